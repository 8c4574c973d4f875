// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.DayBook;
import org.openhims.billing.GstLine;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.platform.access.Caller;

class ShiftTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        assertTrue(hospital.books.balance(hospital.admin).right());
        hospital.close();
    }

    private static Receipt pay(Caller by, String item, String amount, PaymentMode mode) {
        Bill bill = hospital.bill(somebody(), item, 1);
        return hospital.payments.pay(by, bill.id(), new NewPayment(rupees(amount), mode, null));
    }

    @Test
    void aShiftIsCountedAndHandedOverBeforeTheNextBillOfItsCounter() {
        Caller morning = hospital.cashier("morning");
        Caller evening = hospital.cashier("evening");
        hospital.shifts.counter(hospital.admin, "GATE", "At the gate");
        Shift open = hospital.shifts.open(morning, "GATE", rupees("500"));
        assertNull(open.cash(), "nobody is told before counting");
        assertTrue(pay(morning, "ECG", "50", PaymentMode.CASH).receipt().startsWith("GATE-"));
        pay(morning, "ECG", "50", PaymentMode.CARD);
        Shift closed = hospital.shifts.close(morning, rupees("545"));
        assertEquals(List.of("100.00", "550.00", "-5.00", ShiftStatus.CLOSED), List.of(closed.collected().plain(), closed.cash().plain(),
                closed.difference().plain(), closed.status()));
        assertEquals("billing.shift.handover", code(() -> hospital.shifts.open(evening, "GATE", rupees("545"))));
        assertEquals("billing.shift.second", code(() -> hospital.shifts.accept(morning, closed.id())));
        assertEquals(ShiftStatus.ACCEPTED, hospital.shifts.accept(evening, closed.id()).status());
        assertEquals("billing.shift.accepted", code(() -> hospital.shifts.accept(evening, closed.id())));
        assertEquals("545.00", hospital.shifts.open(evening, "GATE", rupees("545")).opening().plain());
        assertEquals("billing.shift.counter", code(() -> hospital.shifts.open(morning, "GATE", rupees("0"))));
        assertTrue(hospital.node.events(BillingEvent.SHIFT).size() >= 4);
    }

    @Test
    void whoHasNoShiftStartsOneAtTheOwnCounter() {
        Caller own = hospital.cashier("own");
        assertTrue(hospital.shifts.mine(own).isEmpty());
        String counter = pay(own, "OPD-REG", "10", PaymentMode.CASH).counter();
        assertEquals(counter, hospital.shifts.mine(own).orElseThrow().counter());
        assertEquals("billing.shift.open", code(() -> hospital.shifts.open(own, null, rupees("0"))));
        String closed = hospital.shifts.close(own, rupees("10")).id();
        assertEquals("billing.shift.handover", code(() -> pay(own, "OPD-REG", "10", PaymentMode.CASH)));
        assertTrue(hospital.shifts.list(hospital.admin, ShiftStatus.CLOSED, null, 100).items().stream().anyMatch(each -> each.id().equals(closed)));
        hospital.shifts.accept(hospital.admin, closed);
        assertEquals(counter, pay(own, "OPD-REG", "10", PaymentMode.CASH).counter());
    }

    @Test
    void aRefundLeavesTheDrawerOfWhoAsked() {
        Caller refunder = hospital.cashier("refunder");
        Receipt receipt = pay(refunder, "ECG", "50", PaymentMode.CASH);
        String refund = hospital.refunds.request(refunder, receipt.receipt(), RefundTest.refund("20")).id();
        hospital.refunds.approve(hospital.admin, refund);
        assertEquals("30.00", hospital.shifts.close(refunder, rupees("30")).cash().plain());
    }

    @Test
    void whatIsWrongIsNamed() {
        Caller lost = hospital.cashier("lost");
        assertEquals("counter:billing.counter.unknown", code(() -> hospital.shifts.open(lost, "NONE", rupees("0"))));
        assertEquals("billing.shift.none", code(() -> hospital.shifts.close(lost, rupees("0"))));
        assertEquals("billing.shift.unknown", code(() -> hospital.shifts.accept(lost, "none")));
        assertEquals("code:pattern", code(() -> hospital.shifts.counter(hospital.admin, "toolong", "x")));
        assertEquals("access.denied", code(() -> hospital.shifts.counter(hospital.cashier, "C9", "x")));
        Shift open = hospital.shifts.open(lost, null, rupees("1"));
        assertEquals("billing.shift.notclosed", code(() -> hospital.shifts.accept(hospital.admin, open.id())));
    }

    @Test
    void theDayBookTellsByModeAndHour() {
        DayBook before = hospital.books.day(hospital.cashier, null);
        pay(hospital.cashier("book"), "ECG", "50", PaymentMode.CARD);
        DayBook after = hospital.books.day(hospital.cashier, hospital.today());
        assertEquals("50.00", after.collected().minus(before.collected()).plain());
        assertEquals("50.00", after.billed().minus(before.billed()).plain());
        assertEquals(before.receipts() + 1, after.receipts());
        assertEquals(24, after.hours().size());
        assertFalse(after.modes().stream().anyMatch(mode -> mode.mode() == PaymentMode.ADVANCE));
    }

    @Test
    void taxIsSummedByRate() {
        pay(hospital.cashier("tax"), "CERTIFICATE", "50", PaymentMode.CASH);
        GstLine line = hospital.books.gst(hospital.cashier, hospital.today(), hospital.today()).stream().filter(each -> each.gst() == 18).findFirst()
                .orElseThrow();
        assertEquals(List.of("50.00", "42.37", "3.82", "3.81"), List.of(line.amount().plain(), line.taxable().plain(), line.cgst().plain(),
                line.sgst().plain()));
        assertEquals("until:billing.until", code(() -> hospital.books.gst(hospital.cashier, hospital.today(), hospital.today().minusDays(1))));
    }
}
