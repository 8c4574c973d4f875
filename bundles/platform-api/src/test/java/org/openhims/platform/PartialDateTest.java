// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1990", "1990-08", "1990-08-04", "2000-02-29", "1850"})
    void isReadAsItIsWritten(String text) {
        assertEquals(text, PartialDate.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "1990-8", "1990-13", "1990-00", "1990-02-30", "2001-02-29", "1849", "04-08-1990", "1990-08-04T00:00",
        "1990-08-00", "१९९०"})
    void refusesWhatIsNoDateOfBirth(String text) {
        assertThrows(DateTimeException.class, () -> PartialDate.parse(text));
    }

    @Test
    void aDayNeedsItsMonth() {
        assertThrows(DateTimeException.class, () -> new PartialDate(1990, 0, 4));
    }

    @Test
    void isExactOnlyWithADay() {
        assertTrue(PartialDate.parse("1990-08-04").exact());
        assertFalse(PartialDate.parse("1990-08").exact());
        assertFalse(PartialDate.parse("1990").exact());
    }

    @Test
    void theEarliestDayIsTheFirstOfWhatIsUnknown() {
        assertEquals(LocalDate.of(1990, 1, 1), PartialDate.parse("1990").earliest());
        assertEquals(LocalDate.of(1990, 8, 1), PartialDate.parse("1990-08").earliest());
    }

    @Test
    void ageIsCountedFromTheEarliestDay() {
        LocalDate on = LocalDate.of(2026, 11, 22);
        assertEquals(0, PartialDate.of(on).ageInDays(on));
        assertEquals(28, PartialDate.parse("2026-10-25").ageInDays(on));
        assertEquals(Period.of(36, 3, 18), PartialDate.parse("1990-08-04").age(on));
    }
}
