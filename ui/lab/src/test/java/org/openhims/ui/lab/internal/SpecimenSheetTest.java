// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Flag;
import org.openhims.lab.NewResult;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.rules.Reflex;
import org.openhims.platform.Page;

class SpecimenSheetTest {

    private static final String TUBE = LabScenes.TUBE;

    private final LabScene scene = new LabScene();
    private final Fake<Specimens> specimens = Fake.of(Specimens.class).on("worklist", args -> Page.all(List.of()))
            .on("get", args -> LabScenes.specimen(TUBE, SpecimenStatus.RECEIVED));
    private final TestSession session = TestSession.of("pathologist", "lab.worklist", "lab.result.enter", "lab.result.amend", "lab.qc.read");
    private final TestWindow window = TestWindow.open();

    private void show() {
        window.show(new SpecimenView(specimens.service(), scene.bench()).open(session, TUBE));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatNoAnalyserSendsIsEnteredWithItsRangeAndFlagInSight() {
        show();
        window.click("lab-enter-" + TUBE);
        TextField field = (TextField) window.get("enter-HGB");
        assertEquals("Range 12 – 15", field.getHelperText());
        window.type("enter-HGB", "6.1");
        assertTrue(window.text().contains("critically low"));
        window.type("enter-HGB", "13.0");
        assertFalse(window.text().contains("critically low"));
        window.type("enter-WIDAL", "Reactive");
        window.click("enter-save");
        assertTrue(scene.results.asked().contains("enterAll" + List.of(TUBE, List.of(new NewResult("HGB", "13.0", null), new NewResult("WIDAL", "Reactive", null)))),
                scene.results.asked()::toString);
        assertEquals(List.of("2 results are entered and wait for validation."), session.said);
    }

    @Test
    void whatIsNoNumberIsSaidOfItsField() {
        show();
        window.click("lab-enter-" + TUBE);
        window.type("enter-HGB", "much");
        window.click("enter-save");
        assertTrue(((TextField) window.get("enter-HGB")).isInvalid());
        assertEquals(List.of(), session.said);
        assertTrue(window.sees("enter-save"), "what was typed is still there");
    }

    @Test
    void eachWrongValueIsSaidOfItsOwnField() {
        show();
        window.click("lab-enter-" + TUBE);
        window.type("enter-WIDAL", "much");
        window.click("enter-save");
        assertFalse(((TextField) window.get("enter-HGB")).isInvalid(), "it was left empty");
        assertTrue(((TextField) window.get("enter-WIDAL")).isInvalid());
    }

    @Test
    void nothingIsAskedOfTheLaboratoryWhenNothingWasTyped() {
        show();
        window.click("lab-enter-" + TUBE);
        window.click("enter-save");
        assertEquals(List.of("Nothing was entered."), session.said);
        assertTrue(scene.results.asked().stream().noneMatch(asked -> asked.startsWith("enterAll")));
    }

    @Test
    void aTestThatFollowedSaysBecauseOfWhichResultAndRule() {
        scene.known.add(LabScenes.result("r1", "6.1", Flag.LL, ResultStatus.VALIDATED));
        scene.reflexes.add(new Reflex("r1", "o1", TUBE, "HGB", "CBC", "added", 3, LabScenes.AT));
        scene.reflexes.add(new Reflex("r1", "o1", "1000000024", "HGB", "GLU", "added", 3, LabScenes.AT));
        show();
        assertTrue(window.text().contains("CBC because of Haemoglobin 6.1 g/dL, critically low"), window::text);
        assertTrue(window.text().contains("lab.reflex.added") && window.text().contains("rules, version 3 · 09:30"), window::text);
        assertFalse(window.find("lab-reflex-GLU").isPresent(), "of another specimen");
    }

    @Test
    void whatIsValidatedIsNotAskedForAgain() {
        scene.known.add(LabScenes.result("r1", "13", Flag.N, ResultStatus.VALIDATED));
        show();
        window.click("lab-enter-" + TUBE);
        assertFalse(window.find("enter-HGB").isPresent());
        assertTrue(window.sees("enter-WIDAL"));
    }

    @Test
    void aHeldResultSaysWhy() {
        scene.known.add(LabScenes.result("r1", "13", Flag.N, ResultStatus.PRELIMINARY));
        scene.holds.add(new Hold("h1", "HGB", "generic", 1, "2-2s", "k1", LabScenes.AT, null, null, null, null));
        show();
        assertTrue(window.text().contains("held · 2-2s"));
    }

    @Test
    void aCorrectedResultKeepsTheOldOneInSightWithWhoAndWhy() {
        scene.known.add(LabScenes.amended("r2", "12.6", "r1"));
        scene.known.add(LabScenes.result("r1", "9.2", Flag.L, ResultStatus.SUPERSEDED));
        show();
        assertTrue(window.text().contains("9.2 g/dL"));
        assertTrue(window.text().contains("lab.reason.typing-error · Dr Sen · 09:30"), window::text);
        assertFalse(window.find("lab-sheet-r1").isPresent(), "not as a row of its own");
        window.click("lab-report-o1");
        assertEquals(List.of("Report of o1"), session.printed);
    }

    @Test
    void aReportedResultIsCorrectedWithAReason() {
        scene.known.add(LabScenes.result("r1", "9.2", Flag.L, ResultStatus.RELEASED));
        show();
        window.click("lab-amend-r1");
        window.type("amend-value", "12.6");
        window.click("amend-reason-typing-error");
        window.click("amend-go");
        assertTrue(scene.results.asked().contains("amend[r1, 12.6, typing-error, null]"), scene.results.asked()::toString);
        assertEquals(List.of("Haemoglobin is corrected."), session.said);
    }

    @Test
    void onThePatientsPageTheOldValueIsStruckOutToo() {
        scene.known.add(LabScenes.amended("r2", "12.6", "r1"));
        scene.known.add(LabScenes.result("r1", "9.2", Flag.L, ResultStatus.SUPERSEDED));
        window.show(new ResultsPanel(scene.bench()).open(TestSession.of("doctor", "lab.result.read"), LabScenes.UHID));
        assertTrue(window.text().contains("9.2 g/dL"));
        assertFalse(window.sees("lab-amend-r2"), "a doctor corrects nothing");
    }
}
