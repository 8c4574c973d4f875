// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What differs between the databases. */
interface Dialect {

    static Dialect of(String url) {
        if (url.startsWith("jdbc:derby:")) {
            return new DerbyDialect();
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new PostgresDialect();
        }
        throw new IllegalArgumentException("neither Derby nor PostgreSQL: " + url.replaceAll("[?;].*", ""));
    }

    /** OpenJPA's name and settings for this database. */
    String dictionary();

    /** Settings of each connection, under those that the URL names. */
    Properties connectionSettings();

    /** Sets up the database when the store starts. */
    void prepare(Connection connection) throws SQLException;

    /** Readies a new connection, before a module has it. */
    void opened(Connection connection) throws SQLException;

    /** True when other processes may be on the same database. */
    boolean shared();

    /** Keeps other processes from migrating until {@link #unlockMigration} or the end of the connection. */
    void lockMigration(Connection connection) throws SQLException;

    void unlockMigration(Connection connection) throws SQLException;

    /** The name of the constraint that refused the change, as the database tells it; empty when it does not. */
    String constraint(SQLException refusal);
}
