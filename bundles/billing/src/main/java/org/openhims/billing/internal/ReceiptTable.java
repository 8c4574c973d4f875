// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How receipts stand in their table. */
final class ReceiptTable {

    private static final String COLUMNS = "select id, receipt_number, bill, uhid, name, amount, payment_mode, status, reference, upi_reference, counter, "
            + "spent, taken_at, taken_by, shift, reason from billing_receipt ";
    private static final String PAGE = " order by id desc fetch first 101 rows only";
    private static final String DEPOSITS = COLUMNS + "where uhid = ? and bill is null and status = 'CONFIRMED' and spent < amount order by id";
    private static final String INSERT = "insert into billing_receipt (id, receipt_number, counter, fiscal_year, place, bill, uhid, name, amount, "
            + "payment_mode, status, spent, reference, taken_at, business_day, taken_by, shift, prints) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 0)";
    private static final String SPEND = "update billing_receipt set spent = spent + ? where receipt_number = ? and status = 'CONFIRMED' "
            + "and spent + ? <= amount";
    private static final String CONFIRM = "update billing_receipt set status = 'CONFIRMED', upi_reference = ?, shift = ?, business_day = ? "
            + "where receipt_number = ? and status = 'PENDING'";
    private static final String CANCEL = "update billing_receipt set status = 'CANCELLED', reason = ? where receipt_number = ?";

    private final Sql sql;

    ReceiptTable(Sql sql) {
        this.sql = sql;
    }

    /** A receipt with its key, by which lists are ordered. */
    record Keyed(String id, Receipt receipt) {
    }

    void insert(String id, Numbers.Number number, LocalDate day, Receipt receipt) {
        sql.update(INSERT, id, receipt.receipt(), receipt.counter(), number.year(), number.place(), receipt.bill(), receipt.uhid(), receipt.name(),
                receipt.amount().paise(), receipt.mode(), receipt.status(), receipt.reference(), receipt.at(), Date.valueOf(day), receipt.by(),
                receipt.shift());
    }

    /** 404 {@code billing.receipt.unknown}. */
    Receipt get(String number) {
        return sql.first(COLUMNS + "where receipt_number = ?", ReceiptTable::receipt, number)
                .orElseThrow(() -> Problem.unknown("billing.receipt.unknown"));
    }

    /** The receipt, which nobody else changes until the end of the transaction. */
    Receipt lock(String number) {
        sql.update("update billing_receipt set prints = prints where receipt_number = ?", number);
        return get(number);
    }

    List<Receipt> ofBill(String bill) {
        return sql.list(COLUMNS + "where bill = ? order by id", ReceiptTable::receipt, bill);
    }

    /** Of the patient, with something left, the oldest first. */
    List<Receipt> deposits(String uhid) {
        return sql.list(DEPOSITS, ReceiptTable::receipt, uhid);
    }

    List<Keyed> list(ReceiptStatus status, String before) {
        return status == null ? sql.list(COLUMNS + "where id < ?" + PAGE, ReceiptTable::keyed, before)
                : sql.list(COLUMNS + "where status = ? and id < ?" + PAGE, ReceiptTable::keyed, status, before);
    }

    List<Keyed> list(String uhid, String before) {
        return sql.list(COLUMNS + "where uhid = ? and id < ?" + PAGE, ReceiptTable::keyed, uhid, before);
    }

    /** Gives back, asks back or uses a part; false when so much is not left. */
    boolean spend(String number, Money amount) {
        return sql.update(SPEND, amount.paise(), number, amount.paise()) == 1;
    }

    void unspend(String number, Money amount) {
        sql.update("update billing_receipt set spent = spent - ? where receipt_number = ?", amount.paise(), number);
    }

    boolean confirm(String number, String reference, String shift, LocalDate day) {
        return sql.update(CONFIRM, reference, shift, Date.valueOf(day), number) == 1;
    }

    void cancel(String number, String reason) {
        sql.update(CANCEL, reason, number);
    }

    /** How often it was printed before. */
    int printed(String number) {
        sql.update("update billing_receipt set prints = prints + 1 where receipt_number = ?", number);
        return (int) sql.number("select prints from billing_receipt where receipt_number = ?", number) - 1;
    }

    private static Keyed keyed(ResultSet row) throws SQLException {
        return new Keyed(row.getString("id"), receipt(row));
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String confirmed = row.getString("upi_reference");
        return new Receipt(row.getString("receipt_number"), row.getString("bill"), row.getString("uhid"), row.getString("name"),
                new Money(row.getLong("amount")), PaymentMode.valueOf(row.getString("payment_mode")), ReceiptStatus.valueOf(row.getString("status")),
                confirmed == null ? row.getString("reference") : confirmed, row.getString("counter"), new Money(row.getLong("spent")),
                Sql.instant(row, "taken_at"), row.getString("taken_by"), row.getString("shift"), row.getString("reason"), null);
    }
}
