// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentEvent;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.NewLeave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.SlotQuery;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.Page;

class ScheduleTest {

    private final Book book = new Book(1, 1, 1, 0);

    @AfterEach
    void close() {
        book.close();
    }

    private Page<Slot> free(String cursor, int limit) {
        return book.schedules.free(book.clerk, new SlotQuery("MED-1", "doctor", Book.MONDAY, cursor, limit));
    }

    private Leave away(Leave.Scope scope, String subject) {
        return book.schedules.leave(book.manager, new NewLeave(scope, subject, Book.MONDAY, null, "family function"));
    }

    private Schedule changed(LocalTime from, int minutes, int capacity) {
        return new Schedule(book.schedule.id(), "MED-1", "doctor", book.schedule.days(), from, LocalTime.of(12, 0), minutes,
                new Schedule.Places(capacity, 0, 0, 0), book.schedule.validFrom(), null);
    }

    @Test
    void freeSlotsComeAPageAtATime() {
        Page<Slot> first = free(null, 3);
        assertEquals(List.of(book.slot(0), book.slot(1), book.slot(2)), first.items().stream().map(Slot::startsAt).toList());
        assertEquals(book.slot(3), free(first.next(), 3).items().get(0).startsAt());
        assertEquals("cursor:cursor", Clinic.code(() -> free("nonsense", 3)));
        assertEquals("limit:limit", Clinic.code(() -> free(null, 0)));
        book.book(1, 0, Via.ONLINE, false);
        Slot taken = free(null, 1).items().get(0);
        assertEquals(List.of(book.slot(0), 0, 0, 1), List.of(taken.startsAt(), taken.free(), taken.online(), taken.overbooking()));
        book.book(2, 0, Via.COUNTER, true);
        assertEquals(book.slot(1), free(null, 1).items().get(0).startsAt());
    }

    @Test
    void sixtyDaysAheadAreLookedAt() {
        assertEquals(18 * 8, book.schedules.free(book.clerk, new SlotQuery(null, null, null, null, 200)).items().size());
        assertEquals(0, book.schedules.free(book.clerk, new SlotQuery("MED-2", null, null, null, 200)).items().size());
    }

    @Test
    void leaveOpensAListOfThoseToRebook() {
        Appointment one = book.book(1, 0);
        Appointment two = book.book(2, 1);
        assertEquals(2, away(Leave.Scope.DOCTOR, "doctor").toRebook());
        assertEquals(AppointmentStatus.TO_REBOOK, book.desk.get(book.clerk, one.id()).status());
        assertEquals(List.of(one.id(), two.id()), book.desk.toRebook(book.clerk, null, 10).items().stream().map(Appointment::id).toList());
        Page<Appointment> first = book.desk.toRebook(book.clerk, null, 1);
        assertEquals(List.of(two.id()), book.desk.toRebook(book.clerk, first.next(), 1).items().stream().map(Appointment::id).toList());
        assertEquals(2, book.clinic.node.events(AppointmentEvent.REBOOK).size());
        assertEquals("opd.slot.closed", Clinic.code(() -> book.book(3, 0)));
        assertEquals(Book.MONDAY.plusDays(1), book.clinic.facility.day(free(null, 1).items().get(0).startsAt()));
        assertTrue(new OpdWork(book.clinic.unit, book.clinic.facility).openWork().stream()
                .anyMatch(item -> item.kind().equals("opd.openwork.rebook") && item.count() == 2));
        book.desk.rebook(book.clerk, one.id(), new NewAppointment(null, book.schedule.id(), book.slot(0).plusSeconds(86_400)));
        assertEquals(List.of(two.id()), book.desk.toRebook(book.clerk, null, 10).items().stream().map(Appointment::id).toList());
        assertEquals(1, book.schedules.leaves(book.clerk, null).get(0).toRebook());
    }

    @Test
    void aClosureConcernsAllOfTheDepartmentOrTheHouse() {
        Schedule other = book.schedules.set(book.manager, Book.plan("MED-2", null, 1, 0, 0, 0));
        away(Leave.Scope.DOCTOR, "doctor");
        book.desk.book(book.clerk, new NewAppointment(Clinic.uhid(1), other.id(), book.slot(0)));
        assertEquals(1, away(Leave.Scope.DEPARTMENT, "MED").toRebook());
        assertEquals("opd.slot.closed", Clinic.code(() -> book.desk.book(book.clerk, new NewAppointment(Clinic.uhid(1), other.id(), book.slot(0)))));
        assertEquals(0, away(Leave.Scope.FACILITY, null).toRebook());
        assertEquals("subject:opd.subject", Clinic.code(() -> away(Leave.Scope.DOCTOR, "nobody")));
        assertEquals("reason:size", Clinic.code(() -> book.schedules.leave(book.manager,
                new NewLeave(Leave.Scope.FACILITY, null, Book.MONDAY, null, null))));
        assertEquals("until:opd.until", Clinic.code(() -> book.schedules.leave(book.manager,
                new NewLeave(Leave.Scope.FACILITY, null, Book.MONDAY, Book.MONDAY.minusDays(1), "holiday"))));
    }

    @Test
    void aLeaveTakenBackFreesItsSlots() {
        Leave leave = away(Leave.Scope.DOCTOR, "doctor");
        assertEquals(1, book.schedules.leaves(book.clerk, null).size());
        book.schedules.endLeave(book.manager, leave.id());
        assertEquals(List.of(), book.schedules.leaves(book.clerk, null));
        book.book(1, 0);
        assertEquals("opd.leave.unknown", Clinic.code(() -> book.schedules.endLeave(book.manager, "none")));
    }

    @Test
    void nobodyIsLeftInASlotOfALeaveThatIsEnteredMeanwhile() throws Exception {
        List<String> outcomes = Book.atOnce(24, i -> i == 12 ? () -> away(Leave.Scope.DOCTOR, "doctor") : () -> book.book(i + 1, i % 8));
        assertEquals(List.of(), book.desk.day(book.clerk, Book.MONDAY, null, null).stream()
                .filter(one -> one.status() == AppointmentStatus.BOOKED).toList(), outcomes::toString);
        assertTrue(Collections.frequency(outcomes, "not refused") >= 1, outcomes::toString);
    }

    @Test
    void whatFitsAChangedScheduleNoMoreIsToBeRebooked() {
        Appointment stays = book.book(1, 4);
        Appointment goes = book.book(2, 0);
        book.schedules.set(book.manager, changed(LocalTime.of(11, 0), 15, 1));
        assertEquals(AppointmentStatus.BOOKED, book.desk.get(book.clerk, stays.id()).status());
        assertEquals(AppointmentStatus.TO_REBOOK, book.desk.get(book.clerk, goes.id()).status());
        assertEquals(1, book.schedules.all(book.clerk).size());
    }

    @Test
    void aScheduleIsWholeAndADoctorIsInOnePlace() {
        assertEquals("opd.schedule.overlap", Clinic.code(() -> book.schedules.set(book.manager, Book.plan("MED-2", "doctor", 1, 0, 0, 0))));
        assertEquals("queue:queue.unknown", Clinic.code(() -> book.schedules.set(book.manager, Book.plan("NO", null, 1, 0, 0, 0))));
        assertEquals("doctor:opd.subject", Clinic.code(() -> book.schedules.set(book.manager, Book.plan("MED-2", "nobody", 1, 0, 0, 0))));
        assertEquals("places.online:max", Clinic.code(() -> book.schedules.set(book.manager, Book.plan("MED-2", null, 3, 0, 2, 2))));
        assertEquals("until:opd.until", Clinic.code(() -> book.schedules.set(book.manager, changed(LocalTime.of(12, 0), 15, 1))));
        assertEquals("slotMinutes:min", Clinic.code(() -> book.schedules.set(book.manager, changed(LocalTime.of(9, 0), 1, 1))));
        assertEquals("days:not-empty", Clinic.code(() -> book.schedules.set(book.manager, new Schedule(null, "MED-1", null, Set.of(),
                LocalTime.of(9, 0), LocalTime.of(10, 0), 15, new Schedule.Places(1, 0, 0, 0), null, null))));
        assertEquals("access.denied", Clinic.code(() -> book.schedules.set(book.clerk, book.schedule)));
    }
}
