// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prepared statements over a transaction's connection: {@code new Sql(tx.connection()).update("delete from lab_x where id = ?", id)}.
 * A failing statement throws {@link IllegalStateException} with the {@link SQLException} as its cause, which {@link Unit#tx} understands.
 */
public final class Sql {

    /** Makes a value of the row that the result set stands on. */
    public interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Returns how many rows were changed. Instants are written as UTC timestamps, enums by name. */
    public int update(String statement, Object... args) {
        try (PreparedStatement prepared = prepared(statement, args)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one statement for each array of arguments, in one batch. */
    public void batch(String statement, List<Object[]> rows) {
        counts(statement, rows);
    }

    /** As {@link #batch}; returns how many rows each has changed, for updates and deletions only. */
    public int[] counts(String statement, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (Object[] row : rows) {
                bind(prepared, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> List<T> list(String query, Row<T> row, Object... args) {
        try (PreparedStatement prepared = prepared(query, args); ResultSet result = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (result.next()) {
                found.add(row.of(result));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String query, Row<T> row, Object... args) {
        return list(query, row, args).stream().findFirst();
    }

    /** The one number that a query such as {@code select count(*)} gives; 0 for null. */
    public long number(String query, Object... args) {
        return first(query, row -> row.getLong(1), args).orElse(0L);
    }

    /** The moment in a timestamp column, which is in UTC; null for null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }

    private PreparedStatement prepared(String statement, Object... args) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            bind(prepared, args);
            return prepared;
        } catch (SQLException e) {
            prepared.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement prepared, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            prepared.setObject(i + 1, column(args[i]));
        }
    }

    private static Object column(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        if (value instanceof LocalDateTime time) {
            return Timestamp.valueOf(time);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
