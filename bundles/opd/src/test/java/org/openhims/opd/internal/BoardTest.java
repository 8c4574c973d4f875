// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Visit;
import org.openhims.opd.board.Board;
import org.openhims.opd.board.QueueTimes;
import org.openhims.opd.internal.board.BoardDesk;

class BoardTest {

    private final Clinic clinic = new Clinic();
    private final BoardDesk boards = new BoardDesk(clinic.unit, clinic.facility);

    @AfterEach
    void close() {
        clinic.close();
    }

    private List<String> labels() {
        return boards.board("MED-1").calls().stream().map(call -> call.label() + " " + call.room()).toList();
    }

    private Visit callAfter(int minutes) {
        clinic.node.clock().move(Duration.ofMinutes(minutes));
        return clinic.called();
    }

    @Test
    void theBoardShowsTokensAndRoomsTheLatestCallFirst() {
        clinic.arrive(1);
        clinic.arrive(2);
        assertEquals(List.of(), labels());
        Visit first = callAfter(1);
        callAfter(1);
        assertEquals(List.of("M-2 12", "M-1 12"), labels());
        clinic.node.clock().move(Duration.ofMinutes(1));
        clinic.room.recall(clinic.doctor, first.id());
        assertEquals(List.of("M-1 12", "M-2 12"), labels());
        clinic.room.skip(clinic.doctor, first.id());
        assertEquals(List.of("M-2 12"), labels());
    }

    @Test
    void itNamesNeitherPeopleNorTheQueue() {
        Visit visit = clinic.arrive(1);
        callAfter(1);
        String told = clinic.json.write(boards.board("MED-1"));
        for (String secret : List.of(visit.name(), visit.uhid(), "Medicine", "MED", "\"F\"", "sex", "name")) {
            assertFalse(told.contains(secret), told);
        }
    }

    @Test
    void sixCallsAtMostAndOnlyOfToday() {
        for (int i = 1; i <= 8; i++) {
            clinic.arrive(i);
            callAfter(1);
        }
        assertEquals(6, labels().size());
        assertEquals("M-8 12", labels().get(0));
        clinic.node.clock().move(Duration.ofDays(1));
        assertEquals(List.of(), labels());
    }

    @Test
    void timesAreOfThoseWhoWereCalledOnce() {
        for (int i = 1; i <= 6; i++) {
            clinic.arrive(i);
        }
        QueueTimes before = boards.times(clinic.doctor, "MED-1");
        assertNull(before.p50());
        assertNull(before.expectedMinutes());
        Visit first = callAfter(10);
        callAfter(5);
        callAfter(5);
        callAfter(20);
        QueueTimes times = boards.times(clinic.doctor, "MED-1");
        assertEquals(List.of(4, 15, 40, 2), List.of(times.called(), times.p50(), times.p90(), times.waiting()));
        assertEquals(30, times.expectedMinutes(), "ten minutes a call, behind two");
        clinic.room.recall(clinic.doctor, first.id());
        assertEquals(3, boards.times(clinic.doctor, "MED-1").called());
        Board board = boards.board("MED-1");
        assertEquals(2, board.waiting());
    }

    @Test
    void onlyAKnownQueueHasABoardAndOnlyStaffSeesTimes() {
        assertEquals("opd.queue.unknown", Clinic.code(() -> boards.board("NONE")));
        assertEquals("opd.queue.unknown", Clinic.code(() -> boards.times(clinic.doctor, "NONE")));
        assertEquals("access.denied", Clinic.code(() -> boards.times(clinic.node.caller("citizen"), "MED-1")));
    }
}
