// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Writes rows of one kind into its own table over the connection of any module's transaction: the platform's journal, audit,
 * idempotency claims and cursors. Registered by the platform's providers; a transaction that needs an absent writer is refused (503).
 *
 * @param <R> {@link org.openhims.platform.events.Event}, {@link org.openhims.platform.events.Delivery},
 *        {@link org.openhims.platform.audit.AuditEntry} or {@link org.openhims.platform.access.Answer}
 */
@ConsumerType
public interface TxWriter<R> {

    Class<R> type();

    /** Called once, just before the commit, with all rows of the transaction in the order of their making. */
    void write(Connection connection, List<R> rows) throws SQLException;

    /** Called after the commit, on the committing thread: be quick. */
    default void committed(List<R> rows) {
    }
}
