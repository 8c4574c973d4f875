// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Backlog.Waiting;
import org.openhims.platform.facility.Modules;
import org.openhims.platform.facility.Modules.Module;
import org.openhims.platform.facility.Modules.State;

class BacklogTest {

    private final TestDatabase database = TestDatabase.create();
    private final JournalBench bench = new JournalBench(database);
    private final Dispatcher dispatcher = new Dispatcher(bench.tables, bench.store, bench.pulse, new IdleWorkers());

    @AfterEach
    void close() {
        bench.close();
        database.close();
    }

    /** Asked anew: an answer counts for two seconds. */
    private List<Waiting> waiting(String... wanted) {
        BacklogService backlog = new BacklogService(bench.tables, dispatcher);
        List<Module> modules = List.of(wanted).stream().map(name -> new Module(name, "1", true, State.STOPPED, "")).toList();
        backlog.modules = (Modules) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Modules.class}, (proxy, method, args) -> modules);
        return backlog.waiting();
    }

    private void ranOnce(TestHandler handler) {
        bench.order();
        bench.subscription(handler).round();
    }

    @Test
    void whatAModuleListensToWaitsForItWhileItIsAway() {
        ranOnce(new TestHandler("pharmacy.prescriptions", "opd.prescription.*"));
        assertEquals(List.of(), waiting("pharmacy"));
        bench.tell("opd.prescription.signed", null, 1);
        bench.tell("opd.token.called", null, 2);
        bench.tell("opd.prescription.signed", null, 3);
        bench.order();
        assertEquals(List.of(new Waiting("pharmacy", 2, Instant.parse("2026-11-22T04:30:00.123456Z"))), waiting("pharmacy", "billing"));
    }

    @Test
    void twoSubscribersOfAModuleAreCountedTogether() {
        ranOnce(new TestHandler("billing.charges", "opd.visit.opened"));
        ranOnce(new TestHandler("billing.sales", "pharmacy.dispensed"));
        bench.tell("opd.visit.opened", null, 1);
        bench.tell("pharmacy.dispensed", null, 2);
        bench.order();
        assertEquals(2, waiting("billing").get(0).count());
    }

    @Test
    void aModuleThatNobodyWantsOrThatRunsHasNothingWaiting() {
        TestHandler handler = new TestHandler("pharmacy.prescriptions", "opd.*");
        ranOnce(handler);
        bench.tell("opd.prescription.signed", null, 1);
        bench.order();
        assertEquals(List.of(), waiting("billing"));
        dispatcher.add(handler);
        assertEquals(List.of(), waiting("pharmacy"));
    }
}
