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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.Category;
import org.openhims.billing.Price;
import org.openhims.billing.Share;
import org.openhims.billing.TariffItem;
import org.openhims.fixtures.TestFacility;
import org.openhims.fixtures.TestNode;
import org.openhims.registration.Coverage;

class TariffTest {

    private static Hospital hospital;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    private static void price(String item, Category category, LocalDate from, LocalDate until, String amount) {
        hospital.tariff.price(hospital.admin, item, new Price(category, from, until, rupees(amount)));
    }

    @Test
    void aPriceIsGoodFromItsDayToItsLast() {
        hospital.tariff.item(hospital.admin, new TariffItem("SCAN", "Scan", "स्कैन", 0, null, null));
        LocalDate today = hospital.today();
        price("SCAN", Category.GENERAL, today, null, "100");
        price("SCAN", Category.GENERAL, today.plusDays(2), today.plusDays(2), "150");
        assertEquals("100.00", hospital.bill(somebody(), "SCAN", 1).total().plain());
        hospital.node.clock().move(Duration.ofDays(2));
        assertEquals("150.00", hospital.bill(somebody(), "SCAN", 1).total().plain());
        hospital.node.clock().move(Duration.ofDays(1));
        assertEquals("lines[0].item:billing.item.unpriced", code(() -> hospital.bill(somebody(), "SCAN", 1)));
    }

    @Test
    void aCategoryPaysItsOwnPriceOrItsShare() {
        String patient = somebody();
        hospital.coverages.put(patient, new Coverage(Coverage.Scheme.EWS, null, null));
        hospital.tariff.share(hospital.admin, new Share(Category.EWS, 33));
        assertEquals("3.30", hospital.bill(patient, "OPD-REG", 1).total().plain());
        price("OPD-REG", Category.EWS, hospital.today(), null, "2.50");
        assertEquals("2.50", hospital.bill(patient, "OPD-REG", 1).total().plain());
        assertTrue(hospital.tariff.shares(hospital.cashier).contains(new Share(Category.EWS, 33)));
    }

    @Test
    void itemsAreFoundByCodeAndNameOfBothLanguages() {
        assertEquals(List.of("ECG"), hospital.tariff.find(hospital.cashier, "ecg").stream().map(TariffItem::code).toList());
        assertEquals(List.of("ECG"), hospital.tariff.find(hospital.cashier, "ईसीजी").stream().map(TariffItem::code).toList());
        assertEquals("50.00", hospital.tariff.find(hospital.cashier, "Electrocard").get(0).prices().get(0).price().plain());
        assertTrue(hospital.tariff.find(hospital.cashier, null).size() > 50);
    }

    @Test
    void whatIsWrongIsNamed() {
        LocalDate today = hospital.today();
        assertEquals("code:pattern", code(() -> hospital.tariff.item(hospital.admin, new TariffItem("x y", "X", "क", 0, null, null))));
        assertEquals("gst:limit", code(() -> hospital.tariff.item(hospital.admin, new TariffItem("X", "X", "क", 41, null, null))));
        assertEquals("nameHindi:size", code(() -> hospital.tariff.item(hospital.admin, new TariffItem("X", "X", " ", 0, null, null))));
        assertEquals("from:future-or-present", code(() -> price("ECG", Category.GENERAL, today.minusDays(1), null, "1")));
        assertEquals("until:billing.until", code(() -> price("ECG", Category.GENERAL, today, today.minusDays(1), "1")));
        assertEquals("billing.item.unknown", code(() -> price("NONE", Category.GENERAL, today, null, "1")));
        assertEquals("percent:limit", code(() -> hospital.tariff.share(hospital.admin, new Share(Category.EWS, 101))));
        assertEquals("access.denied", code(() -> hospital.tariff.share(hospital.cashier, new Share(Category.EWS, 1))));
    }

    @Test
    void aChangeIsTold() {
        hospital.tariff.item(hospital.admin, new TariffItem("TOLD", "Told", "बताया", 0, null, null));
        assertTrue(hospital.node.events(BillingEvent.TARIFF).stream().anyMatch(event -> event.json().contains("TOLD")));
    }

    @Test
    void aRealFacilitySetsItsOwnPrices() {
        try (TestNode node = TestNode.start()) {
            BillingUnit unit = new BillingUnit(node.store());
            TariffDesk tariff = new TariffDesk(unit, new TestFacility(false), new Tell(node.clock(), node.json()));
            assertEquals(List.of(), tariff.find(hospital.cashier, "OPD-REG").get(0).prices());
            unit.close();
        }
    }
}
