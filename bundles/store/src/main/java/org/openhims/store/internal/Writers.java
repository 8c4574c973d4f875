// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Answer;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.store.TxWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the writers that the running platform bundles have registered, transaction by transaction. */
final class Writers {

    private static final Logger LOG = LoggerFactory.getLogger(Writers.class);

    /** A claim that is taken makes the rest useless, so it comes first; one order for all keeps deadlocks away. */
    private static final List<Class<?>> ORDER = List.of(Answer.class, Delivery.class, Event.class, AuditEntry.class);

    private final Supplier<List<TxWriter<?>>> registered;

    Writers(Supplier<List<TxWriter<?>>> registered) {
        this.registered = registered;
    }

    /** Writes the rows of one transaction; the returned action is to be run after its commit. */
    Runnable write(Connection connection, List<Object> rows) {
        List<Runnable> afterwards = new ArrayList<>();
        for (Class<?> kind : ORDER) {
            List<Object> ofKind = rows.stream().filter(kind::isInstance).toList();
            if (!ofKind.isEmpty()) {
                afterwards.add(write(connection, writer(kind), ofKind));
            }
        }
        return () -> afterwards.forEach(Runnable::run);
    }

    private TxWriter<?> writer(Class<?> kind) {
        return registered.get().stream().filter(writer -> writer.type() == kind).findFirst()
                .orElseThrow(() -> Problem.unavailable("store.writer.absent"));
    }

    private static <R> Runnable write(Connection connection, TxWriter<R> writer, List<Object> rows) {
        List<R> typed = rows.stream().map(writer.type()::cast).toList();
        try {
            writer.write(connection, typed);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return () -> tell(writer, typed);
    }

    /** The rows are committed: whatever a writer does now, the caller must be told of success. */
    private static <R> void tell(TxWriter<R> writer, List<R> rows) {
        try {
            writer.committed(rows);
        } catch (RuntimeException e) {
            LOG.warn("{} failed after the commit", writer.getClass().getName(), e);
        }
    }
}
