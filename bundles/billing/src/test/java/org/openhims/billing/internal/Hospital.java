// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhims.billing.Bill;
import org.openhims.billing.Charge;
import org.openhims.billing.NewBill;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.facility.internal.TextsService;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.opd.OpdEvent;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Ids;
import org.openhims.platform.Money;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.facility.Facility;
import org.openhims.registration.Banner;
import org.openhims.registration.Coverage;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Sex;

/** A demo hospital's money on a fresh database, with a register that knows whoever is asked for. */
final class Hospital implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final TestNode node = TestNode.start();
    final Facility facility = new TestFacility(true);
    final TextsService texts = TextsService.of(Hospital.class.getClassLoader());
    final Caller cashier = cashier("cashier");
    final Caller admin = user("admin");
    /** Who has which coverage; by UHID. */
    final Map<String, Coverage> coverages = new ConcurrentHashMap<>();
    final Map<String, String> births = new ConcurrentHashMap<>();
    /** The retired records of a patient. */
    final Map<String, Set<String>> merged = new ConcurrentHashMap<>();
    final BillingUnit unit = new BillingUnit(node.store());
    final Register register = new Register();
    final Tell tell = new Tell(node.clock(), node.json());
    final Ledger ledger = new Ledger(node.clock(), facility);
    final Rules rules = new Rules(facility, "", 7);
    final Papers papers = new Papers(texts, facility);
    final TariffDesk tariff = new TariffDesk(unit, facility, tell);
    final ShiftDesk shifts = new ShiftDesk(unit, node.clock(), tell);
    final BillDesk bills = new BillDesk(unit, register, facility, node.clock(), ledger, tell, papers);
    final PaymentDesk payments = new PaymentDesk(unit, register, facility, node.clock(), shifts, ledger, rules, tell, papers);
    final RefundDesk refunds = new RefundDesk(unit, node.clock(), shifts, ledger, tell);
    final ChargeDesk charges = new ChargeDesk(unit, register, facility, tell);
    final Charging charging = new Charging(register, facility, node.clock(), rules, bills, tell);
    final ChargeEvents events = new ChargeEvents(unit, facility, charging, node.json());
    final InterimDesk interim = new InterimDesk(unit, register, facility, new InterimPaper(texts, facility));
    final BookDesk books = new BookDesk(unit, facility);

    Hospital() {
        register.patients = new People();
        register.scope = (by, uhid) -> {
            Set<String> all = new HashSet<>(merged.getOrDefault(uhid, Set.of()));
            all.add(uhid);
            return all;
        };
    }

    /** With what the shipped role of the name allows. */
    Caller user(String role) {
        return node.caller(role, new BillingPermissions().permissions().stream().filter(permission -> permission.roles().contains(role))
                .map(permission -> permission.name()).toArray(String[]::new));
    }

    Caller cashier(String name) {
        return node.caller(name, user("cashier").permissions().toArray(String[]::new));
    }

    /** A patient of whom nobody has heard. */
    static String somebody() {
        return CheckDigit.VERHOEFF.appendTo(String.format("07%010d", NUMBERS.incrementAndGet()));
    }

    static Money rupees(String amount) {
        return Money.parse(amount);
    }

    /** Another module tells something. */
    void told(String type, String uhid, String json) {
        unit.tx(Caller.system("test"), tx -> {
            tx.append(new Event(Ids.next(node.clock()), type, 1, uhid, tx.now(), tx.now(), Source.LIVE, json));
            return null;
        });
    }

    /** A patient came to the department, and billing heard of it. */
    void visit(String uhid, String visit, String department) {
        told(OpdEvent.OPENED, uhid, node.json().write(new OpdEvent.Opened(visit, department + "-1", department, "M-1")));
        node.deliver(events);
    }

    List<Charge> charges(String uhid) {
        return charges.of(cashier, uhid);
    }

    Bill bill(String uhid, String item, int quantity) {
        return bills.make(cashier, new NewBill(uhid, List.of(new NewBill.Line(item, quantity)), null));
    }

    Receipt pay(Bill bill, String amount, PaymentMode mode) {
        return payments.pay(cashier, bill.id(), new NewPayment(rupees(amount), mode, null));
    }

    /** A registration fee that was paid. */
    Receipt paid() {
        return pay(bill(somebody(), "OPD-REG", 1), "10.00", PaymentMode.CASH);
    }

    LocalDate today() {
        return facility.day(node.clock().instant());
    }

    /** The code of the problem, or its first field and rule. */
    static String code(Runnable refused) {
        try {
            refused.run();
        } catch (ProblemException e) {
            Problem problem = e.problem();
            return problem.errors().isEmpty() ? problem.code() : problem.errors().get(0).field() + ':' + problem.errors().get(0).rule();
        }
        return "not refused";
    }

    @Override
    public void close() {
        unit.close();
        node.close();
    }

    private final class People implements Patients {

        @Override
        public Patient get(Caller by, String uhid) {
            if (!CheckDigit.VERHOEFF.isValid(uhid)) {
                throw Problem.unknown("patient.unknown");
            }
            return new Patient(uhid, "सुनीता देवी", "Sunita Devi", Sex.F, births.getOrDefault(uhid, "1990-08-04"), false, null, null, List.of(), null,
                    null, null, coverages.get(uhid), node.clock().instant());
        }

        @Override
        public Page<Patient> search(Caller by, String q, String cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Banner banner(Caller by, String uhid) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Banner> banners(Caller by, Collection<String> uhids) {
            throw new UnsupportedOperationException();
        }
    }
}
