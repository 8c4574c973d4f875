// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.pharmacy.RxOrder.RxOrderLine;
import org.openhims.platform.Money;

class PharmacyApiTest {

    private static Product product(Schedule schedule, boolean ndps) {
        return new Product("P", null, "Diazepam", "5 mg", "tablet", "Calm", null, schedule, ndps, 12, 10, 0, null);
    }

    private static Batch batch(String expiry, BatchStatus status) {
        return new Batch("b", "P", "B1", expiry, Money.rupees(20), status, null);
    }

    @Test
    void aMonthIsUsableToItsLastDay() {
        assertEquals(LocalDate.of(2028, 2, 29), Batch.lastDay("2028-02"));
        assertEquals(LocalDate.of(2028, 2, 3), Batch.lastDay("2028-02-03"));
        assertTrue(batch("2028-02", BatchStatus.GOOD).usable(LocalDate.of(2028, 2, 29)));
        assertFalse(batch("2028-02", BatchStatus.GOOD).usable(LocalDate.of(2028, 3, 1)));
        assertFalse(batch("2028-02", BatchStatus.QUARANTINE).usable(LocalDate.of(2028, 1, 1)));
        assertThrows(DateTimeException.class, () -> Batch.lastDay("02/2028"));
    }

    @Test
    void narcoticsAndScheduleXAreControlled() {
        assertTrue(product(Schedule.X, false).controlled());
        assertTrue(product(null, true).controlled());
        assertFalse(product(Schedule.H1, false).controlled());
        assertEquals(Schedule.NONE, product(null, false).schedule());
    }

    @Test
    void aBrandIsTheSameDrugInStrengthAndForm() {
        assertTrue(product(null, false).sameAs("diazepam", "5 MG", "Tablet"));
        assertFalse(product(null, false).sameAs("Diazepam", "10 mg", "tablet"));
        assertEquals("Calm (Diazepam) 5 mg", product(null, false).label());
    }

    @Test
    void constantsAreWrittenInSmallLetters() {
        assertEquals("taken-back", Movement.Kind.TAKEN_BACK.toString());
        assertEquals("part", RxOrderStatus.PART.toString());
    }

    private static RxOrderLine line(String drug, String brand, List<String> allowed) {
        RxLine rx = new RxLine(drug, "Diazepam 5 mg tablet", brand, BigDecimal.ONE, null, null, RxFrequency.HS, 5, 5, null, null, null);
        return new RxOrderLine(1, rx, drug == null ? "Diazepam" : null, "5 mg", "tablet", 5, 3, allowed);
    }

    @Test
    void whatIsOwedIsWhatWasNotGiven() {
        assertEquals(2, line(null, null, null).owed());
    }

    @Test
    void anotherBrandServesAPrescriptionByTheGenericNameOnly() {
        Product product = product(null, false);
        assertTrue(line(null, null, null).takes(product));
        assertTrue(line(null, "CALM", null).takes(product));
        assertFalse(line(null, "Valium", null).takes(product));
        assertTrue(line(null, "Valium", List.of("P")).takes(product));
        assertFalse(line("DIAZEPAM-5", null, null).takes(product));
    }
}
