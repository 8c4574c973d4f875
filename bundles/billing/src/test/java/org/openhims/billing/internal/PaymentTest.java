// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;

class PaymentTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    @AfterEach
    void theBooksAreRight() {
        assertTrue(hospital.books.balance(hospital.admin).right(), () -> hospital.books.balance(hospital.admin).toString());
    }

    @Test
    void aPaidBillIsSettled() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        Receipt receipt = hospital.pay(bill, "10.00", PaymentMode.CASH);
        assertEquals(ReceiptStatus.CONFIRMED, receipt.status());
        assertEquals(BillStatus.SETTLED, hospital.bills.get(hospital.cashier, bill.id()).status());
        assertEquals("billing.bill.settled", code(() -> hospital.pay(bill, "10.00", PaymentMode.CASH)));
        assertEquals(List.of(receipt), hospital.payments.of(hospital.cashier, bill.id()));
    }

    @Test
    void receiptsOfACounterHaveNoGap() {
        Caller other = hospital.cashier("gapless");
        long first = 0;
        for (int i = 0; i < 3; i++) {
            Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
            Receipt receipt = hospital.payments.pay(other, bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null));
            assertEquals("billing.bill.settled", code(() -> hospital.payments.pay(other, bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null))));
            long place = Long.parseLong(receipt.receipt().substring(receipt.receipt().lastIndexOf('-') + 1));
            assertEquals(first = first == 0 ? place : first + 1, place);
        }
    }

    @Test
    void theNumbersBeginAnewInApril() {
        try (Hospital own = new Hospital()) {
            own.node.clock().set(LocalDateTime.of(2027, 3, 31, 10, 0).toInstant(ZoneOffset.UTC));
            assertEquals("C1-2627-000001", own.paid().receipt());
            own.node.clock().set(LocalDateTime.of(2027, 3, 31, 19, 0).toInstant(ZoneOffset.UTC));
            assertEquals("C1-2728-000001", own.paid().receipt());
        }
    }

    @Test
    void nobodyPaysMoreThanIsOwed() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 2);
        assertEquals("billing.payment.above", code(() -> hospital.pay(bill, "20.01", PaymentMode.CASH)));
        hospital.pay(bill, "15", PaymentMode.CARD);
        assertEquals("5.00", hospital.bills.get(hospital.cashier, bill.id()).owed().plain());
        assertEquals("billing.payment.above", code(() -> hospital.pay(bill, "5.01", PaymentMode.CASH)));
        assertEquals("amount:positive", code(() -> hospital.pay(bill, "0", PaymentMode.CASH)));
        assertEquals("billing.bill.unknown",
                code(() -> hospital.payments.pay(hospital.cashier, "none", new NewPayment(rupees("1"), PaymentMode.CASH, null))));
        assertEquals("access.denied",
                code(() -> hospital.payments.pay(hospital.user("registrar"), bill.id(), new NewPayment(rupees("1"), PaymentMode.CASH, null))));
    }

    @Test
    void upiCountsWhenItIsConfirmed() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        Receipt claimed = hospital.pay(bill, "10", PaymentMode.UPI);
        assertEquals(ReceiptStatus.PENDING, claimed.status());
        assertEquals("upi://pay?pa=hims.demo@upi&pn=District%20Hospital&am=10.00&cu=INR&tr=" + claimed.receipt(), claimed.upi());
        Bill waiting = hospital.bills.get(hospital.cashier, bill.id());
        assertEquals(List.of(BillStatus.OPEN, Money.ZERO, Money.ZERO), List.of(waiting.status(), waiting.paid(), waiting.owed()));
        assertEquals("reference:pattern", code(() -> hospital.payments.confirm(hospital.cashier, claimed.receipt(), "no!")));
        Receipt confirmed = hospital.payments.confirm(hospital.cashier, claimed.receipt(), "6327000" + bill.number().substring(7));
        assertEquals(ReceiptStatus.CONFIRMED, confirmed.status());
        assertNull(confirmed.upi());
        assertEquals(BillStatus.SETTLED, hospital.bills.get(hospital.cashier, bill.id()).status());
        assertEquals("billing.receipt.confirmed", code(() -> hospital.payments.confirm(hospital.cashier, claimed.receipt(), "632700012399")));
    }

    @Test
    void oneTransferConfirmsOneReceipt() {
        Receipt first = hospital.pay(hospital.bill(somebody(), "OPD-REG", 1), "10", PaymentMode.UPI);
        Receipt second = hospital.pay(hospital.bill(somebody(), "OPD-REG", 1), "10", PaymentMode.UPI);
        hospital.payments.confirm(hospital.cashier, first.receipt(), "AXIS0000000001");
        assertEquals("billing.reference.used", code(() -> hospital.payments.confirm(hospital.cashier, second.receipt(), "axis0000000001")));
    }

    @Test
    void aClaimThatNeverComesIsCancelledAndKeepsItsNumber() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        Receipt claimed = hospital.pay(bill, "10", PaymentMode.UPI);
        assertEquals("billing.payment.above", code(() -> hospital.pay(bill, "10", PaymentMode.CASH)));
        assertEquals(ReceiptStatus.CANCELLED, hospital.payments.cancel(hospital.cashier, claimed.receipt(), "The phone broke").status());
        hospital.pay(bill, "10", PaymentMode.CASH);
        assertEquals(ReceiptStatus.CANCELLED, hospital.payments.get(hospital.cashier, claimed.receipt()).status());
        assertEquals("billing.receipt.cancelled", code(() -> hospital.payments.confirm(hospital.cashier, claimed.receipt(), "632700012388")));
    }

    @Test
    void whatCountsIsCancelledByAnotherPersonAndOwedAgain() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        Receipt receipt = hospital.pay(bill, "10", PaymentMode.CASH);
        assertEquals("access.denied", code(() -> hospital.payments.cancel(hospital.cashier, receipt.receipt(), "Wrong bill")));
        hospital.payments.cancel(hospital.admin, receipt.receipt(), "Wrong bill");
        assertEquals("10.00", hospital.bills.get(hospital.cashier, bill.id()).owed().plain());
        Receipt own = hospital.payments.pay(hospital.admin, bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null));
        assertEquals("billing.receipt.second", code(() -> hospital.payments.cancel(hospital.admin, own.receipt(), "Wrong bill")));
    }

    @Test
    void anAdvanceIsDepositedUsedAndReturned() {
        String uhid = somebody();
        Receipt deposit = hospital.payments.deposit(hospital.cashier, uhid, new NewPayment(rupees("100"), PaymentMode.CASH, null));
        assertEquals("mode:billing.mode",
                code(() -> hospital.payments.deposit(hospital.cashier, uhid, new NewPayment(rupees("1"), PaymentMode.ADVANCE, null))));
        Bill bill = hospital.bill(uhid, "ECG", 1);
        hospital.pay(bill, "50", PaymentMode.ADVANCE);
        assertEquals("50.00", hospital.payments.advance(hospital.cashier, uhid).plain());
        Bill dear = hospital.bill(uhid, "USG-ABDOMEN", 1);
        assertEquals("billing.advance.short", code(() -> hospital.pay(dear, "60", PaymentMode.ADVANCE)));
        assertEquals("billing.refund.above", code(() -> hospital.refunds.request(hospital.cashier, deposit.receipt(), RefundTest.refund("50.01"))));
        String refund = hospital.refunds.request(hospital.cashier, deposit.receipt(), RefundTest.refund("50")).id();
        hospital.refunds.approve(hospital.admin, refund);
        assertEquals(Money.ZERO, hospital.payments.advance(hospital.cashier, uhid));
    }

    @Test
    void receiptsAreListedByPatientAndStatus() {
        Receipt receipt = hospital.paid();
        assertEquals(List.of(receipt), hospital.payments.list(hospital.cashier, receipt.uhid(), null, null, 10).items());
        assertEquals(List.of(), hospital.payments.list(hospital.cashier, receipt.uhid(), ReceiptStatus.PENDING, null, 10).items());
        assertEquals(1, hospital.payments.list(hospital.admin, null, ReceiptStatus.CONFIRMED, null, 1).items().size());
        assertEquals("access.denied", code(() -> hospital.payments.list(hospital.user("doctor"), null, null, null, 10)));
        assertEquals("limit:limit", code(() -> hospital.payments.list(hospital.cashier, null, null, null, 0)));
    }
}
