// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Delivery;

/** Two stores on one database, as two nodes have it. */
class TwoProcessesTest {

    private final TestDatabase database = TestDatabase.create();
    private final JournalBench one = new JournalBench(database);
    private final JournalBench two = new JournalBench(database);

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    @Test
    void twoThatBelieveToHaveTheLeaseGiveEachPositionOnce() throws Exception {
        for (int i = 0; i < 300; i++) {
            one.tell("x.happened", null, i);
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<Void>> both = new ArrayList<>();
        for (JournalBench each : List.of(one, two)) {
            both.add(() -> {
                each.order();
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(both)) {
            done.get();
        }
        threads.shutdown();
        List<Delivery> journal = one.tables.after("", 0, 1000);
        assertEquals(300, journal.size());
        for (int i = 0; i < 300; i++) {
            assertEquals(i + 1, journal.get(i).position());
            assertEquals("{\"n\":" + i + '}', journal.get(i).event().json());
        }
    }

    @Test
    void theSameEventInTwoProcessesHasItsEffectOnce() {
        one.tell("x.happened", null, 1);
        one.order();
        TestHandler first = handler(one);
        TestHandler second = handler(two);
        one.subscription(first).round();
        Delivery same = first.taken.get(0);
        try {
            second.handle(same);
        } catch (DeliveryWriter.SeenBefore e) {
            assertTrue(second.taken.isEmpty());
        }
        assertEquals(1, first.taken.size() + second.taken.size());
    }

    private static TestHandler handler(JournalBench bench) {
        TestHandler handler = new TestHandler("a", "x.*");
        handler.does(delivery -> bench.unit.tx(JournalBench.BY, tx -> {
            tx.advance(delivery);
            return null;
        }));
        return handler;
    }
}
