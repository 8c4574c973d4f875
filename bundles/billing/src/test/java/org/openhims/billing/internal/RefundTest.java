// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.NewRefund;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;

class RefundTest {

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

    static NewRefund refund(String amount) {
        return new NewRefund(rupees(amount), "The doctor is on leave");
    }

    private static Refund asked(Receipt receipt, String amount) {
        return hospital.refunds.request(hospital.cashier, receipt.receipt(), refund(amount));
    }

    @Test
    void aRefundWaitsForASecondPerson() {
        Receipt receipt = hospital.paid();
        Refund refund = asked(receipt, "4");
        assertEquals(RefundStatus.PENDING, refund.status());
        assertTrue(hospital.refunds.list(hospital.admin, RefundStatus.PENDING, null, 100).items().contains(refund));
        assertEquals("access.denied", code(() -> hospital.refunds.approve(hospital.cashier, refund.id())));
        assertEquals(RefundStatus.APPROVED, hospital.refunds.approve(hospital.admin, refund.id()).status());
        assertEquals("billing.refund.approved", code(() -> hospital.refunds.approve(hospital.admin, refund.id())));
        assertEquals("4.00", hospital.bills.get(hospital.cashier, receipt.bill()).refunded().plain());
    }

    @Test
    void whoAsksNeverApproves() {
        Refund own = hospital.refunds.request(hospital.admin, hospital.paid().receipt(), refund("10"));
        assertEquals("billing.refund.second", code(() -> hospital.refunds.approve(hospital.admin, own.id())));
        Caller nobody = Caller.system("test");
        assertEquals("constraint ck_billing_refund", message(() -> hospital.unit.tx(nobody, tx -> BillingUnit.sql(tx).update(
                "update billing_refund set status = 'APPROVED', decided_by = requested_by where id = ?", own.id()))));
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
            return "not refused";
        } catch (ConstraintViolation e) {
            return e.getMessage();
        }
    }

    @Test
    void neverMoreThanWasPaid() {
        Receipt receipt = hospital.paid();
        assertEquals("billing.refund.above", code(() -> asked(receipt, "10.01")));
        asked(receipt, "6");
        assertEquals("billing.refund.above", code(() -> asked(receipt, "4.01")));
        Refund rest = asked(receipt, "4");
        hospital.refunds.reject(hospital.admin, rest.id(), "The visit took place");
        assertEquals("4.00", hospital.payments.get(hospital.cashier, receipt.receipt()).left().plain());
        assertEquals("billing.refund.rejected", code(() -> hospital.refunds.approve(hospital.admin, rest.id())));
    }

    @Test
    void onlyOfAReceiptThatCounts() {
        Receipt claimed = hospital.pay(hospital.bill(somebody(), "OPD-REG", 1), "10", PaymentMode.UPI);
        assertEquals("billing.receipt.pending", code(() -> asked(claimed, "1")));
        hospital.payments.cancel(hospital.cashier, claimed.receipt(), "Not paid");
        assertEquals("billing.receipt.cancelled", code(() -> asked(claimed, "1")));
        assertEquals("billing.receipt.unknown", code(() -> hospital.refunds.request(hospital.cashier, "C9-2627-000001", refund("1"))));
        Receipt refunded = hospital.paid();
        asked(refunded, "1");
        assertEquals("billing.receipt.refunded", code(() -> hospital.payments.cancel(hospital.admin, refunded.receipt(), "Wrong")));
    }

    @Test
    void whatIsWrongIsNamed() {
        Receipt receipt = hospital.paid();
        assertEquals("amount:positive", code(() -> asked(receipt, "0")));
        assertEquals("reason:size", code(() -> hospital.refunds.request(hospital.cashier, receipt.receipt(), new NewRefund(rupees("1"), " x "))));
        assertEquals("billing.refund.unknown", code(() -> hospital.refunds.approve(hospital.admin, "none")));
    }

    @Test
    void whoAskedMayTakeItBack() {
        Refund refund = asked(hospital.paid(), "1");
        assertEquals("access.denied", code(() -> hospital.refunds.reject(hospital.cashier("other"), refund.id(), "Not mine")));
        assertEquals(RefundStatus.REJECTED, hospital.refunds.reject(hospital.cashier, refund.id(), "A mistake").status());
    }
}
