// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/** Copies the rows of a table, a batch at a time, and sums them on both sides. */
final class TableCopy {

    private static final int ROWS = 500;
    /** A batch is shorter when its rows are long, such as messages of analysers. */
    private static final long CHARACTERS = 4_000_000;

    private final Connection from;
    private final Connection to;
    private final Table table;
    private final LongConsumer progress;
    private int waiting;
    private long size;

    /** @param progress is told after each batch how many rows were read so far */
    TableCopy(Connection from, Connection to, Table table, LongConsumer progress) {
        this.from = from;
        this.to = to;
        this.table = table;
        this.progress = progress;
    }

    /** Replaces whatever the migrations put into the target's table; returns the sum of what was read. */
    TableSum copy() throws SQLException {
        TableSum sum = new TableSum();
        try (PreparedStatement empty = to.prepareStatement(table.empty()); PreparedStatement insert = to.prepareStatement(table.insert())) {
            empty.executeUpdate();
            each(from, row -> {
                sum.add(row);
                put(insert, row);
                if (waiting == ROWS || size > CHARACTERS) {
                    flush(insert);
                    progress.accept(sum.rows());
                }
            });
            flush(insert);
        }
        return sum;
    }

    /** The sum of what stands in the target now. */
    TableSum check() throws SQLException {
        TableSum sum = new TableSum();
        each(to, row -> {
            sum.add(row);
            if (sum.rows() % (10 * ROWS) == 0) {
                progress.accept(sum.rows());
            }
        });
        return sum;
    }

    private interface Use {
        void row(Object[] values) throws SQLException;
    }

    /** The fetch size, outside of auto-commit, keeps PostgreSQL's driver from reading the whole table at once. */
    private void each(Connection connection, Use use) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.select())) {
            select.setFetchSize(ROWS);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    use.row(table.read(row));
                }
            }
        }
    }

    private void put(PreparedStatement insert, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
            size += length(row[i]);
        }
        insert.addBatch();
        waiting++;
    }

    private static long length(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length;
        }
        return value instanceof String text ? text.length() : 8;
    }

    private void flush(PreparedStatement insert) throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            to.commit();
            waiting = 0;
            size = 0;
        }
    }
}
