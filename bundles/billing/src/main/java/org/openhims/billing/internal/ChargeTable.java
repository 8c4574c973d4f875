// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.billing.Category;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How charges stand in their table. */
final class ChargeTable {

    private static final String COLUMNS = "select id, uhid, name_en, name_hi, item, quantity, price, gst, category, status, reason, source, subject, "
            + "happened_at, bill from billing_charge ";
    private static final String INSERT = "insert into billing_charge (id, source_key, source, subject, part, uhid, item, name_en, name_hi, quantity, "
            + "price, gst, category, status, reason, department, happened_at, business_day, bill) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SHOWN = COLUMNS + "where uhid = ? and (status in ('OPEN', 'UNPRICED') or status = 'FREE' and business_day = ? "
            + "or status = 'BILLED' and reason = 'refund-due') order by happened_at, subject, part";
    private static final String SAME = COLUMNS + "where uhid = ? and item = ? and quantity = ? and status = 'OPEN' order by id fetch first 1 rows only";
    private static final String UNPRICED = COLUMNS + "where status = 'UNPRICED' and id > ? order by id fetch first 101 rows only";
    private static final String BILLED = "update billing_charge set status = 'BILLED', bill = ? where id = ? and status = 'OPEN'";
    private static final String GOOD_FEE = "select count(*) from billing_charge where uhid = ? and item = ? and department = ? "
            + "and business_day >= ? and business_day <= ? and status <> 'CANCELLED' and (reason is null or reason <> 'follow-up')";

    private final Sql sql;
    private final boolean hindi;

    ChargeTable(Sql sql, Locale locale) {
        this.sql = sql;
        this.hindi = locale.getLanguage().equals("hi");
    }

    /**
     * A charge that is new.
     *
     * @param key of its source, once and never again
     * @param part of the subject, such as a test
     * @param department of which a fee is good for some days; else null
     */
    record Entry(String key, String part, String english, String hindi, String department, LocalDate day) {
    }

    void insert(Entry entry, Charge charge) {
        sql.update(INSERT, charge.id(), entry.key(), charge.source(), charge.subject(), entry.part(), charge.uhid(), charge.item(), entry.english(),
                entry.hindi(), charge.quantity(), charge.price() == null ? null : charge.price().paise(), charge.gst(), charge.category(),
                charge.status(), charge.reason(), entry.department(), charge.at(), Date.valueOf(entry.day()), charge.bill());
    }

    boolean known(String key) {
        return sql.number("select count(*) from billing_charge where source_key = ?", key) > 0;
    }

    /** 404 {@code billing.charge.unknown}. */
    Charge get(String id) {
        return find(id).orElseThrow(() -> Problem.unknown("billing.charge.unknown"));
    }

    Optional<Charge> find(String id) {
        return sql.first(COLUMNS + "where id = ?", this::charge, id);
    }

    Charge lock(String id) {
        sql.update("update billing_charge set status = status where id = ?", id);
        return get(id);
    }

    /** What the cashier asks for: open, without a price, free today, and paid for in vain. */
    List<Charge> shown(String uhid, LocalDate today) {
        return sql.list(SHOWN, this::charge, uhid, Date.valueOf(today));
    }

    List<Charge> unpriced(String after) {
        return sql.list(UNPRICED, this::charge, after);
    }

    /** An open charge that says the same as a line of the desk. */
    Optional<Charge> same(String uhid, String item, int quantity) {
        return sql.first(SAME, this::charge, uhid, item, quantity);
    }

    List<Charge> ofSubject(String subject) {
        return sql.list(COLUMNS + "where subject = ? and status <> 'CANCELLED' order by id", this::charge, subject);
    }

    Optional<String> part(String id) {
        return sql.first("select part from billing_charge where id = ?", row -> row.getString(1), id);
    }

    /** The two names of what it is for. */
    List<String> names(String id) {
        return sql.first("select name_en, name_hi from billing_charge where id = ?", row -> List.of(row.getString(1), row.getString(2)), id)
                .orElseThrow();
    }

    /** False when somebody else billed it, or it was taken back. */
    boolean billed(String id, String bill) {
        return sql.update(BILLED, bill, id) == 1;
    }

    void reopen(String bill) {
        sql.update("update billing_charge set status = 'OPEN', bill = null where bill = ? and status = 'BILLED'", bill);
    }

    void status(String id, ChargeStatus status, String reason) {
        sql.update("update billing_charge set status = ?, reason = ? where id = ?", status, reason, id);
    }

    void price(String id, Money price) {
        sql.update("update billing_charge set status = 'OPEN', price = ? where id = ?", price.paise(), id);
    }

    /** A refund was given on the bill. */
    void refunded(String bill) {
        sql.update("update billing_charge set reason = null where bill = ? and reason = 'refund-due'", bill);
    }

    /** Those that stand on no bill. */
    void move(String subject, String from, String to) {
        sql.update("update billing_charge set uhid = ? where subject = ? and uhid = ? and bill is null", to, subject, from);
    }

    /** Whether the patient has a fee of the department from one of the days, free of the same reason not counted. */
    boolean feeGood(String uhid, String item, String department, LocalDate from, LocalDate until) {
        return sql.number(GOOD_FEE, uhid, item, department, Date.valueOf(from), Date.valueOf(until)) > 0;
    }

    private Charge charge(ResultSet row) throws SQLException {
        long paise = row.getLong("price");
        Money price = row.wasNull() ? null : new Money(paise);
        int quantity = row.getInt("quantity");
        return new Charge(row.getString("id"), row.getString("uhid"), row.getString(hindi ? "name_hi" : "name_en"), row.getString("item"), quantity,
                price, price == null ? null : price.times(quantity), row.getInt("gst"), Category.valueOf(row.getString("category")),
                ChargeStatus.valueOf(row.getString("status")), row.getString("reason"), row.getString("source"), row.getString("subject"),
                Sql.instant(row, "happened_at"), row.getString("bill"));
    }
}
