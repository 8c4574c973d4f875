// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.itests.node.Node;

/** The tables of a node that does not run, past it. */
record NodeTables(String url) {

    private static final int DERBY_IS_DOWN = 45000;

    /** What is done with them. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** @param server null for the node's own Derby */
    static NodeTables of(Node node, PostgresServer server) {
        return new NodeTables(server == null ? "jdbc:derby:" + node.home().resolve("db") : server.url());
    }

    <T> T open(Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return work.with(connection);
        } finally {
            close();
        }
    }

    static long number(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static int update(Connection connection, String change, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(change)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Derby lets one process in at a time, and says by an exception that it is down. */
    private void close() {
        if (!url.startsWith("jdbc:derby:")) {
            return;
        }
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException down) {
            if (down.getErrorCode() != DERBY_IS_DOWN) {
                throw new IllegalStateException(down);
            }
        }
    }
}
