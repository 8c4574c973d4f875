// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.QualityControl;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class AnalysersPageTest {

    private final List<Maintenance> care = new ArrayList<>(List.of(QualityScenes.care("zeta", "calibration", QualityScenes.TODAY)));
    private final List<ReagentLot> reagents = new ArrayList<>();
    private final Fake<AnalyserLog> log = Fake.of(AnalyserLog.class)
            .on("due", args -> List.of(QualityScenes.care("zeta", "calibration", QualityScenes.TODAY)))
            .on("kinds", args -> List.of("daily", "calibration"))
            .on("maintenance", args -> Page.all(List.copyOf(care)))
            .on("reagents", args -> List.copyOf(reagents))
            .on("note", args -> noted((Maintenance) args.get(0)))
            .on("open", args -> opened((ReagentLot) args.get(0)));
    private final Fake<QualityControl> quality = Fake.of(QualityControl.class).on("lots", args -> List.of(QualityScenes.LOT));
    private final TestSession session = TestSession.of("technician", "lab.qc.read", "lab.device.log");
    private final TestWindow window = TestWindow.open();

    private Maintenance noted(Maintenance done) {
        care.add(new Maintenance("m1", done.device(), done.kind(), done.note(), done.nextDue(), TestSession.NOW, "anita"));
        return care.get(1);
    }

    private ReagentLot opened(ReagentLot lot) {
        if (lot.expires().isBefore(QualityScenes.TODAY)) {
            throw Problem.invalid("expires", "lab.reagent.expired");
        }
        reagents.add(new ReagentLot("r1", lot.device(), lot.name(), lot.lot(), lot.expires(), TestSession.NOW, "anita", null, null));
        return reagents.get(0);
    }

    private void show(String rest) {
        window.show(new AnalysersView(log.service(), quality.service(), QualityScenes.analysers()).open(session, rest));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theAnalyserWhoseCareIsDueStandsFirst() {
        show("");
        assertEquals("true", window.get("analyser-zeta").getElement().getAttribute("aria-pressed"));
        assertTrue(window.text().indexOf("zeta · care is due") < window.text().indexOf("xn"));
        window.click("analyser-xn");
        assertEquals("lab/quality/analysers/xn", session.gone);
    }

    @Test
    void careIsNotedWithTheNextDay() {
        show("xn");
        window.type("care-kind", "daily");
        window.type("care-next", "tomorrow");
        window.click("care-save");
        assertTrue(((TextField) window.get("care-next")).isInvalid());
        window.type("care-next", "23.11.2026");
        window.click("care-save");
        assertEquals(new Maintenance("m1", "xn", "daily", null, LocalDate.of(2026, 11, 23), TestSession.NOW, "anita"), care.get(1));
        assertEquals("", ((TextField) window.get("care-next")).getValue());
    }

    @Test
    void aReagentIsPutInUseUnlessItHasExpired() {
        show("xn");
        window.type("reagent-name", "Diluent");
        window.type("reagent-lot", "D1");
        window.type("reagent-expires", "1.1.2026");
        window.click("reagent-save");
        assertTrue(((TextField) window.get("reagent-expires")).isInvalid());
        window.type("reagent-expires", "25.11.2026");
        window.click("reagent-save");
        assertTrue(window.text().contains("expires 25 Nov 2026"), "soon");
        window.click("reagent-finish-r1");
        assertTrue(log.asked().contains("finish[r1]"), log.asked()::toString);
    }

    @Test
    void whoMayOnlyReadHasNoFields() {
        window.show(new AnalysersView(log.service(), quality.service(), QualityScenes.analysers())
                .open(TestSession.of("pathologist", "lab.qc.read"), "xn"));
        assertFalse(window.sees("care-save"));
        assertFalse(window.sees("reagent-save"));
    }
}
