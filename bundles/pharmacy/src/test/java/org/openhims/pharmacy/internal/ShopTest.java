// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestFacility;
import org.openhims.opd.Finding;
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.platform.Money;
import org.openhims.platform.facility.Facility;

/** A Jan Aushadhi Kendra sells at MRP, to anybody, where there is no OPD. */
class ShopTest {

    private static Dispensary shop;

    @BeforeAll
    static void start() {
        shop = new Dispensary(new Kendra());
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static final class Kendra implements Facility {

        private final Facility hospital = new TestFacility(false);

        @Override
        public Identity identity(Locale locale) {
            return new Identity("Kendra", "jan-aushadhi", 7, null);
        }

        @Override
        public ZoneId zone() {
            return hospital.zone();
        }

        @Override
        public LocalDate day(Instant moment) {
            return hospital.day(moment);
        }

        @Override
        public boolean demo() {
            return false;
        }
    }

    @Test
    void theMrpIncludesTheTaxWhichIsSplitOutAndNeverAdded() {
        Product drug = shop.tablet();
        Dispense sold = shop.give(shop.paper(10, drug), 1, shop.receive(COUNTER, drug, "B1", "2027-01", 100), 10);
        assertEquals(List.of(false, Money.rupees(20), new Money(214)), List.of(sold.free(), sold.total(), sold.tax()));
        PharmacyEvent.Line line = shop.node.json().read(shop.node.events(PharmacyEvent.DISPENSED).get(0).json(), PharmacyEvent.Dispensed.class)
                .lines().get(0);
        assertFalse(line.free());
        assertEquals(List.of(2000L, 12, 2000L, 214L, 10, 10), List.of(line.mrp(), line.gstPercent(), line.amount(), line.tax(), line.quantity(), line.pack()));
    }

    @Test
    void moneyIsWholePaise() {
        assertEquals(1400, Price.amount(2000, 10, 7));
        assertEquals(333, Price.amount(999, 3, 1));
        assertEquals(1, Price.amount(1, 2, 1));
        assertEquals(0, Price.tax(1000, 0));
        assertEquals(48, Price.tax(1000, 5));
    }

    @Test
    void allThatIsBroughtBackCostsWhatWasPaid() {
        assertEquals(1000, LongStream.rangeClosed(1, 7).map(i -> Price.part(1000, 7, (int) i) - Price.part(1000, 7, (int) i - 1)).sum());
        Product drug = shop.tablet();
        Dispense sold = shop.give(shop.paper(7, drug), 1, shop.receive(COUNTER, drug, "B1", "2027-01", 100), 7);
        shop.counter.takeBack(shop.pharmacist, sold.id(), 1, 3, "stopped", true);
        shop.counter.takeBack(shop.pharmacist, sold.id(), 1, 4, "stopped", true);
        assertEquals(sold.total().paise(), shop.node.events(PharmacyEvent.RETURNED).stream()
                .map(event -> shop.node.json().read(event.json(), PharmacyEvent.Returned.class)).filter(back -> back.dispense().equals(sold.id()))
                .mapToLong(back -> back.lines().get(0).amount()).sum());
    }

    @Test
    void aBuyerNeedsNoNumberAndNoPrescriptionForWhatIsFree() {
        Product drug = shop.tablet();
        RxOrder sale = shop.orders.write(shop.pharmacist, new PaperRx(null, "Ramesh", null, null,
                List.of(new PaperRx.PaperLine(drug.code(), null, null, 10, null))));
        Dispense sold = shop.give(sale, 1, shop.receive(COUNTER, drug, "B1", "2027-01", 100), 10);
        assertEquals(Money.rupees(20), sold.total());
        assertEquals(List.of(Finding.Verdict.NOT_CHECKED), sold.findings().stream().map(Finding::verdict).toList());
    }

    @Test
    void withoutAnOpdNothingIsCalledClear() {
        Product drug = shop.tablet();
        List<Finding> findings = shop.counter.propose(shop.pharmacist, shop.paper(5, drug).id(), COUNTER).findings();
        assertEquals(List.of(Finding.Verdict.NOT_CHECKED), findings.stream().map(Finding::verdict).toList());
        assertEquals(0, findings.get(0).message().indexOf("NOT CHECKED"));
    }
}
