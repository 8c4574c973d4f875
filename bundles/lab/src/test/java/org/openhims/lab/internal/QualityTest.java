// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.quality.QualityEvent;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;

/** Controls of analysers and by hand, what they hold back, and until when. */
class QualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Bench bench;
    private Caller head;
    private Caller bencher;

    @BeforeEach
    void start() {
        bench = new Bench();
        head = bench.node.caller("pathologist", "lab.qc.read", "lab.qc.enter", "lab.qc.manage", "lab.qc.override");
        bencher = bench.node.caller("technician", "lab.qc.read", "lab.qc.enter", "lab.device.log");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static ControlLot glucose(String control, int level, String device, String mean) {
        return new ControlLot(null, control, "L2301", "GLU", level, device, new BigDecimal(mean), new BigDecimal("4"), null, TODAY.plusMonths(6),
                TODAY.minusDays(1), null);
    }

    private ControlLot lot(String control, int level, String device) {
        return bench.quality.addLot(head, glucose(control, level, device, "100"));
    }

    private AnalyserReport control(String name, boolean said, String... values) {
        AnalyserReport report = bench.report(name, values);
        return new AnalyserReport(report.messageId(), 0, "generic", report.receivedAt(), said, report.accessions(), report.patient(),
                report.values(), List.of());
    }

    private void measured(String name, String value) {
        bench.node.clock().move(Duration.ofMinutes(90));
        assertTrue(bench.accept(control(name, true, "2345-7=" + value + "=mg/dL")));
    }

    private List<ControlResult> points(ControlLot lot) {
        Instant now = bench.node.clock().instant();
        return bench.quality.results(bencher, lot.id(), now.minus(Duration.ofDays(30)), now.plusSeconds(1));
    }

    private List<Hold> held() {
        return bench.quality.holds(bencher, true, null, 10).items();
    }

    private List<String> patient() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        return List.of(bench.resultOf(accession, "GLU").id());
    }

    @Test
    void aControlOfAKnownLotBecomesAControlResult() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        measured("qc-normal", "104");
        ControlResult point = points(lot).get(0);
        assertEquals("GLU 1 generic 104 1.0000 accepted []", String.join(" ", point.analyte(), "" + point.level(), point.device(),
                point.value().toPlainString(), point.z().toPlainString(), point.verdict(), point.rules().toString()));
        assertEquals(0, bench.unmatched.list(bench.technician, true, null, 10).items().size());
        assertEquals(1, bench.node.events(QualityEvent.CONTROLLED).size());
    }

    @Test
    void theNameOfAControlIsEnoughAndItsUnitIsConverted() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        assertTrue(bench.accept(control("QC-NORMAL", false, "GLU=5.55=mmol/L")));
        assertEquals(0, points(lot).get(0).value().compareTo(new BigDecimal("99.98658")), points(lot).get(0).value()::toString);
    }

    @Test
    void whatIsOfNoKnownLotStaysOnTheList() {
        ControlLot lot = lot("QC-NORMAL", 1, "other-device");
        ControlLot mine = lot("QC-HIGH", 2, "generic");
        assertFalse(bench.accept(control("QC-NORMAL", true, "GLU=100=mg/dL")));
        assertFalse(bench.accept(control("QC-STRANGE", true, "GLU=100=mg/dL")));
        assertFalse(bench.accept(control("QC-HIGH", true, "GLU=100=mg/dL", "K=4=mmol/L", "GLU=***=mg/dL", "GLU=1=furlong")));
        assertEquals(0, points(lot).size());
        assertEquals(1, points(mine).size());
        assertEquals(List.of("K", "GLU", "GLU"), bench.unmatchedOf("QC-HIGH").get(0).values().stream().map(AnalyserReport.Value::code).toList());
        assertEquals("quality-control", bench.unmatchedOf("QC-STRANGE").get(0).reason());
        String patient = bench.receivedOf(bench.woman(), "GLU");
        Refused.with(409, "lab.unmatched.quality-control",
                () -> bench.unmatched.assign(bench.technician, bench.unmatchedOf("QC-STRANGE").get(0).id(), patient, "Looks like it"));
    }

    @Test
    void anExpiredOrEndedLotIsNotInUse() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        bench.quality.endLot(head, lot.id(), TODAY);
        bench.node.clock().move(Duration.ofDays(2));
        assertFalse(bench.accept(control("QC-NORMAL", true, "GLU=100=mg/dL")));
        Refused.with(409, "lab.control.notinuse", () -> bench.quality.enter(bencher, new NewControlResult(lot.id(), "generic", BigDecimal.TEN, null, null)));
        assertEquals(1, bench.quality.lots(bencher, false).size());
        assertEquals(0, bench.quality.lots(bencher, true).size());
    }

    @Test
    void theSameMessageAgainIsOneControl() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        AnalyserReport report = control("QC-NORMAL", true, "GLU=100=mg/dL");
        bench.accept(report);
        bench.accept(report);
        assertEquals(1, points(lot).size());
    }

    @Test
    void aBrokenRuleHoldsResultsOfThatTestOnThatDeviceUntilTheLevelPasses() {
        lot("QC-NORMAL", 1, null);
        lot("QC-HIGH", 2, null);
        List<String> before = patient();
        bench.results.validate(bench.pathologist, before);
        measured("QC-NORMAL", "113");
        assertEquals("GLU generic 1 1-3s", held().get(0).analyte() + ' ' + held().get(0).device() + ' ' + held().get(0).level() + ' ' + held().get(0).rule());
        List<String> after = patient();
        Refused.with(409, "lab.qc.held", () -> bench.results.validate(bench.pathologist, after));
        Refused.with(409, "lab.qc.held", () -> bench.results.release(bench.pathologist, before));
        measured("QC-HIGH", "100");
        Refused.with(409, "lab.qc.held", () -> bench.results.validate(bench.pathologist, after));
        measured("QC-NORMAL", "101");
        assertEquals(List.of(), held());
        assertEquals(ResultStatus.VALIDATED, bench.results.validate(bench.pathologist, after).get(0).status());
        assertEquals(1, bench.results.release(bench.pathologist, before).size());
        assertEquals("control", bench.quality.holds(bencher, false, null, 10).items().get(0).ended());
        assertEquals(2, bench.node.events(QualityEvent.HELD).size() + bench.node.events(QualityEvent.LIFTED).size());
    }

    @Test
    void theRefusalNamesTheRule() {
        lot("QC-NORMAL", 1, null);
        measured("QC-NORMAL", "113");
        List<String> ids = patient();
        ProblemException refused = org.junit.jupiter.api.Assertions.assertThrows(ProblemException.class, () -> bench.results.validate(bench.pathologist, ids));
        assertEquals(Map.of("rule", "1-3s", "analyte", "GLU", "device", "generic", "hold", held().get(0).id()), refused.problem().more());
        String text = bench.texts.of(java.util.Locale.ENGLISH, refused.problem());
        assertTrue(text.contains("1-3s") && text.contains("GLU") && text.contains("generic"), text);
    }

    @Test
    void whatWasMeasuredElsewhereOrByHandIsNotHeld() {
        lot("QC-NORMAL", 1, null);
        measured("QC-NORMAL", "113");
        String accession = bench.receivedOf(bench.woman(), "GLU");
        Result byHand = bench.results.enter(bench.technician, accession, "GLU", "98", null);
        assertEquals(1, bench.results.validate(bench.pathologist, List.of(byHand.id())).size());
        String potassium = bench.receivedOf(bench.woman(), "K");
        bench.accept(bench.report(potassium, "K=4.1=mmol/L"));
        assertEquals(1, bench.results.validate(bench.pathologist, List.of(bench.resultOf(potassium, "K").id())).size());
    }

    @Test
    void aHoldIsLiftedByADocumentedOverride() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        measured("QC-NORMAL", "113");
        Hold hold = held().get(0);
        Refused.fields(() -> bench.quality.override(head, hold.id(), "because"), "reason:size");
        Refused.with(403, "access.denied", () -> bench.quality.override(bencher, hold.id(), "New bottle, control was old"));
        Refused.with(404, "lab.hold.unknown", () -> bench.quality.override(head, "nothing", "New bottle, control was old"));
        Hold lifted = bench.quality.override(head, hold.id(), "New bottle, control was old");
        assertEquals("override pathologist New bottle, control was old", lifted.ended() + ' ' + lifted.endedBy() + ' ' + lifted.reason());
        assertEquals(bench.node.clock().instant(), lifted.endedAt());
        Refused.with(409, "lab.hold.ended", () -> bench.quality.override(head, hold.id(), "New bottle, control was old"));
        assertEquals(1, bench.results.validate(bench.pathologist, patient()).size());
        assertEquals("override", points(lot).get(0).hold().ended());
        assertTrue(bench.node.audits().stream().anyMatch(a -> a.action().equals("lab.qc.override")));
        measured("QC-NORMAL", "113.5");
        assertEquals(1, held().size());
    }

    @Test
    void aWarningHoldsNothing() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        measured("QC-NORMAL", "109");
        assertEquals("warning [1-2s]", points(lot).get(0).verdict() + ' ' + points(lot).get(0).rules());
        assertEquals(List.of(), held());
        measured("QC-NORMAL", "109");
        assertEquals("rejected [1-2s, 2-2s]", points(lot).get(1).verdict() + ' ' + points(lot).get(1).rules());
        assertEquals("2-2s", held().get(0).rule());
    }

    @Test
    void twoLevelsOfOneRunBreakAcrossLevels() {
        lot("QC-NORMAL", 1, null);
        lot("QC-HIGH", 2, null);
        measured("QC-NORMAL", "109");
        assertTrue(bench.accept(control("QC-HIGH", true, "GLU=91=mg/dL")));
        assertEquals("R-4s 2", held().get(0).rule() + ' ' + held().get(0).level());
    }

    @Test
    void whatAnAnalyserSendsLateChangesNoHold() {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        Instant early = bench.node.clock().instant();
        measured("QC-NORMAL", "100");
        bench.quality.enter(bencher, new NewControlResult(lot.id(), "generic", new BigDecimal("120"), early, null));
        assertEquals(List.of(), held());
        assertEquals(List.of("rejected", "accepted"), points(lot).stream().map(ControlResult::verdict).toList());
    }

    @Test
    void aControlIsEnteredByHand() {
        ControlLot lot = lot("QC-MANUAL", 1, null);
        ControlResult bad = bench.quality.enter(bencher, new NewControlResult(lot.id(), null, new BigDecimal("120"), null, "Pipette changed"));
        assertEquals("rejected technician Pipette changed 1-3s", String.join(" ", bad.verdict(), bad.enteredBy(), bad.comment(), bad.hold().rule()));
        assertNull(bad.device());
        String accession = bench.receivedOf(bench.woman(), "GLU");
        Result byHand = bench.results.enter(bench.technician, accession, "GLU", "98", null);
        Refused.with(409, "lab.qc.held", () -> bench.results.validate(bench.pathologist, List.of(byHand.id())));
        Refused.fields(() -> bench.quality.enter(bencher, new NewControlResult(lot.id(), null, null, null, null)), "value:not-null");
        Refused.fields(() -> bench.quality.enter(bencher, new NewControlResult(lot.id(), null, BigDecimal.ONE,
                bench.node.clock().instant().plusSeconds(60), null)), "at:past-or-present");
        Refused.with(404, "lab.control.unknown", () -> bench.quality.enter(bencher, new NewControlResult("x", null, BigDecimal.ONE, null, null)));
    }

    @Test
    void aLotIsChecked() {
        Refused.with(403, "access.denied", () -> bench.quality.addLot(bencher, glucose("QC", 1, null, "100")));
        ControlLot nothing = new ControlLot(null, " ", null, "NOSUCH", 9, "", null, BigDecimal.ZERO, null, null, null, null);
        Refused.fields(() -> bench.quality.addLot(head, nothing), "control:not-blank", "lot:not-blank", "analyte:lab.control.analyte", "level:limit",
                "device:size", "mean:not-null", "sd:positive", "expires:not-null", "from:not-null");
        Refused.fields(() -> lot("1000000016", 1, null), "control:lab.control.accession");
        lot("QC-NORMAL", 1, null);
        Refused.with(409, "lab.control.exists", () -> lot("QC-NORMAL", 1, null));
        Refused.with(404, "lab.control.unknown", () -> bench.quality.endLot(head, "x", TODAY));
    }

    @Test
    void controlsAtOnceMakeOneHold() throws Exception {
        ControlLot lot = lot("QC-NORMAL", 1, null);
        AtOnce.of(6, i -> bench.quality.enter(bencher, new NewControlResult(lot.id(), "generic", new BigDecimal(120 + i), null, null)));
        assertEquals(6, points(lot).size());
        assertEquals(1, held().size());
    }

    @Test
    void thePictureHasAPointForEachControlAndSaysWhatIsBroken() {
        ControlLot lot = lot("QC-<1>", 1, null);
        measured("QC-<1>", "101");
        measured("QC-<1>", "109");
        measured("QC-<1>", "130");
        bench.quality.override(head, held().get(0).id(), "New bottle, control was old");
        Instant now = bench.node.clock().instant();
        String svg = bench.quality.picture(bencher, lot.id(), now.minus(Duration.ofDays(30)), now.plusSeconds(1));
        assertTrue(svg.startsWith("<svg") && svg.endsWith("</svg>"));
        assertTrue(svg.contains("QC-&lt;1&gt;") && svg.contains("1-2s 1-3s") && svg.contains(">112<") && svg.contains(">88<"), svg);
        assertEquals(3, svg.split("<title>", -1).length - 1);
        assertTrue(svg.contains(">\u22123 SD<") && svg.contains(">+3 SD<") && svg.contains("level 1") && svg.contains(">mean<"), svg);
        String hindi = bench.quality.picture(bencher.withLocale(Locale.forLanguageTag("hi")), lot.id(), now.minus(Duration.ofDays(30)), now.plusSeconds(1));
        assertTrue(hindi.contains("स्तर 1") && hindi.contains(">औसत<"), hindi);
    }

    @Test
    void whatIsFarOutDoesNotReachTheTitle() {
        ControlLot lot = lot("QC-FAR", 1, null);
        measured("QC-FAR", "190");
        Instant now = bench.node.clock().instant();
        String svg = bench.quality.picture(bencher, lot.id(), now.minus(Duration.ofDays(30)), now.plusSeconds(1));
        Matcher label = Pattern.compile("y=\"([\\d.]+)\" text-anchor=\"middle\" font-size=\"9\"").matcher(svg);
        Matcher title = Pattern.compile("y=\"(\\d+)\" font-size=\"13\"").matcher(svg);
        assertTrue(label.find() && title.find(), svg);
        assertTrue(Double.parseDouble(label.group(1)) - 9 > Double.parseDouble(title.group(1)) + 4, svg);
    }

    @Test
    void reagentsFollowEachOtherOnADevice() {
        ReagentLot first = bench.log.open(bencher, new ReagentLot(null, "generic", "Diluent", "D1", TODAY.plusDays(9), null, null, null, null));
        bench.node.clock().move(Duration.ofHours(1));
        ReagentLot second = bench.log.open(bencher, new ReagentLot(null, "generic", "Diluent", "D2", TODAY.plusDays(90), null, null, null, null));
        List<ReagentLot> reagents = bench.log.reagents(bencher, "generic");
        assertEquals(List.of("D2", "D1"), reagents.stream().map(ReagentLot::lot).toList());
        assertEquals(second.openedAt(), reagents.get(1).finishedAt());
        Refused.with(409, "lab.reagent.finished", () -> bench.log.finish(bencher, first.id()));
        assertEquals("technician", bench.log.finish(bencher, second.id()).finishedBy());
        Refused.with(404, "lab.reagent.unknown", () -> bench.log.finish(bencher, "x"));
        Refused.fields(() -> bench.log.open(bencher, new ReagentLot(null, "generic", "Diluent", "D0", TODAY.minusDays(1), null, null, null, null)),
                "expires:lab.reagent.expired");
    }

    @Test
    void maintenanceIsLoggedAndWhatIsDueIsListed() {
        bench.log.note(bencher, new Maintenance(null, "generic", "weekly", "Probe cleaned", TODAY.plusDays(7), null, null));
        assertEquals(List.of(), bench.log.due(bencher));
        bench.node.clock().move(Duration.ofDays(7));
        assertEquals(List.of("weekly"), bench.log.due(bencher).stream().map(Maintenance::kind).toList());
        bench.log.note(bencher, new Maintenance(null, "generic", "weekly", null, TODAY.plusDays(14), null, null));
        assertEquals(List.of(), bench.log.due(bencher));
        assertEquals(2, bench.log.maintenance(bencher, "generic", null, 10).items().size());
        Refused.fields(() -> bench.log.note(bencher, new Maintenance(null, "generic", "dance", null, null, null, null)), "kind:one-of");
    }
}
