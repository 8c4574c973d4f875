// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabTest;
import org.openhims.lab.Priority;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.OpenCulture;
import org.openhims.lab.micro.Organism;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.Page;
import org.openhims.platform.print.Sheet;

class CulturePageTest {

    private static final String TUBE = "1000000016";
    private static final String UHID = "0712345678904";
    private static final Instant AT = TestSession.NOW;

    private final List<CultureReport> reports = new ArrayList<>();
    private final List<CultureFindings> entered = new ArrayList<>();
    private SpecimenStatus status = SpecimenStatus.RECEIVED;
    private final Fake<Cultures> cultures = Fake.of(Cultures.class)
            .on("worklist", args -> Page.all(List.of(new OpenCulture(TUBE, "CULUR", "Urine culture", UHID, "Sunita Devi", Priority.URGENT, AT, 48,
                    reports.isEmpty() ? null : reports.get(0)))))
            .on("of", args -> List.copyOf(reports))
            .on("organisms", args -> List.of(new Organism("escherichia-coli", "Escherichia coli", "enterobacterales"),
                    new Organism("enterobacter-cloacae", "Enterobacter cloacae complex", "enterobacterales")))
            .on("antimicrobials", args -> List.of(new Antimicrobial("meropenem", "Meropenem"), new Antimicrobial("ciprofloxacin", "Ciprofloxacin")))
            .on("gramFindings", args -> List.of("gram-negative-rods", "pus-cells-many"))
            .on("enter", args -> {
                entered.add((CultureFindings) args.get(2));
                return null;
            })
            .on("amend", args -> {
                entered.add((CultureFindings) args.get(1));
                return null;
            })
            .on("validate", args -> null).on("release", args -> null)
            .on("report", args -> new Sheet("Report of " + args.get(0), Sheet.Paper.A4, Locale.ENGLISH, List.of()));
    private final Fake<Specimens> specimens = Fake.of(Specimens.class).on("get", args -> new Specimen(TUBE, status, "o1", UHID, "Sunita Devi", "F", "1990-08-04",
            Priority.URGENT, List.of("CULUR"), "urine", "urine-sterile", AT, AT, "nurse", AT, "technician", null, null, null, null));
    private final Fake<LabCatalogue> catalogue = Fake.of(LabCatalogue.class)
            .on("test", args -> new LabTest("CULUR", "Urine culture", "culture", "urine", "urine-sterile", List.of("CULUR"), true));
    private final Fake<Results> results = Fake.of(Results.class).on("amendReasons", args -> List.of("typing-error", "other"));
    private final TestSession session = TestSession.of("pathologist", "lab.worklist", "lab.result.enter", "lab.result.validate", "lab.result.release", "lab.result.amend");
    private final TestWindow window = TestWindow.open();

    private void show(TestSession session, String rest) {
        window.show(new CultureView(cultures.service(), specimens.service(), catalogue.service(), results.service()).open(session, rest));
    }

    private static CultureReport report(String id, ResultStatus status, CultureFindings findings, boolean critical) {
        return new CultureReport(id, "o1", TUBE, UHID, "CULUR", "Urine culture", status, "Escherichia coli", critical, findings, "technician", AT, null, null, null,
                status.reported() ? AT : null, null, null, null, null);
    }

    private static CultureFindings grew() {
        return new CultureFindings("preliminary", "growth", null, List.of("gram-negative-rods"), List.of(new Isolate(1, "escherichia-coli", "Escherichia coli", 100_000L,
                null, List.of(new Susceptibility("meropenem", "Meropenem", "mic", "<=", new BigDecimal("0.25"), "S", 3, "cascade")), null, List.of("CRE"))), null);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void culturesUnderWayAreListedAndAScanOpensOne() {
        reports.add(report("r1", ResultStatus.PRELIMINARY, grew(), true));
        show(session, "");
        for (String part : List.of("Sunita Devi", "Urine culture", "48 h", "Escherichia coli", "CRE", "Urgent")) {
            assertTrue(window.text().contains(part), part + " in " + window.text());
        }
        window.scan("culture-scan", "10000 00016");
        assertEquals("lab/culture/" + TUBE, session.gone);
    }

    @Test
    void noGrowthTakesOneKey() {
        show(session, TUBE);
        window.click("culture-none-24");
        assertEquals(new CultureFindings("preliminary", "no-growth", 24, List.of(), List.of(), null), entered.get(0));
        assertEquals(List.of("The report is entered and waits for validation."), session.said);
    }

    @Test
    void noGrowthIsNotAtHandWhileSomethingElseIsEntered() {
        show(session, TUBE);
        window.click("culture-more");
        assertFalse(window.sees("culture-none-24"));
        window.click("culture-leave");
        assertTrue(window.sees("culture-none-24"));
        assertFalse(window.find("culture-save").isPresent());
        window.click("culture-more");
        window.click("culture-outcome-mixed");
        window.click("culture-save");
        assertTrue(window.sees("culture-none-24"));
    }

    @Test
    void anIsolateIsEnteredByTheBeginningsOfWords() {
        show(session, TUBE);
        window.click("culture-more");
        window.click("gram-gram-negative-rods");
        window.scan("culture-organism", "e co");
        window.type("isolate-count-1", "100,000");
        window.scan("isolate-line-1", "mero <=0.25 s");
        window.scan("isolate-line-1", "cipro 12");
        window.scan("isolate-line-1", "cipro 11");
        window.click("isolate-off-1-meropenem");
        window.click("culture-stage-final");
        window.click("culture-save");
        CultureFindings saved = entered.get(0);
        assertEquals("final growth [gram-negative-rods]", saved.stage() + ' ' + saved.outcome() + ' ' + saved.gram());
        Isolate isolate = saved.isolates().get(0);
        assertEquals("escherichia-coli 100000", isolate.organism() + ' ' + isolate.count());
        assertEquals(List.of("ciprofloxacin disk 11 null null", "meropenem mic 0.25 S person"), isolate.susceptibilities().stream().map(s -> String.join(" ",
                s.antimicrobial(), s.method(), s.value().toString(), s.interpretation(), s.hidden())).toList());
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsAdded() {
        show(session, TUBE);
        window.click("culture-more");
        window.scan("culture-organism", "zz");
        assertTrue(window.text().contains("No such organism"));
        window.scan("culture-organism", "entero");
        window.scan("isolate-line-1", "water s");
        assertTrue(window.text().contains("water s: "), window::text);
        window.type("isolate-count-1", "many");
        window.click("culture-save");
        assertTrue(((TextField) window.get("isolate-count-1")).isInvalid());
        assertEquals(List.of(), entered);
    }

    @Test
    void theNextDayBeginsWithWhatWasFound() {
        reports.add(report("r1", ResultStatus.RELEASED, grew(), false));
        show(session, TUBE);
        window.click("culture-more");
        window.click("culture-save");
        Susceptibility again = entered.get(0).isolates().get(0).susceptibilities().get(0);
        assertEquals("meropenem <= 0.25", again.antimicrobial() + ' ' + again.comparator() + ' ' + again.value());
        assertNull(again.interpretation(), "left to the rules that may have changed");
        assertNull(again.hidden(), "left to the cascade");
    }

    @Test
    void aReportIsValidatedReleasedPrintedAndCorrectedWithAReason() {
        reports.add(report("r1", ResultStatus.PRELIMINARY, grew(), false));
        reports.add(report("r2", ResultStatus.VALIDATED, grew(), false));
        reports.add(report("r3", ResultStatus.RELEASED, grew(), false));
        show(session, TUBE);
        window.click("culture-validate-r1");
        window.click("culture-release-r2");
        assertTrue(cultures.asked().containsAll(List.of("validate[r1]", "release[r2]")), cultures.asked()::toString);
        window.click("culture-report-r3");
        assertEquals(List.of("Report of r3"), session.printed);
        window.click("culture-amend-r3");
        window.click("culture-outcome-mixed");
        window.click("culture-save");
        assertEquals(List.of(), entered);
        window.click("culture-reason-typing-error");
        window.click("culture-why-go");
        assertEquals("mixed", entered.get(0).outcome());
        assertEquals(List.of("Urine culture is corrected."), session.said);
    }

    @Test
    void whoMayOnlyLookEntersNothing() {
        reports.add(report("r1", ResultStatus.PRELIMINARY, grew(), false));
        show(TestSession.of("clerk", "lab.worklist"), TUBE);
        assertFalse(window.sees("culture-more"));
        assertFalse(window.sees("culture-validate-r1"));
    }

    @Test
    void aSpecimenThatIsDoneTakesNoMore() {
        status = SpecimenStatus.RELEASED;
        show(session, TUBE);
        assertFalse(window.sees("culture-none-24"));
        assertTrue(window.text().contains("Nothing can be entered now"));
    }
}
