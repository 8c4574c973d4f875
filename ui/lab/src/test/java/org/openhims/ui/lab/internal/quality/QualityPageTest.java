// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.quality.QualityControl;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

class QualityPageTest {

    private final List<Hold> holds = new ArrayList<>();
    private final List<Object> done = new ArrayList<>();
    private final Fake<QualityControl> quality = Fake.of(QualityControl.class)
            .on("lots", args -> List.of(QualityScenes.LOT))
            .on("results", args -> QualityScenes.course())
            .on("picture", args -> "<svg></svg>")
            .on("holds", args -> Page.all(List.copyOf(holds)))
            .on("addLot", args -> did(args.get(0)))
            .on("enter", args -> {
                did(args.get(0));
                return QualityScenes.course().get(1);
            })
            .on("override", args -> {
                if (args.get(1).toString().length() < 10) {
                    throw Problem.invalid("reason", "size", 10, 500);
                }
                return did(holds.remove(0));
            });
    private final Fake<AnalyserLog> log = Fake.of(AnalyserLog.class)
            .on("due", args -> List.of(QualityScenes.care("xn", "weekly", QualityScenes.TODAY)));
    private final TestSession session = TestSession.of("pathologist", "lab.qc.read", "lab.qc.enter", "lab.qc.manage", "lab.qc.override",
            "device.messages.read");
    private final TestWindow window = TestWindow.open();

    private Object did(Object what) {
        done.add(what);
        return what instanceof ControlLot lot ? lot : what;
    }

    private Component open(TestSession session, String rest) {
        Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class).on("analytes", args -> List.of(QualityScenes.analyte()));
        return new QualityView(quality.service(), log.service(), catalogue.service(), QualityScenes.analysers()).open(session, rest);
    }

    private void show(String rest) {
        window.show(open(session, rest));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theOverviewTellsTheLatestControlAndWhatExpires() {
        show("");
        assertTrue(window.text().contains("7.2 ± 0.2"));
        assertTrue(window.text().contains("rejected · 1-3s"));
        assertTrue(window.text().contains("+3.8 SD"));
        assertTrue(window.text().contains("expires in 9 days"));
        assertTrue(window.text().contains("xn: lab.maintenance.weekly is due since 22 Nov 2026"));
        window.click("control-open-lot1");
        assertEquals("lab/quality/lot1", session.gone);
    }

    @Test
    void aHoldIsLiftedWithAReasonThatIsLongEnough() {
        show("");
        assertFalse(window.sees("hold-lift-h1"));
        holds.add(QualityScenes.HOLD);
        session.tell("lab.qc.held", null);
        window.click("hold-lift-h1");
        window.type("lift-reason", "ok");
        window.click("lift-go");
        assertTrue(((TextArea) window.get("lift-reason")).isInvalid());
        window.type("lift-reason", "New lot compared with the old one, mean confirmed");
        window.click("lift-go");
        assertEquals(List.of(QualityScenes.HOLD), done);
        assertEquals(List.of("The hold of HGB is lifted."), session.said);
        assertFalse(window.sees("hold-lift-h1"));
    }

    @Test
    void whoMayNotLiftSeesWhyAndNoButton() {
        holds.add(QualityScenes.HOLD);
        window.show(open(TestSession.of("technician", "lab.qc.read"), ""));
        assertTrue(window.text().contains("1-3s"));
        assertFalse(window.sees("hold-lift-h1"));
        assertFalse(window.sees("lot-add"));
    }

    @Test
    void thePictureIsToldInWordsAndAsATable() {
        show("lot1");
        String words = window.get("picture-words").getElement().getText();
        assertTrue(words.startsWith("HGB level 1: 2 controls from 21 Nov 2026, 09:00 to 09:50; 1 rejected, no warning."), words);
        assertTrue(window.sees("points-k1"));
        assertTrue(window.sees("points-k2"));
        window.click("days-7");
        assertEquals("true", window.get("days-7").getElement().getAttribute("aria-pressed"));
    }

    @Test
    void aControlIsEnteredByHandAndItsDistanceShownWhileTyping() {
        show("lot1");
        window.type("control-value", "7.95");
        assertEquals("+3.8 SD", ((TextField) window.get("control-value")).getHelperText());
        window.click("control-enter");
        assertEquals(List.of(new NewControlResult("lot1", "xn", new BigDecimal("7.95"), null, null)), done);
        assertEquals(List.of("The control is rejected: 1-3s. Results of HGB wait."), session.said);
        window.type("control-value", "much");
        window.click("control-enter");
        assertTrue(((TextField) window.get("control-value")).isInvalid());
        assertEquals(1, done.size());
    }

    @Test
    void aLotIsAddedFromTheMakersSheet() {
        show("");
        window.click("lot-add");
        window.type("lot-control", "QC-HIGH");
        window.type("lot-lot", "H1");
        window.type("lot-analyte", "HGB");
        window.type("lot-level", "3");
        window.type("lot-device", "xn");
        window.type("lot-mean", "16.1");
        window.type("lot-sd", "0.4");
        window.type("lot-expires", "31.2.2027");
        window.click("lot-save");
        assertTrue(((TextField) window.get("lot-expires")).isInvalid());
        window.type("lot-expires", "28.2.2027");
        window.click("lot-save");
        assertEquals(List.of(new ControlLot(null, "QC-HIGH", "H1", "HGB", 3, "xn", new BigDecimal("16.1"), new BigDecimal("0.4"), null,
                QualityScenes.TODAY.withMonth(2).withDayOfMonth(28).withYear(2027), QualityScenes.TODAY, null)), done);
    }

    @Test
    void aLotIsEndedAfterAQuestion() {
        show("lot1");
        window.click("lot-end");
        window.click("confirm-go");
        assertTrue(quality.asked().contains("endLot[lot1, 2026-11-22]"), quality.asked()::toString);
    }

    @Test
    void holdsOfThePastSayWhoLiftedThemAndWhy() {
        holds.add(new Hold("h0", "HGB", null, 2, "2-2s", "k0", TestSession.NOW, "override", "Dr Sen", TestSession.NOW, "reagent was changed"));
        show("holds");
        assertTrue(window.text().contains("reagent was changed"));
        assertTrue(window.text().contains("HGB · by hand"));
    }
}
