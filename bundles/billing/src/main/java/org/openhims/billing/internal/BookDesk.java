// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.openhims.billing.Balance;
import org.openhims.billing.Books;
import org.openhims.billing.DayBook;
import org.openhims.billing.GstLine;
import org.openhims.billing.PaymentMode;
import org.openhims.platform.Money;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The day book, the tax, and whether the same money is the same wherever it is counted. */
@Component(service = {Books.class, BookDesk.class})
public final class BookDesk implements Books {

    private static final int HOURS = 24;
    private static final int MOST_DAYS = 366;
    private static final String MONEY = "account in ('CASH', 'UPI', 'CARD')";
    private static final String MOVED = "select account, posted_at, paise, refund from billing_ledger where business_day = ? and " + MONEY;
    private static final String BILLED = "select sum(total) from billing_bill where business_day = ? and status <> 'CANCELLED'";
    private static final String COUNTED = "select count(*) from billing_receipt where business_day = ? and status = 'CONFIRMED'";
    private static final String WAITING = "select count(*) from billing_refund where status = 'PENDING'";
    private static final String TAX = "select l.gst, sum(l.amount), sum(l.tax) from billing_line l join billing_bill b on b.id = l.bill "
            + "where b.business_day >= ? and b.business_day <= ? and b.status <> 'CANCELLED' and l.dropped = 0 group by l.gst order by l.gst";
    private static final String SHIFTS = "select sum(g.paise) from billing_ledger g join billing_shift s on s.id = g.shift where g." + MONEY;
    private static final String RECEIPTS = "select sum(amount) from billing_receipt where status = 'CONFIRMED' and payment_mode <> 'ADVANCE'";
    private static final String REFUNDS = "select sum(amount) from billing_refund where status = 'APPROVED'";

    private final BillingUnit unit;
    private final Facility facility;

    @Activate
    public BookDesk(@Reference BillingUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    /** One movement of money. */
    private record Move(PaymentMode mode, int hour, Money amount, boolean refund) {
    }

    @Override
    public DayBook day(Caller by, LocalDate day) {
        by.require(BillingPermissions.BOOK_READ);
        return unit.tx(by, tx -> of(BillingUnit.sql(tx), day == null ? facility.day(tx.now()) : day));
    }

    DayBook of(Sql sql, LocalDate day) {
        List<Move> moves = sql.list(MOVED, row -> new Move(PaymentMode.valueOf(row.getString("account")),
                Sql.instant(row, "posted_at").atZone(facility.zone()).getHour(), new Money(row.getLong("paise")), row.getString("refund") != null),
                Date.valueOf(day));
        List<Money> hours = new ArrayList<>(Collections.nCopies(HOURS, Money.ZERO));
        moves.stream().filter(move -> !move.refund()).forEach(move -> hours.set(move.hour(), hours.get(move.hour()).plus(move.amount())));
        List<DayBook.Mode> modes = Arrays.stream(PaymentMode.values()).filter(mode -> mode != PaymentMode.ADVANCE)
                .map(mode -> new DayBook.Mode(mode, sum(moves, mode, false), Money.ZERO.minus(sum(moves, mode, true)))).toList();
        return new DayBook(day, modes, hours, new Money(sql.number(BILLED, Date.valueOf(day))), total(modes.stream().map(DayBook.Mode::taken).toList()),
                total(modes.stream().map(DayBook.Mode::refunded).toList()), (int) sql.number(COUNTED, Date.valueOf(day)), (int) sql.number(WAITING));
    }

    private static Money sum(List<Move> moves, PaymentMode mode, boolean refund) {
        return total(moves.stream().filter(move -> move.mode() == mode && move.refund() == refund).map(Move::amount).toList());
    }

    private static Money total(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    @Override
    public List<GstLine> gst(Caller by, LocalDate from, LocalDate until) {
        by.require(BillingPermissions.BOOK_READ);
        if (from == null || until == null || until.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(until)) {
            throw Problem.invalid("until", "billing.until");
        }
        return unit.tx(by, tx -> BillingUnit.sql(tx).list(TAX, row -> {
            Money amount = new Money(row.getLong(2));
            Money tax = new Money(row.getLong(3));
            Money half = new Money(tax.paise() / 2);
            return new GstLine(row.getInt(1), amount, amount.minus(tax), tax.minus(half), half);
        }, Date.valueOf(from), Date.valueOf(until)));
    }

    @Override
    public Balance balance(Caller by) {
        by.require(BillingPermissions.BOOK_READ);
        return unit.tx(by, tx -> balance(BillingUnit.sql(tx)));
    }

    Balance balance(Sql sql) {
        return new Balance(new Money(sql.number(SHIFTS)), new Money(sql.number(RECEIPTS) - sql.number(REFUNDS)),
                new Money(sql.number("select sum(paise) from billing_ledger where " + MONEY)), new Money(sql.number("select sum(paise) from billing_ledger")));
    }
}
