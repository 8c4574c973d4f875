// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold in the tables at any moment, and what was promised. */
final class DayBooks {

    /** Each query counts what breaks its rule. */
    private static final Map<String, String> RULES = rules();
    private static final Map<String, String> PROMISES = Map.of("visit", "opd_visit where id", "rx", "opd_rx where id",
            "dispense", "pharmacy_dispense where id", "bill", "billing_bill where id", "receipt", "billing_receipt where receipt_number",
            "appointment", "opd_appointment where id", "charge", "billing_charge where source = 'opd.visit.opened' and subject",
            "order", "pharmacy_order where prescription");

    private DayBooks() {
    }

    private static Map<String, String> rules() {
        try (InputStream file = DayBooks.class.getResourceAsStream("/day/books.sql")) {
            Map<String, String> rules = new LinkedHashMap<>();
            for (String part : new String(file.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*")) {
                String[] lines = part.split("\n", 2);
                rules.put(lines[0].substring(3), lines[1]);
            }
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is broken, in words. */
    static List<String> broken(Connection connection, Set<String> promised) throws SQLException {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, String> rule : RULES.entrySet()) {
            long count = NodeTables.number(connection, rule.getValue());
            if (count > 0) {
                broken.add(rule.getKey() + ": broken " + count + " times");
            }
        }
        for (Map.Entry<String, String> kind : PROMISES.entrySet()) {
            missing(connection, kind.getKey(), "select count(*) from " + kind.getValue() + " = ?", promised, broken);
        }
        return broken;
    }

    private static void missing(Connection connection, String kind, String query, Set<String> promised, List<String> broken) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (String promise : promised.stream().filter(one -> one.startsWith(kind + ' ')).toList()) {
                statement.setString(1, promise.substring(kind.length() + 1));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    if (row.getLong(1) != 1) {
                        broken.add("promised and not there: " + promise);
                    }
                }
            }
        }
    }
}
