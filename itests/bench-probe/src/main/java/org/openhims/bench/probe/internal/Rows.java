// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many rows each table of the node has. */
final class Rows {

    private final NodeDatabase database;

    Rows(NodeDatabase database) {
        this.database = database;
    }

    Map<String, Long> counts() throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
            connection.rollback();
            return counts;
        }
    }

    Map<String, Long> of(String table) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            String known = tables(connection).stream().filter(table::equalsIgnoreCase).findFirst().orElseThrow();
            try (ResultSet row = statement.executeQuery("select count(*) from " + known)) {
                row.next();
                return Map.of("rows", row.getLong(1));
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.toLowerCase(Locale.ROOT).matches("(bench_|databasechangelog).*")) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
