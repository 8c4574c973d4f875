// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class LikenessTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:30:00Z");
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);

    @Test
    void theSamePersonInTheOtherScriptIsCertain() {
        LikelyDuplicate found = likeness(sunita("सुनीता देवी"), sunita("Suneeta Devee"));

        assertTrue(found.certain());
        assertEquals(100, found.score());
        assertEquals(List.of("birthDate", "name", "mobile"), found.reasons());
    }

    @Test
    void aTwinIsNotCertain() {
        assertFalse(likeness(sunita("Ramesh Kumar"), sunita("Rajesh Kumar")).certain());
        assertFalse(likeness(sunita("Sunita Devi"), sunita("Anita Devi")).certain());
        assertFalse(likeness(sunita("Baby 1 of Sunita"), sunita("Baby 2 of Sunita")).certain());
        assertFalse(likeness(sunita("Sunita Devi"), sunita("Sunita Sharma")).certain());
    }

    @Test
    void aNamesakeOfAnotherAgeIsNoCandidate() {
        LikelyDuplicate found = likeness(NewPatient.of("Sunita Devi", Sex.F).born("1990-08-04"), NewPatient.of("Sunita Devi", Sex.F).born("1961-01-30"));

        assertTrue(found.score() < 50);
    }

    @Test
    void aToldAgeIsNearABirthDate() {
        LikelyDuplicate found = likeness(NewPatient.of("Sunita Devi", Sex.F).aged(35).mobile("9810012345"), sunita("Sunita Devi"));

        assertTrue(found.score() >= 50 && found.score() < 90, "score " + found.score());
        assertEquals(List.of("name", "mobile", "birthDate.near"), found.reasons());
        assertFalse(found.certain());
    }

    @Test
    void aSwappedDayAndMonthIsNear() {
        assertEquals(List.of("name", "birthDate.swapped"),
                likeness(NewPatient.of("Sunita Devi", Sex.F).born("1990-04-08"), NewPatient.of("Sunita Devi", Sex.F).born("1990-08-04")).reasons());
    }

    @Test
    void aStrongIdentifierDecides() {
        LikelyDuplicate found = likeness(NewPatient.of("S Devi", Sex.F).identifier(IdentifierType.ABHA, "91123456789015"),
                sunita("Sunita Sharma").identifier(IdentifierType.ABHA, "91-1234-5678-9015"));

        assertTrue(found.certain());
        assertEquals(100, found.score());
        assertEquals("identifier", found.reasons().get(0));
    }

    @Test
    void aRationCardBelongsToAFamily() {
        assertFalse(likeness(NewPatient.of("Ram", Sex.M).identifier(IdentifierType.RATION_CARD, "DL7"),
                sunita("Sunita").identifier(IdentifierType.RATION_CARD, "DL7")).certain());
    }

    @Test
    void twoNumbersOfOneKindAreTwoPeople() {
        assertFalse(likeness(sunita("Sunita Devi").identifier(IdentifierType.ABHA, "91123456789015"),
                sunita("Sunita Devi").identifier(IdentifierType.ABHA, "91123456789023")).certain());
    }

    @Test
    void anotherSexIsAnotherPerson() {
        assertFalse(likeness(NewPatient.of("Kiran", Sex.M).born("1990-08-04").mobile("9810012345"),
                NewPatient.of("Kiran", Sex.F).born("1990-08-04").mobile("9810012345")).certain());
    }

    @Test
    void theSameFactsAMomentAgoAreADoubleClick() {
        Patient known = patient(NewPatient.of("Ram", Sex.M), NOW.minusSeconds(30));

        LikelyDuplicate found = Likeness.of(patient(NewPatient.of("Ram", Sex.M), NOW), known, NOW, 90);

        assertTrue(found.certain());
        assertEquals(List.of("name", "moment"), found.reasons());
        assertFalse(likeness(NewPatient.of("Ram", Sex.M), NewPatient.of("Ram", Sex.M)).certain(), "yesterday's was somebody else");
    }

    private static NewPatientBuilder sunita(String name) {
        return NewPatient.of(name, Sex.F).born("1990-08-04").mobile("9810012345");
    }

    private static LikelyDuplicate likeness(NewPatientBuilder person, NewPatientBuilder known) {
        return Likeness.of(patient(person, NOW), patient(known, YESTERDAY), NOW, 90);
    }

    private static Patient patient(NewPatientBuilder person, Instant at) {
        return Intake.read(person.build(), LocalDate.of(2026, 11, 22)).registered("0700000000013", at);
    }
}
