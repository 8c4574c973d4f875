// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.Flag;
import org.openhims.lab.LabEvent;
import org.openhims.lab.NewResult;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.registration.Identifier;

/** What becomes of the values that fit, and the steps of a result. */
class ResultTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String glucose(String value) {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "2345-7=" + value));
        return accession;
    }

    private static List<String> id(String accession) {
        return List.of(bench.resultOf(accession, "GLU").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"***.**", "----", "", "ERROR", "1,2", "1e5", "."})
    void whatIsNoNumberIsNoResultAndNotZero(String value) {
        Result result = bench.resultOf(glucose(value + "=mg/dL"), "GLU");
        assertNull(result.value());
        assertNull(result.flag());
        assertEquals(ResultStatus.PRELIMINARY, result.status());
        assertTrue(result.warnings().contains("lab.warning.no-result"));
        assertEquals(value.isEmpty() ? null : value + " mg/dL", result.sent());
    }

    @Test
    void severalResultsAreEnteredTogetherAndToldOnce() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        List<Result> entered = bench.results.enterAll(bench.technician, accession, List.of(new NewResult("BILT", "0.8", null), new NewResult("BILD", "0.2", "twice")));
        assertEquals(List.of("0.8", "0.2"), entered.stream().map(Result::value).toList());
        assertEquals(1, bench.toldOf(entered.get(0).uhid()).stream().filter(LabEvent.RESULT_RECEIVED::equals).count());
    }

    @Test
    void ofSeveralResultsAllAreEnteredOrNoneAndEachWrongOneIsNamed() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        Refused.fields(() -> bench.results.enterAll(bench.technician, accession, List.of(new NewResult("BILT", "0.8", null), new NewResult("BILD", "much", "x".repeat(201)))),
                "results[1].value:lab.number");
        Refused.fields(() -> bench.results.enterAll(bench.technician, accession, List.of(new NewResult("BILT", " ", null), new NewResult("BILD", "much", null))),
                "results[0].value:not-blank", "results[1].value:lab.number");
        Refused.fields(() -> bench.results.enterAll(bench.technician, accession, List.of(new NewResult("BILT", "0.8", null), new NewResult("BILT", "0.9", null))),
                "results[1].analyte:lab.repeated");
        Refused.with(409, "lab.result.notordered", () -> bench.results.enterAll(bench.technician, accession, List.of(new NewResult("BILT", "0.8", null), new NewResult("HGB", "9", null))));
        Refused.fields(() -> bench.results.enterAll(bench.technician, accession, List.of()), "results:size");
        assertEquals(List.of(), bench.resultsOf(accession));
    }

    @Test
    void aConvertedValueShowsWhatWasSent() {
        Result result = bench.resultOf(glucose("5.5=mmol/L"), "GLU");
        assertEquals("99 mg/dL 5.5 mmol/L N", String.join(" ", result.value(), result.unit(), result.sent(), result.flag().name()));
    }

    @Test
    void aMissingUnitIsTakenForOursWithAWarning() {
        Result result = bench.resultOf(glucose("98="), "GLU");
        assertEquals("98 mg/dL", result.value() + ' ' + result.unit());
        assertEquals(List.of("lab.warning.unit-missing"), result.warnings());
    }

    @Test
    void aNameThatDiffersIsAWarningOnly() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        assertTrue(bench.accept(Bench.with(bench.report(accession, "GLU=98=mg/dL"), new PatientHint(List.of(), "RANI^KAVITA", "F", null))));
        assertEquals(List.of(), bench.resultOf(accession, "GLU").warnings());
        assertTrue(bench.accept(Bench.with(bench.report(accession, "GLU=98=mg/dL"), new PatientHint(List.of(), "GUPTA^KAVITA", "F", null))));
        assertEquals(List.of("lab.warning.name-differs"), bench.resultOf(accession, "GLU").warnings());
    }

    @Test
    void aRerunTakesThePlaceOfThePreliminaryResult() {
        String accession = glucose("98=mg/dL");
        String first = id(accession).get(0);
        assertTrue(bench.accept(bench.report(accession, "GLU=101=mg/dL")));
        List<Result> results = bench.resultsOf(accession);
        assertEquals(List.of("101", "98"), results.stream().map(Result::value).toList());
        assertEquals(List.of(ResultStatus.PRELIMINARY, ResultStatus.SUPERSEDED), results.stream().map(Result::status).toList());
        Refused.with(409, "lab.result.superseded", () -> bench.results.validate(bench.pathologist, List.of(first)));
    }

    @Test
    void nothingIsReleasedBeforeValidation() {
        String accession = glucose("98=mg/dL");
        Refused.with(409, "lab.result.notvalidated", () -> bench.results.release(bench.pathologist, id(accession)));
        Result validated = bench.results.validate(bench.pathologist, id(accession)).get(0);
        assertEquals("pathologist", validated.validatedBy());
        Refused.with(409, "lab.result.validated", () -> bench.results.validate(bench.pathologist, id(accession)));
        bench.node.clock().move(Duration.ofMinutes(1));
        Result released = bench.results.release(bench.pathologist, id(accession)).get(0);
        assertEquals(Duration.ofMinutes(1), Duration.between(released.validatedAt(), released.releasedAt()));
        Refused.with(409, "lab.result.released", () -> bench.results.release(bench.pathologist, id(accession)));
        Refused.with(409, "lab.result.released", () -> bench.results.validate(bench.pathologist, id(accession)));
    }

    @Test
    void severalAreValidatedAllOrNone() {
        String one = glucose("98=mg/dL");
        String two = glucose("101=mg/dL");
        bench.results.validate(bench.pathologist, id(two));
        List<String> both = List.of(id(one).get(0), id(two).get(0));
        Refused.with(409, "lab.result.validated", () -> bench.results.validate(bench.pathologist, both));
        assertEquals(ResultStatus.PRELIMINARY, bench.resultOf(one, "GLU").status());
        Refused.with(404, "lab.result.unknown", () -> bench.results.validate(bench.pathologist, List.of(both.get(0), "nothing")));
        Refused.fields(() -> bench.results.validate(bench.pathologist, List.of()), "ids:size");
        Refused.fields(() -> bench.results.release(bench.pathologist, null), "ids:size");
        bench.results.validate(bench.pathologist, id(one));
        assertEquals(2, bench.results.release(bench.pathologist, both).size());
    }

    @Test
    void aSpecimenIsDoneWhenAllThatWasOrderedIsReleased() {
        String accession = bench.receivedOf(bench.woman(), "BILI");
        bench.accept(bench.report(accession, "BILT=0.8=mg/dL"));
        List<String> total = List.of(bench.resultOf(accession, "BILT").id());
        bench.results.validate(bench.pathologist, total);
        bench.results.release(bench.pathologist, total);
        assertEquals(SpecimenStatus.RESULTED, bench.specimens.get(bench.technician, accession).status());
        assertTrue(bench.accept(bench.report(accession, "BILD=0.2=mg/dL")));
        List<String> direct = List.of(bench.resultOf(accession, "BILD").id());
        bench.results.validate(bench.pathologist, direct);
        bench.results.release(bench.pathologist, direct);
        assertEquals(SpecimenStatus.RELEASED, bench.specimens.get(bench.technician, accession).status());
    }

    @Test
    void anAmendmentTakesThePlaceOfTheReleasedOneWhichStaysVisible() {
        Result wrong = bench.released(bench.woman(), "GLU", "98");
        Result right = bench.results.amend(bench.pathologist, wrong.id(), "198", "wrong-specimen", "Tubes were swapped");
        assertEquals("198 H amended wrong-specimen", right.value() + ' ' + right.flag() + ' ' + right.status() + ' ' + right.reason());
        assertEquals(wrong.id(), right.amends());
        List<Result> results = bench.resultsOf(wrong.accession());
        assertEquals(List.of("198 amended", "98 superseded"), results.stream().map(r -> r.value() + ' ' + r.status()).toList());
        Refused.with(409, "lab.result.notreleased", () -> bench.results.amend(bench.pathologist, wrong.id(), "97", "typing-error", null));
        Result again = bench.results.amend(bench.pathologist, right.id(), "199", "typing-error", null);
        assertEquals(right.id(), again.amends());
        assertEquals(2, bench.toldOf(wrong.uhid()).stream().filter(LabEvent.AMENDED::equals).count());
        List<LabEvent.Amended> told = bench.node.events(LabEvent.AMENDED).stream().map(event -> bench.json.read(event.json(), LabEvent.Amended.class))
                .filter(event -> event.order().equals(wrong.order())).toList();
        assertEquals(List.of(wrong.id(), right.id()), told.stream().map(LabEvent.Amended::amends).toList());
        assertEquals(java.util.Set.of("doctor"), told.stream().map(LabEvent.Amended::orderedBy).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void amendingAsksForAReasonAndAValue() {
        Result wrong = bench.released(bench.woman(), "GLU", "98");
        Refused.fields(() -> bench.results.amend(bench.pathologist, wrong.id(), "99", "so", null), "reason:one-of");
        Refused.fields(() -> bench.results.amend(bench.pathologist, wrong.id(), "many", "typing-error", null), "value:lab.number");
        Refused.fields(() -> bench.results.amend(bench.pathologist, wrong.id(), " ", "typing-error", null), "value:not-blank");
        String preliminary = id(glucose("98=mg/dL")).get(0);
        Refused.with(409, "lab.result.notreleased", () -> bench.results.amend(bench.pathologist, preliminary, "99", "typing-error", null));
        assertTrue(bench.results.amendReasons().contains("typing-error"));
    }

    @Test
    void aTechnicianEntersWhatNoDeviceSends() {
        String accession = bench.receivedOf(bench.woman(), "ESR");
        Result result = bench.results.enter(bench.technician, accession, "ESR", "35", "read at one hour");
        assertEquals("35 mm/h H preliminary", result.value() + ' ' + result.unit() + ' ' + result.flag() + ' ' + result.status());
        assertNull(result.device());
        assertEquals("36", bench.results.enter(bench.technician, accession, "ESR", "36", null).value());
        bench.results.validate(bench.pathologist, List.of(bench.resultOf(accession, "ESR").id()));
        Refused.with(409, "lab.result.exists", () -> bench.results.enter(bench.technician, accession, "ESR", "37", null));
    }

    @Test
    void wordsAreForAnalytesThatAreNoNumbers() {
        String accession = bench.receivedOf(bench.woman(), "HBSAG");
        Result result = bench.results.enter(bench.technician, accession, "HBSAG", " Non-reactive ", null);
        assertEquals("Non-reactive", result.value());
        assertNull(result.flag());
        assertNull(result.unit());
    }

    @Test
    void enteringIsRefusedWhereAnalysersAreRefused() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        Refused.with(409, "lab.result.notordered", () -> bench.results.enter(bench.technician, accession, "PLT", "250", null));
        Refused.with(409, "lab.result.notordered", () -> bench.results.enter(bench.technician, accession, null, "250", null));
        Refused.fields(() -> bench.results.enter(bench.technician, accession, "GLU", "sweet", null), "value:lab.number");
        Refused.fields(() -> bench.results.enter(bench.technician, accession, "GLU", "9".repeat(101), null), "value:size");
        Refused.fields(() -> bench.results.enter(bench.technician, accession, "GLU", "98", "x".repeat(201)), "comment:size");
        String early = bench.orderOf(bench.woman(), "GLU").specimens().get(0).accession();
        Refused.with(409, "lab.specimen.ordered", () -> bench.results.enter(bench.technician, early, "GLU", "98", null));
    }

    @Test
    void aCriticalValueAlertsOnReceipt() {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "ELEC");
        bench.accept(bench.report(accession, "K=7.1=mmol/L", "NA=140=mmol/L", "CL=101=mmol/L"));
        assertEquals(Flag.HH, bench.resultOf(accession, "K").flag());
        assertEquals(List.of(LabEvent.RESULT_RECEIVED, LabEvent.CRITICAL), bench.toldOf(uhid).subList(3, 5));
        Event critical = bench.node.events(LabEvent.CRITICAL).stream().filter(e -> uhid.equals(e.uhid())).findFirst().orElseThrow();
        LabEvent.Critical told = bench.json.read(critical.json(), LabEvent.Critical.class);
        assertEquals(List.of(bench.resultOf(accession, "K").id()), told.results());
        assertEquals("doctor", told.orderedBy());
    }

    @Test
    void doctorsReadReleasedResultsOfTheirPatientsAndTheLaboratoryAll() {
        String uhid = bench.woman();
        Result released = bench.released(uhid, "GLU", "98");
        String open = bench.receivedOf(uhid, "CRE");
        bench.accept(bench.report(open, "CRE=0.9=mg/dL"));
        assertEquals(List.of(released.id()), bench.results.of(bench.doctor, uhid, null, 10).items().stream().map(Result::id).toList());
        assertEquals(2, bench.results.of(bench.technician, uhid, null, 10).items().size());
        assertEquals(released.value(), bench.results.get(bench.doctor, released.id()).value());
        Caller stranger = bench.node.caller("stranger", "lab.result.read");
        Refused.with(403, "access.careteam", () -> bench.results.get(stranger, released.id()));
        Refused.with(403, "access.careteam", () -> bench.results.of(stranger, uhid, null, 10));
        Refused.with(403, "access.denied", () -> bench.results.of(bench.node.caller("cashier"), uhid, null, 10));
        Refused.with(404, "lab.result.unknown", () -> bench.results.get(bench.doctor, "nothing"));
    }

    @Test
    void rightsAreAskedFor() {
        for (Caller by : List.of(bench.doctor, bench.technician)) {
            Refused.with(403, "access.denied", () -> bench.results.validate(by, List.of("x")));
            Refused.with(403, "access.denied", () -> bench.results.release(by, List.of("x")));
            Refused.with(403, "access.denied", () -> bench.results.amend(by, "x", "1", "typing-error", null));
        }
        Refused.with(403, "access.denied", () -> bench.results.enter(bench.doctor, "x", "GLU", "1", null));
        Refused.with(403, "access.denied", () -> bench.results.worklist(bench.doctor, ResultStatus.PRELIMINARY, null, 10));
    }

    @Test
    void theWorklistGoesPageByPage() {
        try (Bench quiet = new Bench()) {
            for (int i = 0; i < 3; i++) {
                String accession = quiet.received("GLU");
                quiet.accept(quiet.report(accession, "GLU=" + (90 + i) + "=mg/dL"));
                quiet.node.clock().move(Duration.ofSeconds(1));
            }
            Page<Result> first = quiet.results.worklist(quiet.pathologist, ResultStatus.PRELIMINARY, null, 2);
            Page<Result> second = quiet.results.worklist(quiet.pathologist, ResultStatus.PRELIMINARY, first.next(), 2);
            assertEquals(List.of("90", "91", "92"), Stream.concat(first.items().stream(), second.items().stream()).map(Result::value).toList());
        }
    }

    @Test
    void onlyEarlierReleasedResultsOfOtherSpecimensArePrevious() {
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "98");
        bench.node.clock().move(Duration.ofDays(1));
        Result second = bench.released(uhid, "GLU", "110");
        assertEquals("98", second.previous().value());
        bench.node.clock().move(Duration.ofDays(1));
        Result amended = bench.results.amend(bench.pathologist, second.id(), "120", "typing-error", null);
        assertEquals("98", amended.previous().value());
    }
}
