// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillStatus;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Category;
import org.openhims.billing.NewBill;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Price;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Money;
import org.openhims.registration.Coverage;

class BillTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    @Test
    void theFeeOfTheDemoHospitalIsTenRupees() {
        String uhid = somebody();
        Bill bill = hospital.bill(uhid, "OPD-REG", 1);
        assertEquals("10.00", bill.total().plain());
        assertEquals(BillStatus.OPEN, bill.status());
        assertEquals("OPD registration", bill.lines().get(0).name());
        assertTrue(bill.number().matches("B-\\d{4}-\\d{6}"), bill.number());
        assertEquals(1, hospital.node.events(BillingEvent.BILLED).stream().filter(event -> uhid.equals(event.uhid())).count());
        assertTrue(hospital.node.audits().stream().anyMatch(entry -> uhid.equals(entry.uhid())));
    }

    @Test
    void aBillKeepsPriceAndTaxOfItsTime() {
        hospital.tariff.item(hospital.admin, new TariffItem("GAUZE", "Gauze", "जाली", 12, "3005", null));
        hospital.tariff.price(hospital.admin, "GAUZE", new Price(Category.GENERAL, hospital.today(), null, rupees("112")));
        Bill before = hospital.bill(somebody(), "GAUZE", 2);
        assertEquals("24.00", before.lines().get(0).tax().plain());
        hospital.tariff.item(hospital.admin, new TariffItem("GAUZE", "Gauze roll", "जाली रोल", 5, "3005", null));
        hospital.tariff.price(hospital.admin, "GAUZE", new Price(Category.GENERAL, hospital.today(), null, rupees("105")));
        assertEquals(before, hospital.bills.get(hospital.cashier, before.id()));
        assertEquals("105.00", hospital.bill(somebody(), "GAUZE", 1).total().plain());
    }

    @Test
    void theCategoryComesFromTheCoverageOfTheDay() {
        String poor = somebody();
        hospital.coverages.put(poor, new Coverage(Coverage.Scheme.BPL, null, hospital.today()));
        Bill free = hospital.bill(poor, "OPD-REG", 1);
        assertEquals(Category.BPL, free.category());
        assertEquals(BillStatus.SETTLED, free.status());
        assertEquals("category", free.lines().get(0).reason());
        hospital.coverages.put(poor, new Coverage(Coverage.Scheme.BPL, null, hospital.today().minusDays(1)));
        assertEquals(Category.GENERAL, hospital.bill(poor, "OPD-REG", 1).category());
        String old = somebody();
        hospital.births.put(old, "1950");
        assertEquals(Category.SENIOR, hospital.bill(old, "OPD-REG", 1).category());
    }

    @Test
    void whatIsWrongIsNamed() {
        String uhid = somebody();
        assertEquals("patient.unknown", code(() -> hospital.bill("0700000000010", "OPD-REG", 1)));
        assertEquals("lines[0].item:billing.item.unknown", code(() -> hospital.bill(uhid, "MOON", 1)));
        assertEquals("lines[0].quantity:min", code(() -> hospital.bill(uhid, "OPD-REG", 0)));
        assertEquals("lines:not-empty", code(() -> hospital.bills.make(hospital.cashier, new NewBill(uhid, null, null))));
        assertEquals("charges[0]:billing.charge.unknown",
                code(() -> hospital.bills.make(hospital.cashier, new NewBill(uhid, null, List.of("none")))));
        assertEquals("billing.bill.unknown", code(() -> hospital.bills.get(hospital.cashier, "none")));
        assertEquals("access.denied", code(() -> hospital.bills.make(hospital.user("registrar"), new NewBill(uhid, null, null))));
    }

    @Test
    void anItemWithoutAPriceIsNeverZero() {
        hospital.tariff.item(hospital.admin, new TariffItem("NEW", "New", "नया", 0, null, null));
        assertEquals("lines[0].item:billing.item.unpriced", code(() -> hospital.bill(somebody(), "NEW", 1)));
    }

    @Test
    void aBillIsCancelledUntilSomethingIsPaid() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        assertEquals(BillStatus.CANCELLED, hospital.bills.cancel(hospital.cashier, bill.id(), "Wrong patient").status());
        assertEquals("billing.bill.cancelled", code(() -> hospital.bills.cancel(hospital.cashier, bill.id(), "Wrong patient")));
        assertEquals("billing.bill.cancelled", code(() -> hospital.pay(bill, "10", PaymentMode.CASH)));
        Bill paid = hospital.bill(somebody(), "OPD-REG", 2);
        hospital.pay(paid, "5", PaymentMode.CASH);
        assertEquals("billing.bill.paid", code(() -> hospital.bills.cancel(hospital.cashier, paid.id(), "Wrong patient")));
        assertEquals(Money.ZERO, hospital.books.balance(hospital.cashier).entries());
    }

    @Test
    void aPatientsBillsAreReadUnderTheSurvivor() {
        String retired = somebody();
        String survivor = somebody();
        Bill old = hospital.bill(retired, "OPD-REG", 1);
        hospital.merged.put(survivor, Set.of(retired));
        hospital.node.clock().move(Duration.ofSeconds(1));
        Bill now = hospital.bill(survivor, "ECG", 1);
        assertEquals(List.of(now, old), hospital.bills.of(hospital.cashier, survivor, null, 10).items());
        String next = hospital.bills.of(hospital.cashier, survivor, null, 1).next();
        assertEquals(List.of(old), hospital.bills.of(hospital.cashier, survivor, next, 1).items());
    }

    @Test
    void aFinancialYearBeginsInApril() {
        assertEquals("2526", Rules.fiscalYear(LocalDate.of(2026, 3, 31)));
        assertEquals("2627", Rules.fiscalYear(LocalDate.of(2026, 4, 1)));
        assertEquals("9900", Rules.fiscalYear(LocalDate.of(2099, 12, 1)));
    }

    @Test
    void taxIsSplitOutToThePaisa() {
        assertEquals(new Money(1200), Rules.tax(rupees("112"), 12));
        assertEquals(new Money(48), Rules.tax(rupees("10"), 5));
        assertEquals(Money.ZERO, Rules.tax(rupees("10"), 0));
    }
}
