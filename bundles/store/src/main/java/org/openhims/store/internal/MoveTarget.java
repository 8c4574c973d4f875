// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.openhims.platform.store.Sql;

/** What is done to a PostgreSQL database, beside copying rows, to make it a node's own. The connection is outside of auto-commit. */
final class MoveTarget {

    /** A foreign key that is taken away while rows come table by table. */
    record Reference(String table, String name, String definition) {
    }

    private final Connection connection;
    private final Sql sql;

    MoveTarget(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    boolean isEmpty() {
        return names().isEmpty();
    }

    List<Reference> dropReferences() throws SQLException {
        List<Reference> references = sql.list("select quote_ident(relname) as t, quote_ident(conname) as n, pg_get_constraintdef(c.oid) as d"
                + " from pg_constraint c join pg_class r on r.oid = c.conrelid where contype = 'f' and relnamespace = current_schema()::regnamespace",
                row -> new Reference(row.getString("t"), row.getString("n"), row.getString("d")));
        for (Reference reference : references) {
            run("alter table " + reference.table() + " drop constraint " + reference.name());
        }
        connection.commit();
        return references;
    }

    void putBack(List<Reference> references) throws SQLException {
        for (Reference reference : references) {
            run("alter table " + reference.table() + " add constraint " + reference.name() + ' ' + reference.definition());
        }
        connection.commit();
    }

    /** Columns that number their rows go on after the last row. */
    void continueNumbers() throws SQLException {
        List<String> statements = sql.list("select table_name, column_name from information_schema.columns where table_schema = current_schema()"
                + " and table_name not like 'databasechangelog%' and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null",
                row -> "select setval(pg_get_serial_sequence('" + row.getString(1) + "', '" + row.getString(2) + "'), coalesce(max("
                        + row.getString(2) + "), 0) + 1, false) from " + row.getString(1));
        for (String statement : statements) {
            sql.number(statement);
        }
        run("analyze");
        connection.commit();
    }

    /** Leaves the database as empty as it was found, if it can be reached. */
    void discard(Exception reason) {
        try {
            connection.rollback();
            for (String name : names()) {
                run("drop table if exists " + name + " cascade");
            }
            connection.commit();
        } catch (SQLException | IllegalStateException e) {
            reason.addSuppressed(e);
        }
    }

    private List<String> names() {
        return sql.list("select quote_ident(tablename) from pg_tables where schemaname = current_schema()", row -> row.getString(1));
    }

    private void run(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
