// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.Problem;
import org.openhims.platform.events.Delivery;

class SubscriptionTest {

    private static final String ASHA = "0700000000017";
    private static final String RAVI = "0700000000025";

    private final TestDatabase database = TestDatabase.create();
    private final JournalBench bench = new JournalBench(database);
    private final TestHandler handler = new TestHandler("record.index", "lab.result.*", "opd.called");

    @AfterEach
    void close() {
        bench.close();
        database.close();
    }

    @Test
    void givesWhatWasToldBeforeItWasThereInOrderAndOnlyItsTypes() {
        bench.tell("lab.result.released", ASHA, 1);
        bench.tell("lab.order.placed", ASHA, 2);
        bench.tell("opd.called", RAVI, 3);
        bench.order();
        bench.subscription(handler).round();
        assertEquals(List.of("{\"n\":1}", "{\"n\":3}"), handler.json());
        assertEquals(3, bench.tables.cursor("record.index"));
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        var told = bench.tell("opd.called", null, 1);
        bench.order();
        bench.subscription(handler).round();
        assertEquals(new Delivery("record.index", 1, told), handler.taken.get(0));
    }

    @Test
    void oneThatComesBackGoesOnWhereItWas() {
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        bench.subscription(handler).round();
        bench.tell("opd.called", ASHA, 2);
        bench.order();
        bench.subscription(handler).round();
        assertEquals(List.of("{\"n\":1}", "{\"n\":2}"), handler.json());
    }

    @Test
    void aPoisonEventParksItselfAndLaterOnesOfItsPatientOnly() {
        poison(1);
        for (int i = 1; i <= 4; i++) {
            bench.tell("opd.called", i == 2 ? RAVI : ASHA, i);
        }
        bench.order();
        Subscription subscription = bench.subscription(handler);
        subscription.round();
        assertEquals(List.of("{\"n\":2}"), handler.json());
        assertEquals(List.of(1L, 3L, 4L), parkedPositions());
        assertEquals("java.lang.IllegalStateException", bench.tables.parked("record.index").get(0).parked().reason());
    }

    @Test
    void parkedEventsGoThroughInTheirOrderOnceTheCauseIsGone() {
        aPoisonEventParksItselfAndLaterOnesOfItsPatientOnly();
        Subscription subscription = bench.subscription(handler);
        assertEquals(0, subscription.retry());
        assertEquals(List.of(1L, 3L, 4L), parkedPositions());
        handler.does(delivery -> { });
        assertEquals(3, subscription.retry());
        assertEquals(List.of("{\"n\":2}", "{\"n\":1}", "{\"n\":3}", "{\"n\":4}"), handler.json());
        assertEquals(List.of(), parkedPositions());
    }

    @Test
    void isTriedAgainBeforeItIsParked() {
        poison(1);
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        Subscription subscription = bench.subscription(handler, Duration.ZERO, Duration.ZERO);
        subscription.round();
        subscription.round();
        assertEquals(List.of(), parkedPositions());
        subscription.round();
        assertEquals(List.of(1L), parkedPositions());
        assertEquals(3, bench.tables.parked("record.index").get(0).parked().attempts());
    }

    @Test
    void aPartThatIsAwayIsWaitedForHoweverLong() {
        handler.does(delivery -> {
            throw Problem.unavailable("lab.absent");
        });
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        Subscription subscription = bench.subscription(handler, Duration.ZERO);
        for (int i = 0; i < 20; i++) {
            assertFalse(subscription.round());
        }
        assertEquals(List.of(), parkedPositions());
        handler.does(delivery -> { });
        subscription.round();
        assertEquals(1, handler.taken.size());
    }

    @Test
    void anEffectInTheTransactionThatAdvancesHappensOnce() {
        int[] effects = {0};
        handler.does(delivery -> bench.unit.tx(JournalBench.BY, tx -> {
            tx.advance(delivery);
            return ++effects[0];
        }));
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        bench.subscription(handler).round();
        Delivery again = handler.taken.get(0);
        assertThrows(DeliveryWriter.SeenBefore.class, () -> bench.unit.tx(JournalBench.BY, tx -> {
            tx.advance(again);
            return null;
        }));
        assertEquals(1, effects[0]);
    }

    @Test
    void advancingAParkedEventTakesItOutInTheSameTransaction() {
        poison(1);
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        Subscription subscription = bench.subscription(handler);
        subscription.round();
        handler.does(delivery -> bench.unit.tx(JournalBench.BY, tx -> {
            tx.advance(delivery);
            return null;
        }));
        assertEquals(1, subscription.retry());
        assertEquals(List.of(), parkedPositions());
        assertEquals(1, bench.tables.cursor("record.index"));
    }

    @Test
    void oneThatIsStoppedTakesNothingMore() {
        bench.tell("opd.called", ASHA, 1);
        bench.order();
        Subscription subscription = bench.subscription(handler);
        subscription.stop();
        assertFalse(subscription.round());
        assertTrue(handler.taken.isEmpty());
    }

    @Test
    void manyEventsComeInBatches() {
        for (int i = 0; i < 450; i++) {
            bench.tell("opd.called", ASHA, i);
        }
        bench.order();
        Subscription subscription = bench.subscription(handler);
        assertTrue(subscription.round());
        assertTrue(subscription.round());
        assertFalse(subscription.round());
        assertEquals(450, handler.taken.size());
    }

    private void poison(int number) {
        handler.does(delivery -> {
            if (delivery.event().json().equals("{\"n\":" + number + '}')) {
                throw new IllegalStateException("this event cannot be handled");
            }
        });
    }

    private List<Long> parkedPositions() {
        return bench.tables.parked("record.index").stream().map(row -> row.delivery().position()).toList();
    }
}
