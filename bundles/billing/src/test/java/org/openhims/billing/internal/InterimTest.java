// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.InterimBill;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;

class InterimTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    private static InterimBill interim(String uhid) {
        return hospital.interim.of(hospital.cashier, uhid);
    }

    @Test
    void itAddsUpWhatIsOpenAndFixesNothing() {
        String uhid = somebody();
        hospital.visit(uhid, "v-" + uhid, "MED");
        Bill half = hospital.bill(uhid, "OPD-REG", 3);
        hospital.pay(half, "10.00", PaymentMode.CASH);
        hospital.payments.deposit(hospital.cashier, uhid, new NewPayment(rupees("100"), PaymentMode.CASH, null));
        InterimBill so = interim(uhid);
        assertEquals(List.of(rupees("10"), rupees("20"), rupees("100"), new Money(-7000)), List.of(so.charged(), so.owed(), so.advance(), so.balance()));
        assertEquals(so.charges(), interim(uhid).charges(), "looking changes nothing");
        assertEquals(half.id(), so.bills().get(0).id());
    }

    @Test
    void whatIsPaidIsNotOnIt() {
        String uhid = somebody();
        hospital.pay(hospital.bill(uhid, "OPD-REG", 1), "10.00", PaymentMode.CASH);
        assertEquals(List.of(List.of(), List.of(), Money.ZERO), List.of(interim(uhid).charges(), interim(uhid).bills(), interim(uhid).balance()));
    }

    @Test
    void whatAMergedRecordOwesIsOnIt() {
        String survivor = somebody();
        String retired = somebody();
        hospital.bill(retired, "OPD-REG", 1);
        hospital.merged.put(survivor, Set.of(retired));
        assertEquals(rupees("10"), interim(survivor).balance());
    }

    @Test
    void thePaperSaysThatItIsNoReceiptInTheReadersLanguage() {
        String uhid = somebody();
        hospital.bill(uhid, "OPD-REG", 1);
        Caller hindi = hospital.cashier.withLocale(Locale.forLanguageTag("hi"));
        String english = hospital.interim.sheet(hospital.cashier, uhid, Sheet.Paper.A5).elements().toString();
        String words = hospital.interim.sheet(hindi, uhid, Sheet.Paper.A4).elements().toString();
        assertTrue(english.contains("This is no receipt") && english.contains("Still to pay ₹10.00"), english);
        assertTrue(words.contains("अंतरिम बिल") && words.contains("देय ₹10.00"), words);
    }

    @Test
    void itIsForWhoMayReadBills() {
        assertEquals("access.denied", code(() -> hospital.interim.of(hospital.node.caller("nobody"), somebody())));
    }
}
