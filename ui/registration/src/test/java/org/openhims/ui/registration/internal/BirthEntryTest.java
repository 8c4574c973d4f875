// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({"4/8/1990,1990-08-04", "04-08-1990,1990-08-04", "4.8.1990,1990-08-04", "1990-08-04,1990-08-04", "1990-08,1990-08", "8/1990,1990-08",
            "1990,1990", "12 d,2026-11-10", "12 दिन,2026-11-10"})
    void datesAreUnderstoodAsTheyAreTyped(String typed, String iso) {
        assertEquals(Optional.of(new BirthEntry(iso, null, null)), BirthEntry.parse(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"36,36", "36y,36", "36 years,36", "36 वर्ष,36", "36 साल,36", "0,0", "130,130"})
    void aBareNumberIsAnAge(String typed, int years) {
        assertEquals(Optional.of(new BirthEntry(null, years, null)), BirthEntry.parse(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"8 m,8", "8m,8", "8 महीने,8"})
    void smallChildrenAreCountedInMonths(String typed, int months) {
        assertEquals(Optional.of(new BirthEntry(null, null, months)), BirthEntry.parse(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "131", "31/2/1990", "13/1990", "1700", "36 x", "4/8/90"})
    void whatIsNoBirthIsNone(String typed) {
        assertTrue(BirthEntry.parse(typed, TODAY).isEmpty());
    }
}
