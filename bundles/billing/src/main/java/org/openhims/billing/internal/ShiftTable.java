// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openhims.billing.Counter;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How counters and shifts stand in their tables. */
final class ShiftTable {

    private static final String COLUMNS = "select id, counter, user_name, status, opening, opened_at, expected, declared, closed_at, accepted_by, "
            + "accepted_at from billing_shift ";
    private static final String COLLECTED = "select sum(paise) from billing_ledger where shift = ? and account in ('CASH', 'UPI', 'CARD')";
    private static final String DRAWER = "select sum(paise) from billing_ledger where shift = ? and account = 'CASH'";
    private static final String CLOSE = "update billing_shift set status = 'CLOSED', open_user = null, expected = ?, declared = ?, closed_at = ? "
            + "where id = ? and status = 'OPEN'";
    private static final String ACCEPT = "update billing_shift set status = 'ACCEPTED', held_counter = null, accepted_by = ?, accepted_at = ? "
            + "where id = ? and status = 'CLOSED'";
    private static final String INSERT = "insert into billing_shift (id, counter, user_name, status, opening, opened_at, moves, held_counter, open_user) "
            + "values (?, ?, ?, 'OPEN', ?, ?, 0, ?, ?)";

    private final Sql sql;

    ShiftTable(Sql sql) {
        this.sql = sql;
    }

    /** The user's open shift, which nobody closes or uses until the end of the transaction. */
    Optional<Shift> lockOpen(String user) {
        return sql.update("update billing_shift set moves = moves + 1 where open_user = ?", user) == 0 ? Optional.empty() : open(user);
    }

    Optional<Shift> open(String user) {
        return sql.first(COLUMNS + "where open_user = ?", this::shift, user);
    }

    /** 404 {@code billing.shift.unknown}. */
    Shift get(String id) {
        return sql.first(COLUMNS + "where id = ?", this::shift, id).orElseThrow(() -> Problem.unknown("billing.shift.unknown"));
    }

    Optional<Shift> holding(String counter) {
        return sql.first(COLUMNS + "where held_counter = ?", this::shift, counter);
    }

    /** Newest first, at most 101. */
    List<Shift> list(String before) {
        return sql.list(COLUMNS + "where id < ? order by id desc fetch first 101 rows only", this::shift, before);
    }

    List<Shift> list(ShiftStatus status, String before) {
        return sql.list(COLUMNS + "where status = ? and id < ? order by id desc fetch first 101 rows only", this::shift, status, before);
    }

    void insert(Shift shift) {
        sql.update(INSERT, shift.id(), shift.counter(), shift.user(), shift.opening().paise(), shift.openedAt(), shift.counter(), shift.user());
    }

    void close(Shift shift, Money expected, Money declared, Instant now) {
        sql.update(CLOSE, expected.paise(), declared.paise(), now, shift.id());
    }

    /** False when it is not closed, or accepted already. */
    boolean accept(String id, String user, Instant now) {
        return sql.update(ACCEPT, user, now, id) == 1;
    }

    /** What came into the drawer and left it. */
    Money drawer(String shift) {
        return new Money(sql.number(DRAWER, shift));
    }

    List<Counter> counters() {
        return sql.list("select code, name, owner from billing_counter order by code", ShiftTable::counter);
    }

    Optional<Counter> counter(String code) {
        return sql.first("select code, name, owner from billing_counter where code = ?", ShiftTable::counter, code);
    }

    Optional<Counter> own(String user) {
        return sql.first("select code, name, owner from billing_counter where owner = ?", ShiftTable::counter, user);
    }

    void write(Counter counter) {
        if (sql.update("update billing_counter set name = ? where code = ?", counter.name(), counter.code()) == 0) {
            insert(counter);
        }
    }

    void insert(Counter counter) {
        sql.update("insert into billing_counter (code, name, owner) values (?, ?, ?)", counter.code(), counter.name(), counter.owner());
    }

    /** Nobody else begins a shift at the counter until the end of the transaction. */
    void lock(String counter) {
        sql.update("update billing_counter set name = name where code = ?", counter);
    }

    private static Counter counter(ResultSet row) throws SQLException {
        return new Counter(row.getString(1), row.getString(2), row.getString(3));
    }

    private Shift shift(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Money expected = money(row, "expected");
        Money declared = money(row, "declared");
        return new Shift(id, row.getString("counter"), row.getString("user_name"), ShiftStatus.valueOf(row.getString("status")),
                money(row, "opening"), Sql.instant(row, "opened_at"), new Money(sql.number(COLLECTED, id)), expected, declared,
                declared == null ? null : declared.minus(expected), Sql.instant(row, "closed_at"), row.getString("accepted_by"),
                Sql.instant(row, "accepted_at"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long paise = row.getLong(column);
        return row.wasNull() ? null : new Money(paise);
    }
}
