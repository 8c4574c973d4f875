// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.LabOrders;
import org.openhims.opd.Consultation;
import org.openhims.opd.Diagnoses;
import org.openhims.opd.Note;
import org.openhims.opd.NotePrints;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.opd.Templates;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Coded;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.print.Sheet;
import org.openhims.ui.opd.internal.note.LabDesk;

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
    private NoteTemplate template;
    private final Coded dengue = new Coded(Diagnoses.ICD10, "A97.9", "Dengue, unspecified");
    private final Fake<Diagnoses> diagnoses = Fake.of(Diagnoses.class)
            .on("find", args -> "dengue, unspecified".startsWith(args.get(0).toString().toLowerCase(Locale.ROOT)) ? List.of(dengue) : List.of());
    private final Fake<Templates> templates = Fake.of(Templates.class).on("of", args -> Optional.ofNullable(template));
    private final Fake<NotePrints> prints = Fake.of(NotePrints.class).on("sheet", args -> new Sheet("note", Sheet.Paper.A5, Locale.ENGLISH, List.of()));
    private final Fake<LabOrders> lab = Fake.of(LabOrders.class);
    private final TestSession session = TestSession.of("doctor", "opd.visit.read", "opd.note.write", "opd.note.read", "opd.visit.open",
            "opd.queue.read", "lab.order");
    private final TestWindow window = TestWindow.open();

    @AfterEach
    void close() {
        window.close();
    }

    private VisitView view() {
        return new VisitView(desk.service(), consultation.service(), diagnoses.service(), templates.service(), prints.service(),
                LabDesk.of(lab.service()));
    }

    private void openVisit() {
        window.show(view().open(session, "v1"));
    }

    @Test
    void theNoteIsWrittenAndSignedWithAWarning() {
        openVisit();
        window.type("note-complaints", "Fever ");
        window.type("diagnosis-find", "de");
        window.click("diagnosis-pick-A97.9");
        window.type("diagnosis-find", "Anaemia");
        window.click("note-sign");
        assertTrue(window.text().contains("The note becomes final"));
        window.click("confirm-go");
        assertTrue(consultation.asked().contains("sign[v1]"));
        String written = consultation.asked().stream().filter(a -> a.startsWith("write")).findFirst().orElseThrow();
        assertTrue(written.contains("complaints=Fever,") && written.contains("code=A97.9, display=Dengue") && written.contains("code=-, display=Anaemia"), written);
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
        try (TestWindow again = TestWindow.of(view().open(session, "v1"))) {
            again.click("note-save");
            NoteText expected = note.text();
            assertTrue(consultation.asked().contains("write[v1, " + expected + "]"), consultation.asked()::toString);
        }
    }

    @Test
    void whatIsNotOfferedIsTakenInWordsAndSaidToHaveNoCode() {
        openVisit();
        window.type("diagnosis-find", "Anaemia");
        window.click("diagnosis-words");
        assertTrue(window.text().contains("not coded"), window::text);
        assertTrue(session.draft("opd.note.v1").get("diagnoses").contains("Anaemia"));
        window.click("diagnosis-remove-0");
        assertEquals("", session.draft("opd.note.v1").get("diagnoses"));
    }

    @Test
    void theTemplateOfTheDepartmentFillsWhatIsEmptyAndOrdersTheUsualTests() {
        template = new NoteTemplate("MED", List.of("Fever", "Cough"), "Chest clear", "Fluids", List.of(dengue), List.of("CBC"), List.of());
        openVisit();
        window.type("note-advice", "Rest");
        window.click("note-complaint-0");
        window.click("note-complaint-1");
        window.click("note-template");
        window.click("diagnosis-pick-A97.9");
        window.click("note-tests");
        window.click("note-save");
        String written = consultation.asked().stream().filter(a -> a.startsWith("write")).findFirst().orElseThrow();
        assertTrue(written.contains("complaints=Fever, Cough, history=null, examination=Chest clear") && written.contains("A97.9")
                && written.contains("advice=Rest"), written);
        assertTrue(lab.asked().get(0).contains("tests=[CBC]") && lab.asked().get(0).contains("visit=v1"), lab.asked()::toString);
    }

    @Test
    void withoutALaboratoryTheUsualTestsAreOnlyNamed() {
        template = new NoteTemplate("MED", List.of(), null, null, List.of(), List.of("CBC"), List.of());
        window.show(new VisitView(desk.service(), consultation.service(), diagnoses.service(), templates.service(), prints.service(),
                LabDesk.of(null)).open(session, "v1"));
        assertTrue(window.text().contains("The laboratory is away. Usually ordered: CBC"), window::text);
        assertFalse(window.sees("note-tests"));
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
        window.click("note-print");
        assertEquals(List.of("note"), session.printed);
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
