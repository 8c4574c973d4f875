// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.OutsideTest;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Other laboratories and what they do, in their tables. */
final class OutsideTable {

    private static final String TIMES = "select d.laboratory, d.sent_at, i.ended_at, i.due_at from lab_dispatch_item i"
            + " join lab_dispatch d on d.id = i.dispatch where i.status = 'RETURNED' and d.sent_at >= ? and d.sent_at < ?";

    private final Sql sql;

    OutsideTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    /** How long one test took. */
    record Took(String laboratory, Instant sent, Instant back, Instant due) {
    }

    List<OutsideLaboratory> laboratories() {
        return sql.list("select code, name, address from lab_outside order by code", OutsideTable::laboratory);
    }

    Optional<OutsideLaboratory> laboratory(String code) {
        return sql.first("select code, name, address from lab_outside where code = ?", OutsideTable::laboratory, code);
    }

    void set(OutsideLaboratory one) {
        if (sql.update("update lab_outside set name = ?, address = ? where code = ?", one.name(), one.address(), one.code()) == 0) {
            sql.update("insert into lab_outside (code, name, address) values (?, ?, ?)", one.code(), one.name(), one.address());
        }
    }

    List<OutsideTest> tests() {
        return sql.list("select test, laboratory, hours from lab_outside_test order by test",
                row -> new OutsideTest(row.getString(1), row.getString(2), row.getInt(3)));
    }

    void keep(String test) {
        sql.update("delete from lab_outside_test where test = ?", test);
    }

    void send(OutsideTest test) {
        if (sql.update("update lab_outside_test set laboratory = ?, hours = ? where test = ?", test.laboratory(), test.hours(), test.test()) == 0) {
            sql.update("insert into lab_outside_test (test, laboratory, hours) values (?, ?, ?)", test.test(), test.laboratory(), test.hours());
        }
    }

    List<Took> took(Instant from, Instant until) {
        return sql.list(TIMES, row -> new Took(row.getString("laboratory"), Sql.instant(row, "sent_at"), Sql.instant(row, "ended_at"),
                Sql.instant(row, "due_at")), from, until);
    }

    private static OutsideLaboratory laboratory(ResultSet row) throws SQLException {
        return new OutsideLaboratory(row.getString("code"), row.getString("name"), row.getString("address"));
    }
}
