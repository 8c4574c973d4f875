// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.openhims.registration.MergePart;
import org.openhims.registration.RegistrationEvent;

/** Two records that the register made one, or two again. */
class MergedPatientTest {

    private final Bench bench = new Bench();
    private final String survivor = bench.woman();
    private final String retired = bench.woman();
    private final AtomicBoolean merged = new AtomicBoolean();
    private final PatientFollower follower = new PatientFollower(bench.unit, bench.register, bench.afresh);
    private final LabPart part = new LabPart(bench.unit, bench.catalogue, bench.register, follower, bench.tell, bench.texts);

    MergedPatientTest() {
        bench.register.scope = new Scope();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private final class Scope implements PatientScope {

        @Override
        public Set<String> uhids(Caller by, String uhid) {
            if (!bench.patients.containsKey(uhid)) {
                throw Problem.unknown("patient.unknown");
            }
            return merged.get() ? Set.of(survivor, retired) : Set.of(uhid);
        }
    }

    private void tell(String type, boolean one) {
        merged.set(one);
        bench.unit.tx(bench.device, tx -> {
            List.of(survivor, retired).forEach(uhid -> tx.append(new Event(Ids.next(bench.node.clock()), type, 1, uhid, tx.now(), tx.now(),
                    Source.LIVE, "{}")));
            return null;
        });
        bench.node.deliver(follower);
    }

    private AnalyserReport quoting(String uhid, String accession) {
        return Bench.with(bench.report(accession, "GLU=98=mg/dL"), new PatientHint(List.of(uhid), null, null, null));
    }

    @Test
    void theSurvivorHasTheOrdersAndResultsOfBoth() {
        Result result = bench.released(retired, "GLU", "98");
        LabOrder order = bench.orderOf(survivor, "CBC");
        merged.set(true);

        assertEquals(Set.of(order.id(), result.order()), ids(survivor));
        assertEquals(Set.of(order.id(), result.order()), ids(retired));
        assertEquals(List.of(result.id()), bench.results.of(bench.doctor, survivor, null, 10).items().stream().map(Result::id).toList());
    }

    private Set<String> ids(String uhid) {
        return bench.orders.of(bench.doctor, uhid, null, 10).items().stream().map(LabOrder::id).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void aResultThatQuotesTheOtherNumberIsTheirsWhileTheyAreOne() {
        String label = bench.receivedOf(retired, "GLU");
        String later = bench.receivedOf(survivor, "GLU");
        tell(RegistrationEvent.MERGED, true);

        assertTrue(bench.accept(quoting(retired, later)));
        assertTrue(bench.accept(quoting(survivor, label)));

        String after = bench.receivedOf(retired, "CRE");
        tell(RegistrationEvent.UNMERGED, false);
        bench.accept(quoting(survivor, after));
        assertEquals("patient-identifier", bench.unmatchedOf(after).get(0).reason());
    }

    @Test
    void anOrderOfTheTimeInBetweenMovesWithAllThatBelongsToIt() {
        bench.orderOf(survivor, "CBC");
        bench.node.clock().move(Duration.ofSeconds(1));
        Instant from = bench.node.clock().instant();
        Result result = bench.released(survivor, "GLU", "98");
        Instant until = bench.node.clock().instant().plusSeconds(1);

        MergePart.Fact fact = part.written(bench.doctor, survivor, from, until).get(0);
        assertEquals(List.of("order", result.order(), true), List.of(fact.kind(), fact.id(), fact.movable()));
        part.assign(bench.doctor, "order", result.order(), survivor, retired);
        part.assign(bench.doctor, "order", result.order(), survivor, retired);

        assertEquals(List.of(result.order()), List.copyOf(ids(retired)));
        assertEquals(retired, bench.results.of(bench.doctor, retired, null, 10).items().get(0).uhid());
        assertEquals(retired, bench.specimens.get(bench.technician, result.accession()).uhid());
        assertEquals(1, bench.toldOf(retired).stream().filter(LabEvent.REASSIGNED::equals).count());
        assertEquals(List.of(), part.written(bench.doctor, survivor, from, until));
    }
}
