// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.platform.FieldError;
import org.openhims.platform.ProblemException;
import org.openhims.registration.Address;
import org.openhims.registration.Allergies;
import org.openhims.registration.BloodGroup;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class IntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String AADHAAR = "2345 6789 0124";

    @Test
    void bringsFactsToTheirCanonicalForm() {
        Patient patient = read(sunita().mobile("+91 98100-12345").identifier(IdentifierType.ABHA, "91-1234-5678-9015")
                .identifier(IdentifierType.EPIC, " abc 1234567").address(new Address("12  A", " Rohini ", "", null, "११००८५", null)));

        assertEquals("9810012345", patient.mobile());
        assertEquals(List.of(new Identifier(IdentifierType.ABHA, "91123456789015"), new Identifier(IdentifierType.EPIC, "ABC1234567")),
                patient.identifiers());
        assertEquals(new Address("12 A", "Rohini", null, null, "110085", null), patient.address());
        assertEquals(Allergies.NOT_ASKED, patient.allergies());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9810012345", "09810012345", "+919810012345", "९८१००१२३४५", "(0)98100 12345", "0091 98100 12345"})
    void readsAMobileAsPeopleWriteIt(String mobile) {
        assertEquals("9810012345", read(sunita().mobile(mobile)).mobile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5810012345", "981001234", "98100123456", "mobile", "+1 981001234"})
    void refusesWhatIsNoMobile(String mobile) {
        assertEquals(List.of("mobile:mobile"), errors(sunita().mobile(mobile)));
    }

    @ParameterizedTest
    @CsvSource({"36, 1990", "0, 2026", "130, 1896"})
    void reckonsTheYearFromAnAge(int age, String year) {
        Patient patient = read(NewPatient.of("Sunita", Sex.F).aged(age));

        assertEquals(year, patient.birthDate());
        assertTrue(patient.estimated());
    }

    @Test
    void reckonsTheMonthOfASmallChild() {
        assertEquals("2025-12", read(NewPatient.of("Sunita", Sex.F).agedMonths(11)).birthDate());
    }

    @Test
    void aPersonOfUnknownAgeIsTakenToo() {
        Patient patient = read(NewPatient.of("Unknown man", Sex.M));

        assertNull(patient.birthDate());
        assertFalse(patient.estimated());
    }

    @ParameterizedTest
    @CsvSource({"1990-02-30, birthdate", "04-08-1990, birthdate", "2026-11-23, birthdate.future", "2027, birthdate.future",
        "1895, birthdate.old", "1990-13, birthdate", "gestern, birthdate", "0001-01-01, birthdate"})
    void refusesABirthDateThatCannotBe(String date, String rule) {
        assertEquals(List.of("birthDate:" + rule), errors(NewPatient.of("Sunita", Sex.F).born(date)));
    }

    @Test
    void takesABirthDateOrAnAge() {
        assertEquals(List.of("birthDate:birthdate.or.age"), errors(sunita().aged(36)));
        assertEquals(List.of("age:age"), errors(NewPatient.of("Sunita", Sex.F).aged(131)));
        assertEquals(List.of("ageMonths:age"), errors(NewPatient.of("Sunita", Sex.F).agedMonths(36)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sunita", "सुनीता देवी", "O'Neil D’Souza", "B/O Sunita (2)", "Smt. Devi-Rani", "Zoë", "क़ासिम"})
    void takesNamesOfBothScripts(String name) {
        assertEquals(name, read(NewPatient.of(name, Sex.U)).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "Sunita<script>", "ਸੁਨੀਤਾ", "...", "Sunita; Devi", "😀"})
    void refusesWhatIsNoName(String name) {
        assertEquals(List.of("name:name"), errors(NewPatient.of(name, Sex.F)));
    }

    @Test
    void tellsEveryFieldAtOnce() {
        assertEquals(List.of("name:not-blank", "sex:not-null", "mobile:mobile"), errors(NewPatient.of(" ", null).mobile("1")));
        assertEquals(List.of("name:size"), errors(NewPatient.of("a".repeat(121), Sex.F)));
    }

    @Test
    void refusesAnAadhaarNumberInEveryField() {
        NewPatientBuilder person = NewPatient.of("Sunita " + AADHAAR, Sex.F).otherName(AADHAAR).born(AADHAAR.replace(" ", ""))
                .mobile("234567890124").address(new Address(AADHAAR, AADHAAR, AADHAAR, AADHAAR, AADHAAR, AADHAAR))
                .nextOfKin(new NextOfKin(AADHAAR, AADHAAR, AADHAAR)).coverage(new Coverage(Coverage.Scheme.BPL, AADHAAR, null, AADHAAR))
                .attendant(new NextOfKin(AADHAAR, AADHAAR, AADHAAR))
                .allergies(new Allergies(Allergies.Status.RECORDED, List.of(AADHAAR))).bloodGroup(new BloodGroup(AADHAAR, false));
        for (IdentifierType type : IdentifierType.values()) {
            person.identifier(type, AADHAAR);
        }

        ProblemException refused = assertThrows(ProblemException.class, () -> read(person));

        assertEquals(26, refused.problem().errors().size());
        assertTrue(refused.problem().errors().stream().allMatch(error -> error.rule().equals("aadhaar")), refused.getMessage());
        assertFalse(refused.toString().contains("0124"), "the number must not reach a log");
    }

    @ParameterizedTest
    @CsvSource({"ABHA, 9112345678901, identifier.abha", "ABHA, 91-1234-5678-90155, identifier.abha", "EPIC, AB1234567, identifier.epic",
        "ABHA_ADDRESS, sunita, identifier.abha_address", "AADHAAR_REFERENCE, 123456789012, identifier.aadhaar_reference",
        "LEGACY, a b;c, identifier.legacy", "ABHA, '', not-blank"})
    void refusesAnIdentifierOfTheWrongForm(IdentifierType type, String value, String rule) {
        assertEquals(List.of("identifiers[0].value:" + rule), errors(sunita().identifier(type, value)));
    }

    @ParameterizedTest
    @CsvSource({"ABHA_ADDRESS, Sunita.90@ABDM, sunita.90@abdm", "AADHAAR_REFERENCE, 0124, 0124", "RATION_CARD, dl/07-123, DL/07123",
        "ABHA, 00-0000-0000-0001, 00000000000001"})
    void takesAnIdentifierOfTheRightForm(IdentifierType type, String value, String canonical) {
        assertEquals(canonical, read(sunita().identifier(type, value)).identifiers().get(0).value());
    }

    @Test
    void otherPartsHaveTheirRules() {
        assertEquals(List.of("address.pin:registration.pin", "address.lgd:lgd"), errors(sunita().address(new Address(null, null, null, null, "012345", "x"))));
        assertEquals(List.of("bloodGroup.group:bloodgroup"), errors(sunita().bloodGroup(new BloodGroup("C+", true))));
        assertEquals(List.of("allergies.substances:allergies"),
                errors(sunita().allergies(new Allergies(Allergies.Status.RECORDED, List.of()))));
        assertEquals(List.of("allergies.substances:allergies"),
                errors(sunita().allergies(new Allergies(Allergies.Status.NONE_KNOWN, List.of("dust")))));
        assertEquals(List.of("coverage.scheme:not-null"), errors(sunita().coverage(new Coverage(null, null, null))));
        assertEquals(List.of("nextOfKin.mobile:mobile"), errors(sunita().nextOfKin(new NextOfKin("Ram", "husband", "12"))));
        assertEquals(List.of("attendant.mobile:mobile"), errors(sunita().attendant(new NextOfKin("Ram", "neighbour", "12"))));
        assertEquals(List.of("coverage.category:size"), errors(sunita().coverage(new Coverage(Coverage.Scheme.CGHS, null, null, "x".repeat(41)))));
        assertEquals("pensioner", read(sunita().coverage(new Coverage(Coverage.Scheme.CGHS, null, null, " pensioner "))).coverage().category());
        assertEquals(List.of("address.line:control"), errors(sunita().address(new Address("a\u0007b", null, null, null, null, null))));
    }

    private static NewPatientBuilder sunita() {
        return NewPatient.of("Sunita Devi", Sex.F).born("1990-08-04");
    }

    private static Patient read(NewPatientBuilder person) {
        return Intake.read(person.build(), TODAY);
    }

    private static List<String> errors(NewPatientBuilder person) {
        List<FieldError> errors = assertThrows(ProblemException.class, () -> read(person)).problem().errors();
        return errors.stream().map(error -> error.field() + ":" + error.rule()).toList();
    }
}
