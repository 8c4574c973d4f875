// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;

/** Prepared statements in transactions of the module's unit. */
final class Statements {

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final Unit unit;
    private final Caller node = Caller.system("device");

    Statements(Unit unit) {
        this.unit = unit;
    }

    <T> T tx(Work<T> work) {
        return unit.tx(node, tx -> in(tx, work));
    }

    <T> T tx(Caller by, Function<Tx, T> work) {
        return unit.tx(by, work);
    }

    /** The store reads the cause, so the exception around it says nothing. */
    static <T> T in(Tx tx, Work<T> work) {
        try {
            return work.run(tx.connection());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> query(int limit, Row<T> row, String sql, Object... values) {
        return tx(connection -> query(connection, limit, row, sql, values));
    }

    static <T> List<T> query(Connection connection, int limit, Row<T> row, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(limit);
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(row.read(rows));
                }
                return all;
            }
        }
    }

    int update(String sql, Object... values) {
        return tx(connection -> update(connection, sql, values));
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** The same statement for each row of values; returns how many there were. */
    static int batch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] values : rows) {
                set(statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
            return rows.size();
        }
    }

    /** A null stands for a text. */
    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
