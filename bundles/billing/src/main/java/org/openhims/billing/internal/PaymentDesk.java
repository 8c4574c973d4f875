// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhims.billing.Account;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Shift;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes money. Rows are locked in the same order everywhere: bill, receipt, shift, number. */
@Component
public final class PaymentDesk implements Payments {

    private static final String REFERENCE = "[A-Za-z0-9]{6,35}";

    private final BillingUnit unit;
    private final Register register;
    private final Facility facility;
    private final Clock clock;
    private final ShiftDesk shifts;
    private final Ledger ledger;
    private final Rules rules;
    private final Tell tell;
    private final Papers papers;

    @Activate
    public PaymentDesk(@Reference BillingUnit unit, @Reference Register register, @Reference Facility facility, @Reference Clock clock,
            @Reference ShiftDesk shifts, @Reference Ledger ledger, @Reference Rules rules, @Reference Tell tell, @Reference Papers papers) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.clock = clock;
        this.shifts = shifts;
        this.ledger = ledger;
        this.rules = rules;
        this.tell = tell;
        this.papers = papers;
    }

    @Override
    public Receipt pay(Caller by, String bill, NewPayment payment) {
        by.require(BillingPermissions.TAKE);
        check(payment);
        Set<String> uhids = payment.mode() == PaymentMode.ADVANCE ? register.uhids(by, whose(by, bill)) : Set.of();
        return withLink(unit.again(by, tx -> {
            BillTable bills = bills(tx);
            boolean claimed = payment.mode() == PaymentMode.UPI;
            if (!(claimed ? bills.claim(bill, payment.amount()) : bills.pay(bill, payment.amount()))) {
                throw tooMuch(bills.get(bill));
            }
            if (payment.mode() == PaymentMode.ADVANCE) {
                use(tx, uhids, payment.amount());
            }
            Bill paid = bills.get(bill);
            return take(tx, payment, bill, paid.uhid(), paid.name());
        }));
    }

    private String whose(Caller by, String bill) {
        return unit.tx(by.withClaim(null), tx -> bills(tx).get(bill).uhid());
    }

    private static void check(NewPayment payment) {
        Check.amount("amount", payment.amount());
        if (payment.mode() == null) {
            throw Problem.invalid("mode", "not-null");
        }
    }

    private static ProblemException tooMuch(Bill bill) {
        return bill.status() == BillStatus.OPEN ? Problem.conflict("billing.payment.above", Map.of("owed", bill.owed().plain()))
                : Problem.conflict("billing.bill." + bill.status());
    }

    /** Out of the oldest deposit first. */
    private static void use(Tx tx, Set<String> uhids, Money amount) {
        ReceiptTable receipts = receipts(tx);
        List<Receipt> deposits = uhids.stream().flatMap(uhid -> receipts.deposits(uhid).stream()).toList();
        Money wanted = amount;
        for (Receipt deposit : deposits) {
            Money part = deposit.left().compareTo(wanted) < 0 ? deposit.left() : wanted;
            if (part.paise() > 0 && receipts.spend(deposit.receipt(), part)) {
                wanted = wanted.minus(part);
            }
        }
        if (wanted.paise() > 0) {
            throw Problem.conflict("billing.advance.short", Map.of("advance", amount.minus(wanted).plain()));
        }
    }

    private Receipt take(Tx tx, NewPayment payment, String bill, String uhid, String name) {
        Shift shift = shifts.current(tx, tx.by().user());
        LocalDate day = facility.day(tx.now());
        Numbers.Number number = Numbers.next(BillingUnit.sql(tx), shift.counter(), shift.counter(), day);
        ReceiptStatus status = payment.mode() == PaymentMode.UPI ? ReceiptStatus.PENDING : ReceiptStatus.CONFIRMED;
        Receipt receipt = new Receipt(number.text(), bill, uhid, name, payment.amount(), payment.mode(), status, payment.reference(),
                shift.counter(), Money.ZERO, tx.now(), tx.by().user(), shift.id(), null, null);
        receipts(tx).insert(Ids.next(clock), number, day, receipt);
        if (status == ReceiptStatus.CONFIRMED) {
            post(tx, receipt, shift.id(), receipt.amount());
        }
        return told(tx, BillingPermissions.TAKE, receipt.receipt());
    }

    /** Money in; a negative amount takes it out again. */
    private void post(Tx tx, Receipt receipt, String shift, Money amount) {
        Account from = receipt.mode() == PaymentMode.ADVANCE ? Account.ADVANCES : Ledger.till(receipt.mode());
        ledger.post(tx, new Ledger.About(shift, receipt.bill(), receipt.receipt(), null), from,
                receipt.bill() == null ? Account.ADVANCES : Account.DUES, amount);
    }

    private Receipt told(Tx tx, String action, String number) {
        Receipt receipt = receipts(tx).get(number);
        tell.tell(tx, action, receipt.uhid(), "receipt=" + number, new BillingEvent.Paid(number, receipt.bill(), receipt.status()));
        return receipt;
    }

    private static BillTable bills(Tx tx) {
        return new BillTable(BillingUnit.sql(tx), tx.by().locale());
    }

    private static ReceiptTable receipts(Tx tx) {
        return new ReceiptTable(BillingUnit.sql(tx));
    }

    private Receipt withLink(Receipt receipt) {
        if (receipt.mode() != PaymentMode.UPI || receipt.status() != ReceiptStatus.PENDING) {
            return receipt;
        }
        return new Receipt(receipt.receipt(), receipt.bill(), receipt.uhid(), receipt.name(), receipt.amount(), receipt.mode(), receipt.status(),
                receipt.reference(), receipt.counter(), receipt.refunded(), receipt.at(), receipt.by(), receipt.shift(), receipt.reason(),
                rules.upi(receipt.receipt(), receipt.amount()));
    }

    @Override
    public Receipt deposit(Caller by, String uhid, NewPayment deposit) {
        by.require(BillingPermissions.TAKE);
        check(deposit);
        if (deposit.mode() == PaymentMode.ADVANCE) {
            throw Problem.invalid("mode", "billing.mode");
        }
        Patient patient = register.patient(by, uhid);
        return withLink(unit.again(by, tx -> take(tx, deposit, null, patient.uhid(), patient.name())));
    }

    @Override
    public Money advance(Caller by, String uhid) {
        by.require(BillingPermissions.BILL_READ);
        Set<String> uhids = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, uhid, "advance");
            List<Receipt> deposits = uhids.stream().flatMap(number -> receipts(tx).deposits(number).stream()).toList();
            return deposits.stream().map(Receipt::left).reduce(Money.ZERO, Money::plus);
        });
    }

    @Override
    public Receipt confirm(Caller by, String number, String reference) {
        by.require(BillingPermissions.TAKE);
        if (reference == null || !reference.matches(REFERENCE)) {
            throw Problem.invalid("reference", "pattern");
        }
        try {
            return unit.tx(by, tx -> confirm(tx, number, reference.toUpperCase(Locale.ROOT)));
        } catch (ConstraintViolation used) {
            throw Problem.conflict("billing.reference.used");
        }
    }

    private Receipt confirm(Tx tx, String number, String reference) {
        Receipt receipt = receipts(tx).get(number);
        if (receipt.bill() != null) {
            bills(tx).lock(receipt.bill());
        }
        receipt = receipts(tx).lock(number);
        if (receipt.status() != ReceiptStatus.PENDING) {
            throw Problem.conflict("billing.receipt." + receipt.status());
        }
        Shift shift = shifts.current(tx, tx.by().user());
        receipts(tx).confirm(number, reference, shift.id(), facility.day(tx.now()));
        if (receipt.bill() != null) {
            bills(tx).confirm(receipt.bill(), receipt.amount());
        }
        post(tx, receipt, shift.id(), receipt.amount());
        return told(tx, BillingPermissions.TAKE, number);
    }

    @Override
    public Receipt cancel(Caller by, String number, String reason) {
        if (!by.may(BillingPermissions.RECEIPT_CANCEL)) {
            by.require(BillingPermissions.TAKE);
        }
        String why = Check.reason("reason", reason);
        return unit.again(by, tx -> cancelled(tx, number, why));
    }

    private Receipt cancelled(Tx tx, String number, String why) {
        Receipt receipt = receipts(tx).get(number);
        if (receipt.bill() != null) {
            bills(tx).lock(receipt.bill());
        }
        receipt = receipts(tx).lock(number);
        mayCancel(tx.by(), receipt);
        receipts(tx).cancel(number, why);
        if (receipt.status() == ReceiptStatus.PENDING) {
            if (receipt.bill() != null) {
                bills(tx).unclaim(receipt.bill(), receipt.amount());
            }
        } else {
            takeBack(tx, receipt);
        }
        tell.tell(tx, BillingPermissions.RECEIPT_CANCEL, receipt.uhid(), "receipt=" + number,
                new BillingEvent.ReceiptCancelled(number, receipt.bill()));
        return receipts(tx).get(number);
    }

    private static void mayCancel(Caller by, Receipt receipt) {
        if (receipt.status() == ReceiptStatus.CANCELLED) {
            throw Problem.conflict("billing.receipt.cancelled");
        }
        if (receipt.status() == ReceiptStatus.PENDING) {
            return;
        }
        by.require(BillingPermissions.RECEIPT_CANCEL);
        if (receipt.by().equals(by.user())) {
            throw Problem.conflict("billing.receipt.second");
        }
        if (receipt.refunded().paise() > 0) {
            throw Problem.conflict("billing.receipt.refunded");
        }
        if (receipt.mode() == PaymentMode.ADVANCE) {
            throw Problem.conflict("billing.receipt.advance");
        }
    }

    /** The money leaves the drawer of who took it. */
    private void takeBack(Tx tx, Receipt receipt) {
        Shift shift = shifts.current(tx, receipt.by());
        if (receipt.bill() != null) {
            bills(tx).unpay(receipt.bill(), receipt.amount());
        }
        post(tx, receipt, shift.id(), Money.ZERO.minus(receipt.amount()));
    }

    @Override
    public Receipt get(Caller by, String number) {
        by.require(BillingPermissions.RECEIPT_READ);
        return withLink(unit.tx(by, tx -> read(tx, number)));
    }

    private static Receipt read(Tx tx, String number) {
        Receipt receipt = receipts(tx).get(number);
        tx.audit(BillingPermissions.RECEIPT_READ, receipt.uhid(), "receipt=" + number);
        return receipt;
    }

    @Override
    public Page<Receipt> list(Caller by, String uhid, ReceiptStatus status, String cursor, int limit) {
        by.require(BillingPermissions.RECEIPT_READ);
        Check.limit(limit);
        Set<String> uhids = uhid == null ? Set.of() : register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.RECEIPT_READ, uhid, "receipts");
            List<ReceiptTable.Keyed> found = uhid == null ? receipts(tx).list(status, Check.before(cursor))
                    : uhids.stream().flatMap(one -> receipts(tx).list(one, Check.before(cursor)).stream())
                            .filter(each -> status == null || each.receipt().status() == status)
                            .sorted(Comparator.comparing(ReceiptTable.Keyed::id).reversed()).toList();
            Page<ReceiptTable.Keyed> page = Page.of(found.subList(0, Math.min(found.size(), limit + 1)), limit, ReceiptTable.Keyed::id);
            return new Page<>(page.items().stream().map(each -> withLink(each.receipt())).toList(), page.next());
        });
    }

    @Override
    public List<Receipt> of(Caller by, String bill) {
        by.require(BillingPermissions.RECEIPT_READ);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.RECEIPT_READ, bills(tx).get(bill).uhid(), "bill=" + bill);
            return receipts(tx).ofBill(bill).stream().map(this::withLink).toList();
        });
    }

    @Override
    public Sheet sheet(Caller by, String number) {
        by.require(BillingPermissions.RECEIPT_READ);
        return unit.tx(by, tx -> {
            Receipt receipt = read(tx, number);
            if (receipt.status() == ReceiptStatus.PENDING) {
                throw Problem.conflict("billing.receipt.pending");
            }
            boolean duplicate = receipts(tx).printed(number) > 0;
            return papers.receipt(by.locale(), receipt, receipt.bill() == null ? null : bills(tx).get(receipt.bill()), duplicate);
        });
    }
}
