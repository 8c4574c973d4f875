// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.print.Sheet;

class VisitAndTokenTest {

    private Visit visit = OpdScenes.visit(1, VisitStatus.IN_CONSULTATION);
    private Note note;
    private final Fake<OpdDesk> desk = Fake.of(OpdDesk.class).on("get", args -> visit)
            .on("slip", args -> new Sheet("slip", Sheet.Paper.SLIP, Locale.ENGLISH, List.of()));
    private final Fake<Consultation> consultation = Fake.of(Consultation.class).on("note", args -> {
        if (note == null) {
            throw Problem.unknown("opd.note.unknown");
        }
        return note;
    }).on("open", args -> visit = OpdScenes.visit(1, VisitStatus.IN_CONSULTATION)).on("sign", args -> {
        visit = OpdScenes.visit(1, VisitStatus.DONE);
        return note = OpdScenes.note(true);
    }).on("of", args -> Page.all(List.of(OpdScenes.visit(2, VisitStatus.DONE), visit)));
    private final TestSession session = TestSession.of("doctor", "opd.visit.read", "opd.note.write", "opd.note.read", "opd.visit.open");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private void openVisit() {
        window.show(new VisitView(desk.service(), consultation.service()).open(session, "v1"));
    }

    @Test
    void theNoteIsWrittenAndSignedWithAWarning() {
        openVisit();
        window.type("note-complaints", "Fever ");
        window.type("note-diagnoses", "Dengue\n\nAnaemia");
        window.click("note-sign");
        assertTrue(window.text().contains("The note becomes final"));
        window.click("confirm-go");
        assertTrue(consultation.asked().contains("sign[v1]"));
        String written = consultation.asked().stream().filter(a -> a.startsWith("write")).findFirst().orElseThrow();
        assertTrue(written.contains("complaints=Fever,") && written.contains("display=Dengue") && written.contains("display=Anaemia"), written);
        assertTrue(window.sees("note-signed"));
        assertTrue(window.text().contains("Signed by Dr Asha, DMC 1"));
    }

    @Test
    void aDraftIsSavedAndComesBack() {
        openVisit();
        window.type("note-advice", "Rest");
        assertEquals("Rest", session.draft("opd.note.v1").get("advice"));
        window.click("note-save");
        assertEquals(List.of("The draft is saved."), session.said);
        note = OpdScenes.note(false);
        try (TestWindow again = TestWindow.of(new VisitView(desk.service(), consultation.service()).open(session, "v1"))) {
            again.click("note-save");
            NoteText expected = note.text();
            assertTrue(consultation.asked().contains("write[v1, " + expected + "]"), consultation.asked()::toString);
        }
    }

    @Test
    void aRefreshDoesNotTouchWhatIsBeingTyped() {
        openVisit();
        Object field = window.get("note-complaints");
        session.tell("opd.token.called", OpdScenes.UHID);
        assertEquals(field, window.get("note-complaints"));
    }

    @Test
    void aCalledPatientIsTakenInFirst() {
        visit = OpdScenes.visit(1, VisitStatus.CALLED);
        openVisit();
        assertFalse(window.find("note-complaints").isPresent());
        window.click("visit-start");
        assertTrue(window.sees("note-complaints"));
    }

    @Test
    void aSignedNoteTakesAddendaOnly() {
        visit = OpdScenes.visit(1, VisitStatus.DONE);
        note = OpdScenes.note(true);
        openVisit();
        assertTrue(window.text().contains("Better now"));
        window.click("note-addendum");
        window.type("confirm-reason", "Result seen");
        window.click("confirm-go");
        assertTrue(consultation.asked().contains("addendum[v1, Result seen]"));
    }

    @Test
    void aTokenIsTwoClicksAndASlip() {
        Fake<Queues> queues = Fake.of(Queues.class).on("today", args -> List.of(OpdScenes.queue("A", null, 1)));
        desk.on("walkIn", args -> visit);
        new TokenAction(queues.service(), desk.service()).run(session, OpdScenes.UHID);
        window.settle();
        window.click("token-priority-emergency");
        window.click("token-queue-A");
        assertTrue(desk.asked().contains("walkIn[WalkIn[uhid=" + OpdScenes.UHID + ", queue=A, priority=emergency, downtime=null]]"), desk.asked()::toString);
        assertEquals(List.of("Token M-1, room 12."), session.said);
        assertEquals(List.of("slip"), session.printed);
    }

    @Test
    void whoWaitsAlreadyGetsTheSameTokenAgain() {
        Fake<Queues> queues = Fake.of(Queues.class).on("today", args -> List.of(OpdScenes.queue("A", null, 1)));
        desk.on("walkIn", args -> {
            throw Problem.conflict("opd.visit.open", Map.of("visit", "v1"));
        });
        new TokenAction(queues.service(), desk.service()).run(session, OpdScenes.UHID);
        window.settle();
        window.click("token-queue-A");
        assertEquals(List.of(), session.problems);
        assertEquals(List.of("slip"), session.printed);
    }

    @Test
    void aScannedCardLeadsToTodaysVisit() {
        visit = OpdScenes.visit(1, VisitStatus.CALLED);
        new OpenVisitAction(consultation.service()).run(session, OpdScenes.UHID);
        assertTrue(consultation.asked().contains("open[v1]"));
        assertEquals("visit/v1", session.gone);
        visit = OpdScenes.visit(1, VisitStatus.DONE);
        OpenVisitAction action = new OpenVisitAction(consultation.service());
        assertThrows(ProblemException.class, () -> action.run(session, OpdScenes.UHID));
    }
}
