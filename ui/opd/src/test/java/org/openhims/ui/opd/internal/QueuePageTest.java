// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Queues;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Transfers;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.board.Boards;
import org.openhims.opd.board.QueueTimes;

class QueuePageTest {

    private final List<Visit> entries = new ArrayList<>(List.of(OpdScenes.visit(1, VisitStatus.WAITING),
            OpdScenes.visit(2, VisitStatus.WAITING, "2026-03-01", TokenPriority.EMERGENCY), OpdScenes.visit(3, VisitStatus.SKIPPED)));
    private final Fake<Queues> queues = Fake.of(Queues.class)
            .on("today", args -> List.of(OpdScenes.queue("A", null, 1), OpdScenes.queue("B", "doctor", 2)))
            .on("entries", args -> entries);
    private final Fake<Consultation> consultation = Fake.of(Consultation.class).on("callNext", args -> {
        entries.set(0, OpdScenes.visit(1, VisitStatus.CALLED));
        return Optional.of(entries.get(0));
    }).on("undoCall", args -> entries.set(0, OpdScenes.visit(1, VisitStatus.WAITING)));
    private final Fake<OpdDesk> desk = Fake.of(OpdDesk.class);
    private final Fake<Transfers> transfers = Fake.of(Transfers.class).on("transfer", args -> OpdScenes.visit(9, VisitStatus.WAITING))
            .on("undo", args -> OpdScenes.visit(1, VisitStatus.WAITING));
    private final Fake<Boards> boards = Fake.of(Boards.class).on("times", args -> new QueueTimes("B", 4, 15, 40, 2, null, OpdScenes.AT));
    private final TestSession session = TestSession.of("doctor", "opd.queue.read", "opd.token.call", "opd.visit.open");
    private final TestWindow window = TestWindow.of(view().open(session, ""));

    private QueueView view() {
        return new QueueView(queues.service(), consultation.service(), desk.service(), transfers.service(), boards.service());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "uiopd."));
    }

    @Test
    void theQueueTellsHowLongPeopleWait() {
        assertTrue(window.text().contains("Half waited at most 15 min") && window.text().contains("Nine of ten at most 40 min"), window::text);
        assertFalse(window.text().contains("Who comes now"), window::text);
    }

    @Test
    void aTokenGoesToAnotherQueueAndBack() {
        window.click("opd-transfer-M-1");
        window.click("pick-A");
        assertEquals(List.of("transfer[v1, A]"), transfers.asked());
        assertTrue(session.said.get(0).contains("M-9"), session.said::toString);
        window.click("opd-transfer-M-1");
        window.click("pick-back");
        assertEquals(List.of("transfer[v1, A]", "undo[v1]"), transfers.asked());
    }

    @Test
    void theDoctorsOwnQueueIsOpen() {
        assertTrue(queues.asked().contains("entries[B]"), queues.asked()::toString);
        window.click("opd-queue-A");
        assertTrue(queues.asked().contains("entries[A]"));
        assertEquals("A", session.draft("opd.queue").get("id"));
    }

    @Test
    void theNextIsCalledAndStandsAbove() {
        assertTrue(window.text().contains("Nobody is called"));
        window.click("opd-call-next");
        assertEquals(List.of("M-1, please come to room 12."), session.said);
        assertTrue(window.sees("opd-current-M-1"));
        assertFalse(window.find("opd-waiting-M-1").isPresent());
        window.click("opd-undo");
        assertTrue(window.sees("opd-waiting-M-1"));
    }

    @Test
    void anEmptyQueueSaysSo() {
        consultation.on("callNext", args -> Optional.empty());
        window.click("opd-call-next");
        assertEquals(List.of("Nobody waits in this queue."), session.said);
    }

    @Test
    void openingTakesThePatientIn() {
        window.click("opd-call-next");
        window.click("opd-recall");
        window.click("opd-skip");
        window.click("opd-open");
        assertTrue(consultation.asked().containsAll(List.of("recall[v1]", "skip[v1]", "open[v1]")), consultation.asked()::toString);
        assertEquals("visit/v1", session.gone);
    }

    @Test
    void whoDidNotComeIsPutBack() {
        window.click("opd-requeue-M-3");
        assertTrue(consultation.asked().contains("requeue[v3]"));
    }

    @Test
    void aCancellationNamesItsConsequence() {
        window.click("opd-cancel-M-1");
        assertTrue(window.text().contains("Patient 1 will not be called today"));
        window.click("confirm-go");
        assertTrue(desk.asked().contains("cancel[v1]"));
    }

    @Test
    void agesAreInYearsMonthsOrDays() {
        assertTrue(window.text().contains("36 y · female"));
        assertTrue(window.text().contains("8 m · female"));
        assertEquals("21 d · female · 07 0000 0000 019",
                Visits.facts(session, OpdScenes.visit(9, VisitStatus.WAITING, "2026-11-01", TokenPriority.NORMAL)));
        assertEquals("female · 07 0000 0000 019", Visits.facts(session, OpdScenes.visit(9, VisitStatus.WAITING, null, TokenPriority.NORMAL)));
    }

    @Test
    void othersCallsAppearByThemselvesAndTheButtonStays() {
        window.click("opd-call-next");
        Object button = window.get("opd-open");
        entries.add(OpdScenes.visit(4, VisitStatus.WAITING));
        session.tell("opd.visit.opened", OpdScenes.UHID);
        assertTrue(window.sees("opd-waiting-M-4"));
        assertEquals(button, window.get("opd-open"));
    }

    @Test
    void whoMayOnlyLookHasNoButtons() {
        try (TestWindow other = TestWindow.of(view().open(TestSession.of("cashier", "opd.queue.read"), ""))) {
            assertFalse(other.sees("opd-call-next"));
            assertFalse(other.find("opd-requeue-M-3").isPresent());
            assertFalse(other.find("opd-cancel-M-1").isPresent());
        }
    }

    @Test
    void theHomeCardDrawsThoseWhoWait() {
        try (TestWindow home = TestWindow.of(new QueueCard(queues.service()).open(session))) {
            assertEquals("2", home.get("card-waiting").getElement().getText());
            assertTrue(home.text().contains("M-1"));
        }
    }
}
