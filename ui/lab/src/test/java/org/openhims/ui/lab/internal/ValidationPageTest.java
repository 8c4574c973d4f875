// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Flag;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.QualityControl;
import org.openhims.platform.Page;

class ValidationPageTest {

    private static final String TUBE = LabScenes.TUBE;

    private final List<Result> all = new ArrayList<>(List.of(LabScenes.result("r1", "9.2", Flag.L, ResultStatus.PRELIMINARY),
            LabScenes.result("r2", "6.0", Flag.LL, ResultStatus.PRELIMINARY)));
    private final Fake<Results> results = Fake.of(Results.class)
            .on("worklist", args -> Page.all(all.stream().filter(r -> r.status() == args.get(0)).toList()))
            .on("validate", args -> move((List<?>) args.get(0), ResultStatus.VALIDATED))
            .on("release", args -> move((List<?>) args.get(0), ResultStatus.RELEASED));

    private final List<Hold> holds = new ArrayList<>();
    private final Fake<QualityControl> quality = Fake.of(QualityControl.class).on("holds", args -> Page.all(List.copyOf(holds)));

    private List<Result> move(List<?> ids, ResultStatus status) {
        all.replaceAll(r -> ids.contains(r.id()) ? LabScenes.result(r.id(), r.value(), r.flag(), status) : r);
        return all;
    }

    private TestWindow open(TestSession session) {
        return TestWindow.of(new ValidationView(new Bench(null, null, results.service(), null, quality.service())).open(session, ""));
    }

    @Test
    void whoMayReleaseGoesOnAtOnce() {
        TestSession session = TestSession.of("pathologist", "lab.result.validate", "lab.result.release");
        try (TestWindow window = open(session)) {
            window.click("lab-validate-all-" + TUBE);
            assertEquals(List.of("2 results are validated."), session.said);
            window.click("lab-release-all-" + TUBE);
            assertEquals("2 results are released.", session.said.get(1));
            assertFalse(window.find("lab-group-" + TUBE).isPresent());
            assertTrue(window.text().contains("Nothing waits for validation"));
        }
    }

    @Test
    void oneValueIsValidatedAlone() {
        try (TestWindow window = open(TestSession.of("pathologist", "lab.result.validate"))) {
            window.click("lab-validate-r1");
            assertTrue(results.asked().contains("validate[[r1]]"));
            assertTrue(window.sees("lab-validate-r2"));
        }
    }

    @Test
    void whoMayNotReleaseSeesNoButton() {
        move(List.of("r1", "r2"), ResultStatus.VALIDATED);
        try (TestWindow window = open(TestSession.of("technician", "lab.result.validate"))) {
            window.click("lab-tab-validated");
            assertTrue(window.sees("lab-group-" + TUBE));
            assertFalse(window.sees("lab-release-all-" + TUBE));
            assertFalse(window.sees("lab-release-r1"));
        }
    }

    @Test
    void criticalValuesStandOutWithThePreviousOne() {
        try (TestWindow window = open(TestSession.of("pathologist", "lab.result.validate"))) {
            assertTrue(window.text().contains("Critical value"));
            assertTrue(window.text().contains("11.8, 19 Nov 2026"));
        }
    }

    @Test
    void newResultsAppearByThemselves() {
        TestSession session = TestSession.of("pathologist", "lab.result.validate");
        try (TestWindow window = open(session)) {
            all.add(LabScenes.result("r3", "12", Flag.N, ResultStatus.PRELIMINARY));
            session.tell("lab.result.received", LabScenes.UHID);
            assertTrue(window.sees("lab-validate-r3"));
        }
    }

    private static Hold hold(String device) {
        return new Hold("h1", "HGB", device, 1, "1-3s", "k1", LabScenes.AT, null, null, null, null);
    }

    @Test
    void whatQualityControlHoldsSaysWhyAndHasNoButton() {
        TestSession session = TestSession.of("pathologist", "lab.result.validate", "lab.qc.read");
        holds.add(hold("generic"));
        all.add(LabScenes.warned("r7", "13.1", "lab.warning.qc-held"));
        try (TestWindow window = open(session)) {
            assertTrue(window.text().contains("held · 1-3s"));
            assertFalse(window.text().contains("lab.warning.qc-held"), "not said twice");
            assertFalse(window.sees("lab-validate-r1"));
            assertFalse(window.sees("lab-validate-all-" + TUBE));
            window.click("lab-held-" + TUBE);
            assertEquals("lab/quality", session.gone);
            holds.clear();
            session.tell("lab.qc.lifted", null);
            assertTrue(window.sees("lab-validate-r1"));
            assertTrue(window.text().contains("lab.warning.qc-held"), "it was measured while the control had failed");
        }
    }

    @Test
    void aHoldOfAnotherAnalyserHoldsNothing() {
        holds.add(hold("other"));
        try (TestWindow window = open(TestSession.of("pathologist", "lab.result.validate", "lab.qc.read"))) {
            assertTrue(window.sees("lab-validate-r1"));
        }
    }

    @Test
    void oneKeyValidatesAllThatAreNormalAndNothingElse() {
        all.add(LabScenes.result("r3", "13.2", Flag.N, ResultStatus.PRELIMINARY));
        all.add(LabScenes.result("r4", "13.4", null, ResultStatus.PRELIMINARY));
        all.add(LabScenes.warned("r5", "13.9", "lab.warning.delta"));
        TestSession session = TestSession.of("pathologist", "lab.result.validate", "lab.result.release");
        try (TestWindow window = open(session)) {
            assertTrue(window.text().contains("lab.warning.delta"));
            window.click("lab-validate-fine");
            assertTrue(results.asked().contains("validate[[r3]]"), results.asked()::toString);
            assertFalse(window.find("lab-validate-fine").isPresent());
            assertTrue(window.sees("lab-release-r3"), "goes on at once");
            window.click("lab-tab-validated");
            window.click("lab-release-fine");
            assertTrue(results.asked().contains("release[[r3]]"), results.asked()::toString);
        }
    }

    @Test
    void whatRulesValidatedIsMarked() {
        all.add(LabScenes.by("rules:3", LabScenes.result("r6", "13.2", Flag.N, ResultStatus.VALIDATED)));
        try (TestWindow window = open(TestSession.of("pathologist", "lab.result.validate"))) {
            window.click("lab-tab-validated");
            assertTrue(window.text().contains("validated by rules, version 3"));
        }
    }
}
