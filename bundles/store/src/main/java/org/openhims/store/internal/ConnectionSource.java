// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source of which nothing but {@link #getConnection()} is asked. */
@FunctionalInterface
interface ConnectionSource extends DataSource {

    @Override
    default Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    default PrintWriter getLogWriter() {
        return null;
    }

    @Override
    default void setLogWriter(PrintWriter out) {
        // Nothing is written.
    }

    @Override
    default void setLoginTimeout(int seconds) {
        // The driver's own settings decide.
    }

    @Override
    default int getLoginTimeout() {
        return 5;
    }

    @Override
    default Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    default <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    default boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
