// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.Charge;
import org.openhims.billing.ChargeStatus;
import org.openhims.billing.NewBill;
import org.openhims.billing.PaymentMode;
import org.openhims.lab.LabEvent;
import org.openhims.opd.OpdEvent;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.registration.Coverage;

class ChargeTest {

    private static final String SOLD = "{\"dispense\":\"%s\",\"order\":\"o\",\"store\":\"MAIN\",\"free\":%s,\"lines\":[{\"line\":1,\"product\":\"PCM\","
            + "\"name\":\"Paracetamol 500 mg\",\"batch\":\"B1\",\"quantity\":15,\"pack\":10,\"mrp\":2240,\"gstPercent\":12,\"amount\":%d,\"tax\":360,"
            + "\"free\":%2$s}]}";

    private static Hospital hospital;

    private final String uhid = somebody();
    private final String visit = Ids.next(hospital.node.clock());

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        assertTrue(hospital.books.balance(hospital.admin).right());
        hospital.close();
    }

    private Bill billed() {
        return hospital.bills.make(hospital.cashier, new NewBill(uhid, null, hospital.charges(uhid).stream().map(Charge::id).toList()));
    }

    private void cancelVisit() {
        hospital.told(OpdEvent.CANCELLED, uhid, hospital.node.json().write(new OpdEvent.Cancelled(visit, "MED-1")));
        hospital.node.deliver(hospital.events);
    }

    @Test
    void aVisitCostsTheFee() {
        hospital.visit(uhid, visit, "MED");
        Charge charge = hospital.charges(uhid).get(0);
        assertEquals(List.of("OPD-REG", ChargeStatus.OPEN, "10.00", visit), List.of(charge.item(), charge.status(), charge.amount().plain(), charge.subject()));
        Bill bill = billed();
        assertEquals("10.00", bill.total().plain());
        assertEquals(List.of(), hospital.charges(uhid));
        assertEquals("billing.charge.billed",
                code(() -> hospital.bills.make(hospital.cashier, new NewBill(uhid, null, List.of(charge.id())))));
    }

    @Test
    void aLongStayIsOneBill() {
        for (int i = 0; i < 150; i++) {
            hospital.told(LabEvent.ORDERED, uhid, hospital.node.json().write(new LabEvent.Ordered(visit + i, List.of("CBC"), List.of("1"), "doctor", null)));
        }
        hospital.node.deliver(hospital.events);
        List<Charge> open = hospital.charges(uhid).stream().filter(charge -> charge.status() == ChargeStatus.OPEN).toList();
        assertTrue(open.size() > 100, open.size() + " open");
        Bill bill = hospital.bills.make(hospital.cashier, new NewBill(uhid, null, open.stream().map(Charge::id).toList()));
        assertEquals(open.size(), bill.lines().size());
    }

    @Test
    void whatIsToldTwiceIsChargedOnce() {
        hospital.visit(uhid, visit, "MED");
        hospital.visit(uhid, visit, "MED");
        Event event = hospital.node.events(OpdEvent.OPENED).stream().filter(each -> uhid.equals(each.uhid())).findFirst().orElseThrow();
        Delivery again = new Delivery(hospital.events.name(), 1, event);
        assertTrue(code(() -> {
            try {
                hospital.events.handle(again);
            } catch (RuntimeException seen) {
                assertTrue(seen.getClass().getSimpleName().startsWith("SeenBefore"), seen.toString());
            }
        }).equals("not refused"));
        assertEquals(1, hospital.charges(uhid).size());
    }

    @Test
    void aFollowUpWithinTheDaysOfTheFeeIsFree() {
        hospital.visit(uhid, visit, "MED");
        hospital.node.clock().move(Duration.ofDays(7));
        hospital.visit(uhid, visit + "2", "MED");
        Charge second = hospital.charges(uhid).get(1);
        assertEquals(List.of(ChargeStatus.FREE, "follow-up", "0.00"), List.of(second.status(), second.reason(), second.amount().plain()));
        hospital.visit(uhid, visit + "3", "SURG");
        assertEquals(ChargeStatus.OPEN, hospital.charges(uhid).get(2).status());
        hospital.node.clock().move(Duration.ofDays(1));
        hospital.visit(uhid, visit + "4", "MED");
        assertEquals(ChargeStatus.OPEN, hospital.charges(uhid).get(2).status());
    }

    @Test
    void aFreeCategoryIsFreeWithItsReason() {
        hospital.coverages.put(uhid, new Coverage(Coverage.Scheme.PMJAY, null, null));
        hospital.visit(uhid, visit, "MED");
        Charge charge = hospital.charges(uhid).get(0);
        assertEquals(List.of(ChargeStatus.FREE, "category"), List.of(charge.status(), charge.reason()));
    }

    @Test
    void theDeskAndTheEventTellOfOneFee() {
        hospital.visit(uhid, visit, "MED");
        Bill bill = hospital.bill(uhid, "OPD-REG", 1);
        assertEquals(List.of(), hospital.charges(uhid));
        assertTrue(bill.lines().get(0).charge() != null);
        String other = somebody();
        Bill faster = hospital.bill(other, "OPD-REG", 1);
        hospital.visit(other, visit + "b", "MED");
        assertEquals(List.of(), hospital.charges(other));
        assertTrue(hospital.bills.get(hospital.cashier, faster.id()).lines().get(0).charge() != null);
    }

    @Test
    void aCancelledVisitCostsNothing() {
        hospital.visit(uhid, visit, "MED");
        cancelVisit();
        assertEquals(List.of(), hospital.charges(uhid));
    }

    @Test
    void aCancelledVisitLeavesItsUnpaidBill() {
        hospital.visit(uhid, visit, "MED");
        Bill alone = billed();
        cancelVisit();
        assertEquals(BillStatus.CANCELLED, hospital.bills.get(hospital.cashier, alone.id()).status());
    }

    @Test
    void whatElseStandsOnTheBillStays() {
        hospital.visit(uhid, visit, "MED");
        Bill bill = hospital.bills.make(hospital.cashier, new NewBill(uhid, List.of(new NewBill.Line("OPD-REG", 1), new NewBill.Line("ECG", 1)), null));
        cancelVisit();
        Bill left = hospital.bills.get(hospital.cashier, bill.id());
        assertEquals(List.of("50.00", "ECG", 1), List.of(left.total().plain(), left.lines().get(0).item(), left.lines().size()));
    }

    @Test
    void ofAPaidFeeARefundIsDue() {
        hospital.visit(uhid, visit, "MED");
        String receipt = hospital.pay(billed(), "10", PaymentMode.CASH).receipt();
        cancelVisit();
        assertEquals("refund-due", hospital.charges(uhid).get(0).reason());
        hospital.refunds.approve(hospital.admin, hospital.refunds.request(hospital.cashier, receipt, RefundTest.refund("10")).id());
        assertEquals(List.of(), hospital.charges(uhid));
    }

    @Test
    void testsArePricedOneByOneAndTheUnknownWaitForTheCashier() {
        hospital.told(LabEvent.ORDERED, uhid, hospital.node.json().write(new LabEvent.Ordered(visit, List.of("CBC", "RARE"), List.of("1"), "doctor", null)));
        hospital.node.deliver(hospital.events);
        List<Charge> charges = hospital.charges(uhid);
        assertEquals(List.of("LAB-CBC", "LAB-RARE"), charges.stream().map(Charge::item).toList());
        Charge rare = charges.get(1);
        assertNull(rare.price());
        assertTrue(hospital.charges.unpriced(hospital.cashier, null, 100).items().contains(rare));
        assertEquals("billing.charge.unpriced", code(() -> hospital.bills.make(hospital.cashier, new NewBill(uhid, null, List.of(rare.id())))));
        assertEquals(ChargeStatus.OPEN, hospital.charges.price(hospital.cashier, rare.id(), rupees("80")).status());
        assertEquals("billing.charge.open", code(() -> hospital.charges.price(hospital.cashier, rare.id(), rupees("1"))));
        assertEquals("120.00", billed().total().plain());
    }

    @Test
    void aShopSellsAtTheAmountOfThePharmacyAndAGovernmentPharmacyNothing() {
        hospital.told("pharmacy.dispensed", uhid, String.format(SOLD, visit, false, 3360));
        hospital.told("pharmacy.dispensed", uhid, String.format(SOLD, visit + "f", true, 0));
        hospital.node.deliver(hospital.events);
        Bill bill = billed();
        assertEquals(List.of("Paracetamol 500 mg × 15", "33.60", "3.60"), List.of(bill.lines().get(0).name(), bill.total().plain(),
                bill.lines().get(0).tax().plain()));
        assertEquals(1, bill.lines().size());
    }

    @Test
    void whatIsBroughtBackCostsLess() {
        hospital.told("pharmacy.dispensed", uhid, String.format(SOLD, visit, false, 3360));
        hospital.told("pharmacy.returned", uhid, String.format(SOLD, visit, false, 1120));
        hospital.node.deliver(hospital.events);
        assertEquals("22.40", hospital.charges(uhid).get(0).amount().plain());
        hospital.told("pharmacy.returned", uhid, String.format(SOLD, visit, false, 2240));
        hospital.node.deliver(hospital.events);
        assertEquals(List.of(), hospital.charges(uhid));
    }

    @Test
    void aChargeIsWaivedWithAReason() {
        hospital.visit(uhid, visit, "MED");
        Charge charge = hospital.charges(uhid).get(0);
        assertEquals("access.denied", code(() -> hospital.charges.waive(hospital.cashier, charge.id(), "An orphan")));
        assertEquals("An orphan", hospital.charges.waive(hospital.admin, charge.id(), "An orphan").reason());
        assertEquals("billing.charge.cancelled", code(() -> hospital.charges.waive(hospital.admin, charge.id(), "Again")));
    }

    @Test
    void anEventWaitsForTheRegister() {
        hospital.told(OpdEvent.OPENED, uhid, hospital.node.json().write(new OpdEvent.Opened(visit, "MED-1", "MED", "M-1")));
        var patients = hospital.register.patients;
        hospital.register.patients = null;
        assertEquals("registration.away", code(() -> hospital.node.deliver(hospital.events)));
        hospital.register.patients = patients;
        hospital.node.deliver(hospital.events);
        assertEquals(1, hospital.charges(uhid).size());
    }

    @Test
    void whatWasBeforeBillingIsNobodysDebt() {
        Event old = new Event(Ids.next(hospital.node.clock()), OpdEvent.OPENED, 1, uhid, hospital.node.clock().instant().minus(Duration.ofDays(400)),
                hospital.node.clock().instant().minus(Duration.ofDays(400)), Source.LIVE, "{\"visit\":\"v\",\"department\":\"MED\"}");
        hospital.unit.tx(Caller.system("test"), tx -> {
            tx.append(old);
            return null;
        });
        hospital.node.deliver(hospital.events);
        assertEquals(List.of(), hospital.charges(uhid));
    }

    @Test
    void anOpenChargeGoesWithTheVisitAfterAMergeIsUndone() {
        String other = somebody();
        hospital.visit(uhid, visit, "MED");
        hospital.told(OpdEvent.REASSIGNED, uhid, hospital.node.json().write(new OpdEvent.Reassigned(visit, uhid, other)));
        hospital.node.deliver(hospital.events);
        assertEquals(List.of(), hospital.charges(uhid));
        assertEquals(visit, hospital.charges(other).get(0).subject());
    }
}
