// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A transaction of a unit without entities. */
final class JdbcSession implements Session {

    private final Connection connection;

    private JdbcSession(DataSource source) {
        try {
            connection = source.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Factory factory(DataSource source) {
        return new Factory() {
            @Override
            public Session open() {
                return new JdbcSession(source);
            }

            @Override
            public void close() {
                // Holds nothing of its own.
            }
        };
    }

    @Override
    public EntityManager em() {
        throw new IllegalStateException("the unit was opened without entities");
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public boolean wrote() {
        return WatchedConnection.wrote(connection);
    }

    @Override
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes back to the pool, which rolls back what is open. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // A broken connection: the pool has dropped it, and the database rolls back by itself.
            return;
        }
    }
}
