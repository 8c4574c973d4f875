// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentEvent;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.record.PatientScope;
import org.openhims.registration.MergePart;

class AppointmentTest {

    private final Book book = new Book(3, 2, 1, 1);

    @AfterEach
    void close() {
        book.close();
    }

    private CheckIn scan(int patient) {
        return new CheckIn(Clinic.uhid(patient), TokenPriority.NORMAL);
    }

    @Test
    void aSlotIsFilledUpToItsQuotas() {
        assertEquals(Via.ONLINE, book.book(1, 0, Via.ONLINE, false).via());
        assertEquals("opd.slot.online", Clinic.code(() -> book.book(2, 0, Via.ONLINE, false)));
        book.book(2, 0);
        assertEquals("opd.slot.full", Clinic.code(() -> book.book(3, 0)), "the third place is kept for those who have not booked");
        assertTrue(book.book(3, 0, Via.COUNTER, true).overbooked());
        book.book(4, 0, Via.COUNTER, true);
        assertEquals("opd.slot.full", Clinic.code(() -> book.book(5, 0, Via.COUNTER, true)));
        assertEquals("via:opd.walk-in", Clinic.code(() -> book.book(5, 0, Via.WALK_IN, false)));
        book.monday();
        assertEquals(false, book.book(5, 0, Via.WALK_IN, false).overbooked());
        assertEquals("opd.slot.full", Clinic.code(() -> book.book(6, 0, Via.WALK_IN, false)));
    }

    @Test
    void nobodyIsSqueezedInOnline() {
        book.book(1, 0);
        book.book(2, 0);
        assertEquals("opd.slot.full", Clinic.code(() -> book.book(3, 0, Via.ONLINE, true)));
    }

    @Test
    void onlyARealSlotOfALaterTimeIsBooked() {
        assertEquals("opd.slot.none", Clinic.code(() -> book.desk.book(book.clerk,
                new NewAppointment(Clinic.uhid(1), book.schedule.id(), book.slot(0).plusSeconds(60)))));
        assertEquals("opd.slot.none", Clinic.code(() -> book.book(1, 8)), "the last slot ends at twelve");
        assertEquals("opd.schedule.unknown", Clinic.code(() -> book.desk.book(book.clerk,
                new NewAppointment(Clinic.uhid(1), "none", book.slot(0)))));
        assertEquals("uhid:not-blank", Clinic.code(() -> book.desk.book(book.clerk, new NewAppointment(null, "x", book.slot(0)))));
        assertEquals("access.denied", Clinic.code(() -> book.desk.book(book.manager, new NewAppointment(Clinic.uhid(1), "x", book.slot(0)))));
        book.clinic.node.clock().set(book.slot(1));
        assertEquals("opd.slot.past", Clinic.code(() -> book.book(1, 0)));
    }

    @Test
    void aPatientHoldsNoTwoOverlappingTimes() {
        Schedule other = book.schedules.set(book.manager, new Schedule(null, "MED-2", null, book.schedule.days(), book.schedule.from(),
                book.schedule.until(), 40, new Schedule.Places(9, 0, 9, 0), null, null));
        Appointment first = book.book(1, 2);
        assertEquals("opd.appointment.overlap", Clinic.code(() -> book.desk.book(book.clerk,
                new NewAppointment(Clinic.uhid(1), other.id(), book.slot(0)))));
        book.desk.cancel(book.clerk, first.id(), "not needed");
        book.desk.book(book.clerk, new NewAppointment(Clinic.uhid(1), other.id(), book.slot(0)));
        assertEquals("opd.appointment.overlap", Clinic.code(() -> book.book(1, 1)));
    }

    @Test
    void neitherUnderAMergedNumber() {
        book.book(2, 0);
        book.clinic.register.scope = (PatientScope) (by, uhid) -> Set.of(Clinic.uhid(1), Clinic.uhid(2));
        assertEquals("opd.appointment.overlap", Clinic.code(() -> book.book(1, 0)));
        assertEquals(1, book.desk.of(book.clerk, Clinic.uhid(1)).size());
    }

    @Test
    void aCancelledPlaceIsFreeAgain() {
        Appointment one = book.book(1, 0);
        book.book(2, 0);
        assertEquals("opd.slot.full", Clinic.code(() -> book.book(3, 0)));
        assertEquals("reason:size", Clinic.code(() -> book.desk.cancel(book.clerk, one.id(), " ")));
        assertEquals(AppointmentStatus.CANCELLED, book.desk.cancel(book.clerk, one.id(), "out of town").status());
        assertEquals("opd.appointment.cancelled", Clinic.code(() -> book.desk.cancel(book.clerk, one.id(), "out of town")));
        book.book(3, 0);
        assertEquals(1, book.clinic.node.events(AppointmentEvent.CANCELLED).size());
    }

    @Test
    void anotherTimeTakesThePlaceOfTheFirst() {
        Appointment one = book.book(1, 0);
        Appointment next = book.desk.rebook(book.clerk, one.id(), new NewAppointment(null, book.schedule.id(), book.slot(3)));
        assertEquals(Clinic.uhid(1), next.uhid());
        Appointment before = book.desk.get(book.clerk, one.id());
        assertEquals(List.of(AppointmentStatus.REBOOKED, next.id()), List.of(before.status(), before.next()));
        assertEquals("opd.appointment.rebooked", Clinic.code(() -> book.desk.rebook(book.clerk, one.id(),
                new NewAppointment(null, book.schedule.id(), book.slot(4)))));
        assertEquals(List.of(next.id()), book.desk.day(book.clerk, Book.MONDAY, null, "doctor").stream()
                .filter(a -> a.status() == AppointmentStatus.BOOKED).map(Appointment::id).toList());
    }

    @Test
    void oneScanMakesTheVisitWithItsToken() {
        Appointment one = book.book(1, 0);
        assertEquals("opd.appointment.none", Clinic.code(() -> book.desk.checkIn(book.clerk, scan(1))), "it is not today");
        book.monday();
        Visit visit = book.desk.checkIn(book.clerk, scan(1));
        assertEquals(List.of("M-1", TokenPriority.NORMAL), List.of(visit.token().label(), visit.token().priority()));
        Appointment after = book.desk.get(book.clerk, one.id());
        assertEquals(List.of(AppointmentStatus.ARRIVED, visit.id()), List.of(after.status(), after.visit()));
        assertEquals("opd.appointment.none", Clinic.code(() -> book.desk.checkIn(book.clerk, scan(1))));
        assertEquals(1, book.clinic.node.events(AppointmentEvent.ARRIVED).size());
        assertTrue(book.clinic.node.audits().stream().anyMatch(entry -> entry.action().equals("opd.visit.open")
                && entry.detail().equals("appointment=" + one.id())));
    }

    @Test
    void whoIsLateAfterAllIsCheckedIn() {
        Appointment one = book.book(1, 0);
        assertEquals("opd.appointment.early", Clinic.code(() -> book.desk.noShow(book.clerk, one.id())));
        book.monday();
        book.clinic.node.clock().move(Duration.ofHours(1));
        assertEquals(AppointmentStatus.NO_SHOW, book.desk.noShow(book.clerk, one.id()).status());
        assertEquals("M-1", book.desk.checkIn(book.clerk, scan(1)).token().label());
    }

    @Test
    void aRefusedTokenLeavesTheAppointment() {
        Appointment one = book.book(1, 0);
        book.monday();
        book.clinic.arrive(1);
        assertEquals("opd.visit.open", Clinic.code(() -> book.desk.checkIn(book.clerk, scan(1))));
        assertEquals(AppointmentStatus.BOOKED, book.desk.get(book.clerk, one.id()).status());
    }

    @Test
    void eightClerksNeverOverfillASlot() throws Exception {
        List<String> outcomes = Book.atOnce(40, i -> () -> book.book(i + 1, i % 2, i % 3 == 0 ? Via.ONLINE : Via.COUNTER, i % 5 == 0));
        List<Appointment> booked = book.desk.day(book.clerk, Book.MONDAY, "MED-1", null);
        assertEquals(booked.size(), Collections.frequency(outcomes, "not refused"));
        for (int slot = 0; slot < 2; slot++) {
            int at = slot;
            List<Appointment> of = booked.stream().filter(one -> one.startsAt().equals(book.slot(at))).toList();
            long regular = of.stream().filter(one -> !one.overbooked()).count();
            assertEquals(2, regular, of::toString);
            assertTrue(of.size() - regular <= 2 && of.stream().filter(one -> one.via() == Via.ONLINE).count() <= 1, of::toString);
        }
        assertTrue(Set.of("not refused", "opd.slot.full", "opd.slot.online").containsAll(outcomes), outcomes::toString);
    }

    @Test
    void eightClicksBookOnePatientOnce() throws Exception {
        List<String> outcomes = Book.atOnce(16, i -> () -> book.book(1, 0, Via.COUNTER, true));
        assertEquals(1, Collections.frequency(outcomes, "not refused"), outcomes::toString);
        assertEquals(15, Collections.frequency(outcomes, "opd.appointment.overlap"), outcomes::toString);
    }

    @Test
    void aPlaceThatIsFreedAtOnceIsGivenOnce() throws Exception {
        Appointment one = book.book(1, 0);
        book.book(2, 0);
        List<String> outcomes = Book.atOnce(24, i -> i % 8 == 0 ? () -> book.desk.cancel(book.clerk, one.id(), "out of town")
                : () -> book.book(i + 3, 0));
        long held = book.desk.day(book.clerk, Book.MONDAY, null, null).stream().filter(a -> a.status() == AppointmentStatus.BOOKED).count();
        assertEquals(2, Collections.frequency(outcomes, "opd.appointment.cancelled"), outcomes::toString);
        assertTrue(held <= 2, outcomes::toString);
    }

    @Test
    void theRecordAndAMergeKnowOfIt() {
        Appointment one = book.book(1, 0);
        book.clinic.node.clock().move(Duration.ofSeconds(1));
        OpdRecord record = book.clinic.record;
        assertEquals(List.of("Appointment, 23 Nov 2026, 10:00"), record.items(book.clerk, Set.of(Clinic.uhid(1)), book.slot(0), 10).stream()
                .map(item -> item.title()).toList());
        OpdPart part = new OpdPart(book.clinic.unit, book.clinic.register, book.clinic.tell, book.clinic.texts);
        MergePart.Fact fact = part.written(book.clerk, Clinic.uhid(1), one.bookedAt(), one.bookedAt().plusSeconds(1)).get(0);
        assertEquals(List.of("appointment", one.id()), List.of(fact.kind(), fact.id()));
        part.assign(book.clerk, "appointment", one.id(), Clinic.uhid(1), Clinic.uhid(2));
        assertEquals(Clinic.uhid(2), book.desk.get(book.clerk, one.id()).uhid());
        book.book(1, 0);
        assertEquals("opd.appointment.overlap", Clinic.code(() -> part.assign(book.clerk, "appointment", one.id(), Clinic.uhid(2), Clinic.uhid(1))));
    }

    @Test
    void theBookIsReadInTheOrderOfTime() {
        Set<String> places = IntStream.range(0, 3).mapToObj(i -> book.book(i + 1, 2 - i).id()).collect(Collectors.toSet());
        List<Appointment> day = book.desk.day(book.clerk, Book.MONDAY, null, null);
        assertEquals(List.of(book.slot(0), book.slot(1), book.slot(2)), day.stream().map(Appointment::startsAt).toList());
        assertEquals(places, day.stream().map(Appointment::id).collect(Collectors.toSet()));
        assertNotEquals(0, book.desk.of(book.clerk, Clinic.uhid(1)).size());
    }
}
