// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** PostgreSQL: several processes may share the database. */
final class PostgresDialect implements Dialect {

    /** "hims" in ASCII; one lock for all modules, since migrations are short. */
    private static final int MIGRATION_LOCK = 0x68696d73;

    @Override
    public String dictionary() {
        return "postgres(batchLimit=100,datePrecision=1000)";
    }

    /** A server that is gone without a word must not hold threads for ever. */
    @Override
    public Properties connectionSettings() {
        Properties settings = new Properties();
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "60");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("ApplicationName", "hims");
        // A batch of inserts goes as one statement of many rows.
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("options", "-c lock_timeout=10s");
        return settings;
    }

    @Override
    public void prepare(Connection connection) {
        // All that is needed is set for each connection.
    }

    @Override
    public void opened(Connection connection) {
        // Its settings came with it.
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public void lockMigration(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, 0);
        run(connection, "set lock_timeout = 0");
        run(connection, "select pg_advisory_lock(" + MIGRATION_LOCK + ")");
    }

    @Override
    public void unlockMigration(Connection connection) throws SQLException {
        run(connection, "select pg_advisory_unlock(" + MIGRATION_LOCK + ")");
        run(connection, "reset lock_timeout");
    }

    /** The driver's own exception knows the name in any language; reflection keeps the driver a choice. */
    @Override
    public String constraint(SQLException refusal) {
        try {
            Object message = refusal.getClass().getMethod("getServerErrorMessage").invoke(refusal);
            Object name = message == null ? null : message.getClass().getMethod("getConstraint").invoke(message);
            return name == null ? "" : name.toString();
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
        connection.commit();
    }
}
