// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.Together;

/** Makes the audit entries of transactions that only read durable before anybody is told what was read. */
final class ReadAudit {

    private final Pool pool;
    private final Writers writers;
    private final Together<List<Object>, Boolean> together;

    ReadAudit(Pool pool, Writers writers, Failures failures) {
        this.pool = pool;
        this.writers = writers;
        together = new Together<>(this::writeAll, failure -> failures.translated(failure) instanceof ProblemException);
    }

    /** Returns when the entries are committed. */
    void write(List<Object> rows) {
        together.of(rows);
    }

    private List<Boolean> writeAll(List<List<Object>> each) {
        try (Connection connection = pool.own()) {
            commit(connection, each.stream().flatMap(List::stream).toList());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Collections.nCopies(each.size(), true);
    }

    private void commit(Connection connection, List<Object> rows) throws SQLException {
        try {
            Runnable afterwards = writers.write(connection, rows);
            connection.commit();
            afterwards.run();
        } catch (RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }
}
