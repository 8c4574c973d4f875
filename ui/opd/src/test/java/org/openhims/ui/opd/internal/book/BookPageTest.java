// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Department;
import org.openhims.opd.Doctor;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.Token;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.NewLeave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.print.Sheet;

class BookPageTest {

    private static final String UHID = "0700000000019";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    /** A quarter past ten in India. */
    private static final Instant AT = Instant.parse("2026-11-22T04:45:00Z");

    private Schedule saved;
    private final Fake<Schedules> schedules = Fake.of(Schedules.class).on("set", args -> saved = (Schedule) args.get(0))
            .on("all", args -> List.of(schedule("doctor"), schedule("other")))
            .on("free", args -> new Page<>(List.of(new Slot("s1", "MED-1", "doctor", "MED", AT, AT.plusSeconds(900), 2, 1, 1),
                    new Slot("s1", "MED-1", "doctor", "MED", AT.plusSeconds(900), AT.plusSeconds(1800), 0, 0, 1),
                    new Slot("s1", "MED-1", "doctor", "MED", AT.plusSeconds(86_400), AT.plusSeconds(87_300), 2, 1, 1)), null))
            .on("leaves", args -> List.of(new Leave("l1", Leave.Scope.DOCTOR, "doctor", TODAY, TODAY, "Conference", "admin", AT, null, 3)))
            .on("leave", args -> new Leave("l2", Leave.Scope.DOCTOR, "doctor", TODAY, TODAY, "x", "admin", AT, null, 2));
    private final Fake<Appointments> appointments = Fake.of(Appointments.class)
            .on("day", args -> args.get(0).equals(TODAY) ? List.of(one("a1", AppointmentStatus.BOOKED), one("a2", AppointmentStatus.CANCELLED)) : List.of())
            .on("book", args -> one("a3", AppointmentStatus.BOOKED)).on("rebook", args -> one("a4", AppointmentStatus.BOOKED))
            .on("get", args -> one("a1", AppointmentStatus.TO_REBOOK))
            .on("toRebook", args -> new Page<>(List.of(one("a5", AppointmentStatus.TO_REBOOK)), null))
            .on("checkIn", args -> new Visit("v1", UHID, "Sunita Devi", "F", null, "MED", "12",
                    new Token("MED-1", TODAY, 7, "M-7", TokenPriority.NORMAL), VisitStatus.WAITING, AT, null, null, 0, null, null));
    private final Fake<OpdDesk> desk = Fake.of(OpdDesk.class).on("slip", args -> new Sheet("M-7", Sheet.Paper.SLIP, Locale.ENGLISH, List.of()));
    private final Fake<OpdSetup> setup = Fake.of(OpdSetup.class)
            .on("departments", args -> List.of(new Department("MED", "General medicine", "सामान्य चिकित्सा"))).on("doctors", args -> List.of(new Doctor("doctor", "Dr Asha Sharma", "MED", Set.of(), null, null)));
    private final Fake<Queues> queues = Fake.of(Queues.class)
            .on("today", args -> List.of(new Queue("MED-1", "M", "MED", "Medicine 1", "12", "doctor", 0, null)));
    private final TestSession session = TestSession.of("registrar", "opd.queue.read", "opd.appointment.read", "opd.appointment.book", "opd.visit.open",
            "opd.schedule.manage");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private static Schedule schedule(String doctor) {
        return new Schedule("s-" + doctor, "MED-1", doctor, Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(12, 0), 15,
                new Schedule.Places(2, 1, 1, 0), TODAY, null);
    }

    private static Appointment one(String id, AppointmentStatus status) {
        return new Appointment(id, UHID, "Sunita Devi", "s1", "MED-1", "doctor", AT, AT.plusSeconds(900), Via.COUNTER, false, status, "Conference",
                null, null, "registrar", AT);
    }

    private void open(String rest) {
        window.show(new BookView(schedules.service(), appointments.service(), desk.service(), setup.service(), queues.service()).open(session, rest));
    }

    @Test
    void aPressOnATimeBooksThePatient() {
        open("");
        window.type("book-uhid", UHID);
        assertTrue(window.text().contains("07 0000 0000 019"), "who it is stands there before");
        assertEquals(2, window.text().split("10:15 ", -1).length, "only this day's times");
        assertTrue(window.text().contains("10:15 · 2 free"), window::text);
        window.click("book-slot-MED-1-1015");
        assertTrue(appointments.asked().contains("book[" + new NewAppointment(UHID, "s1", AT, Via.WALK_IN, false) + "]"), appointments.asked()::toString);
    }

    @Test
    void beyondTheCapacityItAsksFirst() {
        open("");
        window.type("book-uhid", UHID);
        window.click("book-slot-MED-1-1030");
        assertFalse(appointments.asked().toString().contains("book["), appointments.asked()::toString);
        window.click("confirm-go");
        assertTrue(appointments.asked().contains("book[" + new NewAppointment(UHID, "s1", AT.plusSeconds(900), Via.WALK_IN, true) + "]"));
    }

    @Test
    void theDayShowsWhoIsBookedAndChecksIn() {
        open("");
        assertFalse(window.find("book-in-a2").isPresent(), "what was cancelled is not shown");
        window.click("book-in-a1");
        assertTrue(appointments.asked().contains("checkIn[" + new CheckIn(UHID, null) + "]"), appointments.asked()::toString);
        assertEquals(List.of("M-7"), session.printed);
        window.click("book-next");
        assertFalse(window.find("book-in-a1").isPresent(), "another day has others");
        assertTrue(appointments.asked().contains("day[2026-11-23, null, doctor]"), appointments.asked()::toString);
        window.click("book-doctor-*");
        assertTrue(appointments.asked().contains("day[2026-11-23, null, null]"), appointments.asked()::toString);
        window.click("book-doctor-other");
        assertTrue(appointments.asked().contains("day[2026-11-23, null, other]"), appointments.asked()::toString);
    }

    @Test
    void anotherTimeIsGivenByAPress() {
        open("a1");
        assertTrue(window.text().contains("Another time for Sunita Devi"), window::text);
        window.click("book-slot-MED-1-1015");
        assertTrue(appointments.asked().toString().contains("rebook[a1, "), appointments.asked()::toString);
        assertTrue(window.sees("book-uhid"));
    }

    @Test
    void whatIsRefusedIsSaid() {
        appointments.on("book", args -> {
            throw Problem.conflict("opd.slot.full");
        });
        open("");
        window.type("book-uhid", UHID);
        window.click("book-slot-MED-1-1015");
        assertEquals(List.of("opd.slot.full"), session.problems);
    }

    @Test
    void leaveIsEnteredAndTheListLeadsToTheBook() {
        open("leave");
        window.click("leave-scope-doctor");
        window.type("leave-subject", "doctor");
        window.type("leave-kind", LeaveKind.TRAINING);
        window.type("leave-from", "25/11");
        window.type("leave-reason", "Ranchi");
        window.click("leave-save");
        assertTrue(schedules.asked().contains("leave[" + new NewLeave(Leave.Scope.DOCTOR, "doctor", LocalDate.of(2026, 11, 25), null, "Training or conference: Ranchi")
                + "]"), schedules.asked()::toString);
        assertEquals(List.of("Entered; 2 patients need another time"), session.said);
        window.click("rebook-a5");
        assertEquals("appointments/a5", session.gone);
        window.click("leave-end-l1");
        assertTrue(schedules.asked().contains("endLeave[l1]"));
    }

    @Test
    void aDepartmentIsPickedByNameAndTheHospitalNeedsNone() {
        open("leave");
        window.click("leave-scope-department");
        window.type("leave-subject", "MED");
        window.type("leave-kind", LeaveKind.HOLIDAY);
        window.type("leave-from", "25/11");
        window.click("leave-save");
        window.click("leave-scope-facility");
        assertFalse(window.sees("leave-subject"));
        window.type("leave-kind", LeaveKind.CLOSED);
        window.type("leave-from", "26/11");
        window.click("leave-save");
        assertEquals(List.of("leave[" + new NewLeave(Leave.Scope.DEPARTMENT, "MED", LocalDate.of(2026, 11, 25), null, "Public holiday") + "]",
                "leave[" + new NewLeave(Leave.Scope.FACILITY, null, LocalDate.of(2026, 11, 26), null, "Closed") + "]"),
                schedules.asked().stream().filter(asked -> asked.startsWith("leave[")).toList());
    }

    @Test
    void aScheduleIsMadeWithTheDoctorFromTheList() {
        open("schedules");
        window.type("schedule-queue", "MED-1");
        window.type("schedule-doctor", "doctor");
        window.type("schedule-days", Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        window.type("schedule-from", "9.30");
        window.type("schedule-until", "13:00");
        window.type("schedule-slotMinutes", "10");
        window.type("schedule-capacity", "3");
        window.type("schedule-online", "1");
        window.click("schedule-save");
        assertEquals(new Schedule(null, "MED-1", "doctor", Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 30), LocalTime.of(13, 0), 10,
                new Schedule.Places(3, 0, 1, 0), null, null), saved);
        assertEquals(List.of("The schedule is saved."), session.said);
        assertTrue(window.text().contains("Dr Asha Sharma"), window::text);
    }

    @Test
    void aTimeThatIsNoneIsSaidAtItsField() {
        open("schedules");
        window.type("schedule-from", "25:00");
        window.click("schedule-save");
        assertTrue(((TextField) window.get("schedule-from")).isInvalid());
        assertTrue(schedules.asked().stream().noneMatch(asked -> asked.startsWith("set[")));
    }

    @Test
    void aScheduleIsChangedAndEnded() {
        open("schedules");
        window.click("schedule-change-s-doctor");
        window.type("schedule-capacity", "5");
        window.click("schedule-save");
        assertTrue(schedules.asked().stream().anyMatch(asked -> asked.startsWith("set[Schedule[id=s-doctor") && asked.contains("capacity=5")),
                schedules.asked()::toString);
        window.click("schedule-end-s-doctor");
        assertTrue(window.text().contains("After 22 Nov 2026 no more times are given"), window::text);
        window.click("confirm-go");
        assertTrue(schedules.asked().stream().anyMatch(asked -> asked.startsWith("set[Schedule[id=s-doctor") && asked.contains("validUntil=2026-11-22")),
                schedules.asked()::toString);
    }

    @Test
    void fromACardToTheTokenInOnePress() {
        new CheckInAction(appointments.service(), desk.service()).run(session, UHID);
        assertEquals(List.of("M-7"), session.printed);
        appointments.on("checkIn", args -> {
            throw Problem.conflict("opd.appointment.none");
        });
        new CheckInAction(appointments.service(), desk.service()).run(session, UHID);
        assertEquals(List.of("opd.appointment.none"), session.problems);
    }
}
