// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Embedded Derby: one process, full durability. */
final class DerbyDialect implements Dialect {

    /**
     * Seconds; Derby's own 20 and 60 would let a deadlock stop a counter. Identity numbers come in blocks: who takes the next
     * block makes others fail at once with a lock time-out, so it must be rare.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "derby.locks.deadlockTimeout", "1",
            "derby.locks.waitTimeout", "10",
            "derby.language.sequence.preallocator", "1000");

    private static final Pattern CONSTRAINT = Pattern.compile("(?:identified by|constraint) '([^']+)'");

    @Override
    public String dictionary() {
        return "derby(batchLimit=100,datePrecision=1000)";
    }

    @Override
    public Properties connectionSettings() {
        return new Properties();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (CallableStatement set = connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
            for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
                set.setString(1, setting.getKey());
                set.setString(2, setting.getValue());
                set.execute();
            }
        }
        connection.commit();
    }

    /**
     * Derby's parser is made for the first statement that the connection compiles, and keeps the call stack of that moment with
     * the class loaders on it. So the first is ours: a new text each time, as a known one is not compiled.
     */
    @Override
    public void opened(Connection connection) throws SQLException {
        connection.prepareStatement("VALUES " + System.nanoTime()).close();
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public void lockMigration(Connection connection) {
        // No other process can have the database open.
    }

    @Override
    public void unlockMigration(Connection connection) {
        // Nothing was locked.
    }

    @Override
    public String constraint(SQLException refusal) {
        Matcher named = CONSTRAINT.matcher(String.valueOf(refusal.getMessage()));
        return named.find() ? named.group(1) : "";
    }
}
