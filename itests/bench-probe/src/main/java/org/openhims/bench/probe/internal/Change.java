// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of a copied table that an act writes again, without a change: found by their key, and locked until the commit.
 *
 * @param perAct rows that one act updates
 * @param rows the columns of the newest rows
 * @param key the columns, from 0, of the primary key
 * @param column one that is in no key
 */
record Change(String table, int perAct, List<Object[]> rows, List<Integer> key, List<String> names, String column) {

    static Change of(Shadow shadow, int perAct) {
        List<Integer> key = shadow.names().stream().filter(shadow.key()::contains).map(shadow.names()::indexOf).toList();
        String column = shadow.names().stream().filter(name -> !shadow.key().contains(name)).reduce((first, second) -> second).orElseThrow();
        return new Change(shadow.name(), perAct, shadow.templates(), key, shadow.names(), column);
    }

    String update() {
        return "update " + table + " set " + column + " = " + column + " where "
                + key.stream().map(one -> names.get(one) + " = ?").collect(Collectors.joining(" and "));
    }

    /** @param part of the threads, each of which has rows of its own where there are enough */
    void run(PreparedStatement statement, int act, int part, int parts) throws SQLException {
        int own = rows.size() / parts;
        for (int i = 0; i < perAct; i++) {
            Object[] row = rows.get(own < perAct ? i % rows.size() : part * own + (act * perAct + i) % own);
            for (int place = 0; place < key.size(); place++) {
                statement.setObject(place + 1, row[key.get(place)]);
            }
            statement.executeUpdate();
        }
    }

    PreparedStatement on(Connection connection) throws SQLException {
        return connection.prepareStatement(update());
    }
}
