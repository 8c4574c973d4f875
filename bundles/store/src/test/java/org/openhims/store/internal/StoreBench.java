// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.TxWriter;
import org.openhims.platform.store.Unit;

/** A store with one unit without entities, on a fresh database. */
final class StoreBench implements AutoCloseable {

    final Caller clerk = new Caller("clerk", "Clerk", Set.of(), "192.0.2.1", Locale.ENGLISH, null, null);
    final TestClock clock = new TestClock();
    final TestDatabase database = TestDatabase.create();
    final List<TxWriter<?>> writers = new CopyOnWriteArrayList<>();
    final DatabaseStore store;
    final Unit unit;

    StoreBench(int connections) {
        store = another(connections);
        unit = store.open(StoreBench.class, "plain");
    }

    /** One more store on the same database, as another process has it. */
    DatabaseStore another(int connections) {
        try {
            return DatabaseStore.at(database.url(), null, null, connections, clock, () -> writers);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int shelf(int id, String label) {
        return unit.tx(clerk, tx -> put(tx.connection(), id, label));
    }

    static int put(Connection connection, int id, String label) {
        return new Sql(connection).update("insert into plain_shelf (id, label) values (?, ?)", id, label);
    }

    long shelves() {
        return unit.tx(clerk, tx -> new Sql(tx.connection()).number("select count(*) from plain_shelf"));
    }

    Event event(String id) {
        Instant now = clock.instant();
        return new Event(id, "plain.told", 1, null, now, now, Source.LIVE, "{}");
    }

    /** A writer that remembers what it was asked to write and what was committed. */
    static class Remembering<R> implements TxWriter<R> {

        final List<R> written = new CopyOnWriteArrayList<>();
        final List<R> committed = new CopyOnWriteArrayList<>();
        private final Class<R> type;
        private RuntimeException failure;

        Remembering(Class<R> type) {
            this.type = type;
        }

        void failWith(RuntimeException e) {
            failure = e;
        }

        @Override
        public Class<R> type() {
            return type;
        }

        @Override
        public void write(Connection connection, List<R> rows) {
            written.addAll(rows);
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public void committed(List<R> rows) {
            committed.addAll(rows);
        }
    }

    @Override
    public void close() {
        store.close();
        database.close();
    }
}
