// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.access.Caller;
import org.openhims.platform.record.PatientScope;
import org.openhims.registration.MergePart;

/** Two records that the register made one, or two again. */
class MergedPatientTest {

    private static final String SURVIVOR = Clinic.uhid(1);
    private static final String RETIRED = Clinic.uhid(2);

    private final Clinic clinic = new Clinic();
    private final OpdPart part = new OpdPart(clinic.unit, clinic.register, clinic.tell, clinic.texts);

    @AfterEach
    void close() {
        clinic.close();
    }

    private void merge() {
        clinic.register.scope = new Both();
    }

    private static final class Both implements PatientScope {

        @Override
        public Set<String> uhids(Caller by, String uhid) {
            return Set.of(SURVIVOR, RETIRED);
        }
    }

    private List<String> visits(String uhid) {
        return clinic.room.of(clinic.doctor, uhid, null, 10).items().stream().map(Visit::id).toList();
    }

    @Test
    void theSurvivorHasTheVisitsOfBothNewestFirst() {
        Visit first = clinic.arrive(2);
        clinic.node.clock().move(Duration.ofSeconds(1));
        Visit second = clinic.desk.walkIn(clinic.clerk, new WalkIn(SURVIVOR, "MED-2", null));
        merge();

        assertEquals(List.of(second.id(), first.id()), visits(SURVIVOR));
        assertEquals(List.of(second.id(), first.id()), visits(RETIRED));
    }

    @Test
    void nobodyStandsTwiceInAQueueUnderTwoNumbers() {
        clinic.arrive(2);
        merge();
        assertEquals("opd.visit.open", Clinic.code(() -> clinic.arrive(1)));
    }

    @Test
    void aVisitOfTheTimeInBetweenMovesWithItsNote() {
        Instant from = clinic.node.clock().instant();
        Visit visit = clinic.arrive(1);
        clinic.called();
        clinic.room.open(clinic.doctor, visit.id());
        clinic.room.write(clinic.doctor, visit.id(), new NoteText("fever", null, null, null, null));
        clinic.room.sign(clinic.doctor, visit.id());
        Instant until = from.plusSeconds(1);

        MergePart.Fact fact = part.written(clinic.doctor, SURVIVOR, from, until).get(0);
        assertEquals(List.of("visit", visit.id(), true), List.of(fact.kind(), fact.id(), fact.movable()));
        part.assign(clinic.doctor, "visit", visit.id(), SURVIVOR, RETIRED);
        part.assign(clinic.doctor, "visit", visit.id(), SURVIVOR, RETIRED);

        assertEquals(List.of(visit.id()), visits(RETIRED));
        assertEquals(List.of(), visits(SURVIVOR));
        assertEquals(RETIRED, clinic.room.note(clinic.doctor, visit.id()).uhid());
        assertEquals(2, clinic.node.events(OpdEvent.REASSIGNED).size());
    }

    @Test
    void aVisitDoesNotMoveToWhoWaitsInTheSameQueue() {
        Instant from = clinic.node.clock().instant();
        Visit visit = clinic.arrive(1);
        clinic.arrive(2);
        assertEquals(1, part.written(clinic.doctor, SURVIVOR, from, from.plusSeconds(1)).size());
        assertEquals("opd.visit.open", Clinic.code(() -> part.assign(clinic.doctor, "visit", visit.id(), SURVIVOR, RETIRED)));
    }
}
