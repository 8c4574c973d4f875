// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Money;

class BillingApiTest {

    private static Receipt receipt(ReceiptStatus status) {
        return new Receipt("C1-2627-000001", null, "0700000000019", "Sunita Devi", Money.rupees(10), PaymentMode.CASH, status, null, "C1",
                Money.rupees(4), Instant.EPOCH, "cashier", "s", null, null);
    }

    @Test
    void constantsAreWrittenInSmallLetters() {
        assertEquals("pmjay", Category.PMJAY.toString());
        assertEquals("unpriced", ChargeStatus.UNPRICED.toString());
    }

    @Test
    void onlyWhatCountsCanBeGivenBack() {
        assertEquals(Money.rupees(6), receipt(ReceiptStatus.CONFIRMED).left());
        assertEquals(Money.ZERO, receipt(ReceiptStatus.PENDING).left());
        assertEquals(Money.ZERO, receipt(ReceiptStatus.CANCELLED).left());
    }

    @Test
    void theBooksAreRightWhenAllThreeCountsAgree() {
        Money ten = Money.rupees(10);
        assertTrue(new Balance(ten, ten, ten, Money.ZERO).right());
        assertFalse(new Balance(ten, ten, Money.rupees(9), Money.ZERO).right());
        assertFalse(new Balance(ten, ten, ten, new Money(1)).right());
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        NewBill bill = new NewBill("0700000000019", null, null);
        assertEquals(List.of(), bill.lines());
        assertEquals(List.of(), bill.charges());
        assertEquals(List.of(), new TariffItem("ECG", "Electrocardiogram", "ईसीजी", 0, null, null).prices());
    }
}
