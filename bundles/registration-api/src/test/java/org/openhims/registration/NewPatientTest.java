// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NewPatientTest {

    @Test
    void aPersonOfWhomLittleIsKnownHasNoIdentifiersAndNoCandidatesToIgnore() {
        NewPatient person = new NewPatient("सुनीता", null, Sex.F, null, null, null, null, null, null, null, null, null, null, null);

        assertEquals(List.of(), person.identifiers());
        assertEquals(Set.of(), person.notDuplicateOf());
    }

    @Test
    void theBuilderCarriesEveryFact() {
        Address address = new Address("12", "Rohini", "North West", "Delhi", "110085", null);
        NextOfKin kin = new NextOfKin("Ram", "husband", null);
        BloodGroup group = new BloodGroup("B+", false);
        Allergies allergies = new Allergies(Allergies.Status.RECORDED, List.of("Penicillin"));
        Coverage coverage = new Coverage(Coverage.Scheme.PMJAY, "P1", LocalDate.of(2027, 3, 31));

        NewPatient built = NewPatient.of("Sunita Devi", Sex.F).otherName("सुनीता देवी").born("1990-08-04").aged(36).agedMonths(1)
                .mobile("9810012345").address(address).identifier(IdentifierType.EPIC, "ABC1234567").nextOfKin(kin).bloodGroup(group)
                .allergies(allergies).coverage(coverage).notDuplicateOf(Set.of("0700000000019")).build();

        assertEquals(new NewPatient("Sunita Devi", "सुनीता देवी", Sex.F, "1990-08-04", 36, 1, "9810012345", address,
                List.of(new Identifier(IdentifierType.EPIC, "ABC1234567")), kin, group, allergies, coverage, Set.of("0700000000019")), built);
    }

    @Test
    void notAskedIsTheStateOfUnknownAllergies() {
        Patient patient = new Patient("1", "A", null, Sex.U, null, false, null, null, null, null, null, null, null, null);

        assertEquals(Allergies.Status.NOT_ASKED, patient.allergies().status());
        assertEquals(List.of(), patient.identifiers());
        assertNull(patient.born());
    }

    @Test
    void aBirthDateMayBeAYearOnly() {
        Patient patient = new Patient("1", "A", null, Sex.U, "1990", true, null, null, null, null, null, null, null, null);

        assertEquals(1990, patient.born().year());
        assertFalse(patient.born().exact());
    }

    @Test
    void onlyPersonalNumbersAreStrong() {
        assertTrue(IdentifierType.ABHA.isStrong());
        assertTrue(IdentifierType.EPIC.isStrong());
        assertFalse(IdentifierType.RATION_CARD.isStrong());
        assertFalse(IdentifierType.LEGACY.isStrong());
    }
}
