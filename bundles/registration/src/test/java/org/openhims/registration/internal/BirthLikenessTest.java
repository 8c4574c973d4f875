// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class BirthLikenessTest {

    @ParameterizedTest
    @CsvSource({"1990-08-04,1990-08-04,14,birthDate", "1990-08-04,1990-04-08,9,birthDate.swapped", "1990-08-04,1990-08-14,4,birthDate.part",
        "1990-08-04,1991-08-04,4,birthDate.part", "1990-08-04,1994-02-11,-5.5,", "1990-08-04,1961-02-11,-15,", "1990-01-01,1990-01-01,9,birthDate",
        "1990-01-01,1991-06-12,3.5,birthDate.near", "36,1990-08-04,3.5,birthDate.near", "36,34,2.5,birthDate.near", "36,40,-0.5,", "36,48,-3.5,", "36,60,-15,"})
    void eachDifferenceHasItsWeight(String one, String other, double bits, String reason) {
        assertEquals(new Evidence(bits, reason), BirthLikeness.of(born(one), born(other)));
        assertEquals(new Evidence(bits, reason), BirthLikeness.of(born(other), born(one)));
    }

    @Test
    void nothingSaysNothing() {
        assertEquals(Evidence.NONE, BirthLikeness.of(born(null), born("1990-08-04")));
    }

    @Test
    void theFirstOfJanuaryIsNoDayToBeSureOf() {
        assertTrue(BirthLikeness.sameDay(born("1990-08-04"), born("1990-08-04")));
        assertEquals(false, BirthLikeness.sameDay(born("1990-01-01"), born("1990-01-01")));
        assertEquals(false, BirthLikeness.sameDay(born("36"), born("36")));
    }

    @Test
    void aCommonWordSaysLessThanARareOne() {
        assertTrue(Rarity.bits("devi") < Rarity.bits("sunita"));
        assertTrue(Rarity.bits("sunita") < Rarity.bits("julekha"));
        assertEquals(Rarity.bits("sunita"), Rarity.bits(Fold.words("सुनीता").get(0)));
    }

    private static Patient born(String date) {
        boolean age = date != null && date.length() < 4;
        return Intake.read(NewPatient.of("Sunita", Sex.F).born(age ? null : date).aged(age ? Integer.valueOf(date) : null).build(), LocalDate.of(2026, 11, 22));
    }
}
