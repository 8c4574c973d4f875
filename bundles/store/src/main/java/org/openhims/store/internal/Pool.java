// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections of the transactions, and a few apart for the store's own short statements, so that a work that asks for a number
 * while all transactions are busy cannot wait for itself.
 */
final class Pool implements AutoCloseable {

    /** Milliseconds; then the caller is told to come again rather than left hanging. */
    private static final long WAIT = 5000;

    private final HikariDataSource transactions;
    private final HikariDataSource own;

    Pool(DataSource source, int size) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Pool.class.getClassLoader());
        try {
            transactions = pooled(source, "hims", size);
            own = pooled(source, "hims-own", 3);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Connections that tell, by {@link WatchedConnection#wrote}, whether they changed anything. */
    DataSource transactions() {
        return new WatchedConnection.Source(transactions);
    }

    /** A connection for a short statement of the store itself; close it soon. */
    Connection own() throws SQLException {
        return own.getConnection();
    }

    HikariPoolMXBean state() {
        return transactions.getHikariPoolMXBean();
    }

    @Override
    public void close() {
        transactions.close();
        own.close();
    }

    private static HikariDataSource pooled(DataSource source, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(WAIT);
        config.setValidationTimeout(2000);
        // The node starts also while the database is away.
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }
}
