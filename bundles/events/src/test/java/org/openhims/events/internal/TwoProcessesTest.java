// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;

/** Two stores on one database, as two nodes have it. */
class TwoProcessesTest {

    private static final String ASHA = "0700000000017";

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

    @Test
    void oneThatHasLostTheLeaseLeavesTheRestOfItsBatchToTheOther() {
        for (int i = 1; i <= 3; i++) {
            one.tell("x.happened", null, i);
        }
        one.order();
        TestHandler slow = new TestHandler("a", "x.*");
        new Subscription(slow, one.tables, new LostLease(one.store, () -> slow.taken.size() < 2), List.of()).round();
        assertEquals(List.of("{\"n\":1}", "{\"n\":2}"), slow.json());
        assertEquals(2, one.tables.cursor("a"));
        TestHandler next = new TestHandler("a", "x.*");
        two.subscription(next).round();
        assertEquals(List.of("{\"n\":3}"), next.json());
    }

    @Test
    void whatTheOtherHasHandledMeanwhileIsNotParked() {
        one.tell("x.happened", ASHA, 1);
        one.order();
        TestHandler first = handler(two);
        two.subscription(first).round();
        one.tables.park(first.taken.get(0), "java.lang.IllegalStateException", 4);
        assertEquals(List.of(), one.tables.parked("a"));
    }

    @Test
    void aRetryTakesWhatTheOtherParksBehindIt() {
        one.tell("x.happened", ASHA, 1);
        one.tell("x.happened", ASHA, 2);
        one.order();
        one.tables.cursor("a");
        List<Delivery> both = one.tables.after("a", 0, 10);
        one.tables.park(both.get(0), "java.lang.IllegalStateException", 4);
        TestHandler handler = new TestHandler("a", "x.*");
        handler.does(delivery -> {
            if (delivery.position() == 1) {
                assertTrue(two.tables.parkBehind(both.get(1), "waits"));
            }
        });
        assertEquals(2, one.subscription(handler).retry());
        assertEquals(List.of("{\"n\":1}", "{\"n\":2}"), handler.json());
        assertFalse(two.tables.parkBehind(both.get(1), "waits"), "nothing is left to wait behind");
    }

    /** A store whose lease goes to somebody else while the condition does not hold. */
    private record LostLease(Store store, BooleanSupplier held) implements Store {

        @Override
        public Unit open(Class<?> owner, String name, Class<?>... entities) {
            return store.open(owner, name, entities);
        }

        @Override
        public long nextNumber(String series) {
            return store.nextNumber(series);
        }

        @Override
        public boolean lease(String job) {
            return held.getAsBoolean();
        }
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
