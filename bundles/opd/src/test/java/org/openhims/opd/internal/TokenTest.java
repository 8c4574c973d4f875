// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.registration.Death;

class TokenTest {

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void tokensCountFromOneInEachQueueAndDay() {
        assertEquals("M-1", clinic.arrive(1).token().label());
        assertEquals("M-2", clinic.arrive(2).token().label());
        assertEquals("N-1", clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(3), "MED-2", null)).token().label());
        clinic.node.clock().move(Duration.ofDays(1));
        assertEquals("M-1", clinic.arrive(1).token().label());
    }

    @Test
    void noTokenIsRepeatedWhenTheClockIsSet() {
        clinic.arrive(1);
        clinic.node.clock().move(Duration.ofMinutes(-10));
        assertEquals("M-2", clinic.arrive(2).token().label());
        clinic.node.clock().move(Duration.ofDays(1));
        clinic.arrive(3);
        clinic.node.clock().move(Duration.ofDays(-1));
        assertEquals("M-3", clinic.arrive(4).token().label());
    }

    @Test
    void theDayBeginsAtMidnightInIndia() {
        clinic.node.clock().move(Duration.ofHours(13).plusMinutes(59));
        assertEquals("2026-11-22", clinic.arrive(1).token().day().toString());
        clinic.node.clock().move(Duration.ofMinutes(2));
        assertEquals("2026-11-23", clinic.arrive(2).token().day().toString());
    }

    @Test
    void aPatientStandsInAQueueOnce() {
        Visit first = clinic.arrive(1);
        assertEquals("opd.visit.open", Clinic.code(() -> clinic.arrive(1)));
        clinic.desk.cancel(clinic.clerk, first.id());
        assertEquals("M-2", clinic.arrive(1).token().label());
    }

    @Test
    void theDeadGetNoToken() {
        clinic.deaths.put(Clinic.uhid(1), new Death(clinic.node.clock().instant(), false, "Dr Rao"));
        assertEquals("opd.patient.dead", Clinic.code(() -> clinic.arrive(1)));
        clinic.deaths.clear();
        assertEquals("M-1", clinic.arrive(1).token().label());
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertEquals("uhid:not-blank", Clinic.code(() -> clinic.desk.walkIn(clinic.clerk, new WalkIn(null, "MED-1", null))));
        assertEquals("queue:queue.unknown", Clinic.code(() -> clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(1), "NO", null))));
        assertEquals("patient.unknown", Clinic.code(() -> clinic.desk.walkIn(clinic.clerk, new WalkIn("0700000000000", "MED-1", null))));
        assertEquals("access.denied", Clinic.code(() -> clinic.desk.walkIn(clinic.doctor, new WalkIn(Clinic.uhid(1), "MED-1", null))));
    }

    @Test
    void whileTheRegisterIsAwayThoseWhoWaitAreCalled() {
        clinic.arrive(1);
        clinic.register.patients = null;
        assertEquals("registration.away", Clinic.code(() -> clinic.arrive(2)));
        assertEquals("M-1", clinic.called().token().label());
    }

    @Test
    void eightCountersGiveEachNumberOnce() throws Exception {
        List<Visit> visits = atOnce(8, 40, i -> clinic.arrive(i + 1));
        Set<Integer> numbers = new HashSet<>(visits.stream().map(visit -> visit.token().number()).toList());
        assertEquals(IntStream.rangeClosed(1, 40).boxed().collect(java.util.stream.Collectors.toSet()), numbers);
        assertEquals(40, clinic.node.events(OpdEvent.OPENED).size());
    }

    @Test
    void twoClicksOpenOneVisit() throws Exception {
        List<String> outcomes = atOnce(4, 4, i -> Clinic.code(() -> clinic.arrive(1)));
        assertEquals(1, outcomes.stream().filter("not refused"::equals).count(), outcomes::toString);
        assertEquals(3, outcomes.stream().filter("opd.visit.open"::equals).count(), outcomes::toString);
    }

    @Test
    void sixteenRoomsNeverCallTheSameToken() throws Exception {
        for (int i = 1; i <= 30; i++) {
            clinic.arrive(i);
        }
        List<String> called = atOnce(16, 30, i -> clinic.room.callNext(clinic.doctor("doctor-" + i), "MED-1").orElseThrow().token().label());
        assertEquals(30, new HashSet<>(called).size());
        assertTrue(clinic.room.callNext(clinic.doctor, "MED-1").isEmpty());
    }

    @Test
    void priorityChangesTheOrderAndNotTheNumber() {
        clinic.arrive(1);
        clinic.arrive(2, TokenPriority.SENIOR);
        clinic.arrive(3, TokenPriority.EMERGENCY);
        clinic.arrive(4);
        assertEquals(List.of("M-3", "M-2", "M-1", "M-4"), IntStream.range(0, 4).mapToObj(i -> clinic.called().token().label()).toList());
    }

    @Test
    void aTokenGoesItsWay() {
        Visit visit = clinic.arrive(1);
        assertEquals("opd.visit.waiting", Clinic.code(() -> clinic.room.skip(clinic.doctor, visit.id())));
        clinic.called();
        assertEquals(2, clinic.room.recall(clinic.doctor, visit.id()).calls());
        assertEquals(VisitStatus.SKIPPED, clinic.room.skip(clinic.doctor, visit.id()).status());
        assertEquals("opd.visit.skipped", Clinic.code(() -> clinic.room.open(clinic.doctor, visit.id())));
        assertEquals(VisitStatus.WAITING, clinic.room.requeue(clinic.doctor, visit.id()).status());
        assertEquals("M-1", clinic.called().token().label());
        assertEquals(VisitStatus.IN_CONSULTATION, clinic.room.open(clinic.doctor, visit.id()).status());
        assertEquals("opd.visit.in-consultation", Clinic.code(() -> clinic.desk.cancel(clinic.clerk, visit.id())));
        assertEquals("opd.visit.unknown", Clinic.code(() -> clinic.room.recall(clinic.doctor, "none")));
    }

    @Test
    void onlyWhoCalledTakesTheCallBack() {
        Visit visit = clinic.arrive(1);
        clinic.called();
        assertEquals("opd.visit.other", Clinic.code(() -> clinic.room.undoCall(clinic.doctor("other"), visit.id())));
        Visit back = clinic.room.undoCall(clinic.doctor, visit.id());
        assertEquals(VisitStatus.WAITING, back.status());
        assertEquals(0, back.calls());
    }

    @Test
    void callingPutsTheDoctorOnTheCareTeamAndIsTold() {
        clinic.arrive(1);
        clinic.called();
        assertTrue(clinic.team.joined.contains("doctor " + Clinic.uhid(1)));
        assertEquals(1, clinic.node.events(OpdEvent.CALLED).size());
        assertTrue(clinic.node.audits().stream().anyMatch(entry -> entry.action().equals("opd.token.call")
                && entry.uhid().equals(Clinic.uhid(1)) && entry.user().equals("doctor")));
    }

    private interface Work<T> {
        T at(int index);
    }

    private static <T> List<T> atOnce(int threads, int times, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int index = i;
                all.add(pool.submit(() -> work.at(index)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : all) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
