// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Finding;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.internal.rx.AllergenList;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergy;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

class DrugCheckTest {

    private static final int PATIENT = 1;
    private static final String UHID = Clinic.uhid(PATIENT);

    private final Clinic clinic = new Clinic();

    @BeforeEach
    void aManWhoWasAskedAboutAllergies() {
        is(Sex.M, "1980-01-01", new Allergies(Allergies.Status.NONE_KNOWN, List.of()));
    }

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void whatWasCheckedAndIsUsualHasNoFinding() {
        assertEquals(Set.of(), found("PARACETAMOL-500-MG-TAB", "1", RxFrequency.QID));
    }

    @Test
    void anAllergyReachesTheClassOfTheSubstance() {
        allergic("Penicillin");
        assertEquals(Set.of("ALLERGY WARNING"), found("AMOXICILLIN-500-MG-CAP", "1", RxFrequency.TDS));
        assertEquals(Set.of("ALLERGY WARNING"), found("CEFIXIME-200-MG-TAB", "1", RxFrequency.BD));
        assertEquals(Set.of(), found("AZITHROMYCIN-500-MG-TAB", "1", RxFrequency.OD));
        allergic("Ibuprofen");
        assertEquals(Set.of("ALLERGY WARNING"), found("DICLOFENAC-50-MG-TAB", "1", RxFrequency.BD));
        allergic("सल्फा", "Egg");
        assertEquals(Set.of("ALLERGY WARNING"), found("COTRIMOXAZOLE-800-MG-160-MG-TAB", "1", RxFrequency.BD));
        assertEquals(Set.of(), found("AZITHROMYCIN-500-MG-TAB", "1", RxFrequency.OD));
    }

    @Test
    void whatCouldNotBeCheckedIsNeverClear() {
        is(Sex.M, "1980-01-01", Allergies.NOT_ASKED);
        assertEquals(Set.of("ALLERGY NOT_CHECKED"), found("PARACETAMOL-500-MG-TAB", "1", RxFrequency.QID));
        allergic("the blue tablet");
        assertEquals(Set.of("ALLERGY NOT_CHECKED"), found("PARACETAMOL-500-MG-TAB", "1", RxFrequency.QID));
        RxLine words = new RxLine(null, "Herbal powder", null, BigDecimal.ONE, DoseUnit.APPLICATION, null, RxFrequency.OD, 5, null, null, null, null);
        assertEquals(Set.of("ALLERGY NOT_CHECKED", "DUPLICATE NOT_CHECKED", "PREGNANCY NOT_CHECKED", "DOSE NOT_CHECKED"), found(words));
        List<Finding> spoken = clinic.checks.check(clinic.doctor.withLocale(new Locale("hi")), UHID, List.of(words), null);
        assertEquals("जाँच नहीं हुई: दवा सूची में नहीं है", spoken.get(0).message());
        is(Sex.M, null, new Allergies(Allergies.Status.NONE_KNOWN, List.of()));
        assertEquals(Set.of("DOSE NOT_CHECKED"), found("PARACETAMOL-500-MG-TAB", "1", RxFrequency.QID));
        assertEquals(Set.of("DOSE NOT_CHECKED"), found("INSULIN-HUMAN-SOLUBLE-40-IU-ML-INJ", "10", RxFrequency.BD));
    }

    @Test
    void aLineWithoutDoseOrFrequencyIsNamed() {
        RxLine bare = new RxLine("AMLODIPINE-5-MG-TAB", null, null, null, null, null, null, null, null, null, null, null);
        assertEquals("lines[0].dose:not-null", Clinic.code(() -> clinic.checks.check(clinic.doctor, UHID, List.of(bare), null)));
        assertEquals("uhid:not-blank", Clinic.code(() -> clinic.prescriptions.of(clinic.doctor, null, null, 10)));
    }

    @Test
    void theSameKindOfDrugTwiceInOneOrInACourseThatGoesOn() {
        RxLine ibuprofen = line("IBUPROFEN-400-MG-TAB", "1", RxFrequency.TDS);
        RxLine diclofenac = line("DICLOFENAC-50-MG-TAB", "1", RxFrequency.BD);
        List<Finding> here = clinic.checks.check(clinic.doctor, UHID, List.of(ibuprofen, diclofenac), null);
        assertEquals(List.of("1 DUPLICATE"), here.stream().map(finding -> finding.line() + " " + finding.check()).map(String::toUpperCase).toList());

        String visit = clinic.opened(PATIENT).id();
        String earlier = clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription(visit, List.of(ibuprofen))).id();
        assertEquals(Set.of("DUPLICATE WARNING"), found(diclofenac));
        assertEquals(0, clinic.checks.check(clinic.doctor, UHID, List.of(ibuprofen), earlier).size(), "its own lines are no second therapy");
        clinic.node.clock().move(Duration.ofDays(5));
        assertEquals(Set.of(), found(diclofenac), "the course is over");
    }

    @Test
    void pregnancyIsAskedForWhereItMatters() {
        is(Sex.F, "1998-01-01", new Allergies(Allergies.Status.NONE_KNOWN, List.of()));
        assertEquals(Set.of("PREGNANCY NOT_CHECKED"), found("ENALAPRIL-5-MG-TAB", "1", RxFrequency.OD));
        assertEquals(Set.of(), found("PARACETAMOL-500-MG-TAB", "1", RxFrequency.TDS));
        String visit = clinic.arrive(PATIENT).id();
        clinic.vitals.take(clinic.doctor, visit, new VitalSigns(null, null, null, null, null, null, null, null, true));
        assertEquals(Set.of("PREGNANCY WARNING"), found("ENALAPRIL-5-MG-TAB", "1", RxFrequency.OD));
        clinic.node.clock().move(Duration.ofMinutes(1));
        clinic.vitals.take(clinic.doctor, visit, new VitalSigns(null, null, null, null, null, null, null, null, false));
        assertEquals(Set.of(), found("ENALAPRIL-5-MG-TAB", "1", RxFrequency.OD));
        clinic.node.clock().move(Duration.ofDays(31));
        assertEquals(Set.of("PREGNANCY NOT_CHECKED"), found("ENALAPRIL-5-MG-TAB", "1", RxFrequency.OD), "an old no is no answer");
    }

    @Test
    void theMostOfADayForAdultsAndByWeightForChildren() {
        assertEquals(Set.of(), found("PARACETAMOL-500-MG-TAB", "2", RxFrequency.QID));
        assertEquals(Set.of("DOSE WARNING"), found("PARACETAMOL-500-MG-TAB", "2.5", RxFrequency.QID));
        is(Sex.M, "2022-01-01", new Allergies(Allergies.Status.NONE_KNOWN, List.of()));
        assertEquals(Set.of("DOSE NOT_CHECKED"), found("PARACETAMOL-125-MG-5-ML-SYR", "5", RxFrequency.TDS), "not weighed");
        clinic.vitals.take(clinic.doctor, clinic.arrive(PATIENT).id(), new VitalSigns(null, null, null, null, null, null, new BigDecimal("12"), null, null));
        assertEquals(Set.of(), found("PARACETAMOL-125-MG-5-ML-SYR", "7", RxFrequency.QID), "700 mg of 720");
        assertEquals(Set.of("DOSE WARNING"), found("PARACETAMOL-125-MG-5-ML-SYR", "8", RxFrequency.QID));
        assertEquals(Set.of("DOSE NOT_CHECKED"), found("AMLODIPINE-5-MG-TAB", "1", RxFrequency.OD), "nothing is known for children");
    }

    @Test
    void everyDrugOfTheListIsKnownByItsSubstances() {
        List<RxLine> all = new DrugList().find(clinic.doctor, "").stream()
                .map(drug -> new RxLine(drug.code(), null, null, BigDecimal.ONE, DoseUnit.MG, null, RxFrequency.OD, 5, null, null, null, null)).toList();
        List<Finding> unknown = clinic.checks.check(clinic.doctor, UHID, all, null).stream()
                .filter(finding -> finding.check() == Finding.Check.ALLERGY).toList();
        assertEquals(List.of(), unknown);
    }

    @Test
    void aRecordedAllergyIsToldWithItsSeverityAndARefutedOneIsNot() {
        Allergy severe = new Allergy("a1", "Penicillin", null, "Collapse", Allergy.Severity.ANAPHYLAXIS, "doctor", Instant.EPOCH, null);
        is(Sex.M, "1980-01-01", new Allergies(Allergies.Status.RECORDED, List.of("Penicillin"), List.of(severe)));
        List<Finding> found = clinic.checks.check(clinic.doctor, UHID, List.of(line("AMOXICILLIN-500-MG-CAP", "1", RxFrequency.TDS)), null);
        assertEquals("Amoxicillin: the patient is allergic to Penicillin (ANAPHYLAXIS, Collapse)", found.get(0).message());
        is(Sex.M, "1980-01-01", new Allergies(Allergies.Status.NONE_KNOWN, List.of(), List.of(severe.refuted("doctor", Instant.EPOCH, "tolerated"))));
        assertEquals(Set.of(), found("AMOXICILLIN-500-MG-CAP", "1", RxFrequency.TDS));
    }

    @Test
    void eachAllergenThatIsOfferedIsUnderstoodByTheChecks() {
        AllergenList allergens = new AllergenList();
        assertEquals("Penicillin", allergens.find(clinic.doctor, "peni").get(0).display());
        assertEquals("beta-lactam", allergens.find(clinic.doctor, "पेनि").get(0).code());
        assertEquals(List.of(), allergens.find(clinic.doctor, "p"));
        Stream.of("pe", "su", "ib", "दू", "eg").flatMap(text -> allergens.find(clinic.doctor, text).stream())
                .forEach(one -> assertTrue(clinic.drugs.allergen(one.display()).isPresent(), one::toString));
    }

    private void is(Sex sex, String born, Allergies allergies) {
        UnaryOperator<Patient> facts = of -> new Patient(of.uhid(), of.name(), of.otherName(), sex, born, false, null, null, List.of(), null, null,
                allergies, null, of.registeredAt());
        clinic.facts.put(UHID, facts);
    }

    private void allergic(String... to) {
        is(Sex.M, "1980-01-01", new Allergies(Allergies.Status.RECORDED, List.of(to)));
    }

    static RxLine line(String drug, String dose, RxFrequency frequency) {
        return new RxLine(drug, null, null, new BigDecimal(dose), DoseUnit.of(form(drug)), null, frequency, 5, null, null, null, null);
    }

    private static String form(String drug) {
        return new DrugList().byCode(drug).orElseThrow().form();
    }

    private Set<String> found(String drug, String dose, RxFrequency frequency) {
        return found(line(drug, dose, frequency));
    }

    private Set<String> found(RxLine line) {
        return clinic.checks.check(clinic.doctor, UHID, List.of(line), null).stream()
                .map(finding -> finding.check().name() + ' ' + finding.verdict().name()).collect(Collectors.toSet());
    }
}
