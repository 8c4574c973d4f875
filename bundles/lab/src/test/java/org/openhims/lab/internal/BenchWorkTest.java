// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.BenchEvent;
import org.openhims.lab.bench.HandOver;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.lab.bench.OverdueSpecimen;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.lab.internal.bench.BenchDesk;
import org.openhims.lab.internal.bench.HandOverDesk;
import org.openhims.lab.internal.bench.TurnaroundDesk;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;

/** The laboratory's day: worklists by bench, turnaround times, the hand-over of a shift. */
class BenchWorkTest {

    private Bench bench;
    private BenchDesk benches;
    private TurnaroundDesk turnaround;
    private HandOverDesk handOvers;
    private Caller evening;
    private Caller night;
    private Caller head;

    @BeforeEach
    void start() {
        bench = new Bench();
        benches = new BenchDesk(bench.unit, bench.catalogue);
        turnaround = new TurnaroundDesk(bench.unit);
        handOvers = new HandOverDesk(bench.unit, bench.json, bench.tell, bench.node.clock());
        evening = bench.node.caller("technician", "lab.worklist", "lab.handover");
        night = bench.node.caller("night", "lab.worklist", "lab.handover");
        head = bench.node.caller("pathologist", "lab.worklist", "lab.turnaround.manage");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> worklist(String of) {
        return benches.worklist(bench.technician, of, SpecimenStatus.RECEIVED, null, 50).items().stream().map(Specimen::accession).toList();
    }

    private void after(int minutes) {
        bench.node.clock().move(Duration.ofMinutes(minutes));
    }

    /** Collected and received at once, with everything released so many minutes later. */
    private Result released(Priority priority, int minutes) {
        LabOrder order = bench.orders.order(bench.doctor, new NewLabOrder(bench.woman(), List.of("GLU"), priority, null, null));
        String accession = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, accession);
        bench.specimens.receive(bench.technician, accession);
        after(minutes);
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        List<String> id = List.of(bench.resultOf(accession, "GLU").id());
        bench.results.validate(bench.pathologist, id);
        return bench.results.release(bench.pathologist, id).get(0);
    }

    private Map<String, TurnaroundTimes> board(Instant from) {
        return turnaround.board(head, from, bench.node.clock().instant().plusSeconds(1)).stream()
                .collect(Collectors.toMap(times -> times.priority().toString(), times -> times));
    }

    @Test
    void aBenchSeesTheSpecimensWithItsTests() {
        String blood = bench.received("CBC");
        String sugar = bench.received("GLU");
        String serum = bench.received("TSH", "CRE");
        assertEquals(List.of(blood), worklist("haematology"));
        assertEquals(List.of(sugar, serum), worklist("biochemistry"));
        assertEquals(List.of(serum), worklist("endocrinology"));
        assertTrue(benches.benches(bench.technician).containsAll(List.of("haematology", "biochemistry", "endocrinology")));
        assertTrue(bench.node.audits().stream().anyMatch(a -> a.detail().equals("worklist=received bench=haematology")));
    }

    @Test
    void itsPagesFollowEachOtherWithoutTheOthers() {
        List<String> mine = new java.util.ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.add(bench.received("CBC"));
            bench.received("GLU");
        }
        Page<Specimen> first = benches.worklist(bench.technician, "haematology", SpecimenStatus.RECEIVED, null, 3);
        Page<Specimen> second = benches.worklist(bench.technician, "haematology", SpecimenStatus.RECEIVED, first.next(), 3);
        assertEquals(mine, java.util.stream.Stream.concat(first.items().stream(), second.items().stream()).map(Specimen::accession).toList());
        assertNull(second.next());
    }

    @Test
    void anUnknownBenchIsRefused() {
        Refused.fields(() -> worklist("kitchen"), "bench:one-of");
        Refused.with(403, "access.denied", () -> benches.worklist(bench.doctor, "haematology", SpecimenStatus.RECEIVED, null, 10));
    }

    @Test
    void theBoardTellsMedianAndNinetiethPercentileByPriority() {
        Instant from = bench.node.clock().instant();
        for (int minutes = 10; minutes <= 100; minutes += 10) {
            released(Priority.URGENT, minutes);
        }
        released(Priority.ROUTINE, 300);
        assertEquals(new TurnaroundTimes(Priority.URGENT, 10, 50L, 90L, 60, 6), board(from).get("urgent"));
        assertEquals(new TurnaroundTimes(Priority.ROUTINE, 1, 300L, 300L, 240, 0), board(from).get("routine"));
        assertEquals(new TurnaroundTimes(Priority.URGENT, 0, null, null, 60, 0), board(bench.node.clock().instant()).get("urgent"));
    }

    @Test
    void anAmendmentDoesNotMakeASpecimenSlow() {
        Instant from = bench.node.clock().instant();
        Result result = released(Priority.ROUTINE, 30);
        after(500);
        bench.results.amend(bench.pathologist, result.id(), "99", "typing-error", null);
        assertEquals(30L, board(from).get("routine").median());
    }

    @Test
    void aPeriodIsNoLongerThanAMonth() {
        Instant now = bench.node.clock().instant();
        Refused.fields(() -> turnaround.board(head, now, now), "until:lab.period");
        Refused.fields(() -> turnaround.board(head, now.minus(Duration.ofDays(33)), now), "until:lab.period");
    }

    @Test
    void whatTakesLongerThanItsTargetIsOverdueUrgentOnesFirst() {
        String routine = bench.received("CBC");
        LabOrder order = bench.orders.order(bench.doctor, new NewLabOrder(bench.woman(), List.of("GLU"), Priority.URGENT, null, null));
        String urgent = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, urgent);
        after(70);
        assertEquals(List.of(urgent + " 10 collected"), overdue());
        after(180);
        assertEquals(List.of(urgent + " 190 collected", routine + " 10 received"), overdue());
        turnaround.setTargets(head, List.of(new TurnaroundTarget(Priority.ROUTINE, 300)));
        assertEquals(List.of(urgent + " 190 collected"), overdue());
    }

    @Test
    void aCultureIsNotOverdueAfterHours() {
        String culture = bench.received("CULUR");
        String routine = bench.received("CBC");
        after(300);
        assertEquals(List.of(routine + " 60 received"), overdue());
        assertEquals(List.of(culture), worklist("culture"));
    }

    private List<String> overdue() {
        return turnaround.overdue(head).stream().map((OverdueSpecimen late) -> late.accession() + ' ' + late.late() + ' ' + late.status()).toList();
    }

    @Test
    void targetsAreChecked() {
        Refused.with(403, "access.denied", () -> turnaround.setTargets(evening, List.of()));
        Refused.fields(() -> turnaround.setTargets(head, List.of(new TurnaroundTarget(Priority.URGENT, 0))), "targets[0].minutes:limit");
        Refused.fields(() -> turnaround.setTargets(head, List.of(new TurnaroundTarget(null, 5))), "targets[0].priority:not-null");
        Refused.fields(() -> turnaround.setTargets(head, List.of(new TurnaroundTarget(Priority.URGENT, 5), new TurnaroundTarget(Priority.URGENT, 6))),
                "targets[1].priority:lab.repeated");
        turnaround.setTargets(head, List.of(new TurnaroundTarget(Priority.URGENT, 45)));
        turnaround.setTargets(head, List.of(new TurnaroundTarget(Priority.URGENT, 30)));
        assertEquals(Map.of(Priority.URGENT, 30, Priority.ROUTINE, 240), turnaround.targets(head).stream()
                .collect(Collectors.toMap(TurnaroundTarget::priority, TurnaroundTarget::minutes)));
    }

    private static Map<String, Long> counts(OpenWorkList list) {
        return list.counts().stream().filter(count -> count.number() > 0)
                .collect(Collectors.toMap(OpenWorkList.Count::kind, OpenWorkList.Count::number));
    }

    @Test
    void theNextShiftLearnsWhatIsOpenAndCannotWait() {
        bench.received("CBC");
        String critical = bench.receivedOf(bench.woman(), "K");
        bench.accept(bench.report(critical, "K=7.1=mmol/L"));
        bench.accept(bench.report("1000000008", "GLU=98=mg/dL"));
        OpenWorkList now = handOvers.open(evening);
        assertEquals(Map.of("received", 1L, "resulted", 1L, "to-validate", 1L, "critical", 1L, "unmatched", 1L), counts(now));
        assertEquals(List.of("critical " + critical + " K"), now.items().stream().map(i -> i.kind() + ' ' + i.accession() + ' ' + i.what()).toList());
        after(300);
        assertEquals(2L, counts(handOvers.open(evening)).get("overdue"));
    }

    @Test
    void aHandOverKeepsWhatWasOpenAndIsAcceptedOnceByAnother() {
        bench.received("CBC");
        HandOver given = handOvers.give(evening, "Diluent is low");
        after(1);
        bench.received("GLU");
        Refused.with(409, "lab.handover.self", () -> handOvers.accept(evening, given.id()));
        HandOver accepted = handOvers.accept(night, given.id());
        assertEquals("technician Diluent is low night", accepted.givenBy() + ' ' + accepted.note() + ' ' + accepted.acceptedBy());
        assertEquals(bench.node.clock().instant(), accepted.acceptedAt());
        assertEquals(Map.of("received", 1L), counts(accepted.list()));
        Refused.with(409, "lab.handover.accepted", () -> handOvers.accept(night, given.id()));
        Refused.with(404, "lab.handover.unknown", () -> handOvers.accept(night, "x"));
        assertEquals(1, bench.node.events(BenchEvent.GIVEN).size());
        assertEquals(1, bench.node.events(BenchEvent.ACCEPTED).size());
        assertTrue(bench.node.audits().stream().anyMatch(a -> a.detail().equals("accepted=" + given.id())));
    }

    @Test
    void handOversAreKeptTheNewestFirst() {
        String first = handOvers.give(evening, null).id();
        after(480);
        String second = handOvers.give(night, null).id();
        Page<HandOver> page = handOvers.past(head, null, 1);
        assertEquals(List.of(second), page.items().stream().map(HandOver::id).toList());
        assertEquals(List.of(first), handOvers.past(head, page.next(), 1).items().stream().map(HandOver::id).toList());
        Refused.with(403, "access.denied", () -> handOvers.give(head, null));
        Refused.fields(() -> handOvers.give(evening, "x".repeat(1001)), "note:size");
    }
}
