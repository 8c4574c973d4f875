// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.@name@.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.@name@.@Name@Note;
import org.openhims.@name@.@Name@Notes;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.Keys;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class @Name@PageTest {

    private static final String UHID = "0700000000019";

    private final List<@Name@Note> written = new ArrayList<>(List.of(note("n1", "Sleeps well")));
    private final Fake<@Name@Notes> notes = Fake.of(@Name@Notes.class).on("of", args -> Page.all(written));
    private final TestSession session = TestSession.of("doctor", "@name@.note.read", "@name@.note.write");
    private final TestWindow window = TestWindow.of(view().open(session, UHID));

    private static @Name@Note note(String id, String text) {
        return new @Name@Note(id, UHID, text, "doctor", TestSession.NOW);
    }

    private @Name@View view() {
        return new @Name@View(notes.service());
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void bothLanguagesAreWhole() {
        assertEquals(List.of(), Keys.faults(Path.of(""), "ui@name@."));
    }

    @Test
    void thePatientsNotesAreShown() {
        assertTrue(window.sees("patient-banner"));
        assertTrue(window.text().contains("Sleeps well"));
    }

    @Test
    void aNoteIsWritten() {
        notes.on("write", args -> {
            written.add(0, note("n2", "Eats again"));
            return written.get(0);
        });
        window.type("@name@-text", "Eats again");
        window.click("@name@-write");
        assertEquals(List.of("The note is written."), session.said);
        assertTrue(window.sees("@name@-notes-n2"));
        assertEquals("", session.draft("@name@." + UHID).get("text"));
    }

    @Test
    void whatIsRefusedStays() {
        notes.on("write", args -> {
            throw Problem.conflict("patient.merged");
        });
        window.type("@name@-text", "Eats again");
        window.click("@name@-write");
        assertEquals(List.of("patient.merged"), session.problems);
        assertEquals("Eats again", session.draft("@name@." + UHID).get("text"));
    }

    @Test
    void othersNotesAppearByThemselves() {
        written.add(0, note("n3", "Walks"));
        session.tell("@name@.note.written", UHID);
        assertTrue(window.sees("@name@-notes-n3"));
    }

    @Test
    void whoMayOnlyReadHasNoField() {
        try (TestWindow other = TestWindow.of(view().open(TestSession.of("clerk", "@name@.note.read"), UHID))) {
            assertFalse(other.find("@name@-text").isPresent());
        }
    }

    @Test
    void aScannedCardLeadsToThePatient() {
        try (TestWindow empty = TestWindow.of(view().open(session, ""))) {
            assertTrue(empty.text().contains("Whose notes?"));
            empty.scan("@name@-patient", "07 0000 0000 019");
            assertEquals("@name@/" + UHID, session.gone);
        }
    }
}
