// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.facility.internal.TextsService;
import org.openhims.registration.Banner;
import org.openhims.registration.Coverage;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Sex;

class BannersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Banners banners = new Banners(TextsService.of(BannersTest.class.getClassLoader()), Locale.ENGLISH, TODAY);

    @ParameterizedTest
    @CsvSource({"2026-11-22, 0 d", "2026-11-20, 2 d", "2026-03-22, 8 m", "2026-03, 8 m", "2026, 0 y", "2024-11-23, 23 m", "2024-11-22, 2 y"})
    void theAgeIsInTheUnitThatFits(String born, String age) {
        assertEquals(age, banner(NewPatient.of("Munni", Sex.F).born(born)).age());
    }

    @ParameterizedTest
    @CsvSource({"Sunita Kumari Devi, SD", "सुनीता देवी, सुदे", "कृष्ण, कृ", "श्रीमती क्षमा, श्रीक्ष", "ravi, R", "Smt. O'Neil (2), S2"})
    void initialsAreWholeSyllables(String name, String initials) {
        assertEquals(initials, Banners.initials(name));
    }

    @Test
    void aSchemeThatHasEndedIsNoFlag() {
        assertEquals(List.of(), banner(NewPatient.of("Ravi", Sex.M).coverage(new Coverage(Coverage.Scheme.BPL, null, TODAY.minusDays(1)))).flags());
        assertEquals(List.of("BPL"), banner(NewPatient.of("Ravi", Sex.M).coverage(new Coverage(Coverage.Scheme.BPL, null, null))).flags());
    }

    private Banner banner(NewPatientBuilder person) {
        return banners.of(Intake.read(person.build(), TODAY));
    }
}
