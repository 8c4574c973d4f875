// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.PaperVisit;
import org.openhims.opd.Queues;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Problem;

class PaperPageTest {

    private final List<WalkIn> came = new ArrayList<>();
    private boolean refuse;
    private final Fake<Queues> queues = Fake.of(Queues.class).on("today", args -> List.of(OpdScenes.queue("MED-1", null, 0)));
    private final Fake<OpdDesk> desk = Fake.of(OpdDesk.class).on("walkIn", args -> {
        if (refuse) {
            throw Problem.conflict("opd.token.used");
        }
        came.add((WalkIn) args.get(0));
        return OpdScenes.visit(1, VisitStatus.DONE);
    });
    private final TestSession session = TestSession.of("registrar", "opd.visit.open");
    private final TestWindow window = TestWindow.of(new PaperView(queues.service(), desk.service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    private void fill(String token) {
        window.type("opd-paper-token", token);
        window.type("opd-paper-uhid", OpdScenes.UHID);
        window.type("opd-paper-time", "9:15");
    }

    @Test
    void theTokenTellsTheQueueAndTheTimeIsKept() {
        fill("m-d17");
        assertTrue(window.text().contains("07 0000 0000 019"), "who it is stands there before it is saved");
        window.click("opd-paper-after-WAITING");
        window.click("opd-paper-save");
        assertEquals(List.of(new WalkIn(OpdScenes.UHID, "MED-1", null, new PaperVisit(Instant.parse("2026-11-22T03:45:00Z"), "M-D17", true))), came);
        assertTrue(window.text().contains("M-1 · Patient 1"));
        assertEquals("", ((TextField) window.get("opd-paper-token")).getValue());
    }

    @Test
    void whatDoesNotFitIsShown() {
        fill("X-D17");
        window.click("opd-paper-save");
        assertTrue(((TextField) window.get("opd-paper-token")).isInvalid());
        fill("M-D17");
        refuse = true;
        window.click("opd-paper-save");
        assertEquals(List.of("opd.token.used"), session.problems);
        assertEquals("M-D17", ((TextField) window.get("opd-paper-token")).getValue());
    }
}
