// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.LabRules;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.platform.Problem;

class RulesPageTest {

    private final List<RuleSet> tried = new ArrayList<>();
    private RuleSet current = new RuleSet(2, false, List.of("TSH"), List.of(new AnalyteRule("HGB", new AnalyteRule.Delta(90, new BigDecimal("25"), null),
            new AnalyteRule.Auto(null, null, false))), List.of(), TestSession.NOW, "Dr Sen");
    private boolean changedMeanwhile;
    private final Fake<LabRules> rules = Fake.of(LabRules.class).on("current", args -> current).on("change", args -> change((RuleSet) args.get(0)))
            .on("dryRun", args -> {
                tried.add((RuleSet) args.get(0));
                return new DryRun(0, 400, 300, List.of(new DryRun.Amended("r1", "HGB", "9.2", "12.6", "typing-error")), Map.of("outside", 80, "critical", 20));
            });
    private final Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class)
            .on("analytes", args -> List.of(new Analyte("HGB", "Haemoglobin", null, "g/dL", 1, true, List.of()),
                    new Analyte("TSH", "Thyrotropin", null, "m[IU]/L", 2, true, List.of())))
            .on("tests", args -> List.of(new LabTest("TSH", "Thyrotropin", "endocrinology", "blood", "serum", List.of("TSH"), true),
                    new LabTest("FT4", "Free T4", "endocrinology", "blood", "serum", List.of("FT4"), true)));
    private final TestSession session = TestSession.of("pathologist", "lab.rules.read", "lab.rules.manage");
    private final TestWindow window = TestWindow.open();

    private RuleSet change(RuleSet wanted) {
        if (changedMeanwhile) {
            throw Problem.conflict("lab.rules.changed");
        }
        current = new RuleSet(wanted.version() + 1, wanted.autoverification(), wanted.testsOff(), wanted.analytes(), wanted.reflexes(), TestSession.NOW, "me");
        return current;
    }

    private void show(TestSession session) {
        window.show(new RulesView(rules.service(), catalogue.service()).open(session, ""));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void rulesAreToldInWords() {
        show(session);
        assertTrue(window.text().contains("off: a person validates everything"));
        assertTrue(window.text().contains("within the reference range"));
        assertTrue(window.text().contains("more than 25 % within 90 days"));
        assertTrue(window.text().contains("version 2, 10:00, Dr Sen"));
        assertEquals("true", window.get("rules-test-TSH").getElement().getAttribute("aria-pressed"));
        assertFalse(window.sees("rules-save"), "nothing to save");
    }

    @Test
    void whatIsChangedIsTriedBeforeItIsSaved() {
        show(session);
        window.click("rules-turn");
        window.click("dry-run");
        assertTrue(tried.get(0).autoverification());
        assertFalse(current.autoverification(), "not saved by a try");
        assertEquals("400", window.get("dry-results").getElement().getText());
        assertTrue(window.text().contains("would need no person (75 %)"));
        assertTrue(window.text().contains("lab.auto.outside"));
        assertTrue(window.text().contains("HGB: 9.2 would have passed; it was corrected to 12.6 (lab.reason.typing-error)"));
        window.click("rules-save");
        assertTrue(current.autoverification());
        assertEquals(List.of("Version 3 of the rules holds from now on."), session.said);
    }

    @Test
    void anAnalytesRuleIsChangedAndDropped() {
        show(session);
        window.click("rule-edit-HGB");
        window.type("rule-auto-low", "low");
        window.click("rule-go");
        assertTrue(((TextField) window.get("rule-auto-low")).isInvalid());
        window.type("rule-auto-low", "8");
        window.type("rule-auto-high", "17.5");
        window.type("rule-delta-percent", "");
        window.click("rule-go");
        assertTrue(window.text().contains("from 8 to 17.5"));
        window.click("rules-drop");
        assertTrue(window.text().contains("within the reference range"));
        assertEquals(2, current.version());
    }

    @Test
    void aTestFollowsWhenAResultSaysSo() {
        show(session);
        window.click("reflex-add");
        window.type("reflex-analyte", "TSH");
        window.type("reflex-test", "FT4");
        window.click("reflex-go");
        assertTrue(((TextField) window.get("reflex-words")).isInvalid(), "a condition is wanted");
        window.type("reflex-above", "10");
        window.click("reflex-go");
        assertTrue(window.text().contains("TSH: > 10"));
        window.click("rules-test-TSH");
        window.click("rules-save");
        assertEquals(List.of(new ReflexRule("TSH", List.of(), null, new BigDecimal("10"), List.of(), "FT4")), current.reflexes());
        assertEquals(List.of(), current.testsOff());
    }

    @Test
    void rulesThatSomebodyElseChangedAreNotOverwritten() {
        show(session);
        window.click("rules-turn");
        changedMeanwhile = true;
        window.click("rules-save");
        assertEquals(List.of("lab.rules.changed"), session.problems);
        assertTrue(window.sees("rules-save"), "the changes are still there");
    }

    @Test
    void whoMayOnlyReadTriesAndChangesNothing() {
        show(TestSession.of("technician", "lab.rules.read"));
        assertTrue(window.sees("dry-run"));
        assertFalse(window.sees("rules-turn"));
        assertFalse(window.sees("rule-add"));
        assertFalse(window.sees("rule-edit-HGB"));
    }
}
