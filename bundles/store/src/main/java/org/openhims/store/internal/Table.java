// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A module's table as the database tells of it. Names are those of our own change logs: plain words, which both databases take
 * without quotes; anything else is refused, since statements are made of them.
 */
record Table(String name, List<Column> columns) {

    private static final String PLAIN = "[a-z][a-z0-9_]*";

    /** All tables but Liquibase's own and that of {@link Applied}, whose rows belong to the migrations of each database. */
    static List<Table> all(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            tables.add(new Table(plain(name), columns(connection, name)));
        }
        tables.removeIf(table -> table.name().startsWith("databasechangelog") || table.name().equals(Applied.TABLE));
        tables.sort(Comparator.comparing(Table::name));
        return tables;
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, connection.getSchema(), table, "%")) {
            while (found.next()) {
                columns.add(new Column(plain(found.getString("COLUMN_NAME")), Column.Kind.of(found.getInt("DATA_TYPE"))));
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return columns;
    }

    private static String plain(String name) throws SQLException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.matches(PLAIN)) {
            throw new SQLException("a name that is not ours: " + name);
        }
        return lower;
    }

    String count() {
        return "select count(*) from " + name;
    }

    String select() {
        return "select " + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + " from " + name;
    }

    String insert() {
        return "insert into " + name + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ", " values (", ")"));
    }

    String empty() {
        return "delete from " + name;
    }

    Object[] read(ResultSet row) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).read(row, i + 1);
        }
        return values;
    }
}
