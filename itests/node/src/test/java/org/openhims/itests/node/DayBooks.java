// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.fixtures.base.PostgresServer;

/** What must hold in the tables at any moment, looked at past the node, and what was promised. */
final class DayBooks {

    /** Each counts what breaks the rule. */
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("a token is given once", "select count(*) from (select queue from opd_visit group by queue, business_day, token_number having count(*) > 1) x");
        RULES.put("tokens have no gap", "select count(*) from (select queue from opd_visit where token_number < 100000 and queue = 'general' "
                + "group by queue, business_day having count(*) <> max(token_number)) x");
        RULES.put("receipts have no gap and no twin", "select count(*) from (select counter from billing_receipt group by counter, fiscal_year "
                + "having count(*) <> max(place) or min(place) <> 1) x");
        RULES.put("refunds never exceed payments", "select count(*) from billing_receipt r where (select coalesce(sum(f.amount), 0) from billing_refund f "
                + "where f.receipt = r.receipt_number and f.status <> 'REJECTED') > r.amount");
        RULES.put("nobody decides the own refund", "select count(*) from billing_refund where status = 'APPROVED' and decided_by = requested_by");
        RULES.put("no bill is overpaid", "select count(*) from billing_bill where paid + pending > total");
        RULES.put("each entry of the ledger balances", "select count(*) from (select entry from billing_ledger group by entry having sum(paise) <> 0) x");
        RULES.put("a charge is made once", "select count(*) from (select source from billing_charge group by source, subject, part having count(*) > 1) x");
        RULES.put("no batch is below zero", "select count(*) from pharmacy_balance where quantity < 0");
        RULES.put("a balance is the sum of its movements", "select count(*) from pharmacy_balance b where b.quantity <> "
                + "(select coalesce(sum(m.quantity), 0) from pharmacy_movement m where m.store = b.store and m.batch = b.batch)");
        RULES.put("no line is given more than written", "select count(*) from pharmacy_line where dispensed > quantity");
    }

    private static final Map<String, String> PROMISES = Map.of("visit", "select count(*) from opd_visit where id = ?", "rx",
            "select count(*) from opd_rx where id = ?", "dispense", "select count(*) from pharmacy_dispense where id = ?", "bill",
            "select count(*) from billing_bill where id = ?", "receipt", "select count(*) from billing_receipt where receipt_number = ?");

    private DayBooks() {
    }

    /** What is broken, in words; the node does not run. */
    static List<String> broken(Node node, PostgresServer server, Set<String> promised) throws SQLException {
        String url = server == null ? "jdbc:derby:" + node.home().resolve("db") : server.url();
        List<String> broken = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url)) {
            for (Map.Entry<String, String> rule : RULES.entrySet()) {
                long count = number(connection, rule.getValue());
                if (count > 0) {
                    broken.add(rule.getKey() + ": broken " + count + " times");
                }
            }
            for (String promise : promised) {
                String[] part = promise.split(" ");
                if (there(connection, PROMISES.get(part[0]), part[1]) != 1) {
                    broken.add("promised and not there: " + promise);
                }
            }
        }
        if (server == null) {
            close(url);
        }
        return broken;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static long there(Connection connection, String query, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Derby lets one process in at a time, and says by an exception that it is down. */
    private static void close(String url) {
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException down) {
            if (down.getErrorCode() != 45000) {
                throw new IllegalStateException(down);
            }
        }
    }
}
