// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LabApiTest {

    private static ReferenceRange range(String sex, int from, int to) {
        return new ReferenceRange("HGB", sex, from, to, BigDecimal.ONE, BigDecimal.TEN, null, null, "test");
    }

    @Test
    void aRangeHoldsFromItsFirstDayUntilTheDayBeforeTheNext() {
        ReferenceRange infant = range(null, 28, 365);
        assertFalse(infant.fits(27, "F"));
        assertTrue(infant.fits(28, "F"));
        assertTrue(infant.fits(364, "M"));
        assertFalse(infant.fits(365, "M"));
    }

    @Test
    void aRangeInPregnancyIsForNobodyOfWhomNoneIsKnown() {
        ReferenceRange range = new ReferenceRange("HGB", "F", 0, 100, null, null, null, null, "test",
                new ReferenceRange.During(ReferenceRange.Kind.PREGNANCY, 98, 196));
        assertFalse(range.fits(5, "F"));
        assertTrue(range.during().fits(98) && range.during().fits(195));
        assertFalse(range.during().fits(97) || range.during().fits(196) || range.during().fits(null));
        assertTrue(new ReferenceRange.During(ReferenceRange.Kind.PREGNANCY, null, null).fits(null));
    }

    @Test
    void gestationCountsOnAndEndsWithThePregnancy() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        Gestation said = Gestation.of(171, day);
        assertEquals(181, said.daysOn(day.plusDays(10)));
        assertNull(said.daysOn(day.plusDays(200)));
        assertNull(said.daysOn(day.minusDays(172)));
        assertNull(new Gestation(true, null, null, null).daysOn(day));
    }

    @Test
    void aRangeOfOneSexIsNotForTheOtherNorForUnknown() {
        assertTrue(range("F", 0, 100).fits(5, "F"));
        assertFalse(range("F", 0, 100).fits(5, "M"));
        assertFalse(range("F", 0, 100).fits(5, "U"));
        assertFalse(range("F", 0, 100).fits(5, null));
        assertTrue(range(null, 0, 100).fits(5, "T"));
    }

    @Test
    void constantsAreWrittenInSmallLetters() {
        assertEquals(List.of("ordered", "collected", "received", "resulted", "released", "cancelled", "rejected"),
                Arrays.stream(SpecimenStatus.values()).map(Object::toString).toList());
        assertEquals("preliminary", ResultStatus.PRELIMINARY.toString());
        assertEquals("urgent", Priority.URGENT.toString());
    }

    @Test
    void onlyAReceivedSpecimenTakesResults() {
        assertEquals("received resulted", Arrays.stream(SpecimenStatus.values()).filter(SpecimenStatus::takesResults)
                .map(Object::toString).collect(Collectors.joining(" ")));
    }

    @Test
    void aTestOfSeveralAnalytesIsAPanel() {
        assertTrue(new LabTest("CBC", "Blood count", "haematology", "blood", "edta", List.of("WBC", "RBC"), true).panel());
        assertFalse(new LabTest("GLU", "Glucose", "biochemistry", "blood", "fluoride", List.of("GLU"), true).panel());
    }
}
