// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Finding;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Prescription;
import org.openhims.opd.RxFood;
import org.openhims.opd.RxFrequency;
import org.openhims.opd.RxLine;
import org.openhims.opd.RxRoute;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Element;
import org.openhims.platform.record.RecordItem;

class PrescriptionTest {

    private static final RxLine FEVER = DrugCheckTest.line("PARACETAMOL-500-MG-TAB", "1", RxFrequency.TDS);

    private final Clinic clinic = new Clinic();
    private final Caller pharmacist = clinic.node.caller("pharmacist", "opd.prescription.read", "opd.prescription.dispense");

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void quantityFollowsDoseFrequencyDaysAndForm() {
        assertEquals(15, signed(FEVER).lines().get(0).quantity());
        assertEquals("Paracetamol 500 mg tablet", signed(FEVER).lines().get(0).name());
        assertEquals(3, signed(DrugCheckTest.line("FERROUS-SULFATE-AND-FOLIC-ACID-100-MG-0.5-MG-TAB", "0.5", RxFrequency.OD)).lines().get(0).quantity());
        assertEquals(75, signed(DrugCheckTest.line("AMOXICILLIN-125-MG-5-ML-SUS", "5", RxFrequency.TDS)).lines().get(0).quantity());
        assertEquals(1, signed(DrugCheckTest.line("CLOTRIMAZOLE-1-CRE", "1", RxFrequency.BD)).lines().get(0).quantity());
        assertEquals(RxRoute.TOPICAL, signed(DrugCheckTest.line("CLOTRIMAZOLE-1-CRE", "1", RxFrequency.BD)).lines().get(0).route());
        RxLine weekly = new RxLine("CHLOROQUINE-250-MG-TAB", null, null, new BigDecimal("2"), null, null, RxFrequency.WEEKLY, 28, null, null, null, "why");
        assertEquals(8, signed(weekly).lines().get(0).quantity());
    }

    @Test
    void whatWarnsNeedsAReasonInItsLine() {
        RxLine much = DrugCheckTest.line("PARACETAMOL-500-MG-TAB", "4", RxFrequency.QID);
        ProblemException refused = assertThrows(ProblemException.class, () -> signed(much));
        assertEquals("opd.prescription.warned", refused.problem().code());
        List<?> findings = (List<?>) refused.problem().more().get("findings");
        assertTrue(findings.stream().map(Finding.class::cast).anyMatch(found -> found.message().equals("Paracetamol: 8000 mg a day is above the most of 4000 mg")));
        RxLine meant = new RxLine(much.drug(), null, null, much.dose(), null, null, much.frequency(), 5, null, null, null, "Told by the poison centre");
        Prescription signed = signed(meant);
        assertEquals("Told by the poison centre", signed.lines().get(0).reason());
        assertTrue(signed.findings().stream().anyMatch(found -> found.verdict() == Finding.Verdict.WARNING), "what stood against it is kept");
    }

    @Test
    void anIllFormedLineIsRefusedWithItsField() {
        assertEquals("lines:size", Clinic.code(() -> clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription("x", List.of()))));
        assertEquals("lines[0].drug:drug.unknown", refused("NO-SUCH-DRUG", "1", DoseUnit.TABLET, RxFrequency.OD, 3, null));
        assertEquals("lines[0].dose:min", refused(FEVER.drug(), "0", null, RxFrequency.OD, 3, null));
        assertEquals("lines[0].dose:min", refused(FEVER.drug(), "-1", null, RxFrequency.OD, 3, null));
        assertEquals("lines[0].dose:digits", refused(FEVER.drug(), "0.3333", null, RxFrequency.OD, 3, null));
        assertEquals("lines[0].days:not-null", refused(FEVER.drug(), "1", null, RxFrequency.OD, null, null));
        assertEquals("lines[0].days:max", refused(FEVER.drug(), "1", null, RxFrequency.OD, 181, null));
        assertEquals("lines[0].frequency:not-null", refused(FEVER.drug(), "1", null, null, 3, null));
        assertEquals("lines[0].quantity:not-null", refused(FEVER.drug(), "1", null, RxFrequency.SOS, 3, null));
        assertEquals("lines[0].unit:not-null", refused("CEFTRIAXONE-1-G-INJ", "1", null, RxFrequency.OD, 3, null));
    }

    private String refused(String drug, String dose, DoseUnit unit, RxFrequency frequency, Integer days, Integer quantity) {
        RxLine line = new RxLine(drug, null, null, new BigDecimal(dose), unit, null, frequency, days, quantity, null, null, null);
        return Clinic.code(() -> clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription("x", List.of(line))));
    }

    @Test
    void onlyADoctorBeforeThePatientPrescribes() {
        String waiting = clinic.arrive(1).id();
        assertEquals("opd.visit.waiting", Clinic.code(() -> clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription(waiting, List.of(FEVER)))));
        assertEquals("access.denied", Clinic.code(() -> clinic.prescriptions.prescribe(pharmacist, new NewPrescription(waiting, List.of(FEVER)))));
        assertEquals("opd.visit.unknown", Clinic.code(() -> clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription("x", List.of(FEVER)))));
        assertEquals("access.careteam", Clinic.code(() -> clinic.prescriptions.prescribe(clinic.doctor("stranger"), new NewPrescription(waiting, List.of(FEVER)))));
    }

    @Test
    void thePharmacistFindsItByTheCodeOnThePrint() {
        Prescription signed = signed(FEVER);
        assertEquals(signed, clinic.prescriptions.get(pharmacist, signed.code()));
        assertEquals("access.careteam", Clinic.code(() -> clinic.prescriptions.get(clinic.doctor("stranger"), signed.code())));
        assertEquals("opd.prescription.unknown", Clinic.code(() -> clinic.prescriptions.get(pharmacist, "RX000000-1")));
        assertEquals(List.of(signed), clinic.prescriptions.of(pharmacist, signed.uhid(), null, 10).items());
        assertEquals(List.of(OpdEvent.PRESCRIBED), clinic.node.events().stream().map(event -> event.type())
                .filter(type -> type.startsWith("opd.prescription")).toList());
    }

    @Test
    void aSignedPrescriptionIsOnlyEverCancelled() {
        Prescription signed = signed(FEVER);
        Prescription cancelled = clinic.prescriptions.cancel(clinic.doctor, signed.code(), "Wrong patient");
        assertEquals("Wrong patient", cancelled.cancelled().reason());
        assertEquals(signed.lines(), cancelled.lines());
        assertEquals("opd.prescription.cancelled", Clinic.code(() -> clinic.prescriptions.cancel(clinic.doctor, signed.id(), "again")));
        assertEquals("reason:not-blank", Clinic.code(() -> clinic.prescriptions.cancel(clinic.doctor, signed.id(), " ")));
        assertTrue(clinic.prescriptions.sheet(clinic.doctor, signed.id()).elements().stream()
                .anyMatch(element -> element instanceof Element.Text text && text.text().equals("Cancelled: Wrong patient")));
    }

    @Test
    void thePrintTellsThePatientInHindiWithLatinDigits() {
        RxLine line = new RxLine("PARACETAMOL-500-MG-TAB", null, null, new BigDecimal("0.5"), null, null, RxFrequency.TDS, 5, null, RxFood.AFTER, null, null);
        List<Element> english = clinic.prescriptions.sheet(clinic.doctor, signed(line).id()).elements();
        assertTrue(says(english, "0.5 गोली, मुँह से, दिन में 3 बार, 5 दिन तक, खाने के बाद"));
        assertTrue(says(english, "0.5 tablet, by mouth, three times a day, for 5 days, after meals"));
        assertTrue(english.stream().anyMatch(element -> element instanceof Element.Text text && text.text().endsWith("× 8 tablets")));
        assertTrue(says(english, "Dr doctor, DMC 12345, HPR 71-1234-5678-9012"));
        assertTrue(english.stream().anyMatch(Element.Bars.class::isInstance));
    }

    private static boolean says(List<Element> elements, String words) {
        return elements.stream().anyMatch(element -> element instanceof Element.Text text && text.text().equals(words));
    }

    @Test
    void itStandsInTheRecord() {
        Prescription signed = signed(FEVER);
        clinic.node.clock().move(Duration.ofSeconds(1));
        List<RecordItem> items = clinic.record.items(clinic.doctor.withLocale(Locale.ENGLISH), Set.of(signed.uhid()), clinic.node.clock().instant(), 10);
        RecordItem item = items.stream().filter(each -> each.kind().equals("prescription")).findFirst().orElseThrow();
        assertEquals("Paracetamol 500 mg tablet", item.details().get(0).name());
        assertEquals("1 tablet, by mouth, three times a day, for 5 days", item.details().get(0).value());
    }

    @Test
    void theRecordHasAsManyVisitsAsItAsksFor() {
        for (int day = 0; day < 203; day++) {
            clinic.arrive(1);
            clinic.node.clock().move(Duration.ofDays(1));
        }
        assertEquals(201, clinic.record.items(clinic.doctor, Set.of(Clinic.uhid(1)), clinic.node.clock().instant(), 201).size());
    }

    @Test
    void manyDoctorsSignAtOnceAndNoCodeIsGivenTwice() throws Exception {
        String visit = clinic.opened(1).id();
        ExecutorService doctors = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> codes = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                codes.add(doctors.submit(() -> clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription(visit, List.of(meant()))).code()));
            }
            Set<String> given = new HashSet<>();
            for (Future<String> code : codes) {
                given.add(code.get());
            }
            assertEquals(40, given.size());
            assertTrue(given.stream().anyMatch(code -> code.endsWith("-40")), "and none is left out");
        } finally {
            doctors.shutdownNow();
        }
    }

    /** With a reason, since each of many is the same therapy again. */
    private static RxLine meant() {
        return new RxLine(FEVER.drug(), null, null, FEVER.dose(), null, null, FEVER.frequency(), 5, null, null, null, "one of many");
    }

    private int patients;

    private Prescription signed(RxLine line) {
        return clinic.prescriptions.prescribe(clinic.doctor, new NewPrescription(clinic.opened(++patients).id(), List.of(line)));
    }
}
