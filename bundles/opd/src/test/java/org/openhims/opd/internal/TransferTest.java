// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;

class TransferTest {

    private final Clinic clinic = new Clinic();
    private final TransferDesk transfers = new TransferDesk(clinic.unit, clinic.register, clinic.node.clock(), clinic.tell);

    @AfterEach
    void close() {
        clinic.close();
    }

    private Visit arriveAt(String queue, int patient) {
        clinic.node.clock().move(Duration.ofMinutes(1));
        return clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(patient), queue, TokenPriority.NORMAL));
    }

    private List<String> callAll(String queue) {
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> clinic.room.callNext(clinic.doctor, queue)).takeWhile(java.util.Optional::isPresent)
                .map(visit -> visit.orElseThrow().token().label()).toList();
    }

    @Test
    void aTokenGetsANumberThereAndItsPlaceByArrival() {
        arriveAt("MED-2", 1);
        Visit moves = arriveAt("MED-1", 2);
        arriveAt("MED-2", 3);
        Visit later = arriveAt("MED-1", 4);
        arriveAt("MED-2", 5);
        Visit there = transfers.transfer(clinic.doctor, moves.id(), "MED-2");
        assertEquals(List.of("N-4", "13", moves.openedAt()), List.of(there.token().label(), there.room(), there.openedAt()));
        transfers.transfer(clinic.doctor, later.id(), "MED-2");
        assertEquals(List.of("N-1", "N-4", "N-2", "N-5", "N-3"), callAll("MED-2"));
        assertEquals(List.of(), callAll("MED-1"));
        assertEquals(2, clinic.node.events(OpdEvent.TRANSFERRED).size());
    }

    @Test
    void priorityGoesWithTheToken() {
        arriveAt("MED-2", 1);
        Visit moves = clinic.arrive(2, TokenPriority.EMERGENCY);
        transfers.transfer(clinic.doctor, moves.id(), "MED-2");
        assertEquals(List.of("N-2", "N-1"), callAll("MED-2"));
    }

    @Test
    void whoWasCalledWaitsThereAgain() {
        Visit moves = clinic.arrive(1);
        clinic.called();
        Visit there = transfers.transfer(clinic.doctor, moves.id(), "MED-2");
        assertEquals(VisitStatus.WAITING, there.status());
        assertEquals(List.of("N-1"), callAll("MED-2"));
        clinic.room.open(clinic.doctor, moves.id());
        assertEquals("opd.visit.in-consultation", Clinic.code(() -> transfers.transfer(clinic.doctor, moves.id(), "MED-1")));
    }

    @Test
    void theWayBackHasTheNumberFromBefore() {
        Visit moves = clinic.arrive(1);
        clinic.arrive(2);
        transfers.transfer(clinic.doctor, moves.id(), "MED-2");
        Visit back = transfers.undo(clinic.doctor, moves.id());
        assertEquals(List.of("M-1", "12"), List.of(back.token().label(), back.room()));
        assertEquals("opd.transfer.none", Clinic.code(() -> transfers.undo(clinic.doctor, moves.id())));
        assertEquals(List.of("M-1", "M-2"), callAll("MED-1"));
        assertEquals("opd.visit.called", Clinic.code(() -> transfers.undo(clinic.doctor, moves.id())));
    }

    @Test
    void nobodyIsInAQueueTwice() {
        Visit moves = clinic.arrive(1);
        arriveAt("MED-2", 1);
        assertEquals("opd.visit.open", Clinic.code(() -> transfers.transfer(clinic.doctor, moves.id(), "MED-2")));
        assertEquals("opd.transfer.same", Clinic.code(() -> transfers.transfer(clinic.doctor, moves.id(), "MED-1")));
        assertEquals("queue:queue.unknown", Clinic.code(() -> transfers.transfer(clinic.doctor, moves.id(), "NONE")));
        assertEquals("access.denied", Clinic.code(() -> transfers.transfer(clinic.clerk, moves.id(), "MED-2")));
    }

    @Test
    void eightTransfersAndArrivalsGiveEachNumberOnce() throws Exception {
        List<Visit> there = IntStream.rangeClosed(1, 12).mapToObj(clinic::arrive).toList();
        List<String> outcomes = Book.atOnce(24, i -> i % 2 == 0 ? () -> transfers.transfer(clinic.doctor, there.get(i / 2).id(), "MED-2")
                : () -> clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(100 + i), "MED-2", null)));
        assertEquals(List.of("not refused"), outcomes.stream().distinct().toList());
        List<String> called = callAll("MED-2");
        assertEquals(24, new HashSet<>(called).size());
        assertEquals(24, called.size());
    }
}
