// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** Whether a message can be about the patient whose specimen it quotes. */
class IdentityTest {

    private static final String UHID = "0712345678904";
    private static final String ACCESSION = "1000000016";

    private static PatientRow patient(String name, String otherName, Sex sex, String born, boolean estimated) {
        return new PatientRow(new Patient(UHID, name, otherName, sex, born, estimated, null, null,
                List.of(new Identifier(IdentifierType.ABHA, "91123456789015")), null, null, null, null, Instant.EPOCH));
    }

    private static final PatientRow SUNITA = patient("Sunita Devi", "सुनीता देवी", Sex.F, "1990-08-04", false);

    private static String of(PatientRow patient, PatientHint hint) {
        return Identity.contradiction(patient, hint, ACCESSION).orElse("");
    }

    private static PatientHint hint(String identifier, String sex, String birthDate) {
        return new PatientHint(identifier == null ? List.of() : List.of(identifier), null, sex, birthDate);
    }

    @ParameterizedTest
    @CsvSource({"0712345678904", "91-1234-5678-9015", "1000000016", "' '", "07 1234 5678 904"})
    void ownNumbersAgree(String identifier) {
        assertEquals("", of(SUNITA, hint(identifier, null, null)));
    }

    @Test
    void oneOwnNumberAmongOthersAgrees() {
        assertEquals("", of(SUNITA, new PatientHint(List.of("MRN-5", UHID), null, null, null)));
        assertEquals("patient-identifier", of(SUNITA, hint("MRN-5", null, null)));
        assertEquals("patient-identifier", of(SUNITA, hint("0712345678912", "F", "1990-08-04")));
    }

    @ParameterizedTest
    @CsvSource({"F, ''", "M, patient-sex", "U, ''", "O, ''", ", ''"})
    void onlyTheOtherSexContradicts(String sex, String reason) {
        assertEquals(reason, of(SUNITA, hint(null, sex, null)));
    }

    @Test
    void anUnknownSexContradictsNothing() {
        assertEquals("", of(patient("X", null, Sex.U, null, false), hint(null, "M", null)));
        assertEquals("", of(patient("X", null, Sex.T, null, false), hint(null, "F", null)));
    }

    @ParameterizedTest
    @CsvSource({"1990-08-04, ''", "1990-08, ''", "1990, ''", "1990-08-05, patient-birth-date", "1990-09, patient-birth-date",
        "1991, patient-birth-date", "nonsense, ''", "'', ''", "1990-13-01, ''"})
    void birthDatesAreComparedAsFarAsTheyAreKnown(String birthDate, String reason) {
        assertEquals(reason, of(SUNITA, hint(null, null, birthDate)));
    }

    @ParameterizedTest
    @CsvSource({"1990, 1993-02-01, ''", "1990, 1996, patient-birth-date", "1990, 1984-12-31, patient-birth-date"})
    void anEstimatedBirthDateMayBeYearsOff(String known, String told, String reason) {
        assertEquals(reason, of(patient("X", null, Sex.F, known, true), hint(null, null, told)));
    }

    @Test
    void withoutABirthDateOrAHintNothingContradicts() {
        assertEquals("", of(patient("X", null, Sex.F, null, false), hint(null, null, "1990-01-01")));
        assertEquals("", of(SUNITA, null));
    }

    @ParameterizedTest
    @CsvSource({"Sunita Devi, false", "DEVI^SUNITA, false", "devi^sunita^^^, false", "सुनीता देवी, false", "Sunita Kumari, true",
        "सुनीता कुमारी, true", "Sunita, true", "'', false", "'^^^', false"})
    void namesAreComparedByTheirWords(String told, boolean differs) {
        assertEquals(differs, Identity.nameDiffers(SUNITA, told));
    }

    @Test
    void aNameInAScriptThatIsNotKnownIsNotCompared() {
        assertFalse(Identity.nameDiffers(patient("रमेश कुमार", null, Sex.M, null, false), "RAMESH^KUMAR"));
        assertFalse(Identity.nameDiffers(SUNITA, null));
    }
}
