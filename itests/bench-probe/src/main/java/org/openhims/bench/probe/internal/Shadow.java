// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A copy of one of the node's tables, with the same rows, primary key and indexes, and that table's newest rows to put in once more.
 *
 * @param perAct rows that one act inserts
 * @param types of the columns, as JDBC numbers them
 * @param fresh the columns, from 0, whose value is another one in each row
 * @param names of the columns
 * @param key names of those of the primary key
 */
record Shadow(String name, int perAct, List<Object[]> templates, int[] types, Set<Integer> fresh, List<String> names, List<String> key) {

    private static final int ACTS = 50;
    private static final int FETCHED = 1000;

    static Shadow of(Connection connection, String table, int perAct) throws SQLException {
        Map<String, List<String>> indexes = indexes(connection, table);
        List<String> key = primaryKey(connection, table);
        String name = "bench_" + table.toLowerCase(Locale.ROOT);
        make(connection, name, table, key, indexes.values());
        try (PreparedStatement all = connection.prepareStatement("select * from " + table)) {
            all.setFetchSize(FETCHED);
            try (ResultSet rows = all.executeQuery()) {
                int[] types = types(rows.getMetaData());
                List<Object[]> templates = last(rows, types, Math.max(1, perAct) * ACTS);
                return new Shadow(name, perAct, templates, types, fresh(rows.getMetaData(), key, indexes.values(), templates),
                        names(rows.getMetaData()), key);
            }
        }
    }

    /** The tables are heaps: what was put in last stands at their end. */
    private static List<Object[]> last(ResultSet rows, int[] types, int most) throws SQLException {
        Deque<Object[]> last = new ArrayDeque<>();
        while (rows.next()) {
            last.add(row(rows, types));
            if (last.size() > most) {
                last.remove();
            }
        }
        return new ArrayList<>(last);
    }

    String insert() {
        return "insert into " + name + " values (" + String.join(", ", Collections.nCopies(types.length, "?")) + ")";
    }

    void bind(PreparedStatement statement, int number, FreshKeys keys) throws SQLException {
        Object[] row = templates.get(number % templates.size());
        for (int i = 0; i < row.length; i++) {
            if (row[i] == null) {
                statement.setNull(i + 1, types[i]);
            } else if (row[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, fresh.contains(i) ? keys.like(row[i]) : row[i]);
            }
        }
    }

    private static void make(Connection connection, String name, String table, List<String> key, Collection<List<String>> indexes)
            throws SQLException {
        boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        try (Statement statement = connection.createStatement()) {
            drop(connection, statement, name);
            statement.execute("create table " + name + " as select * from " + table + " with no data");
            statement.execute("insert into " + name + " select * from " + table);
            for (String column : key) {
                statement.execute("alter table " + name + " alter column " + column + (derby ? " not null" : " set not null"));
            }
            if (!key.isEmpty()) {
                statement.execute("alter table " + name + " add primary key (" + String.join(", ", key) + ")");
            }
            int number = 0;
            Set<List<String>> made = new LinkedHashSet<>(Set.of(key));
            for (List<String> columns : indexes) {
                if (made.add(columns)) {
                    statement.execute("create index " + name + "_" + ++number + " on " + name + " (" + String.join(", ", columns) + ")");
                }
            }
        }
        connection.commit();
    }

    private static void drop(Connection connection, Statement statement, String name) throws SQLException {
        boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
        String stored = upper ? name.toUpperCase(Locale.ROOT) : name;
        try (ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), stored, null)) {
            if (found.next()) {
                statement.execute("drop table " + name);
            }
        }
    }

    private static List<String> primaryKey(Connection connection, String table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    private static Map<String, List<String>> indexes(Connection connection, String table) throws SQLException {
        Map<String, List<String>> indexes = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getIndexInfo(null, connection.getSchema(), table, false, true)) {
            while (rows.next()) {
                if (rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
                    indexes.computeIfAbsent(rows.getString("INDEX_NAME"), index -> new ArrayList<>()).add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return indexes;
    }

    private static int[] types(ResultSetMetaData columns) throws SQLException {
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
        }
        return types;
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        return names;
    }

    private static Object[] row(ResultSet rows, int[] types) throws SQLException {
        Object[] row = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            // Large objects live no longer than their connection.
            row[i] = switch (types[i]) {
                case Types.BLOB, Types.BINARY -> rows.getBytes(i + 1);
                case Types.CLOB -> rows.getString(i + 1);
                default -> rows.getObject(i + 1);
            };
        }
        return row;
    }

    /** The last column of the key, another one that was different in most of the newest rows, and what was in all and has an index of its own. */
    private static Set<Integer> fresh(ResultSetMetaData columns, List<String> key, Collection<List<String>> indexes, List<Object[]> rows)
            throws SQLException {
        Set<Integer> fresh = new LinkedHashSet<>();
        for (int i = 0; i < columns.getColumnCount(); i++) {
            int column = i;
            List<String> alone = List.of(columns.getColumnName(i + 1));
            boolean indexed = indexes.contains(alone);
            long distinct = rows.stream().map(row -> String.valueOf(row[column])).distinct().count();
            boolean last = !key.isEmpty() && key.get(key.size() - 1).equals(alone.get(0));
            boolean ofKey = key.contains(alone.get(0)) && 2 * distinct > rows.size();
            if (last || ofKey || indexed && distinct == rows.size() && rows.size() > 1 && rows.get(0)[column] != null) {
                fresh.add(i);
            }
        }
        return fresh;
    }
}
