// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.bench.HandOver;

class HandOverPageTest {

    private final List<HandOver> all = new ArrayList<>();
    private final TestWindow window = TestWindow.open();

    private TestSession as(String user, String... permissions) {
        TestSession session = TestSession.of(user, permissions);
        window.ui().removeAll();
        window.show(new HandOverView(DayScenes.handOvers(all, session).service()).open(session, ""));
        return session;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void whatIsOpenIsCountedAndEachThingLeadsToItsPlace() {
        TestSession session = as("anita", "lab.worklist", "lab.handover");
        assertEquals("3", window.get("open-received").getElement().getText());
        assertFalse(window.find("open-unmatched").isPresent(), "there is none");
        window.click("open-critical-0");
        assertEquals("lab/critical", session.gone);
        window.click("open-hold-0");
        assertEquals("lab/quality", session.gone);
        window.click("open-overdue-0");
        assertEquals("lab/" + DayScenes.TUBE, session.gone);
    }

    @Test
    void aNoteGoesToTheNextShiftAndAnotherPersonTakesItOver() {
        TestSession anita = as("anita", "lab.worklist", "lab.handover");
        window.type("handover-note", "Diluent is low");
        window.click("handover-give");
        assertEquals(List.of("Handed over. It is kept with what is open now."), anita.said);
        assertTrue(window.text().contains("Another person has to take it over."));
        assertFalse(window.find("handover-accept").isPresent());
        TestSession ravi = as("ravi", "lab.worklist", "lab.handover");
        assertTrue(window.text().contains("anita hands over") && window.text().contains("Diluent is low"), window::text);
        window.click("handover-accept");
        assertEquals(List.of("You have taken over."), ravi.said);
        assertFalse(window.find("handover-waits").isPresent());
        assertEquals("ravi", all.get(0).acceptedBy());
    }

    @Test
    void whoMayOnlyLookNeitherGivesNorTakes() {
        all.add(new HandOver("h1", "anita", DayScenes.AT, null, DayScenes.OPEN, null, null));
        as("reader", "lab.worklist");
        assertFalse(window.sees("handover-give"));
        assertFalse(window.find("handover-accept").isPresent());
        assertTrue(window.text().contains("not taken over yet"));
    }

    @Test
    void whatAnotherHandsOverAppearsByItself() {
        TestSession session = as("ravi", "lab.worklist", "lab.handover");
        all.add(new HandOver("h1", "anita", DayScenes.AT, "Call Dr Rao", DayScenes.OPEN, null, null));
        session.tell("lab.handover.given", null);
        assertTrue(window.sees("handover-accept"));
    }
}
