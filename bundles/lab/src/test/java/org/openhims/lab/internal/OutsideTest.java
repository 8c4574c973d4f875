// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.NoPaper;
import org.openhims.fixtures.SignedIn;
import org.openhims.fixtures.TestUsers;
import org.openhims.lab.LabOrder;
import org.openhims.lab.MedicoLegal;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.NewResult;
import org.openhims.lab.Result;
import org.openhims.lab.custody.HandOver;
import org.openhims.lab.internal.bench.TurnaroundDesk;
import org.openhims.lab.internal.custody.CustodyBench;
import org.openhims.lab.internal.custody.CustodyDesk;
import org.openhims.lab.internal.outside.DispatchDesk;
import org.openhims.lab.internal.outside.Manifest;
import org.openhims.lab.internal.outside.OutsideDesk;
import org.openhims.lab.internal.rest.DispatchResource;
import org.openhims.lab.internal.rest.OutsideResource;
import org.openhims.lab.internal.rest.Reason;
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.NewDispatch;
import org.openhims.lab.outside.OutsideEvent;
import org.openhims.lab.outside.OutsideLaboratory;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;

/** Tests that another laboratory does. */
class OutsideTest {

    private Bench bench;
    private OutsideDesk outside;
    private DispatchDesk dispatches;
    private Caller technician;
    private Caller head;

    @BeforeEach
    void start() {
        bench = new Bench();
        outside = new OutsideDesk(bench.unit, bench.catalogue);
        dispatches = new DispatchDesk(bench.unit, bench.node.store(), new Manifest(new TestUsers("-"), bench.texts, bench.facility), bench.tell,
                bench.node.clock());
        technician = bench.node.caller("technician", "lab.outside.read", "lab.outside.send", "lab.worklist");
        head = bench.node.caller("head", "lab.outside.read", "lab.outside.manage", "lab.worklist");
        outside.set(head, new OutsideLaboratory("SRL", "State Reference Laboratory", "Rohini, Delhi"));
        outside.send(head, new org.openhims.lab.outside.OutsideTest("B12", "SRL", 72));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Dispatch sent(String... accessions) {
        return dispatches.dispatch(technician, new NewDispatch("SRL", "Blue van, Mohan", List.of(accessions), null));
    }

    private Result entered(String accession, String analyte, String value) {
        Result result = bench.results.enter(bench.technician, accession, analyte, value, null);
        bench.results.validate(bench.pathologist, List.of(result.id()));
        return bench.results.release(bench.pathologist, List.of(result.id())).get(0);
    }

    @Test
    void whatIsToBeSentWaitsOnAListUntilItIsSent() {
        String accession = bench.received("B12", "CRE");
        bench.received("CRE");
        List<WaitingSpecimen> waiting = dispatches.waiting(technician, "SRL");
        assertEquals(List.of(accession + " [B12]"), waiting.stream().map(one -> one.accession() + ' ' + one.tests()).toList());
        assertEquals(List.of(), dispatches.waiting(technician, "OTHER"));
        Dispatch dispatch = sent(accession);
        assertEquals("State Reference Laboratory Blue van, Mohan technician", dispatch.name() + ' ' + dispatch.courier() + ' ' + dispatch.sentBy());
        assertEquals("B12 sent " + dispatch.sentAt().plus(Duration.ofHours(72)), dispatch.items().get(0).test() + ' ' + dispatch.items().get(0).status() + ' '
                + dispatch.items().get(0).dueAt());
        assertEquals(List.of(), dispatches.waiting(technician, null));
        assertTrue(bench.toldOf(Bench.SUNITA).contains(OutsideEvent.SENT));
        Refused.with(409, "lab.outside.nothing", () -> sent(accession));
    }

    @Test
    void onlyWhatIsInTheLaboratoryAndToBeSentThereIsSent() {
        Refused.with(409, "lab.outside.nothing", () -> sent(bench.received("CRE")));
        String ordered = bench.order("B12").specimens().get(0).accession();
        Refused.with(409, "lab.specimen.ordered", () -> sent(ordered));
        Refused.with(404, "lab.specimen.unknown", () -> sent("1000000099"));
        Refused.with(404, "lab.outside.unknown", () -> dispatches.dispatch(technician, new NewDispatch("NONE", "Mohan", List.of(ordered), null)));
        Refused.fields(() -> dispatches.dispatch(technician, new NewDispatch("SRL", " ", List.of(), null)), "courier:not-blank", "accessions:limit");
        Refused.fields(() -> sent(ordered, ordered), "accessions:lab.repeated");
        assertEquals(List.of(), dispatches.past(technician, null, 10).items());
    }

    @Test
    void ofTwoAtOnceOneSends() throws Exception {
        String accession = bench.received("B12");
        List<String> outcomes = AtOnce.of(4, i -> {
            try {
                return sent(accession).name();
            } catch (ProblemException e) {
                return e.problem().code();
            }
        });
        assertEquals(1, Collections.frequency(outcomes, "State Reference Laboratory"), outcomes.toString());
        assertEquals(3, Collections.frequency(outcomes, "lab.outside.nothing"), outcomes.toString());
    }

    @Test
    void resultsAreEnteredWhenTheReportIsBackAndTheReportNamesWhoDidIt() {
        String accession = bench.received("B12", "CRE");
        Dispatch.Item item = sent(accession).items().get(0);
        Refused.with(409, "lab.outside.sent", () -> bench.results.enter(bench.technician, accession, "B12", "400", null));
        Refused.with(409, "lab.outside.sent", () -> bench.results.enterAll(bench.technician, accession, List.of(new NewResult("B12", "400", null))));
        Result own = entered(accession, "CRE", "0.8");
        assertFalse(bench.results.report(bench.doctor, own.order()).toString().contains("State Reference Laboratory"));
        assertEquals("returned R-5512", dispatches.returned(technician, item.id(), "R-5512").status() + " "
                + dispatches.get(technician, item.dispatch()).items().get(0).reference());
        entered(accession, "B12", "400");
        String report = bench.results.report(bench.doctor, own.order()).toString();
        assertTrue(report.contains("reported by State Reference Laboratory, Rohini, Delhi, report no. R-5512"), report);
        assertTrue(report.contains("State Reference Laboratory, Rohini, Delhi की रिपोर्ट, संख्या R-5512"), report);
        assertFalse(report.contains("Creatinine: reported by"), report);
        assertTrue(bench.toldOf(Bench.SUNITA).contains(OutsideEvent.RETURNED));
        Refused.with(409, "lab.outside.returned", () -> dispatches.returned(technician, item.id(), null));
        Refused.with(409, "lab.outside.returned", () -> dispatches.cancel(technician, item.id(), "lost", null));
    }

    @Test
    void whatIsCancelledWithAReasonCanBeSentAgain() {
        String accession = bench.received("B12");
        Dispatch.Item item = sent(accession).items().get(0);
        Refused.fields(() -> dispatches.cancel(technician, item.id(), "no-such", null), "reason:one-of");
        Refused.fields(() -> dispatches.cancel(technician, item.id(), "other", null), "note:not-blank");
        assertEquals("cancelled lost", dispatches.cancel(technician, item.id(), "lost", null).status() + " "
                + dispatches.get(technician, item.dispatch()).items().get(0).reason());
        Refused.with(409, "lab.outside.cancelled", () -> dispatches.returned(technician, item.id(), null));
        assertEquals("sent", sent(accession).items().get(0).status().toString());
        assertEquals(2, dispatches.past(technician, null, 10).items().size());
    }

    @Test
    void whatShouldBeBackIsOnAListTheLongestDueFirst() {
        String first = bench.received("B12");
        String rejected = bench.received("B12");
        sent(first, rejected);
        bench.node.clock().move(Duration.ofHours(1));
        String second = bench.received("B12");
        Dispatch.Item back = sent(second).items().get(0);
        assertEquals(List.of(), dispatches.overdue(technician));
        bench.node.clock().move(Duration.ofHours(73));
        bench.specimens.reject(bench.technician, rejected, "lost", null);
        assertEquals(List.of(first, second), dispatches.overdue(technician).stream().map(Dispatch.Item::accession).toList());
        dispatches.returned(technician, back.id(), null);
        assertEquals(List.of(first), dispatches.overdue(technician).stream().map(Dispatch.Item::accession).toList());
    }

    @Test
    void otherLaboratoriesHaveATurnaroundOfTheirOwn() {
        Instant from = bench.node.clock().instant();
        for (int hours : List.of(10, 20, 100)) {
            String id = sent(bench.received("B12")).items().get(0).id();
            bench.node.clock().move(Duration.ofHours(hours));
            dispatches.returned(technician, id, null);
        }
        assertEquals("SRL 3 20 100 2", outside.times(head, from, bench.node.clock().instant()).stream().map(one -> one.laboratory() + ' ' + one.returned()
                + ' ' + one.median() + ' ' + one.ninetieth() + ' ' + one.within()).findFirst().orElse("none"));
        assertEquals(List.of(), outside.times(head, from.minusSeconds(10), from));
        Refused.fields(() -> outside.times(head, from, from), "until:lab.period");
    }

    @Test
    void whatIsAwayIsNotOverdueHere() {
        String away = bench.received("B12");
        String here = bench.received("CRE");
        sent(away);
        bench.node.clock().move(Duration.ofHours(5));
        assertEquals(List.of(here), new TurnaroundDesk(bench.unit).overdue(technician).stream().map(one -> one.accession()).toList());
    }

    @Test
    void theListGoesWithTheSpecimensInBothLanguages() {
        String accession = bench.received("B12");
        Dispatch dispatch = sent(accession);
        String english = dispatches.manifest(technician, dispatch.id()).toString();
        for (String part : List.of("Specimens sent, list " + dispatch.number(), accession, "Sunita Devi", "Blue van, Mohan", "B12")) {
            assertTrue(english.contains(part), part + " in " + english);
        }
        assertTrue(dispatches.manifest(technician.withLocale(Locale.forLanguageTag("hi-IN")), dispatch.id()).toString().contains("भेजे गए नमूने"));
        assertTrue(bench.node.audits().stream().anyMatch(entry -> Bench.SUNITA.equals(entry.uhid()) && entry.detail().startsWith("manifest")));
    }

    @Test
    void aMedicoLegalSpecimenIsSentWhenItsChainSaysThatItWasGivenOutside() {
        LabOrder order = bench.orders.order(bench.doctor, new NewLabOrder(Bench.SUNITA, List.of("B12"), null, null, null, null, null, new MedicoLegal(null)));
        String accession = order.specimens().get(0).accession();
        CustodyDesk custody = CustodyBench.desk(bench.unit, bench.access, bench.tell, new TestUsers("-"), bench.texts, bench.facility);
        Caller holder = bench.node.caller("technician", "lab.custody", "lab.specimen.receive");
        custody.seal(holder, accession, "Constable 1204", "S-1", null);
        bench.specimens.receive(holder, accession);
        Refused.with(409, "lab.custody.given", () -> sent(accession));
        custody.handOver(holder, accession, HandOver.outside("Mohan, blue van", "Receipt 12", "To the reference laboratory", true));
        assertEquals(accession, sent(accession).items().get(0).accession());
    }

    @Test
    void aTestIsKeptHereAgainAndWhatWasSentGoesOn() {
        String accession = bench.received("B12");
        String later = bench.received("B12");
        Dispatch.Item item = sent(accession).items().get(0);
        outside.keep(head, "B12");
        assertEquals(List.of(), outside.tests(head));
        assertEquals(List.of(), dispatches.waiting(technician, null));
        entered(later, "B12", "400");
        assertEquals("returned", dispatches.returned(technician, item.id(), null).status().toString());
        Refused.with(404, "lab.test.unknown", () -> outside.keep(head, "NONE"));
        Refused.with(404, "lab.outside.unknown", () -> outside.send(head, new org.openhims.lab.outside.OutsideTest("B12", "NONE", 72)));
        Refused.fields(() -> outside.send(head, new org.openhims.lab.outside.OutsideTest("B12", "SRL", 0)), "hours:limit");
        Refused.fields(() -> outside.set(head, new OutsideLaboratory("s r l", " ", null)), "code:pattern", "name:not-blank");
        Refused.with(403, "access.denied", () -> outside.keep(technician, "B12"));
        Refused.with(403, "access.denied", () -> dispatches.dispatch(head, new NewDispatch("SRL", "Mohan", List.of(later), null)));
    }

    @Test
    void theWholeWayOverHttp() {
        OutsideResource rest = new OutsideResource(outside);
        DispatchResource lists = new DispatchResource(dispatches, new NoPaper());
        SignedIn by = new SignedIn(technician);
        SignedIn chief = new SignedIn(head);
        rest.set(chief, new OutsideLaboratory("SRL", "Reference Laboratory", null));
        rest.send(chief, new org.openhims.lab.outside.OutsideTest("B12", "SRL", 48));
        assertEquals("Reference Laboratory 48", rest.laboratories(by).items().get(0).name() + ' ' + rest.tests(by).items().get(0).hours());
        String accession = bench.received("B12");
        assertEquals(1, lists.waiting(by, null).items().size());
        Dispatch first = lists.dispatch(by, new NewDispatch("SRL", "Mohan", List.of(accession), null));
        lists.cancel(by, first.items().get(0).id(), new Reason("not-sent", null));
        Dispatch second = lists.dispatch(by, new NewDispatch("SRL", "Mohan", List.of(accession), null));
        assertEquals(first.number() + 1, lists.get(by, second.id()).number());
        assertEquals(List.of(), lists.overdue(by).items());
        assertEquals("pdf of A4", new String(lists.manifest(by, second.id())));
        assertEquals("returned", lists.returned(by, second.items().get(0).id(), new DispatchResource.Back(null)).status().toString());
        assertEquals(1, rest.times(by, "2026-01-01T00:00:00Z", "2026-12-01T00:00:00Z").items().size());
        assertEquals(2, lists.past(by, null, 10).items().size());
        assertEquals(List.of(), rest.keep(chief, "B12").items());
    }
}
