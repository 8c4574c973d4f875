// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Category;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How bills stand in their tables. */
final class BillTable {

    private static final String COLUMNS = "select id, bill_number, uhid, name, category, status, total, paid, pending, refunded, made_at, made_by "
            + "from billing_bill ";
    private static final String OF_PATIENT = COLUMNS + "where uhid = ? and id < ? order by id desc fetch first 101 rows only";
    private static final String OPEN = COLUMNS + "where uhid = ? and status = 'OPEN' order by id desc fetch first 101 rows only";
    private static final String WRITTEN = COLUMNS + "where uhid = ? and id >= ? and id < ? order by id";
    private static final String INSERT = "insert into billing_bill (id, bill_number, uhid, name, category, status, total, paid, pending, refunded, "
            + "made_at, business_day, made_by, prints) values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, 0)";
    private static final String LINES = "select item, name_en, name_hi, quantity, price, amount, gst, tax, charge, reason from billing_line "
            + "where bill = ? and dropped = 0 order by line_number";
    private static final String INSERT_LINE = "insert into billing_line (bill, line_number, item, name_en, name_hi, quantity, price, amount, gst, "
            + "tax, charge, reason, dropped) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String PAY = "update billing_bill set paid = paid + ?, status = case when paid + ? = total then 'SETTLED' else 'OPEN' end "
            + "where id = ? and status = 'OPEN' and paid + pending + ? <= total";
    private static final String CLAIM = "update billing_bill set pending = pending + ? where id = ? and status = 'OPEN' and paid + pending + ? <= total";
    private static final String CONFIRM = "update billing_bill set pending = pending - ?, paid = paid + ?, "
            + "status = case when paid + ? = total then 'SETTLED' else 'OPEN' end where id = ?";
    private static final String UNPAY = "update billing_bill set paid = paid - ?, status = 'OPEN' where id = ?";
    private static final String DROP_LINE = "update billing_line set dropped = 1 where bill = ? and charge = ? and dropped = 0";
    private static final String LESS = "update billing_bill set total = total - ?, status = case when paid = total - ? and paid > 0 then 'SETTLED' "
            + "when total = ? then 'CANCELLED' else status end where id = ? and status = 'OPEN' and paid + pending <= total - ?";
    /** A line that the desk billed by itself, and that is the same as what an event tells of now. */
    private static final String ALONE = "select l.bill, l.line_number from billing_line l join billing_bill b on b.id = l.bill where b.uhid = ? "
            + "and b.business_day = ? and b.status <> 'CANCELLED' and l.item = ? and l.quantity = ? and l.charge is null and l.dropped = 0 "
            + "order by l.bill, l.line_number fetch first 1 rows only";

    private final Sql sql;
    private final boolean hindi;

    /** @param locale of the names */
    BillTable(Sql sql, Locale locale) {
        this.sql = sql;
        this.hindi = locale.getLanguage().equals("hi");
    }

    /** A position before it stands on a bill, with its name in both languages. */
    record Position(String item, String english, String hindi, int quantity, Money price, int gst, String charge, String reason) {

        Money amount() {
            return price.times(quantity);
        }

        Money tax() {
            return Rules.tax(amount(), gst);
        }
    }

    void insert(Bill bill, LocalDate day, List<Position> positions) {
        sql.update(INSERT, bill.id(), bill.number(), bill.uhid(), bill.name(), bill.category(), bill.status(), bill.total().paise(), bill.madeAt(),
                Date.valueOf(day), bill.madeBy());
        for (int at = 0; at < positions.size(); at++) {
            Position each = positions.get(at);
            sql.update(INSERT_LINE, bill.id(), at + 1, each.item(), each.english(), each.hindi(), each.quantity(), each.price().paise(),
                    each.amount().paise(), each.gst(), each.tax().paise(), each.charge(), each.reason());
        }
    }

    /** 404 {@code billing.bill.unknown}. */
    Bill get(String id) {
        return sql.first(COLUMNS + "where id = ?", this::bill, id).map(this::whole).orElseThrow(() -> Problem.unknown("billing.bill.unknown"));
    }

    /** The bill, which nobody else changes until the end of the transaction. */
    Bill lock(String id) {
        sql.update("update billing_bill set prints = prints where id = ?", id);
        return get(id);
    }

    /** At most 101, newest first. */
    List<Bill> ofPatient(String uhid, String before) {
        return sql.list(OF_PATIENT, this::bill, uhid, before).stream().map(this::whole).toList();
    }

    /** On which something is owed; at most 101, newest first. */
    List<Bill> open(String uhid) {
        return sql.list(OPEN, this::bill, uhid).stream().map(this::whole).toList();
    }

    List<Bill> written(String uhid, Instant from, Instant until) {
        return sql.list(WRITTEN, this::bill, uhid, Ids.first(from), Ids.first(until));
    }

    /** False when the bill does not owe so much. */
    boolean pay(String id, Money amount) {
        return sql.update(PAY, amount.paise(), amount.paise(), id, amount.paise()) == 1;
    }

    boolean claim(String id, Money amount) {
        return sql.update(CLAIM, amount.paise(), id, amount.paise()) == 1;
    }

    void confirm(String id, Money amount) {
        sql.update(CONFIRM, amount.paise(), amount.paise(), amount.paise(), id);
    }

    void unclaim(String id, Money amount) {
        sql.update("update billing_bill set pending = pending - ? where id = ?", amount.paise(), id);
    }

    void unpay(String id, Money amount) {
        sql.update(UNPAY, amount.paise(), id);
    }

    void refunded(String id, Money amount) {
        sql.update("update billing_bill set refunded = refunded + ? where id = ?", amount.paise(), id);
    }

    void cancel(String id, String reason) {
        sql.update("update billing_bill set status = 'CANCELLED', reason = ? where id = ?", reason, id);
    }

    /** Takes the charge's line off the bill; false when it is paid, or not there. */
    boolean drop(String id, String charge, Money amount) {
        long paise = amount.paise();
        return sql.update(LESS, paise, paise, paise, id, paise) == 1 && sql.update(DROP_LINE, id, charge) == 1;
    }

    /** The bill on which the desk billed the same by itself; its line stands for the charge from now on. */
    Optional<String> adopt(String uhid, LocalDate day, String item, int quantity, String charge) {
        record Place(String bill, int line) {
        }
        return sql.first(ALONE, row -> new Place(row.getString(1), row.getInt(2)), uhid, Date.valueOf(day), item, quantity)
                .filter(place -> sql.update("update billing_line set charge = ? where bill = ? and line_number = ? and charge is null", charge,
                        place.bill(), place.line()) == 1).map(Place::bill);
    }

    /** How often it was printed before. */
    int printed(String id) {
        sql.update("update billing_bill set prints = prints + 1 where id = ?", id);
        return (int) sql.number("select prints from billing_bill where id = ?", id) - 1;
    }

    private Bill whole(Bill bill) {
        List<Bill.Line> lines = sql.list(LINES, this::line, bill.id());
        return new Bill(bill.id(), bill.number(), bill.uhid(), bill.name(), bill.category(), bill.status(), lines, bill.total(), bill.paid(),
                bill.pending(), bill.owed(), bill.refunded(), bill.madeAt(), bill.madeBy());
    }

    private Bill bill(ResultSet row) throws SQLException {
        BillStatus status = BillStatus.valueOf(row.getString("status"));
        Money total = new Money(row.getLong("total"));
        Money paid = new Money(row.getLong("paid"));
        Money pending = new Money(row.getLong("pending"));
        return new Bill(row.getString("id"), row.getString("bill_number"), row.getString("uhid"), row.getString("name"),
                Category.valueOf(row.getString("category")), status, List.of(), total, paid, pending,
                status == BillStatus.OPEN ? total.minus(paid).minus(pending) : Money.ZERO, new Money(row.getLong("refunded")),
                Sql.instant(row, "made_at"), row.getString("made_by"));
    }

    private Bill.Line line(ResultSet row) throws SQLException {
        return new Bill.Line(row.getString("item"), row.getString(hindi ? "name_hi" : "name_en"), row.getInt("quantity"),
                new Money(row.getLong("price")), new Money(row.getLong("amount")), row.getInt("gst"), new Money(row.getLong("tax")),
                row.getString("charge"), row.getString("reason"));
    }
}
