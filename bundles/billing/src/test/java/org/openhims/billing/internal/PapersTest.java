// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Sheet;

class PapersTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    private static Caller hindi() {
        return hospital.cashier.withLocale(Locale.forLanguageTag("hi"));
    }

    private static boolean says(Sheet sheet, String words) {
        return sheet.elements().toString().contains(words);
    }

    @Test
    void aReceiptSaysWhatWasPaidForWhat() {
        Receipt receipt = hospital.paid();
        Sheet sheet = hospital.payments.sheet(hospital.cashier, receipt.receipt());
        assertEquals(Sheet.Paper.SLIP, sheet.paper());
        assertTrue(says(sheet, receipt.receipt()) && says(sheet, "Paid ₹10.00") && says(sheet, "OPD registration × 1"), sheet.toString());
        assertTrue(sheet.elements().contains(new Element.Bars(receipt.uhid(), 60, 10)));
        assertFalse(says(sheet, "DUPLICATE"));
    }

    @Test
    void aReprintSaysDuplicateInBothLanguages() {
        Receipt receipt = hospital.paid();
        hospital.payments.sheet(hospital.cashier, receipt.receipt());
        assertTrue(says(hospital.payments.sheet(hospital.cashier, receipt.receipt()), "DUPLICATE"));
        assertTrue(says(hospital.payments.sheet(hindi(), receipt.receipt()), "डुप्लीकेट"));
        hospital.bills.sheet(hospital.cashier, receipt.bill(), Sheet.Paper.A4);
        assertTrue(says(hospital.bills.sheet(hospital.cashier, receipt.bill(), Sheet.Paper.A5), "DUPLICATE"));
    }

    @Test
    void aBillIsPrintedOnItsPaperInHindi() {
        Receipt receipt = hospital.paid();
        Sheet sheet = hospital.bills.sheet(hindi(), receipt.bill(), Sheet.Paper.A5);
        assertEquals(Sheet.Paper.A5, sheet.paper());
        assertTrue(says(sheet, "ओपीडी पंजीकरण") && says(sheet, "ज़िला अस्पताल") && says(sheet, receipt.receipt()), sheet.toString());
    }

    @Test
    void whatDoesNotCountIsNoReceipt() {
        Receipt claimed = hospital.pay(hospital.bill(somebody(), "OPD-REG", 1), "10", PaymentMode.UPI);
        assertEquals("billing.receipt.pending", code(() -> hospital.payments.sheet(hospital.cashier, claimed.receipt())));
        hospital.payments.cancel(hospital.cashier, claimed.receipt(), "Not paid");
        assertTrue(says(hospital.payments.sheet(hospital.cashier, claimed.receipt()), "CANCELLED"));
        Receipt deposit = hospital.payments.deposit(hospital.cashier, somebody(), new NewPayment(rupees("5"), PaymentMode.CARD, "T1"));
        assertTrue(says(hospital.payments.sheet(hospital.cashier, deposit.receipt()), "Receipt for an advance"));
    }
}
