// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happens while the node is off: packs expire, and a database from before comes back whose subscribers hear again what they heard. */
final class Night {

    private static final int EXPIRE = 3;
    private static final String ON_SHELF = "select batch, sum(quantity) from pharmacy_balance b join pharmacy_batch p on p.id = b.batch "
            + "where p.product = ? and p.status = 'GOOD' and p.last_day > ? group by batch having sum(quantity) > 0 order by 2 desc";
    private static final String REWIND = "update evt_cursor set position = case when position > 300 then position - 300 else 0 end "
            + "where subscriber in ('billing.charges', 'pharmacy.prescriptions')";

    private Night() {
    }

    /** Whoever has most of it is asked for it first. */
    static Void over(Connection connection, Withheld withheld) throws SQLException {
        Date yesterday = Date.valueOf(LocalDate.now().minusDays(2));
        for (String batch : full(connection)) {
            NodeTables.update(connection, "update pharmacy_batch set last_day = ?, expiry = ? where id = ?", yesterday, yesterday.toString(), batch);
            NodeTables.update(connection, "update pharmacy_balance set last_day = ? where batch = ?", yesterday, batch);
            withheld.from(batch, true);
        }
        NodeTables.update(connection, REWIND);
        return null;
    }

    private static List<String> full(Connection connection) throws SQLException {
        List<String> batches = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ON_SHELF)) {
            statement.setString(1, Doctors.DRUG);
            statement.setDate(2, Date.valueOf(LocalDate.now()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next() && batches.size() < EXPIRE) {
                    batches.add(row.getString(1));
                }
            }
        }
        return batches;
    }
}
