// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Department;
import org.openhims.opd.Doctor;
import org.openhims.opd.Drug;
import org.openhims.opd.NewQueue;
import org.openhims.opd.Queue;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.platform.print.Sheet;

class QueueTest {

    private final Clinic clinic = new Clinic();

    @AfterEach
    void close() {
        clinic.close();
    }

    @Test
    void theBoardTellsHowManyWaitAndWhoIsServed() {
        clinic.arrive(1);
        clinic.arrive(2);
        clinic.called();
        Queue queue = clinic.board.get(clinic.clerk, "MED-1");
        assertEquals(1, queue.waiting());
        assertEquals("M-1", queue.serving());
        assertEquals("चिकित्सा १", clinic.board.get(clinic.clerk.withLocale(new Locale("hi")), "MED-1").name());
        assertEquals("opd.queue.unknown", Clinic.code(() -> clinic.board.get(clinic.clerk, "NO")));
        assertEquals("opd.queue.unknown", Clinic.code(() -> clinic.board.entries(clinic.clerk, "NO")));
    }

    @Test
    void aCounterThatCallsIsWhereThePatientGoesUntilTheTokenWaitsAgain() {
        clinic.arrive(1);
        Visit called = clinic.room.callNext(clinic.doctor, "MED-1", "Counter 3").orElseThrow();
        assertEquals("Counter 3", called.room());
        assertEquals("Counter 3", clinic.board.serving(clinic.clerk).get(0).room());
        assertEquals("12", clinic.room.undoCall(clinic.doctor, called.id()).room());
        assertEquals("12", clinic.called().room());
        assertEquals("counter:size", Clinic.code(() -> clinic.room.callNext(clinic.doctor, "MED-1", "3".repeat(21))));
    }

    @Test
    void aClerkWhoCallsToACounterTreatsNobody() {
        clinic.arrive(1);
        clinic.room.callNext(clinic.node.caller("registrar", "opd.token.call"), "MED-1", "3");
        assertEquals(Set.of(), clinic.team.joined);
    }

    @Test
    void entriesStandInTheOrderOfWork() {
        clinic.arrive(1);
        clinic.arrive(2);
        clinic.arrive(3, TokenPriority.EMERGENCY);
        Visit called = clinic.called();
        List<String> labels = clinic.board.entries(clinic.clerk, "MED-1").stream().map(visit -> visit.token().label()).toList();
        assertEquals(List.of(called.token().label(), "M-1", "M-2"), labels);
    }

    @Test
    void boardsShowNoNames() {
        clinic.arrive(1);
        clinic.called();
        String shown = clinic.board.serving(clinic.clerk).toString();
        assertTrue(shown.contains("M-1") && shown.contains("12"), shown);
        assertFalse(shown.contains("सुनीता"), shown);
    }

    @Test
    void setupIsCheckedAndMayBeChanged() {
        assertEquals("code:pattern", Clinic.code(() -> clinic.setup.department(clinic.admin, new Department("m", "M", "म"))));
        assertEquals("nameHindi:not-blank", Clinic.code(() -> clinic.setup.department(clinic.admin, new Department("SUR", "Surgery", ""))));
        assertEquals("department:department.unknown", Clinic.code(() -> clinic.setup.queue(clinic.admin,
                new NewQueue("X-1", "X", "NONE", "X", "क", "1", null))));
        assertEquals("opd.prefix.taken", Clinic.code(() -> clinic.setup.queue(clinic.admin,
                new NewQueue("MED-3", "M", "MED", "Third", "तीसरा", "14", null))));
        assertEquals("access.denied", Clinic.code(() -> clinic.setup.department(clinic.clerk, new Department("SUR", "Surgery", "शल्य"))));
        clinic.setup.department(clinic.admin, new Department("MED", "Medicine", "चिकित्सा"));
        assertEquals(List.of(new Department("MED", "Medicine", "चिकित्सा")), clinic.setup.departments(clinic.admin));
    }

    @Test
    void doctorsHaveTheirDays() {
        Doctor doctor = new Doctor("doctor", "Dr Anil Sharma", "MED", Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0),
                LocalTime.of(13, 0));
        clinic.setup.doctor(clinic.admin, doctor);
        clinic.setup.doctor(clinic.admin, new Doctor("other", "Dr B", "MED", null, null, null));
        assertEquals(List.of(doctor, new Doctor("other", "Dr B", "MED", Set.of(), null, null)),
                clinic.setup.doctors(clinic.admin).stream().sorted(java.util.Comparator.comparing(Doctor::user)).toList());
    }

    @Test
    void theSlipShowsTokenRoomAndNumber() {
        Visit visit = clinic.arrive(1, TokenPriority.SENIOR);
        Sheet slip = clinic.desk.slip(clinic.clerk.withLocale(new Locale("hi")), visit.id());
        String shown = slip.toString();
        assertEquals(Sheet.Paper.SLIP, slip.paper());
        for (String part : List.of("M-1", "कमरा 12", "सुनीता देवी", visit.uhid(), "वरिष्ठ नागरिक", "Bars")) {
            assertTrue(shown.contains(part), () -> part + " is not on " + shown);
        }
    }

    @Test
    void openWorkIsCounted() {
        assertEquals(List.of(), new OpdWork(clinic.unit, clinic.facility).openWork());
        clinic.arrive(1);
        assertEquals("opd.openwork.waiting", new OpdWork(clinic.unit, clinic.facility).openWork().get(0).kind());
    }

    @Test
    void sixtyGenericDrugsAreFoundByTheirBeginning() {
        DrugList drugs = new DrugList();
        assertTrue(drugs.find(clinic.doctor, "").size() >= 60);
        assertEquals(List.of("Paracetamol", "Paracetamol"), drugs.find(clinic.doctor, "PARA").stream().map(Drug::name).toList());
        assertEquals("access.denied", Clinic.code(() -> drugs.find(clinic.clerk, "")));
        assertTrue(drugs.find(clinic.doctor, "").stream().map(Drug::form).allMatch(form -> Set.of("tablet", "capsule", "syrup", "injection",
                "drops", "inhaler", "cream", "ointment", "sachet", "infusion", "suspension").contains(form)));
    }

    @Test
    void everyStatusPriorityAndPermissionHasItsText() {
        for (Locale locale : List.of(Locale.ENGLISH, new Locale("hi"))) {
            for (org.openhims.opd.VisitStatus status : org.openhims.opd.VisitStatus.values()) {
                assertFalse(clinic.texts.text(locale, "opd.status." + status).startsWith("opd."));
            }
            for (TokenPriority priority : TokenPriority.values()) {
                assertFalse(clinic.texts.text(locale, "opd.priority." + priority).startsWith("opd."));
            }
            new OpdPermissions().permissions().forEach(permission -> assertFalse(
                    clinic.texts.text(locale, "permission." + permission.name()).startsWith("permission."), permission.name()));
        }
    }
}
