// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How refunds stand in their table. */
final class RefundTable {

    private static final String COLUMNS = "select f.id, f.receipt, r.uhid, r.name, f.amount, r.payment_mode, f.reason, f.status, f.requested_by, "
            + "f.requested_at, f.decided_by, f.decided_at, f.note from billing_refund f join billing_receipt r on r.receipt_number = f.receipt ";
    private static final String PAGE = " order by f.id desc fetch first 101 rows only";
    private static final String INSERT = "insert into billing_refund (id, receipt, amount, reason, status, requested_by, requested_at) "
            + "values (?, ?, ?, ?, 'PENDING', ?, ?)";
    private static final String DECIDE = "update billing_refund set status = ?, decided_by = ?, decided_at = ?, note = ?, shift = ? where id = ? "
            + "and status = 'PENDING'";

    private final Sql sql;

    RefundTable(Sql sql) {
        this.sql = sql;
    }

    void insert(String id, String receipt, Money amount, String reason, String user, Instant now) {
        sql.update(INSERT, id, receipt, amount.paise(), reason, user, now);
    }

    /** 404 {@code billing.refund.unknown}. */
    Refund get(String id) {
        return sql.first(COLUMNS + "where f.id = ?", RefundTable::refund, id).orElseThrow(() -> Problem.unknown("billing.refund.unknown"));
    }

    Refund lock(String id) {
        sql.update("update billing_refund set status = status where id = ?", id);
        return get(id);
    }

    List<Refund> list(RefundStatus status, String before) {
        return status == null ? sql.list(COLUMNS + "where f.id < ?" + PAGE, RefundTable::refund, before)
                : sql.list(COLUMNS + "where f.status = ? and f.id < ?" + PAGE, RefundTable::refund, status, before);
    }

    void decide(String id, RefundStatus status, String user, Instant now, String note, String shift) {
        sql.update(DECIDE, status, user, now, note, shift, id);
    }

    private static Refund refund(ResultSet row) throws SQLException {
        return new Refund(row.getString("id"), row.getString("receipt"), row.getString("uhid"), row.getString("name"),
                new Money(row.getLong("amount")), PaymentMode.valueOf(row.getString("payment_mode")), row.getString("reason"),
                RefundStatus.valueOf(row.getString("status")), row.getString("requested_by"), Sql.instant(row, "requested_at"),
                row.getString("decided_by"), Sql.instant(row, "decided_at"), row.getString("note"));
    }
}
