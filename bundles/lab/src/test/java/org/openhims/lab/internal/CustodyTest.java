// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestUsers;
import org.openhims.lab.LabOrder;
import org.openhims.lab.MedicoLegal;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.custody.CustodyChain;
import org.openhims.lab.custody.CustodyEvent;
import org.openhims.lab.custody.CustodyStep;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.internal.custody.CustodyBench;
import org.openhims.lab.internal.custody.CustodyDesk;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;

/** Specimens of medico-legal cases, from hand to hand. */
class CustodyTest {

    private static final String WITNESS = "Constable Ram Singh 1204";

    private Bench bench;
    private CustodyDesk custody;
    private Caller nurse;
    private Caller technician;
    private Caller pathologist;

    @BeforeEach
    void start() {
        bench = new Bench();
        custody = CustodyBench.desk(bench.unit, bench.access, bench.tell, new TestUsers("DMC 12345"), bench.texts, bench.facility);
        nurse = bench.node.caller("nurse", "lab.custody", "lab.specimen.collect", "lab.result.read");
        technician = bench.node.caller("technician", "lab.custody", "lab.worklist", "lab.specimen.collect", "lab.specimen.receive", "lab.specimen.reject");
        pathologist = bench.node.caller("pathologist", "lab.custody", "lab.custody.release", "lab.worklist");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private LabOrder order(String number) {
        return bench.orders.order(bench.doctor, new NewLabOrder(Bench.SUNITA, List.of("GLU"), null, null, null, null, null, new MedicoLegal(number)));
    }

    private String ordered() {
        return order("MLC/2026/17").specimens().get(0).accession();
    }

    private String sealed() {
        String accession = ordered();
        custody.seal(nurse, accession, WITNESS, "S-1", null);
        return accession;
    }

    /** In the hands of the technician. */
    private String accepted(boolean intact) {
        String accession = sealed();
        custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
        custody.accept(technician, accession, intact, null);
        return accession;
    }

    private Result measured(String accession) {
        bench.specimens.receive(technician, accession);
        assertTrue(bench.accept(bench.report(accession, "GLU=98=mg/dL")));
        return bench.resultOf(accession, "GLU");
    }

    private static String kinds(CustodyChain chain) {
        return String.join(" ", chain.steps().stream().map(step -> step.kind().toString()).toList());
    }

    @Test
    void anOrderOfACaseIsTakenBeforeAWitnessAndSealed() {
        LabOrder order = order("MLC/2026/17");
        String accession = order.specimens().get(0).accession();
        assertEquals("MLC/2026/17 due", order.medicoLegal().number() + ' ' + order.specimens().get(0).custody());
        Refused.with(409, "lab.custody.collect", () -> bench.specimens.collect(nurse, accession));
        CustodyChain chain = custody.seal(nurse, accession, WITNESS, "S-1", "Left arm");
        CustodyStep first = chain.steps().get(0);
        assertEquals("1 sealed nurse " + WITNESS + " S-1 Left arm", first.number() + " " + first.kind() + ' ' + first.to() + ' ' + first.witness() + ' '
                + first.seal() + ' ' + first.reason());
        assertEquals("nurse S-1 MLC/2026/17", chain.holder() + ' ' + chain.seal() + ' ' + chain.number());
        assertEquals("collected intact", bench.specimens.get(technician, accession).status() + " " + bench.specimens.get(technician, accession).custody());
        Refused.with(409, "lab.custody.begun", () -> custody.seal(nurse, accession, WITNESS, "S-2", null));
        assertEquals(List.of("lab.ordered", "lab.specimen.collected", CustodyEvent.RECORDED), bench.toldOf(Bench.SUNITA));
    }

    @Test
    void itChangesHandsWhenTheReceiverAcceptsIt() {
        String accession = sealed();
        CustodyChain offered = custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
        assertEquals("nurse technician", offered.holder() + ' ' + offered.pending());
        assertEquals(List.of(accession), custody.mine(technician).stream().map(CustodyChain::accession).toList());
        Refused.with(409, "lab.custody.notoffered", () -> custody.accept(pathologist, accession, true, null));
        Refused.with(409, "lab.custody.pending", () -> custody.handOver(nurse, accession, HandOver.toUser("pathologist", "For analysis", true)));
        CustodyChain taken = custody.accept(technician, accession, true, null);
        assertEquals("technician null", taken.holder() + ' ' + taken.pending());
        assertEquals("sealed handed-over accepted", kinds(taken));
        assertEquals("nurse technician", taken.steps().get(2).from() + ' ' + taken.steps().get(2).to());
        assertEquals(List.of(), custody.mine(nurse));
        Refused.with(409, "lab.custody.holder", () -> custody.handOver(nurse, accession, HandOver.toUser("pathologist", "For analysis", true)));
    }

    @Test
    void whatIsNotTakenStaysWithTheGiver() {
        String accession = sealed();
        custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
        assertEquals("nurse null", custody.refuse(technician, accession, "Label does not match").holder() + ' '
                + custody.chain(nurse, accession).pending());
        custody.handOver(nurse, accession, HandOver.toUser("technican", "For analysis", true));
        assertNull(custody.refuse(nurse, accession, "Wrong name").pending());
    }

    @Test
    void aPersonOutsideGivesAReceiptAndHasItUntilItIsTakenBack() {
        String accession = sealed();
        Refused.fields(() -> custody.handOver(nurse, accession, new HandOver(null, WITNESS, null, "To the FSL", true)), "document:not-blank");
        assertEquals(WITNESS, custody.handOver(nurse, accession, HandOver.outside(WITNESS, "Receipt 12", "To the FSL", true)).holder());
        Refused.with(409, "lab.custody.holder", () -> custody.open(nurse, accession, "For analysis"));
        CustodyChain back = custody.accept(technician, accession, true, null);
        assertEquals("technician " + WITNESS, back.holder() + ' ' + back.steps().get(2).from());
        Refused.with(409, "lab.custody.notoffered", () -> custody.accept(technician, accession, true, null));
    }

    @Test
    void theLaboratoryReceivesWhatItsPersonHasAccepted() {
        String accession = sealed();
        Refused.with(409, "lab.custody.holder", () -> bench.specimens.receive(technician, accession));
        custody.handOver(nurse, accession, HandOver.toUser("technician", "For analysis", true));
        Refused.with(409, "lab.custody.holder", () -> bench.specimens.receive(technician, accession));
        custody.accept(technician, accession, true, null);
        assertEquals("received", bench.specimens.receive(technician, accession).status().toString());
    }

    @Test
    void aSealOpenedForTheAnalysisIsPutOnAgainBeforeItGoesOn() {
        String accession = accepted(true);
        assertNull(custody.open(technician, accession, "For analysis").seal());
        Refused.with(409, "lab.custody.open", () -> custody.handOver(technician, accession, HandOver.toUser("nurse", "To the store", true)));
        assertEquals("S-2 false", custody.reseal(technician, accession, "Dr A. Rao", "S-2").seal() + ' ' + custody.chain(technician, accession).broken());
        Refused.with(409, "lab.custody.sealed", () -> custody.reseal(technician, accession, "Dr A. Rao", "S-3"));
    }

    private void autoverify() {
        Caller head = bench.node.caller("head", "lab.rules.read", "lab.rules.manage");
        bench.rules.change(head, new RuleSet(0, true, List.of(), List.of(new AnalyteRule("GLU", null, new AnalyteRule.Auto(null, null, false))), List.of(),
                null, null));
    }

    @Test
    void resultsOfABrokenSealAreMarkedAndWaitForAPerson() {
        autoverify();
        Result good = measured(accepted(true));
        assertEquals(ResultStatus.VALIDATED + " []", good.status() + " " + good.warnings());
        String broken = accepted(false);
        assertTrue(custody.chain(technician, broken).broken());
        assertEquals("broken", bench.specimens.get(technician, broken).custody());
        Result result = measured(broken);
        assertEquals(ResultStatus.PRELIMINARY + " [lab.warning.seal-broken]", result.status() + " " + result.warnings());
    }

    @Test
    void whatAPersonEntersOfABrokenSealIsMarkedToo() {
        String broken = accepted(false);
        bench.specimens.receive(technician, broken);
        assertEquals(List.of("lab.warning.seal-broken"), bench.results.enter(bench.technician, broken, "GLU", "98", null).warnings());
        LabOrder culture = bench.orders.order(bench.doctor,
                new NewLabOrder(Bench.SUNITA, List.of("CULUR"), null, null, null, null, null, new MedicoLegal("MLC/2026/18")));
        String accession = culture.specimens().get(0).accession();
        custody.seal(nurse, accession, WITNESS, "S-5", null);
        custody.handOver(nurse, accession, HandOver.toUser("technician", "For culture", true));
        custody.accept(technician, accession, false, null);
        bench.specimens.receive(technician, accession);
        bench.micro.desk(bench.access, bench.orders, bench.results).enter(bench.technician, accession, null, Grew.nothing("preliminary", 24));
        assertEquals(List.of("lab.warning.seal-broken"), bench.resultOf(accession, culture.tests().get(0)).warnings());
    }

    @Test
    void aSealFoundBrokenLaterMarksWhatIsNotReported() {
        String accession = accepted(true);
        String id = measured(accession).id();
        custody.handOver(technician, accession, HandOver.toUser("nurse", "To the store", false));
        assertEquals(List.of("lab.warning.seal-broken"), bench.results.get(technician, id).warnings());
    }

    @Test
    void aSpecimenWithoutItsChainIsMarkedToo() {
        autoverify();
        LabOrder order = bench.order("GLU");
        String accession = order.specimens().get(0).accession();
        bench.specimens.collect(technician, accession);
        bench.specimens.receive(technician, accession);
        assertEquals("MLC/2026/9", custody.mark(technician, order.id(), "MLC/2026/9").get(0).number());
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        Result result = bench.resultOf(accession, "GLU");
        assertEquals(ResultStatus.PRELIMINARY + " [lab.warning.custody-due]", result.status() + " " + result.warnings());
        assertEquals("sealed", kinds(custody.seal(technician, accession, WITNESS, "S-9", "Sealed in the laboratory")));
    }

    @Test
    void aCaseGetsItsNumberLaterAndOnce() {
        LabOrder order = order(null);
        assertNull(order.medicoLegal().number());
        custody.mark(technician, order.id(), "MLC/2026/18");
        assertEquals("MLC/2026/18", bench.orders.get(technician, order.id()).medicoLegal().number());
        custody.mark(technician, order.id(), null);
        Refused.with(409, "lab.custody.numbered", () -> custody.mark(technician, order.id(), "MLC/2026/19"));
        assertNull(bench.order("GLU").medicoLegal());
    }

    @Test
    void nothingIsDiscardedBeforeItsReleaseIsRecorded() {
        String accession = accepted(true);
        Refused.with(409, "lab.custody.notreleased", () -> custody.discard(technician, accession, "Dr A. Rao", "Autoclaved"));
        Refused.with(403, "access.denied", () -> custody.release(technician, accession, "Court order 71/2026", "Case closed"));
        Refused.fields(() -> custody.release(pathologist, accession, " ", "Case closed"), "document:not-blank");
        custody.release(pathologist, accession, "Court order 71/2026", "Case closed");
        CustodyChain gone = custody.discard(technician, accession, "Dr A. Rao", "Autoclaved");
        assertEquals("sealed handed-over accepted released discarded", kinds(gone));
        assertNull(gone.holder());
        Refused.with(409, "lab.custody.discarded", () -> custody.handOver(technician, accession, HandOver.toUser("nurse", "To the store", true)));
    }

    @Test
    void aRejectedSpecimenKeepsItsChainAndTheNextBeginsItsOwn() {
        String accession = accepted(true);
        String again = bench.specimens.reject(technician, accession, "haemolysed", null).recollection();
        assertEquals("due", bench.specimens.get(technician, again).custody());
        Refused.with(409, "lab.custody.notreleased", () -> custody.discard(technician, accession, "Dr A. Rao", "Autoclaved"));
        assertEquals(List.of(), custody.chain(technician, again).steps());
    }

    @Test
    void aStepThatWasChangedOrTakenOutShows() {
        String accession = accepted(true);
        assertTrue(custody.chain(technician, accession).sound());
        change("update lab_custody set seal = 'S-7' where accession = ? and step_no = 2", accession);
        assertFalse(custody.chain(technician, accession).sound());
        change("update lab_custody set seal = 'S-1' where accession = ? and step_no = 2", accession);
        assertTrue(custody.chain(technician, accession).sound());
        change("delete from lab_custody where accession = ? and step_no = 2", accession);
        assertFalse(custody.chain(technician, accession).sound());
    }

    private void change(String statement, String accession) {
        int changed = bench.unit.tx(bench.device, tx -> new Sql(tx.connection()).update(statement, accession));
        assertEquals(1, changed);
    }

    @Test
    void eachStepIsInTheAuditWithItsHash() {
        String accession = sealed();
        String hash = custody.chain(nurse, accession).steps().get(0).hash();
        assertTrue(bench.node.audits().stream().anyMatch(entry -> Bench.SUNITA.equals(entry.uhid())
                && entry.detail().equals("accession=" + accession + " step=1 sealed hash=" + hash.substring(0, 16))));
    }

    @Test
    void ofTwoAtOnceOneHandsOver() throws Exception {
        String accession = sealed();
        List<String> outcomes = AtOnce.of(4, i -> {
            try {
                custody.handOver(nurse, accession, HandOver.toUser("technician" + i, "For analysis", true));
                return "done";
            } catch (org.openhims.platform.ProblemException e) {
                return e.problem().code();
            }
        });
        assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes.toString());
        assertEquals("sealed handed-over", kinds(custody.chain(nurse, accession)));
    }

    @Test
    void theChainIsPrintedInBothLanguages() {
        String accession = accepted(false);
        String english = custody.sheet(technician, accession).toString();
        for (String part : List.of("Chain of custody", "MLC/2026/17", "before " + WITNESS, "Dr nurse, DMC 12345 → Dr technician, DMC 12345", "S-1, BROKEN",
                "All steps are as they were recorded")) {
            assertTrue(english.contains(part), part + " in " + english);
        }
        String hindi = custody.sheet(technician.withLocale(Locale.forLanguageTag("hi-IN")), accession).toString();
        assertTrue(hindi.contains("अभिरक्षा शृंखला") && hindi.contains("टूटी हुई"), hindi);
    }

    @Test
    void othersMayNotLookAtIt() {
        String accession = sealed();
        Refused.with(403, "access.denied", () -> custody.chain(bench.node.caller("cashier"), accession));
        Refused.with(403, "access.careteam", () -> custody.chain(bench.node.caller("stranger", "lab.custody", "lab.result.read"), accession));
        String ordinary = bench.order("GLU").specimens().get(0).accession();
        Refused.with(404, "lab.custody.none", () -> custody.seal(nurse, ordinary, WITNESS, "S-1", null));
        Refused.with(404, "lab.specimen.unknown", () -> custody.chain(nurse, "1000000099"));
        Refused.fields(() -> custody.seal(nurse, accession, "x", " ", null), "witness:size", "seal:not-blank");
        Refused.fields(() -> custody.handOver(nurse, accession, HandOver.toUser("nurse", "no", true)), "reason:size", "toUser:lab.custody.self");
    }
}
