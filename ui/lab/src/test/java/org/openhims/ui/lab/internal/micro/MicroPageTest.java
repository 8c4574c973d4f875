// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Microbiology;
import org.openhims.lab.micro.Organism;
import org.openhims.platform.Problem;

class MicroPageTest {

    private static final Breakpoint MERO = new Breakpoint("meropenem", "enterobacterales", null, "disk", new BigDecimal("90"), new BigDecimal("80"), "I");
    private static final List<Antibiogram> GROWN = List.of(
            new Antibiogram("escherichia-coli", "Escherichia coli", 120, false, List.of(
                    new Antibiogram.Share("meropenem", "Meropenem", 118, 101, new BigDecimal("86"), false),
                    new Antibiogram.Share("ciprofloxacin", "Ciprofloxacin", 12, 3, new BigDecimal("25"), true))),
            new Antibiogram("klebsiella", "Klebsiella", 9, true, List.of()));

    private MicroRules rules = new MicroRules(2, "Ours", List.of(MERO), List.of(), List.of(), TestSession.NOW, "head");
    private final Fake<Microbiology> microbiology = Fake.of(Microbiology.class).on("current", args -> rules).on("antibiogram", args -> grown(args))
            .on("change", args -> changed((MicroRules) args.get(0)));
    private final Fake<Cultures> cultures = Fake.of(Cultures.class)
            .on("organisms", args -> List.of(new Organism("escherichia-coli", "Escherichia coli", "enterobacterales")))
            .on("antimicrobials", args -> List.of(new Antimicrobial("ceftriaxone", "Ceftriaxone"), new Antimicrobial("cefoxitin", "Cefoxitin"),
                    new Antimicrobial("meropenem", "Meropenem")));
    private final TestWindow window = TestWindow.open();

    private static List<Antibiogram> grown(List<Object> args) {
        if (((LocalDate) args.get(1)).isBefore((LocalDate) args.get(0))) {
            throw Problem.invalid("until", "lab.period", 1096);
        }
        return GROWN;
    }

    private MicroRules changed(MicroRules wanted) {
        if (wanted.version() != rules.version()) {
            throw Problem.conflict("lab.micro.changed");
        }
        rules = new MicroRules(wanted.version() + 1, wanted.standard(), wanted.breakpoints(), wanted.cascades(), wanted.alerts(), TestSession.NOW, "head");
        return rules;
    }

    private TestSession as(String... permissions) {
        TestSession session = TestSession.of("head", permissions);
        window.show(new MicroView(microbiology.service(), cultures.service(), Fake.of(LabCatalogue.class).service()).open(session, ""));
        return session;
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theAntibiogramMarksWhatIsSaidOfLessThanThirty() {
        as("lab.worklist");
        for (String part : List.of("Meropenem 86 %, 101 of 118", "Ciprofloxacin 25 %, 3 of 12, under 30")) {
            assertTrue(window.text().contains(part), part + " in " + window.text());
        }
        assertEquals(1, window.text().lines().filter("under 30 isolates"::equals).count(), "of Klebsiella only");
        assertTrue(microbiology.asked().contains("antibiogram[2026-01-01, 2026-11-22]"), microbiology.asked()::toString);
    }

    @Test
    void anotherPeriodIsAskedForAndItsFileHasALineForEachShare() {
        TestSession session = as("lab.worklist");
        window.type("antibiogram-from", LocalDate.of(2026, 6, 1));
        window.type("antibiogram-until", LocalDate.of(2026, 5, 1));
        window.click("antibiogram-show");
        assertEquals(1, session.problems.size(), "it ends before it begins");
        window.type("antibiogram-until", LocalDate.of(2026, 6, 30));
        window.click("antibiogram-show");
        assertTrue(microbiology.asked().contains("antibiogram[2026-06-01, 2026-06-30]"));
        assertTrue(window.sees("antibiogram-file"));
        assertEquals("organism;isolates;antimicrobial;tested;susceptible;percent;under30\r\nEscherichia coli;120;Meropenem;118;101;86;\r\n"
                + "Escherichia coli;120;Ciprofloxacin;12;3;25;<30\r\n", AntibiogramPanel.csv(GROWN));
    }

    @Test
    void whoMayOnlyLookSeesTheRulesAndChangesNone() {
        as("lab.worklist");
        assertTrue(window.text().contains("≥ 90") && window.text().contains("version 2"), window::text);
        for (String id : List.of("breakpoint-add", "cascade-add", "alert-add", "micro-save", "breakpoint-drop-meropenem-enterobacterales-null-disk")) {
            assertFalse(window.sees(id), id);
        }
    }

    @Test
    void aBreakpointCountsOnceANewVersionIsSaved() {
        TestSession session = as("lab.worklist", "lab.micro.manage");
        window.click("breakpoint-add");
        window.type("micro-antimicrobial", "ceftriaxone");
        window.type("micro-organism", "escherichia-coli");
        window.click("micro-method-mic");
        window.type("micro-susceptible", "8");
        window.type("micro-resistant", "4");
        window.click("micro-go");
        assertTrue(((TextField) window.get("micro-resistant")).isInvalid(), "a MIC of resistance is the higher one");
        window.type("micro-resistant", "16");
        window.click("micro-go");
        assertEquals(2, rules.version(), "it is not saved yet");
        window.click("micro-save");
        assertEquals(List.of(MERO, new Breakpoint("ceftriaxone", "escherichia-coli", null, "mic", new BigDecimal("8"), new BigDecimal("16"), "I")),
                rules.breakpoints());
        assertEquals(List.of("Version 3 of the rules holds from now on."), session.said);
        window.click("breakpoint-drop-meropenem-enterobacterales-null-disk");
        window.click("micro-drop");
        assertTrue(window.text().contains("≥ 90"), "what was changed is dropped");
    }

    @Test
    void antimicrobialsOfARuleAreNamedByTheirBeginnings() {
        as("lab.worklist", "lab.micro.manage");
        window.click("cascade-add");
        window.type("micro-antimicrobial", "meropenem");
        window.type("micro-simpler", "cef");
        window.click("micro-go");
        assertTrue(((HasValidation) window.get("micro-simpler")).isInvalid(), "it may mean two");
        window.type("micro-simpler", "ceftr, cefo");
        window.click("micro-go");
        window.click("micro-save");
        assertEquals(List.of(new CascadeRule(null, "meropenem", List.of("ceftriaxone", "cefoxitin"))), rules.cascades());
    }

    @Test
    void anAlertHasACodeAndIsRefusedWhenSomebodyElseWasQuicker() {
        TestSession session = as("lab.worklist", "lab.micro.manage");
        window.click("alert-add");
        window.type("micro-code", "cre");
        window.type("micro-organism", "enterobacterales");
        window.type("micro-resistant", "mero");
        window.click("micro-go");
        assertTrue(((TextField) window.get("micro-code")).isInvalid());
        window.type("micro-code", "CRE");
        window.click("micro-go");
        rules = new MicroRules(3, "Ours", List.of(), List.of(), List.of(), TestSession.NOW, "other");
        session.tell("lab.micro.changed", null);
        window.click("micro-save");
        assertEquals(List.of("lab.micro.changed"), session.problems);
        assertTrue(window.text().contains("CRE"), "what was typed is still there");
        window.click("micro-drop");
        window.click("alert-add");
        window.type("micro-code", "CRE");
        window.type("micro-organism", "enterobacterales");
        window.type("micro-resistant", "mero");
        window.click("micro-go");
        window.click("micro-save");
        assertEquals(List.of(new AlertRule("CRE", "enterobacterales", List.of("meropenem"))), rules.alerts());
    }
}
