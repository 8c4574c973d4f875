// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.Flag;
import org.openhims.lab.LabEvent;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.AnalyteRule.Auto;
import org.openhims.lab.rules.AnalyteRule.Delta;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.Reflex;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.lab.rules.RulesEvent;
import org.openhims.platform.access.Caller;

/** What rules do with the results of analysers, and what they would have done. */
class RulesTest {

    private static final Delta HALF = new Delta(30, BigDecimal.valueOf(50), BigDecimal.TEN);
    private static final Auto WITHIN = new Auto(null, null, false);

    private Bench bench;
    private Caller head;

    @BeforeEach
    void start() {
        bench = new Bench();
        head = bench.node.caller("pathologist", "lab.rules.read", "lab.rules.manage", "lab.worklist", "lab.qc.enter", "lab.qc.manage");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static RuleSet set(int version, boolean on, List<String> off, List<AnalyteRule> rules, ReflexRule... reflexes) {
        return new RuleSet(version, on, off, rules, List.of(reflexes), null, null);
    }

    private RuleSet rules(boolean on, AnalyteRule... rules) {
        return bench.rules.change(head, set(bench.rules.current(head).version(), on, List.of(), List.of(rules)));
    }

    private static AnalyteRule glucose(Delta delta, Auto auto) {
        return new AnalyteRule("GLU", delta, auto);
    }

    private Result measured(String uhid, String test, String value) {
        String accession = bench.receivedOf(uhid, test);
        bench.accept(bench.report(accession, test + '=' + value + '=' + unit(test)));
        return bench.resultOf(accession, test);
    }

    private static String unit(String analyte) {
        return analyte.equals("K") ? "mmol/L" : "mg/dL";
    }

    @Test
    void withoutRulesAPersonValidatesAll() {
        assertEquals(0, bench.rules.current(head).version());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", "98").status());
    }

    @Test
    void whatIsWithinTheReferenceRangeIsValidatedByTheRulesVersion() {
        rules(true, glucose(null, WITHIN));
        String uhid = bench.woman();
        Result result = measured(uhid, "GLU", "98");
        assertEquals("validated rules:1", result.status() + " " + result.validatedBy());
        assertEquals(bench.node.clock().instant(), result.validatedAt());
        assertNull(result.releasedBy());
        assertTrue(bench.toldOf(uhid).contains(LabEvent.VALIDATED));
        assertTrue(bench.node.audits().stream().anyMatch(a -> uhid.equals(a.uhid()) && a.detail().endsWith("validated=1 by=rules:1")));
        rules(true, glucose(null, WITHIN));
        assertEquals("rules:2", measured(uhid, "GLU", "99").validatedBy());
        assertEquals(List.of("GLU"), bench.rules.version(head, 1).analytes().stream().map(AnalyteRule::analyte).toList());
        Refused.with(404, "lab.rules.unknown", () -> bench.rules.version(head, 9));
    }

    @Test
    void whatIsOutsideOrCriticalOrWithoutRuleWaitsForAPerson() {
        rules(true, glucose(null, WITHIN), new AnalyteRule("K", null, new Auto(new BigDecimal("1"), new BigDecimal("20"), true)));
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", "180").status());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "CRE", "0.8").status());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "K", "7.1").status());
        assertEquals(ResultStatus.RELEASED, measured(bench.woman(), "K", "5.4").status());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", "***").status());
    }

    @Test
    void ownLimitsStandInThePlaceOfTheRange() {
        rules(true, glucose(null, new Auto(null, BigDecimal.valueOf(200), false)));
        assertEquals(ResultStatus.VALIDATED, measured(bench.woman(), "GLU", "180").status());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", "201").status());
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", ">150").status());
    }

    @Test
    void aWarningOrACommentOfTheDeviceWaitsForAPerson() {
        rules(true, glucose(null, WITHIN));
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=98="));
        assertEquals(ResultStatus.PRELIMINARY, bench.resultOf(accession, "GLU").status());
        AnalyserReport base = bench.report(accession, "GLU=98=mg/dL");
        bench.accept(new AnalyserReport(base.messageId(), 0, "generic", base.receivedAt(), false, base.accessions(), base.patient(),
                List.of(new Value("GLU", "98", "mg/dL", true, base.receivedAt(), "Clot?")), List.of()));
        assertEquals(ResultStatus.PRELIMINARY, bench.resultOf(accession, "GLU").status());
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        assertEquals(ResultStatus.VALIDATED, bench.resultOf(accession, "GLU").status());
    }

    @Test
    void whatIsMeasuredAgainBecauseItWasCriticalWaitsForAPerson() {
        rules(true, new AnalyteRule("K", null, WITHIN));
        String accession = bench.receivedOf(bench.woman(), "K");
        bench.accept(bench.report(accession, "K=7.1=mmol/L"));
        bench.accept(bench.report(accession, "K=4.2=mmol/L"));
        assertEquals("4.2 preliminary", bench.resultOf(accession, "K").value() + ' ' + bench.resultOf(accession, "K").status());
    }

    @Test
    void valuesOfOnePatientThatComeTogetherAreCompared() {
        rules(true, glucose(HALF, new Auto(null, BigDecimal.valueOf(400), false)));
        String uhid = bench.woman();
        String evening = bench.receivedOf(uhid, "GLU");
        String morning = bench.receivedOf(uhid, "GLU");
        AnalyserReport first = bench.report(morning, "GLU=100=mg/dL");
        bench.node.clock().move(Duration.ofHours(8));
        bench.analysers.acceptAll(bench.device, List.of(bench.report(evening, "GLU=300=mg/dL"), first));
        assertEquals(ResultStatus.VALIDATED, bench.resultOf(morning, "GLU").status());
        assertEquals("preliminary [lab.warning.delta]", bench.resultOf(evening, "GLU").status() + " " + bench.resultOf(evening, "GLU").warnings());
    }

    @Test
    void whatQualityControlHoldsIsMarkedAndWaits() {
        rules(true, glucose(null, WITHIN));
        java.time.LocalDate today = bench.facility.day(bench.node.clock().instant());
        ControlLot lot = bench.quality.addLot(head, new ControlLot(null, "QC", "L1", "GLU", 1, null, BigDecimal.valueOf(100), BigDecimal.valueOf(4),
                null, today, today, null));
        bench.quality.enter(head, new NewControlResult(lot.id(), "generic", BigDecimal.valueOf(120), null, null));
        Result held = measured(bench.woman(), "GLU", "98");
        assertEquals("preliminary [lab.warning.qc-held]", held.status() + " " + held.warnings());
    }

    @Test
    void itIsSwitchedOffAsAWholeAndForATest() {
        bench.rules.change(head, set(0, true, List.of("GLU"), List.of(glucose(null, WITHIN), new AnalyteRule("K", null, WITHIN))));
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "GLU", "98").status());
        assertEquals(ResultStatus.VALIDATED, measured(bench.woman(), "K", "4.1").status());
        rules(false, glucose(null, WITHIN), new AnalyteRule("K", null, WITHIN));
        assertEquals(ResultStatus.PRELIMINARY, measured(bench.woman(), "K", "4.1").status());
    }

    @Test
    void whatAPersonEntersOrAssignsAPersonValidates() {
        rules(true, glucose(null, WITHIN));
        String accession = bench.receivedOf(bench.woman(), "GLU");
        assertEquals(ResultStatus.PRELIMINARY, bench.results.enter(bench.technician, accession, "GLU", "98", null).status());
        String other = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report("X-rules", "GLU=98=mg/dL"));
        String item = bench.unmatchedOf("X-rules").get(0).id();
        assertEquals(ResultStatus.PRELIMINARY, bench.unmatched.assign(bench.technician, item, other, "Seen on the tube").get(0).status());
    }

    @Test
    void whatIsReleasedAtOnceIsToldAndTheSpecimenIsDone() {
        rules(true, new AnalyteRule("BILT", null, new Auto(null, null, true)), new AnalyteRule("BILD", null, new Auto(BigDecimal.ZERO, BigDecimal.ONE, true)));
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "BILI");
        bench.accept(bench.report(accession, "BILT=0.8=mg/dL"));
        assertEquals(SpecimenStatus.RESULTED, bench.specimens.get(bench.technician, accession).status());
        bench.accept(bench.report(accession, "BILD=0.2=mg/dL"));
        assertEquals(SpecimenStatus.RELEASED, bench.specimens.get(bench.technician, accession).status());
        assertEquals(Set.of("rules:1"), bench.resultsOf(accession).stream().map(Result::releasedBy).collect(Collectors.toSet()));
        assertEquals(2, bench.toldOf(uhid).stream().filter(LabEvent.RELEASED::equals).count());
        assertEquals(2, bench.results.of(bench.doctor, uhid, null, 10).items().size());
        String report = bench.results.report(bench.doctor, bench.specimens.get(bench.technician, accession).order()).elements().toString();
        assertTrue(report.contains("Automatically, rules version 1"), report);
    }

    @Test
    void aMuchDifferentValueIsMarkedAndWaits() {
        rules(true, glucose(HALF, new Auto(null, BigDecimal.valueOf(400), false)));
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "100");
        bench.node.clock().move(Duration.ofDays(2));
        assertEquals("[] validated", measured(uhid, "GLU", "149").warnings() + " validated");
        Result different = measured(uhid, "GLU", "300");
        assertEquals("preliminary [lab.warning.delta]", different.status() + " " + different.warnings());
        assertEquals(List.of(), measured(bench.woman(), "GLU", "300").warnings());
    }

    @Test
    void aPreviousValueIsFoundBehindManyOthers() {
        rules(true, glucose(HALF, new Auto(null, BigDecimal.valueOf(400), false)));
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "100");
        for (int i = 0; i < 30; i++) {
            bench.node.clock().move(Duration.ofHours(1));
            bench.released(uhid, "CRE", "0.8");
        }
        assertEquals(List.of("lab.warning.delta"), measured(uhid, "GLU", "300").warnings());
    }

    @Test
    void anOldPreviousValueIsNotCompared() {
        rules(true, glucose(HALF, null));
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "100");
        bench.node.clock().move(Duration.ofDays(31));
        assertEquals(List.of(), measured(uhid, "GLU", "300").warnings());
    }

    @Test
    void aPreviousValueOfAMergedRecordIsCompared() {
        rules(true, glucose(HALF, null));
        String old = bench.woman();
        String uhid = bench.woman();
        bench.released(old, "GLU", "100");
        bench.orderOf(uhid, "CRE");
        bench.unit.tx(Caller.system("lab"), tx -> {
            tx.em().find(PatientRow.class, uhid).follow(bench.patients.get(uhid), Set.of(old, uhid));
            return null;
        });
        bench.register.scope = (by, number) -> Set.of(old, uhid);
        assertEquals(List.of("lab.warning.delta"), measured(uhid, "GLU", "300").warnings());
    }

    @Test
    void aValueThatAPersonEntersIsComparedToo() {
        rules(false, glucose(HALF, null));
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "100");
        String accession = bench.receivedOf(uhid, "GLU");
        assertEquals(List.of("lab.warning.delta"), bench.results.enter(bench.technician, accession, "GLU", "300", null).warnings());
    }

    @Test
    void rulesAreChecked() {
        Refused.with(403, "access.denied", () -> bench.rules.change(bench.technician, set(0, true, List.of(), List.of())));
        Refused.fields(() -> bench.rules.change(head, set(0, true, List.of("NOSUCH"), List.of(
                new AnalyteRule("NOSUCH", new Delta(0, null, null), null), glucose(new Delta(1, BigDecimal.ZERO, BigDecimal.ZERO),
                        new Auto(BigDecimal.TEN, BigDecimal.ONE, false)), glucose(null, null)),
                new ReflexRule("GLU", null, null, null, null, "NOSUCH"))),
                "testsOff[0]:lab.test.unknown", "analytes[0].analyte:lab.control.analyte", "analytes[0].delta.days:limit",
                "analytes[0].delta.percent:not-null", "analytes[1].delta.percent:positive", "analytes[1].delta.absolute:positive",
                "analytes[1].auto.high:lab.limits", "analytes[2].analyte:lab.repeated", "reflexes[0].test:lab.test.unknown",
                "reflexes[0]:lab.reflex.condition");
    }

    @Test
    void twoWhoChangeRulesAtOnceDoNotOverwriteEachOther() throws Exception {
        List<String> outcomes = AtOnce.of(4, i -> {
            try {
                bench.rules.change(head, set(0, true, List.of(), List.of()));
                return "done";
            } catch (org.openhims.platform.ProblemException e) {
                return e.problem().code();
            }
        });
        assertEquals(1, outcomes.stream().filter("done"::equals).count());
        assertEquals(3, outcomes.stream().filter("lab.rules.changed"::equals).count());
        assertEquals(1, bench.node.events(RulesEvent.CHANGED).size());
    }

    @Test
    void aDryRunTellsWhatRulesWouldHaveDoneWithPastResults() {
        String uhid = bench.woman();
        Result swapped = bench.released(uhid, "GLU", "98");
        bench.node.clock().move(Duration.ofHours(1));
        bench.results.amend(bench.pathologist, swapped.id(), "198", "wrong-specimen", null);
        bench.released(bench.woman(), "GLU", "101");
        bench.released(bench.woman(), "GLU", "180");
        measured(bench.woman(), "GLU", "99");
        RuleSet tried = set(0, true, List.of(), List.of(glucose(null, WITHIN)));
        DryRun run = bench.rules.dryRun(head, tried, 1000);
        // The unit was missing in what bench.released sends: a warning that leaves them to a person.
        assertEquals(Map.of("warning", 3), run.because());
        assertEquals("3 0", run.results() + " " + run.validated());
        validated(uhid, "95", "195");
        validated(bench.woman(), "97", null);
        validated(bench.woman(), "185", null);
        DryRun again = bench.rules.dryRun(head, tried, 3);
        assertEquals("3 2 {outside=1}", again.results() + " " + again.validated() + ' ' + again.because());
        assertEquals("95 195 typing-error", again.amended().get(0).value() + ' ' + again.amended().get(0).right() + ' ' + again.amended().get(0).reason());
        assertEquals(1, again.amended().size());
        assertEquals(0, bench.rules.current(head).version());
        assertEquals(Map.of("off", 3), bench.rules.dryRun(head, null, 3).because());
        Refused.fields(() -> bench.rules.dryRun(head, null, 0), "last:limit");
    }

    private void validated(String uhid, String value, String right) {
        Result result = measured(uhid, "GLU", value);
        List<String> id = List.of(result.id());
        bench.results.validate(bench.pathologist, id);
        bench.results.release(bench.pathologist, id);
        bench.node.clock().move(Duration.ofSeconds(1));
        if (right != null) {
            bench.results.amend(bench.pathologist, result.id(), right, "typing-error", null);
        }
    }

    @Test
    void aDryRunChecksDeltaAndHoldsAsTheyWere() {
        String uhid = bench.woman();
        validated(uhid, "80", null);
        bench.node.clock().move(Duration.ofDays(1));
        validated(uhid, "138", null);
        DryRun run = bench.rules.dryRun(head, set(0, true, List.of(), List.of(glucose(HALF, WITHIN))), 10);
        assertEquals("1 {delta=1}", run.validated() + " " + run.because());
    }

    @Test
    void aReflexTestIsAddedOnceOnTheSameSpecimen() {
        bench.rules.change(head, set(0, false, List.of(), List.of(), new ReflexRule("TSH", List.of(Flag.H, Flag.HH), null, null, null, "FT4")));
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "TSH");
        bench.accept(bench.report(accession, "TSH=12=m[IU]/L"));
        Result tsh = bench.resultOf(accession, "TSH");
        assertFalse(bench.specimens.get(bench.technician, accession).tests().contains("FT4"));
        bench.results.validate(bench.pathologist, List.of(tsh.id()));
        assertEquals(List.of("TSH", "FT4"), bench.specimens.get(bench.technician, accession).tests());
        assertEquals(List.of("TSH", "FT4"), bench.orders.get(bench.technician, tsh.order()).tests());
        Reflex reflex = bench.rules.reflexes(head, tsh.order()).get(0);
        assertEquals("TSH FT4 added 1 " + tsh.id(), reflex.analyte() + ' ' + reflex.test() + ' ' + reflex.outcome() + ' ' + reflex.version() + ' '
                + reflex.result());
        bench.results.release(bench.pathologist, List.of(tsh.id()));
        assertEquals(SpecimenStatus.RESULTED, bench.specimens.get(bench.technician, accession).status());
        assertTrue(bench.accept(bench.report(accession, "FT4=1.1=ng/dL")));
        assertEquals(1, bench.rules.reflexes(head, tsh.order()).size());
        assertEquals(1, bench.node.events(RulesEvent.REFLEX).size());
        String report = bench.results.report(bench.doctor, tsh.order()).elements().toString();
        assertTrue(report.contains("Free T4 was added because of the result of Thyroid stimulating hormone (rules version 1)"), report);
    }

    @Test
    void aReflexTestFollowsAutoverificationToo() {
        bench.rules.change(head, set(0, true, List.of(), List.of(new AnalyteRule("GLU", null, new Auto(null, BigDecimal.valueOf(300), true))),
                new ReflexRule("GLU", null, null, BigDecimal.valueOf(200), null, "HBA1C"),
                new ReflexRule("GLU", null, null, BigDecimal.valueOf(250), null, "GLUF")));
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=260=mg/dL"));
        String order = bench.specimens.get(bench.technician, accession).order();
        assertEquals(Map.of("HBA1C", "other-specimen", "GLUF", "added"), bench.rules.reflexes(head, order).stream()
                .collect(Collectors.toMap(Reflex::test, Reflex::outcome)));
        assertEquals(SpecimenStatus.RESULTED, bench.specimens.get(bench.technician, accession).status());
        assertEquals(List.of("GLU", "GLUF"), bench.specimens.get(bench.technician, accession).tests());
    }

    @Test
    void whatIsOrderedOrNotDoneHereIsNotAdded() {
        bench.rules.change(head, set(0, false, List.of(), List.of(), new ReflexRule("HBSAG", null, null, null, List.of("reactive"), "GLU"),
                new ReflexRule("HBSAG", null, null, null, List.of("reactive"), "CRE")));
        bench.catalogue.offer(bench.pathologist, "GLU", false);
        String accession = bench.receivedOf(bench.woman(), "HBSAG", "CRE");
        Result entered = bench.results.enter(bench.technician, accession, "HBSAG", "Reactive", null);
        bench.results.validate(bench.pathologist, List.of(entered.id()));
        assertEquals(Map.of("GLU", "not-offered", "CRE", "ordered-already"), bench.rules.reflexes(head, entered.order()).stream()
                .collect(Collectors.toMap(Reflex::test, Reflex::outcome)));
        Refused.with(404, "lab.order.unknown", () -> bench.rules.reflexes(head, "x"));
    }

    @Test
    void manyReportsAtOnceAreJudgedTogetherAndEachRight() throws Exception {
        rules(true, glucose(HALF, new Auto(null, BigDecimal.valueOf(400), true)));
        List<String> uhids = java.util.stream.IntStream.range(0, 20).mapToObj(i -> bench.woman()).toList();
        uhids.forEach(uhid -> bench.released(uhid, "GLU", "100"));
        List<String> accessions = uhids.stream().map(uhid -> bench.receivedOf(uhid, "GLU")).toList();
        bench.node.clock().move(Duration.ofMinutes(1));
        List<AnalyserReport> reports = java.util.stream.IntStream.range(0, 20)
                .mapToObj(i -> bench.report(accessions.get(i), "GLU=" + (i % 2 == 0 ? "120" : "320") + "=mg/dL")).toList();
        AtOnce.of(8, thread -> {
            for (int i = thread; i < 20; i += 8) {
                bench.analysers.accept(bench.device, reports.get(i));
            }
            return true;
        });
        for (int i = 0; i < 20; i++) {
            Result result = bench.resultOf(accessions.get(i), "GLU");
            assertEquals(i % 2 == 0 ? "released []" : "preliminary [lab.warning.delta]", result.status() + " " + result.warnings());
        }
    }
}
