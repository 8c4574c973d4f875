// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

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
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.lab.LabTest;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.PaperOrder;
import org.openhims.platform.Problem;

class PaperPageTest {

    private final List<NewLabOrder> sent = new ArrayList<>();
    private boolean refuse;
    private final Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class).on("tests", args -> List.of(LabScenes.test("CBC", "Blood count"),
            new LabTest("GLU", "Glucose", "chemistry", "blood", "fluoride", List.of("GLU"), true)));
    private final Fake<LabOrders> orders = Fake.of(LabOrders.class).on("order", args -> {
        if (refuse) {
            throw Problem.invalid("downtime.accessions[1]", "downtime.not-reserved");
        }
        sent.add((NewLabOrder) args.get(0));
        return LabScenes.order(List.of());
    });
    private final TestSession session = TestSession.of("technician", "lab.downtime.enter", "lab.catalogue.read");
    private final TestWindow window = TestWindow.of(new PaperView(catalogue.service(), orders.service()).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    private void fill() {
        window.type("lab-paper-uhid", LabScenes.UHID);
        window.type("lab-paper-tests", "cbc, glu");
        window.type("lab-paper-accessions", "1000000016 1000000024");
        window.type("lab-paper-time", "9:00");
        window.type("lab-paper-collected", "0910");
    }

    @Test
    void aRequestIsEnteredWithItsStickersAndItsTimes() {
        fill();
        TextField accessions = (TextField) window.get("lab-paper-accessions");
        assertEquals("2 tubes: 2 stickers, in the order of the tests", accessions.getHelperText());
        assertEquals("Blood count, Glucose", ((TextField) window.get("lab-paper-tests")).getHelperText());
        window.click("lab-paper-save");
        assertEquals(List.of(new NewLabOrder(LabScenes.UHID, List.of("CBC", "GLU"), null, null, null, new PaperOrder(
                Instant.parse("2026-11-22T03:30:00Z"), List.of("1000000016", "1000000024"), Instant.parse("2026-11-22T03:40:00Z")))), sent);
        assertEquals("", accessions.getValue());
    }

    @Test
    void whatDoesNotFitStandsAtItsField() {
        fill();
        refuse = true;
        window.click("lab-paper-save");
        assertTrue(((TextField) window.get("lab-paper-accessions")).isInvalid());
        window.type("lab-paper-collected", "later");
        window.click("lab-paper-save");
        assertTrue(((TextField) window.get("lab-paper-collected")).isInvalid());
    }
}
