// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class SpecimenPageTest {

    private static final String TUBE = LabScenes.TUBE;

    private final LabScene scene = new LabScene();
    private Specimen tube = LabScenes.specimen(TUBE, SpecimenStatus.ORDERED);
    private final Fake<Specimens> specimens = Fake.of(Specimens.class)
            .on("worklist", args -> Page.all(args.get(0) == tube.status() ? List.of(tube) : List.of()))
            .on("get", args -> {
                if (!args.get(0).equals(TUBE)) {
                    throw Problem.unknown("lab.specimen.unknown");
                }
                return tube;
            })
            .on("collect", args -> tube = LabScenes.specimen(TUBE, SpecimenStatus.COLLECTED))
            .on("receive", args -> tube = LabScenes.specimen(TUBE, SpecimenStatus.RECEIVED))
            .on("rejectReasons", args -> List.of("clotted", "leaked"))
            .on("reject", args -> tube = LabScenes.specimen(TUBE, SpecimenStatus.REJECTED));
    private final TestSession session = TestSession.of("technician", "lab.worklist", "lab.specimen.collect", "lab.specimen.receive",
            "lab.specimen.reject");
    private final TestWindow window = TestWindow.of(new SpecimenView(specimens.service(), scene.bench()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aScannedTubeTakesTheStepOfTheOpenListWithoutAFurtherKey() {
        window.scan("lab-scan", TUBE);
        assertEquals(SpecimenStatus.COLLECTED, tube.status());
        assertEquals(List.of(TUBE + " is collected."), session.said);
        assertTrue(window.sees("lab-receive-" + TUBE));
    }

    @Test
    void aTubeOfAnotherStepIsOnlyShown() {
        window.scan("lab-scan", TUBE);
        window.scan("lab-scan", TUBE);
        assertEquals(SpecimenStatus.COLLECTED, tube.status());
        window.click("lab-tab-collected");
        window.scan("lab-scan", TUBE);
        assertEquals(SpecimenStatus.RECEIVED, tube.status());
    }

    @Test
    void anUnknownTubeIsRefusedInWords() {
        window.scan("lab-scan", "1000000024");
        assertEquals(List.of("lab.specimen.unknown"), session.problems);
    }

    @Test
    void theButtonUnderTheCursorStaysWhenOthersWork() {
        window.scan("lab-scan", TUBE);
        Object before = window.get("lab-receive-" + TUBE);
        session.tell("lab.specimen.collected", "0700000000027");
        assertEquals(before, window.get("lab-receive-" + TUBE));
    }

    @Test
    void arrivalsAppearByThemselves() {
        tube = LabScenes.specimen(TUBE, SpecimenStatus.COLLECTED);
        session.tell("lab.specimen.collected", LabScenes.UHID);
        assertFalse(window.find("lab-specimens-" + TUBE).isPresent());
        window.click("lab-tab-collected");
        assertTrue(window.sees("lab-specimens-" + TUBE));
    }

    @Test
    void aRejectionWantsAReason() {
        window.scan("lab-scan", TUBE);
        window.click("lab-reject-" + TUBE);
        window.click("reason-go");
        assertEquals(SpecimenStatus.COLLECTED, tube.status());
        window.click("reason-clotted");
        window.click("reason-go");
        assertEquals(SpecimenStatus.REJECTED, tube.status());
        assertEquals("Rejected. Please take a new specimen: 1000000024", session.said.get(session.said.size() - 1));
    }

    @Test
    void whoMayNotCollectSeesNoButton() {
        TestSession reader = TestSession.of("reader", "lab.worklist");
        try (TestWindow other = TestWindow.of(new SpecimenView(specimens.service(), scene.bench()).open(reader, TUBE))) {
            assertFalse(other.sees("lab-collect-" + TUBE));
            assertTrue(other.sees("lab-specimen-" + TUBE));
        }
    }

    @Test
    void theAccessionIsRecognisedInTheSearchField() {
        AccessionSearch search = new AccessionSearch(specimens.service());
        assertEquals("lab/" + TUBE, search.find(session, TUBE).get(0).path());
        assertEquals(List.of(), search.find(session, "1000000017"), "wrong check digit");
        assertEquals(List.of(), search.find(session, "9810012345"), "a mobile number");
        assertEquals(List.of(), search.find(session, "1000000024"), "not known");
        assertEquals(List.of(), search.find(TestSession.of("clerk"), TUBE), "not allowed");
    }
}
