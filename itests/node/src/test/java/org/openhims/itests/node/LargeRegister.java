// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.platform.CheckDigit;

/** A register of many patients: a node's own again and again, with the keys by which they are found, under numbers that it never gives out. */
final class LargeRegister {

    private static final int AT_ONCE = 500;
    private static final long BEYOND_WHAT_IS_GIVEN_OUT = 9_000_000_000L;

    private record Known(String uhid, Object[] patient, List<Object[]> tokens) {
    }

    private final Connection connection;
    private final List<Known> known = new ArrayList<>();

    private LargeRegister(Connection connection) {
        this.connection = connection;
    }

    /** Gives the node so many patients while it is stopped, and starts it again; 0: leaves it as it is. It is on Derby if no server is given. */
    static Node behind(Node node, PostgresServer server, int patients) throws SQLException {
        if (patients > 0) {
            node.close();
            of(patients, node, server);
            node.start();
        }
        return node;
    }

    private static void of(int patients, Node node, PostgresServer server) throws SQLException {
        if (server != null) {
            try (Connection connection = DriverManager.getConnection(server.url() + "&reWriteBatchedInserts=true")) {
                new LargeRegister(connection).grow(patients);
            }
            return;
        }
        String derby = "jdbc:derby:" + node.home().resolve("db");
        try (Connection connection = DriverManager.getConnection(derby)) {
            new LargeRegister(connection).grow(patients);
        }
        try {
            DriverManager.getConnection(derby + ";shutdown=true");
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private void grow(int patients) throws SQLException {
        connection.setAutoCommit(false);
        read();
        try (PreparedStatement patient = connection.prepareStatement("insert into registration_patient"
                + " (uhid, facts, registered_at, registered_by, version) values (?, ?, ?, ?, ?)");
                PreparedStatement token = connection.prepareStatement("insert into registration_token"
                        + " (kind, token, back, uhid) values (?, ?, ?, ?)")) {
            for (int i = known.size(); i < patients; i++) {
                Known like = known.get(i % known.size());
                String uhid = CheckDigit.VERHOEFF.appendTo(like.uhid().substring(0, 2) + (BEYOND_WHAT_IS_GIVEN_OUT + i));
                add(patient, like.patient(), like.uhid(), uhid);
                for (Object[] one : like.tokens()) {
                    add(token, one, like.uhid(), uhid);
                }
                if (i % AT_ONCE == 0 || i == patients - 1) {
                    patient.executeBatch();
                    token.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void read() throws SQLException {
        Map<String, List<Object[]>> tokens = new HashMap<>();
        for (Object[] token : rows("select kind, token, back, uhid from registration_token")) {
            tokens.computeIfAbsent(token[3].toString(), uhid -> new ArrayList<>()).add(token);
        }
        for (Object[] patient : rows("select uhid, facts, registered_at, registered_by, version from registration_patient")) {
            known.add(new Known(patient[0].toString(), patient, tokens.get(patient[0].toString())));
        }
    }

    private List<Object[]> rows(String query) throws SQLException {
        List<Object[]> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query); ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                all.add(row);
            }
        }
        connection.rollback();
        return all;
    }

    private static void add(PreparedStatement insert, Object[] row, String from, String to) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i] instanceof String text ? text.replace(from, to) : row[i]);
        }
        insert.addBatch();
    }
}
