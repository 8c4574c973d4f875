// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.qc.ControlIntake;
import org.openhims.lab.internal.qc.ControlLots;
import org.openhims.lab.internal.rules.Judge;
import org.openhims.lab.internal.rules.RuleBook;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.platform.access.Permission;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.registration.Identifier;

/** What stands beside the laboratory's own rows: the answer to a replayed request, the audit, the journal. */
class BesideTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static Caller claiming(Caller by, String key) {
        return by.withClaim(Claim.of(key, "0".repeat(64)));
    }

    private static Answer answer(String key) {
        return bench.node.answers().stream().filter(answer -> answer.claim().key().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> audited(String uhid) {
        return bench.node.audits().stream().filter(entry -> uhid.equals(entry.uhid())).map(entry -> entry.user() + ' ' + entry.action())
                .toList();
    }

    @Test
    void aRequestIsClaimedByItsChangeAndAnsweredWithItsOutcome() {
        LabOrder order = bench.orders.order(claiming(bench.doctor, "k-order"), NewLabOrder.of(bench.woman(), "GLU"));
        assertEquals(order, answer("k-order").outcome());
        String accession = order.specimens().get(0).accession();
        Specimen collected = bench.specimens.collect(claiming(bench.technician, "k-collect"), accession);
        assertEquals(collected, answer("k-collect").outcome());
        bench.specimens.receive(bench.technician, accession);
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        List<String> id = List.of(bench.resultOf(accession, "GLU").id());
        assertEquals(bench.results.validate(claiming(bench.pathologist, "k-validate"), id), answer("k-validate").outcome());
        assertEquals(bench.results.release(claiming(bench.pathologist, "k-release"), id), answer("k-release").outcome());
        Result amended = bench.results.amend(claiming(bench.pathologist, "k-amend"), id.get(0), "99", "typing-error", null);
        assertEquals(amended, answer("k-amend").outcome());
    }

    @Test
    void aQuestionBeforeTheChangeLeavesTheClaimAlone() {
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        AtomicBoolean taken = new AtomicBoolean();
        Caller by = bench.doctor.withClaim(new Claim("k-refused", "0".repeat(64), taken));
        Refused.fields(() -> bench.orders.cancel(by, order.id(), "because", null), "reason:one-of");
        Refused.with(404, "lab.order.unknown", () -> bench.orders.cancel(by, "nothing", "not-needed", null));
        assertFalse(taken.get());
        LabOrder cancelled = bench.orders.cancel(by, order.id(), "not-needed", null);
        assertTrue(taken.get());
        assertEquals(cancelled, answer("k-refused").outcome());
    }

    @Test
    void aRefusedStepLeavesNothingBehind() {
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        int told = bench.node.events().size();
        int audits = bench.node.audits().size();
        Refused.with(409, "lab.specimen.ordered", () -> bench.specimens.receive(claiming(bench.technician, "k-none"),
                order.specimens().get(0).accession()));
        assertEquals(told, bench.node.events().size());
        assertEquals(audits, bench.node.audits().size());
        assertTrue(bench.node.answers().stream().noneMatch(answer -> answer.claim().key().equals("k-none")));
    }

    @Test
    void whoDidWhatWithWhoseSpecimenIsAudited() {
        String uhid = bench.woman();
        Result result = bench.released(uhid, "GLU", "98");
        bench.results.get(bench.doctor, result.id());
        bench.specimens.label(bench.technician, result.accession());
        bench.results.report(bench.doctor, result.order());
        assertEquals(List.of("doctor lab.order", "technician lab.specimen.collect", "technician lab.specimen.receive",
                "system:device lab.result.receive"), audited(uhid).subList(0, 4));
        assertTrue(audited(uhid).containsAll(List.of("pathologist lab.result.validate", "pathologist lab.result.release",
                "doctor lab.result.read", "technician lab.specimen.read", "doctor lab.order.read")));
    }

    @Test
    void lookingThroughAWorklistIsAudited() {
        bench.specimens.worklist(bench.technician, SpecimenStatus.ORDERED, null, 5);
        bench.results.worklist(bench.pathologist, ResultStatus.PRELIMINARY, null, 5);
        bench.unmatched.list(bench.technician, true, null, 5);
        Set<String> details = bench.node.audits().stream().filter(entry -> entry.uhid() == null)
                .map(entry -> entry.action() + ' ' + entry.detail()).collect(Collectors.toSet());
        assertTrue(details.containsAll(Set.of("lab.specimen.read worklist=ordered", "lab.result.read worklist=preliminary",
                "lab.unmatched.read open")), details::toString);
    }

    @Test
    void auditAndEventsHoldNoClinicalContent() {
        String uhid = bench.woman();
        bench.released(uhid, "GLU", "4321");
        assertTrue(bench.node.audits().stream().noneMatch(entry -> String.valueOf(entry.detail()).contains("4321")));
        assertTrue(bench.node.events().stream().noneMatch(event -> event.json().contains("4321") || event.json().contains("Kavita")));
    }

    @Test
    void anEventTellsWhatOthersNeed() {
        LabOrder order = bench.orders.order(bench.doctor, new NewLabOrder(bench.woman(), List.of("CBC", "GLU"), null, null, "visit-7"));
        Event told = bench.node.events(LabEvent.ORDERED).stream().filter(event -> order.uhid().equals(event.uhid())).findFirst().orElseThrow();
        LabEvent.Ordered ordered = bench.json.read(told.json(), LabEvent.Ordered.class);
        assertEquals(new LabEvent.Ordered(order.id(), List.of("CBC", "GLU"), order.specimens().stream().map(Specimen::accession).toList(),
                "doctor", "visit-7"), ordered);
        assertEquals(LabEvent.ORDERED, ordered.type());
        assertEquals(Source.LIVE, told.source());
        assertEquals(1, told.version());
    }

    @Test
    void whatADeviceSaysCarriesItsTime() {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "GLU");
        Instant measured = bench.node.clock().instant().minusSeconds(600);
        AnalyserReport base = bench.report(accession, "GLU=98=mg/dL");
        Value value = new Value("GLU", "98", "mg/dL", true, measured, "diluted");
        assertTrue(bench.accept(new AnalyserReport(base.messageId(), 0, "generic", base.receivedAt(), false, base.accessions(),
                base.patient(), List.of(value), List.of("lab.warning.control-id-reused"))));
        Event told = bench.node.events(LabEvent.RESULT_RECEIVED).stream().filter(event -> uhid.equals(event.uhid())).findFirst().orElseThrow();
        assertEquals(measured, told.happened());
        assertEquals(Source.DEVICE, told.source());
        Result result = bench.resultOf(accession, "GLU");
        assertEquals(measured, result.observedAt());
        assertEquals("diluted", result.comment());
        assertEquals(List.of("lab.warning.control-id-reused"), result.warnings());
    }

    @Test
    void theShippedRolesCanDoTheirWorkAndNoMore() {
        Map<String, Set<String>> roles = new LabPermissions().permissions().stream()
                .collect(Collectors.toMap(Permission::name, Permission::roles));
        assertEquals(Set.of("doctor"), roles.get("lab.order"));
        assertEquals(Set.of("nurse", "technician"), roles.get("lab.specimen.collect"));
        assertEquals(Set.of("nurse", "technician"), roles.get("lab.specimen.receive"));
        assertEquals(Set.of("pathologist"), roles.get("lab.result.release"));
        assertEquals(Set.of("pathologist"), roles.get("lab.result.amend"));
        assertEquals(Set.of(), roles.get("lab.result.receive"));
        assertEquals(Set.of("technician", "pathologist"), roles.get("lab.unmatched.resolve"));
        assertTrue(roles.values().stream().noneMatch(holders -> holders.contains("registrar") || holders.contains("cashier")));
    }

    @Test
    void aClosedLaboratoryIsUnavailableAndLosesNothing() {
        try (Bench other = new Bench()) {
            String accession = other.received("GLU");
            AnalyserReport report = other.report(accession, "GLU=98=mg/dL");
            other.unit.close();
            Refused.with(503, "store.unavailable", () -> other.analysers.accept(other.device, report));
            LabUnit again = new LabUnit(other.node.store());
            try {
                Catalogue catalogue = new Catalogue(again, other.tell, other.node.clock());
                Standing standing = new Standing(catalogue, other.facility);
                ControlIntake controls = new ControlIntake(catalogue, new ControlLots(again), other.controls, other.facility);
                Intake intake = new Intake(catalogue, standing, controls, new Arrivals(new Judge(new RuleBook(again, other.json), catalogue, other.reflexes),
                        other.alerts, other.tell), new Aside(other.tell, other.json, other.node.clock()), other.node.clock());
                assertTrue(new AnalyserDesk(again, intake).accept(other.device, report));
                assertEquals(other.catalogue.analytes(other.doctor), catalogue.analytes(other.doctor));
            } finally {
                again.close();
            }
        }
    }
}
