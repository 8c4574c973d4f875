// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Copies of a received specimen under numbers of their own, since making so many by the API would take longer than the measuring. */
final class Specimens {

    private static final int COMMIT = 1000;

    private final NodeDatabase database;

    Specimens(NodeDatabase database) {
        this.database = database;
    }

    List<String> like(String accession, int count) throws SQLException {
        List<String> made = new ArrayList<>();
        try (Connection connection = database.open();
                PreparedStatement find = connection.prepareStatement("select * from lab_specimen where accession = ?")) {
            long next = highest(connection) / 10 + 1;
            find.setString(1, accession);
            try (ResultSet row = find.executeQuery()) {
                row.next();
                insert(connection, row, next, count, made);
            }
            connection.commit();
        }
        return made;
    }

    private static long highest(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select max(accession) from lab_specimen where accession > ?")) {
            find.setString(1, "58");
            try (ResultSet row = find.executeQuery()) {
                row.next();
                return row.getString(1) == null ? 5_800_000_000L : Long.parseLong(row.getString(1));
            }
        }
    }

    private static void insert(Connection connection, ResultSet row, long first, int count, List<String> made) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        String sql = "insert into lab_specimen values (" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 1; i <= columns; i++) {
                if (row.getObject(i) == null) {
                    insert.setNull(i, row.getMetaData().getColumnType(i));
                } else {
                    insert.setObject(i, row.getObject(i));
                }
            }
            int key = row.findColumn("accession");
            for (long number = first; number < first + count; number++) {
                String accession = withCheckDigit(number);
                made.add(accession);
                insert.setString(key, accession);
                insert.addBatch();
                if (made.size() % COMMIT == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Luhn's. */
    static String withCheckDigit(long number) {
        int sum = 0;
        String digits = String.format(Locale.ROOT, "%09d", number);
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
