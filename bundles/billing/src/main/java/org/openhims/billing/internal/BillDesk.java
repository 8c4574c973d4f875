// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openhims.billing.Account;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Bills;
import org.openhims.billing.Category;
import org.openhims.billing.Charge;
import org.openhims.billing.NewBill;
import org.openhims.billing.internal.BillTable.Position;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes bills of what the desk types and of open charges. */
@Component(service = {Bills.class, BillDesk.class})
public final class BillDesk implements Bills {

    private final BillingUnit unit;
    private final Register register;
    private final Facility facility;
    private final Clock clock;
    private final Ledger ledger;
    private final Tell tell;
    private final Papers papers;

    @Activate
    public BillDesk(@Reference BillingUnit unit, @Reference Register register, @Reference Facility facility, @Reference Clock clock,
            @Reference Ledger ledger, @Reference Tell tell, @Reference Papers papers) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.clock = clock;
        this.ledger = ledger;
        this.tell = tell;
        this.papers = papers;
    }

    /** Whose bill it is, by what prices. */
    private record Payer(Patient patient, Set<String> uhids, Category category, LocalDate day) {
    }

    @Override
    public Bill make(Caller by, NewBill wanted) {
        by.require(BillingPermissions.BILL_WRITE);
        check(wanted);
        Patient patient = register.patient(by, wanted.uhid());
        Set<String> uhids = register.uhids(by, patient.uhid());
        return unit.again(by, tx -> {
            LocalDate day = facility.day(tx.now());
            return make(tx, wanted, new Payer(patient, uhids, Rules.category(patient, day), day));
        });
    }

    private static void check(NewBill wanted) {
        if (wanted.uhid() == null || wanted.uhid().isBlank()) {
            throw Problem.invalid("uhid", "not-blank");
        }
        if (wanted.lines().isEmpty() && wanted.charges().isEmpty()) {
            throw Problem.invalid("lines", "not-empty");
        }
        for (int at = 0; at < wanted.lines().size(); at++) {
            NewBill.Line line = wanted.lines().get(at);
            if (line.item() == null || line.item().isBlank()) {
                throw Problem.invalid("lines[" + at + "].item", "not-blank");
            }
            if (line.quantity() == null || line.quantity() < 1) {
                throw Problem.invalid("lines[" + at + "].quantity", "min", 1);
            }
        }
    }

    private Bill make(Tx tx, NewBill wanted, Payer payer) {
        Sql sql = BillingUnit.sql(tx);
        String id = Ids.next(clock);
        List<Position> positions = new ArrayList<>();
        for (int at = 0; at < wanted.charges().size(); at++) {
            positions.add(charged(tx, id, wanted.charges().get(at), payer, "charges[" + at + ']'));
        }
        for (int at = 0; at < wanted.lines().size(); at++) {
            NewBill.Line line = wanted.lines().get(at);
            String field = "lines[" + at + "].item";
            Position position = told(tx, line, payer).map(charge -> charged(tx, id, charge.id(), payer, field))
                    .orElseGet(() -> typed(sql, line, payer, field));
            positions.add(position);
        }
        return insert(tx, id, payer, positions);
    }

    /** An event told of the same before: the line stands for it, so that nothing is charged twice. */
    private static Optional<Charge> told(Tx tx, NewBill.Line line, Payer payer) {
        ChargeTable charges = new ChargeTable(BillingUnit.sql(tx), tx.by().locale());
        return payer.uhids().stream().flatMap(uhid -> charges.same(uhid, line.item(), line.quantity()).stream()).findFirst();
    }

    private static Position charged(Tx tx, String bill, String id, Payer payer, String field) {
        ChargeTable charges = new ChargeTable(BillingUnit.sql(tx), tx.by().locale());
        Charge charge = charges.find(id).filter(found -> payer.uhids().contains(found.uhid()))
                .orElseThrow(() -> Problem.invalid(field, "billing.charge.unknown"));
        if (!charges.billed(id, bill)) {
            throw ChargeDesk.wrongState(charges.get(id));
        }
        List<String> names = charges.names(id);
        return new Position(charge.item(), names.get(0), names.get(1), charge.quantity(), charge.price(), charge.gst(), id, charge.reason());
    }

    private static Position typed(Sql sql, NewBill.Line line, Payer payer, String field) {
        TariffTable.Priced priced = new TariffTable(sql).price(line.item(), payer.category(), payer.day())
                .orElseThrow(() -> Problem.invalid(field, "billing.item.unknown"));
        if (priced.price() == null) {
            throw Problem.invalid(field, "billing.item.unpriced");
        }
        return new Position(line.item(), priced.item().name(), priced.item().nameHindi(), line.quantity(), priced.price(), priced.item().gst(),
                null, priced.reason());
    }

    private Bill insert(Tx tx, String id, Payer payer, List<Position> positions) {
        Money total = positions.stream().map(Position::amount).reduce(Money.ZERO, Money::plus);
        Money tax = positions.stream().map(Position::tax).reduce(Money.ZERO, Money::plus);
        Patient patient = payer.patient();
        String number = Numbers.next(BillingUnit.sql(tx), Numbers.BILLS, "B", payer.day()).text();
        Bill bill = new Bill(id, number, patient.uhid(), patient.name(), payer.category(),
                total.equals(Money.ZERO) ? BillStatus.SETTLED : BillStatus.OPEN, List.of(), total, Money.ZERO, Money.ZERO, total, Money.ZERO,
                tx.now(), tx.by().user());
        bills(tx).insert(bill, payer.day(), positions);
        post(tx, id, total, tax);
        tell.tell(tx, BillingPermissions.BILL_WRITE, patient.uhid(), "bill=" + id, new BillingEvent.Billed(id));
        return bills(tx).get(id);
    }

    /** What is billed is owed, and income but for the tax; negative amounts take it back. */
    private void post(Tx tx, String bill, Money total, Money tax) {
        ledger.post(tx, new Ledger.About(null, bill, null, null), List.of(new Ledger.Side(Account.DUES, total),
                new Ledger.Side(Account.INCOME, tax.minus(total)), new Ledger.Side(Account.GST, Money.ZERO.minus(tax))));
    }

    private static BillTable bills(Tx tx) {
        return new BillTable(BillingUnit.sql(tx), tx.by().locale());
    }

    @Override
    public Bill get(Caller by, String id) {
        by.require(BillingPermissions.BILL_READ);
        return unit.tx(by, tx -> {
            Bill bill = bills(tx).get(id);
            tx.audit(BillingPermissions.BILL_READ, bill.uhid(), "bill=" + id);
            return bill;
        });
    }

    @Override
    public Page<Bill> of(Caller by, String uhid, String cursor, int limit) {
        by.require(BillingPermissions.BILL_READ);
        Check.limit(limit);
        Set<String> uhids = register.uhids(by, uhid);
        return unit.tx(by, tx -> {
            tx.audit(BillingPermissions.BILL_READ, uhid, "bills");
            List<Bill> found = uhids.stream().flatMap(number -> bills(tx).ofPatient(number, Check.before(cursor)).stream())
                    .sorted(Comparator.comparing(Bill::id).reversed()).limit(limit + 1L).toList();
            return Page.of(found, limit, Bill::id);
        });
    }

    @Override
    public Bill cancel(Caller by, String id, String reason) {
        by.require(BillingPermissions.BILL_WRITE);
        String why = Check.reason("reason", reason);
        return unit.tx(by, tx -> {
            Bill bill = bills(tx).lock(id);
            if (bill.status() == BillStatus.CANCELLED) {
                throw Problem.conflict("billing.bill.cancelled");
            }
            if (bill.paid().plus(bill.pending()).paise() > 0) {
                throw Problem.conflict("billing.bill.paid");
            }
            bills(tx).cancel(id, why);
            new ChargeTable(BillingUnit.sql(tx), Locale.ENGLISH).reopen(id);
            takeBack(tx, bill.id(), bill.lines());
            tell.tell(tx, BillingPermissions.BILL_WRITE, bill.uhid(), "bill=" + id, new BillingEvent.BillCancelled(id));
            return bills(tx).get(id);
        });
    }

    private void takeBack(Tx tx, String bill, List<Bill.Line> lines) {
        Money total = lines.stream().map(Bill.Line::amount).reduce(Money.ZERO, Money::plus);
        Money tax = lines.stream().map(Bill.Line::tax).reduce(Money.ZERO, Money::plus);
        post(tx, bill, Money.ZERO.minus(total), Money.ZERO.minus(tax));
    }

    /** Takes a charge off its bill before it is paid; false when it is paid. */
    boolean drop(Tx tx, Charge charge) {
        Bill bill = bills(tx).lock(charge.bill());
        List<Bill.Line> lines = bill.lines().stream().filter(line -> charge.id().equals(line.charge())).toList();
        if (lines.isEmpty() || !bills(tx).drop(bill.id(), charge.id(), charge.amount())) {
            return false;
        }
        takeBack(tx, bill.id(), lines);
        return true;
    }

    @Override
    public Sheet sheet(Caller by, String id, Sheet.Paper paper) {
        by.require(BillingPermissions.BILL_READ);
        return unit.tx(by, tx -> {
            Bill bill = bills(tx).get(id);
            tx.audit(BillingPermissions.BILL_READ, bill.uhid(), "bill=" + id + " print");
            boolean duplicate = bills(tx).printed(id) > 0;
            return papers.bill(by.locale(), bill, new ReceiptTable(BillingUnit.sql(tx)).ofBill(id), paper, duplicate);
        });
    }
}
