// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Journal;
import org.openhims.platform.health.MetricSource.Metric;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;

class JournalServiceTest {

    private static final Caller ADMIN =
            new Caller("admin", "Admin", Set.of("events.read", "events.replay"), "192.0.2.1", Locale.ENGLISH, null, null);
    private static TestDatabase database;
    private static JournalBench bench;
    private static Dispatcher dispatcher;
    private static JournalService journal;

    /** Five events of which one that runs has seen all but parked two, and one that is away has seen none. */
    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        bench = new JournalBench(database);
        dispatcher = new Dispatcher(bench.tables, bench.store, bench.pulse, new IdleWorkers());
        journal = new JournalService(bench.tables, dispatcher);
        for (int i = 1; i <= 5; i++) {
            bench.tell("x.happened", i == 2 || i == 4 ? "0700000000017" : null, i);
        }
        bench.order();
        bench.tables.cursor("away");
        TestHandler handler = new TestHandler("runs", "x.*");
        handler.does(delivery -> {
            if (delivery.position() == 2) {
                throw new IllegalStateException();
            }
        });
        bench.subscription(handler).round();
        dispatcher.add(handler);
    }

    @AfterAll
    static void close() {
        bench.close();
        database.close();
    }

    @Test
    void showsTheNewestFirstPageByPage() {
        Page<Delivery> first = journal.events(ADMIN, null, 2);
        assertEquals(List.of(5L, 4L), positions(first));
        Page<Delivery> second = journal.events(ADMIN, first.next(), 3);
        assertEquals(List.of(3L, 2L, 1L), positions(second));
        assertNull(second.next());
    }

    @Test
    void listsThoseThatRunAndThoseThatAreAway() {
        assertEquals(List.of(new Journal.Subscription("away", 0, 5, 0, false), new Journal.Subscription("runs", 5, 0, 2, true)),
                journal.subscriptions(ADMIN));
    }

    @Test
    void listsWhatIsParkedWithItsReason() {
        List<Journal.Parked> parked = journal.parked(ADMIN, "runs");
        assertEquals(2, parked.size());
        assertEquals("java.lang.IllegalStateException", parked.get(0).reason());
        assertTrue(parked.get(1).reason().contains("waits behind"));
    }

    @Test
    void triesTheParkedOfARunningSubscriberOnly() {
        assertEquals(0, journal.retry(ADMIN, "runs"));
        assertEquals(503, assertThrows(ProblemException.class, () -> journal.retry(ADMIN, "away")).problem().status());
    }

    @Test
    void refusesWhoMayNotAndAPlaceThatIsNone() {
        Caller clerk = new Caller("clerk", "Clerk", Set.of(), "192.0.2.1", Locale.ENGLISH, null, null);
        assertThrows(ProblemException.class, () -> journal.events(clerk, null, 1));
        assertThrows(ProblemException.class, () -> journal.subscriptions(clerk));
        assertThrows(ProblemException.class, () -> journal.retry(clerk, "runs"));
        assertEquals(400, assertThrows(ProblemException.class, () -> journal.events(ADMIN, "x", 1)).problem().status());
    }

    @Test
    void measuresHowFarBehindEachIs() {
        List<Metric> metrics = journal.metrics();
        assertEquals(5, value(metrics, "hims_events_total", null));
        assertEquals(0, value(metrics, "hims_events_unordered", null));
        assertEquals(5, value(metrics, "hims_events_behind", "away"));
        assertEquals(2, value(metrics, "hims_events_parked", "runs"));
    }

    @Test
    void patternsAreOfWholeParts() {
        Types types = new Types(Set.of("lab.result.*", "opd.called"));
        assertTrue(types.contain("lab.result.released"));
        assertTrue(types.contain("opd.called"));
        assertFalse(types.contain("lab.results"));
        assertFalse(types.contain("opd.called.again"));
    }

    private static List<Long> positions(Page<Delivery> page) {
        return page.items().stream().map(Delivery::position).toList();
    }

    private static double value(List<Metric> metrics, String name, String subscriber) {
        return metrics.stream().filter(metric -> metric.name().equals(name))
                .filter(metric -> subscriber == null || subscriber.equals(metric.labels().get("subscriber")))
                .findFirst().orElseThrow().value();
    }

    @Test
    void theMorningSheetTellsWhatGotStuck() {
        List<MorningLine> lines = new EventsMorning(bench.tables).lines(Locale.ENGLISH);
        assertEquals(List.of(2L), lines.get(0).args());
        assertEquals(Severity.WARNING, lines.get(0).severity());
        assertEquals(List.of(5L), lines.get(1).args());
        assertEquals(Severity.WELL, lines.get(1).severity());
    }
}
