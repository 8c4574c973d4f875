// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.facility.internal.WorkersService;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.TxWriter;
import org.openhims.platform.store.Unit;
import org.openhims.store.internal.DatabaseStore;

/** One process with a journal, on a database of its own or on one that others use too. */
final class JournalBench implements AutoCloseable {

    static final Caller BY = Caller.system("test");

    final TestClock clock = new TestClock();
    final Pulse pulse = new Pulse();
    final WorkersService workers = new WorkersService("test", JournalBench.class.getClassLoader());
    final DatabaseStore store;
    final JournalTables tables;
    final Unit unit;
    private final List<TxWriter<?>> writers = new CopyOnWriteArrayList<>();

    JournalBench(TestDatabase database) {
        this(database.url());
    }

    JournalBench(String url) {
        try {
            store = DatabaseStore.at(url, null, null, 12, clock, () -> writers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        tables = new JournalTables(store);
        writers.addAll(List.of(new EventWriter(tables, pulse), new DeliveryWriter(tables), new AuditCounter()));
        unit = tables.unit();
    }

    /** Tells an event of the patient, the number in its JSON. */
    Event tell(String type, String uhid, int number) {
        Event event = event(type, uhid, number);
        unit.tx(BY, tx -> {
            tx.append(event);
            return null;
        });
        return event;
    }

    static Event event(String type, String uhid, int number) {
        Instant now = Instant.parse("2026-11-22T04:30:00.123456Z");
        return new Event(UUID.randomUUID().toString(), type, 1, uhid, now, now, Source.LIVE, "{\"n\":" + number + '}');
    }

    Sequencer sequencer() {
        return new Sequencer(tables, store, pulse, workers);
    }

    Dispatcher dispatcher() {
        return new Dispatcher(tables, store, pulse, workers);
    }

    Subscription subscription(EventHandler handler, Duration... pauses) {
        return new Subscription(handler, tables, store, List.of(pauses));
    }

    /** Orders all that waits, on this thread. */
    void order() {
        Sequencer idle = new Sequencer(tables, store, new Pulse(), new IdleWorkers());
        while (idle.round() > 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        workers.close();
        store.close();
    }

    /** Stands in the place of the audit provider, which these tests are not about. */
    private record AuditCounter() implements TxWriter<AuditEntry> {

        @Override
        public Class<AuditEntry> type() {
            return AuditEntry.class;
        }

        @Override
        public void write(Connection connection, List<AuditEntry> rows) {
            // Not kept.
        }
    }
}
