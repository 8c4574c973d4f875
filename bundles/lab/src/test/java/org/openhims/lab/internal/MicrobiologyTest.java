// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.internal.micro.CultureDesk;
import org.openhims.lab.internal.micro.MicroDesk;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Element;
import org.openhims.registration.Sex;

/** The laboratory's own breakpoints, what is kept off reports, the report on paper and the cumulative antibiogram. All figures are invented. */
class MicrobiologyTest {

    private static final Breakpoint DISK = new Breakpoint("ciprofloxacin", "enterobacterales", null, "disk", new BigDecimal("50"), new BigDecimal("40"), "I");
    private static final Breakpoint MIC = new Breakpoint("cefepime", "enterobacterales", null, "mic", new BigDecimal("0.2"), new BigDecimal("20"), "SDD");

    private Bench bench;
    private CultureDesk desk;
    private MicroDesk rules;
    private Caller head;

    @BeforeEach
    void start() {
        bench = new Bench();
        desk = bench.micro.desk(bench.access, bench.orders, bench.results);
        rules = bench.micro.rules();
        head = bench.node.caller("head", "lab.worklist", "lab.micro.manage");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private MicroRules set(List<Breakpoint> breakpoints, CascadeRule... cascades) {
        MicroRules now = rules.current(head);
        return rules.change(head, new MicroRules(now.version(), "Our own, 2026", breakpoints, List.of(cascades), now.alerts(), null, null));
    }

    private CultureReport enter(String test, Isolate... isolates) {
        bench.node.clock().move(Duration.ofMillis(1));
        return desk.enter(bench.technician, bench.receivedOf(bench.woman(), test), null, Grew.of("final", isolates));
    }

    private CultureReport released(String accession, Isolate... isolates) {
        String id = desk.enter(bench.technician, accession, null, Grew.of("final", isolates)).id();
        desk.validate(bench.pathologist, id);
        return desk.release(bench.pathologist, id);
    }

    /** Interpretations of the first isolate, in order. */
    private static String of(CultureReport report) {
        return report.findings().isolates().get(0).susceptibilities().stream().map(s -> String.valueOf(s.interpretation())).collect(Collectors.joining(" "));
    }

    @Test
    void withoutABreakpointThereIsNoInterpretation() {
        assertEquals(List.of(), rules.current(head).breakpoints());
        CultureReport report = enter("CULUR", Grew.isolate("escherichia-coli", "ciprofloxacin disk 60", "meropenem=R"));
        assertEquals("null R", of(report));
        set(List.of(DISK));
        assertEquals("null", of(enter("CULUR", Grew.isolate("staphylococcus-aureus", "ciprofloxacin disk 60"))));
        assertEquals("null", of(enter("CULUR", Grew.isolate("escherichia-coli", "ciprofloxacin mic 0.1"))));
    }

    @Test
    void aZoneAndAConcentrationAreInterpretedByTheLaboratorysTable() {
        int version = set(List.of(DISK, MIC)).version();
        for (String line : List.of("50 S", "49.9 I", "40.1 I", "40 R", "6 R")) {
            String[] parts = line.split(" ");
            assertEquals(parts[1], of(enter("CULUR", Grew.isolate("escherichia-coli", "ciprofloxacin disk " + parts[0]))), line);
        }
        for (String line : List.of("0.2:S", "0.3:SDD", "19:SDD", "20:R", "<= 0.2:S", "<= 0.5:null", "<= 64:null", "> 16:null", "> 20:R", ">= 20:R",
                ">= 0.1:null")) {
            String[] parts = line.split(":");
            assertEquals(parts[1], of(enter("CULUR", Grew.isolate("escherichia-coli", "cefepime mic " + parts[0]))), line);
        }
        Susceptibility computed = enter("CULUR", Grew.isolate("escherichia-coli", "cefepime mic 20")).findings().isolates().get(0).susceptibilities().get(0);
        assertEquals(version, computed.rules());
    }

    @Test
    void whatAPersonSaysCountsBeforeTheTable() {
        set(List.of(DISK));
        Susceptibility said = new Susceptibility("ciprofloxacin", null, "disk", null, new BigDecimal("60"), "R", null, null);
        CultureReport report = enter("CULUR", new Isolate(0, "escherichia-coli", null, null, null, List.of(said), null, null));
        assertEquals("R", of(report));
        assertNull(report.findings().isolates().get(0).susceptibilities().get(0).rules());
    }

    @Test
    void theNearestBreakpointCounts() {
        Breakpoint own = new Breakpoint("cefepime", "escherichia-coli", null, "mic", new BigDecimal("5"), new BigDecimal("20"), null);
        Breakpoint csf = new Breakpoint("cefepime", "enterobacterales", "csf", "mic", new BigDecimal("0.01"), new BigDecimal("0.02"), null);
        set(List.of(MIC, own, csf));
        assertEquals("S", of(enter("CULUR", Grew.isolate("escherichia-coli", "cefepime mic 4"))));
        assertEquals("SDD", of(enter("CULUR", Grew.isolate("klebsiella-pneumoniae", "cefepime mic 4"))));
        assertEquals("R", of(enter("CULCF", Grew.isolate("klebsiella-pneumoniae", "cefepime mic 4"))));
        assertEquals("null", of(enter("CULUR", Grew.isolate("escherichia-coli", "cefepime mic 10"))));
    }

    @Test
    void eachVersionStaysAndNobodyOverwritesAnothersChange() {
        MicroRules first = set(List.of(DISK));
        set(List.of(DISK, MIC));
        assertEquals("1 1 head Our own, 2026", first.version() + " " + rules.version(head, 1).breakpoints().size() + ' ' + first.changedBy() + ' ' + first.standard());
        assertEquals(List.of(DISK, MIC), rules.current(head).breakpoints());
        Refused.with(409, "lab.micro.changed", () -> rules.change(head, first));
        Refused.with(404, "lab.micro.unknown", () -> rules.version(head, 9));
        Refused.with(403, "access.denied", () -> rules.change(bench.technician, first));
        assertTrue(bench.node.audits().stream().anyMatch(a -> a.detail().equals("version=2 breakpoints=2")));
    }

    @Test
    void rulesAreChecked() {
        Breakpoint odd = new Breakpoint("water", "elephant", "tea", "taste", null, new BigDecimal("-1"), "S");
        Breakpoint crossed = new Breakpoint("cefepime", "enterobacterales", null, "mic", new BigDecimal("20"), new BigDecimal("1"), null);
        Refused.fields(() -> set(List.of(odd, crossed, crossed), new CascadeRule(null, "meropenem", List.of())), "breakpoints[0].organism:lab.organism",
                "breakpoints[0].antimicrobial:lab.antimicrobial", "breakpoints[0].specimen:one-of", "breakpoints[0].method:one-of",
                "breakpoints[0].between:one-of", "breakpoints[0].susceptible:lab.number", "breakpoints[0].resistant:lab.number",
                "breakpoints[1].resistant:lab.limits", "breakpoints[2].resistant:lab.limits", "breakpoints[2]:lab.repeated",
                "cascades[0].simpler:not-blank");
        Refused.fields(() -> rules.change(head, new MicroRules(0, " ", List.of(DISK), null, List.of(new AlertRule("x", "elephant", List.of("water"))), null,
                null)), "standard:size", "alerts[0].code:lab.alertcode", "alerts[0].organism:lab.organism", "alerts[0].resistant:lab.antimicrobial");
    }

    @Test
    void whatASimplerOneHelpsAgainstIsKeptOffTheReport() {
        set(List.of(), new CascadeRule("enterobacterales", "meropenem", List.of("ceftriaxone")));
        CultureReport helped = released(bench.received("CULUR"), Grew.isolate("escherichia-coli", "ceftriaxone=S", "meropenem=S"));
        assertEquals("cascade", helped.findings().isolates().get(0).susceptibilities().get(1).hidden());
        assertFalse(paper(helped, Locale.ENGLISH).contains("Meropenem"));
        CultureReport resistant = released(bench.received("CULUR"), Grew.isolate("escherichia-coli", "ceftriaxone=R", "meropenem=S"));
        assertTrue(paper(resistant, Locale.ENGLISH).contains("Meropenem"));
    }

    @Test
    void aPersonKeepsOffOrShowsInSpiteOfTheRule() {
        set(List.of(), new CascadeRule(null, "meropenem", List.of("ceftriaxone")));
        Susceptibility shown = new Susceptibility("meropenem", null, null, null, null, "S", null, "never");
        Susceptibility off = new Susceptibility("ceftriaxone", null, null, null, null, "S", null, "person");
        String paper = paper(released(bench.received("CULUR"), new Isolate(0, "escherichia-coli", null, null, null, List.of(shown, off), null, null)), Locale.ENGLISH);
        assertTrue(paper.contains("Meropenem") && !paper.contains("Ceftriaxone"), paper);
    }

    private String paper(CultureReport report, Locale in) {
        return desk.report(bench.doctor.withLocale(in), report.id()).elements().toString();
    }

    @Test
    void theReportHasATableOfIsolatesAndAntimicrobialsInBothLanguages() {
        set(List.of(DISK));
        Isolate first = new Isolate(0, "escherichia-coli", null, 100_000L, null, List.of(Grew.tested("ciprofloxacin disk 12"), Grew.tested("meropenem=S")),
                "ESBL producer", null);
        CultureReport report = released(bench.received("CULUR"), first, Grew.isolate("enterococcus-faecalis", "vancomycin mic <= 1"));
        Element.Table table = desk.report(bench.doctor, report.id()).elements().stream().filter(Element.Table.class::isInstance).map(Element.Table.class::cast)
                .findFirst().orElseThrow();
        assertEquals(List.of("Antimicrobial", "1 Escherichia coli", "2 Enterococcus faecalis"), table.head());
        assertEquals(List.of(List.of("Ciprofloxacin", "R  12 mm", ""), List.of("Meropenem", "S", ""), List.of("Vancomycin", "", "–  <= 1 µg/mL")), table.rows());
        String english = paper(report, Locale.ENGLISH);
        for (String part : List.of("Final report", "100,000 CFU/mL", "ESBL producer", "Our own, 2026", "Dr pathologist, DMC 12345", "S susceptible")) {
            assertTrue(english.contains(part), part + " in " + english);
        }
        String hindi = paper(report, Locale.forLanguageTag("hi-IN"));
        for (String part : List.of("अंतिम रिपोर्ट", "मेरोपेनेम", "Escherichia coli", "S संवेदनशील", "मूत्र कल्चर")) {
            assertTrue(hindi.contains(part), part + " in " + hindi);
        }
    }

    @Test
    void thePaperSaysThatMoreIsToComeAndThatItWasReplaced() {
        String accession = bench.received("CULUR");
        String first = desk.enter(bench.technician, accession, null, Grew.nothing("preliminary", 24)).id();
        Refused.with(409, "lab.report.empty", () -> desk.report(bench.technician, first));
        desk.validate(bench.pathologist, first);
        desk.release(bench.pathologist, first);
        assertTrue(paper(desk.get(bench.doctor, first), Locale.ENGLISH).contains("More is to come"));
        CultureReport last = released(accession, Grew.isolate("escherichia-coli"));
        assertTrue(paper(desk.get(bench.doctor, first), Locale.ENGLISH).contains("A LATER REPORT HAS TAKEN THE PLACE OF THIS ONE"));
        assertTrue(paper(last, Locale.ENGLISH).contains("Takes the place of the preliminary report of "));
        CultureReport right = desk.amend(bench.pathologist, last.id(), Grew.of("final", Grew.isolate("candida-albicans")), "wrong-value", null);
        String corrected = paper(right, Locale.ENGLISH);
        assertTrue(corrected.contains("CORRECTED") && corrected.contains("was Escherichia coli"), corrected);
    }

    @Test
    void theOrdersReportHasTheCultureToo() {
        CultureReport report = released(bench.received("CULUR"), Grew.isolate("escherichia-coli", "meropenem=S"));
        String paper = bench.results.report(bench.doctor, report.order()).elements().toString();
        assertTrue(paper.contains("1 Escherichia coli") && paper.contains("Meropenem"), paper);
    }

    @Test
    void theFirstIsolateOfEachPatientAndOrganismCounts() {
        String sunita = bench.woman();
        for (String meropenem : List.of("meropenem=S", "meropenem=R")) {
            released(bench.receivedOf(sunita, "CULUR"), Grew.isolate("escherichia-coli", meropenem, "ciprofloxacin=R"), Grew.isolate("proteus-mirabilis"));
            bench.node.clock().move(Duration.ofMinutes(1));
        }
        released(bench.receivedOf(bench.person(Sex.M, null), "CULBL"), Grew.isolate("escherichia-coli", "meropenem=R", "ciprofloxacin disk 30"));
        enter("CULUR", Grew.isolate("escherichia-coli", "meropenem=S"));
        List<Antibiogram> rows = today();
        assertEquals("escherichia-coli 2 true; proteus-mirabilis 1 true", rows.stream().map(r -> r.organism() + ' ' + r.isolates() + ' ' + r.few())
                .collect(Collectors.joining("; ")));
        assertEquals("ciprofloxacin 0/1 0; meropenem 1/2 50", shares(rows.get(0)));
    }

    private List<Antibiogram> today() {
        LocalDate today = bench.facility.day(bench.node.clock().instant());
        return rules.antibiogram(bench.technician, today.minusDays(1), today);
    }

    private static String shares(Antibiogram row) {
        return row.shares().stream().map(s -> s.antimicrobial() + ' ' + s.susceptible() + '/' + s.tested() + ' ' + s.percent())
                .collect(Collectors.joining("; "));
    }

    @Test
    void groupsOfThirtyAreNotMarked() {
        for (int i = 0; i < 30; i++) {
            released(bench.receivedOf(bench.woman(), "CULUR"), Grew.isolate("escherichia-coli", "meropenem=" + (i < 20 ? "S" : "R")));
        }
        Antibiogram row = today().get(0);
        assertEquals("30 false false meropenem 20/30 67", row.isolates() + " " + row.few() + ' ' + row.shares().get(0).few() + ' ' + shares(row));
        Refused.fields(() -> rules.antibiogram(bench.technician, LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)), "until:lab.period");
        LocalDate last = LocalDate.of(2020, 1, 31);
        assertEquals(List.of(), rules.antibiogram(bench.technician, last.minusDays(30), last));
        Refused.with(403, "access.denied", () -> rules.antibiogram(bench.doctor, last, last));
    }
}
