// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabEvent;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.micro.CultureDesk;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.OpenCulture;
import org.openhims.platform.access.Caller;

/** A culture from the first look through the microscope to the final report and beyond. */
class CultureTest {

    private static Bench bench;
    private static CultureDesk desk;

    @BeforeAll
    static void start() {
        bench = new Bench();
        desk = bench.micro.desk(bench.access, bench.orders, bench.results);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String received(String test) {
        return bench.receivedOf(bench.woman(), test);
    }

    /** A moment later, so that reports have an order. */
    private static CultureReport enter(String accession, CultureFindings findings) {
        bench.node.clock().move(Duration.ofMillis(1));
        return desk.enter(bench.technician, accession, null, findings);
    }

    private static CultureReport released(String accession, CultureFindings findings) {
        String id = enter(accession, findings).id();
        desk.validate(bench.pathologist, id);
        return desk.release(bench.pathologist, id);
    }

    private static SpecimenStatus status(String accession) {
        return bench.specimens.get(bench.technician, accession).status();
    }

    @Test
    void daysPassFromTheGramStainToTheFinalReport() {
        String accession = received("CULUR");
        CultureReport gram = released(accession, Grew.gram("gram-negative-rods", "pus-cells-many"));
        assertEquals("released Gram-negative rods; Many pus cells", gram.status() + " " + gram.summary());
        assertEquals(SpecimenStatus.RESULTED, status(accession));
        CultureReport interim = released(accession, Grew.nothing("preliminary", 24));
        assertEquals(gram.id(), interim.follows());
        assertEquals("superseded " + interim.id(), desk.get(bench.technician, gram.id()).status() + " " + desk.get(bench.technician, gram.id()).replacedBy());
        CultureReport last = released(accession, Grew.of("final", Grew.isolate("escherichia-coli", "ciprofloxacin=R", "meropenem=S")));
        assertEquals("released Escherichia coli", last.status() + " " + last.summary());
        assertEquals(SpecimenStatus.RELEASED, status(accession));
        assertEquals(List.of(last.id(), interim.id(), gram.id()), desk.of(bench.doctor, accession).stream().map(CultureReport::id).toList());
        Refused.with(409, "lab.culture.final", () -> enter(accession, Grew.nothing("preliminary", 48)));
    }

    @Test
    void noGrowthIsToldInHoursAndThenInDays() {
        String accession = received("CULBL");
        assertEquals("No growth after 48 hours", released(accession, Grew.nothing("preliminary", 48)).summary());
        assertEquals("No growth after 5 days", released(accession, Grew.nothing("final", 120)).summary());
        CultureReport hindi = desk.of(bench.doctor.withLocale(Locale.forLanguageTag("hi-IN")), accession).get(0);
        assertEquals("5 दिन बाद कोई वृद्धि नहीं", hindi.summary());
        assertFalse(hindi.critical());
    }

    @Test
    void whatIsReleasedStandsUntilTheNextOneIsReleased() {
        String accession = received("CULUR");
        CultureReport first = released(accession, Grew.nothing("preliminary", 24));
        CultureReport next = enter(accession, Grew.of("final", Grew.isolate("escherichia-coli")));
        assertEquals("released preliminary", desk.get(bench.technician, first.id()).status() + " " + next.status());
        assertEquals(List.of(first.id()), desk.of(bench.doctor, accession).stream().map(CultureReport::id).toList());
        Refused.with(409, "lab.result.notvalidated", () -> desk.release(bench.pathologist, next.id()));
        desk.validate(bench.pathologist, next.id());
        assertEquals("released", desk.get(bench.technician, first.id()).status().toString());
        desk.release(bench.pathologist, next.id());
        assertEquals("superseded", desk.get(bench.technician, first.id()).status().toString());
    }

    @Test
    void whatIsNotReleasedIsReplacedAndStays() {
        String accession = received("CULUR");
        CultureReport first = enter(accession, Grew.nothing("preliminary", 24));
        CultureReport second = enter(accession, Grew.nothing("preliminary", 48));
        assertEquals("superseded " + second.id(), desk.get(bench.technician, first.id()).status() + " " + desk.get(bench.technician, first.id()).replacedBy());
        assertNull(second.follows());
        Refused.with(409, "lab.result.superseded", () -> desk.validate(bench.pathologist, first.id()));
        assertEquals(List.of(), desk.of(bench.doctor, accession));
    }

    @Test
    void aCorrectionIsReportedAtOnceAndKeepsTheOldOne() {
        String accession = received("CULUR");
        CultureReport wrong = released(accession, Grew.of("final", Grew.isolate("escherichia-coli", "meropenem=S")));
        CultureFindings findings = Grew.of("final", Grew.isolate("klebsiella-pneumoniae", "meropenem=R"));
        Refused.fields(() -> desk.amend(bench.pathologist, wrong.id(), findings, "because", null), "reason:one-of");
        CultureReport right = desk.amend(bench.pathologist, wrong.id(), findings, "wrong-value", null);
        assertEquals("amended Klebsiella pneumoniae wrong-value " + wrong.id(), right.status() + " " + right.summary() + ' ' + right.reason() + ' ' + right.amends());
        CultureReport old = desk.get(bench.technician, wrong.id());
        assertEquals("superseded Escherichia coli " + right.id(), old.status() + " " + old.summary() + ' ' + old.replacedBy());
        assertEquals(SpecimenStatus.RELEASED, status(accession));
        assertTrue(bench.toldOf(right.uhid()).contains(LabEvent.AMENDED));
        Refused.with(409, "lab.result.notreleased", () -> desk.amend(bench.pathologist, wrong.id(), findings, "wrong-value", null));
    }

    @Test
    void aCultureIsValidatedAndReleasedAsAnyResult() {
        String accession = received("CULST");
        CultureReport report = enter(accession, Grew.of("final", Grew.isolate("shigella-flexneri")));
        assertEquals("Shigella flexneri A", bench.resultOf(accession, "CULST").value() + ' ' + bench.resultOf(accession, "CULST").flag());
        bench.results.validate(bench.pathologist, List.of(report.id()));
        bench.results.release(bench.pathologist, List.of(report.id()));
        assertEquals("released pathologist", desk.get(bench.technician, report.id()).status() + " " + desk.get(bench.technician, report.id()).releasedBy());
        assertTrue(bench.toldOf(report.uhid()).containsAll(List.of(LabEvent.RESULT_RECEIVED, LabEvent.VALIDATED, LabEvent.RELEASED)));
    }

    @Test
    void aCultureIsNoWordThatIsTyped() {
        String accession = received("CULUR");
        Refused.with(409, "lab.culture.here", () -> bench.results.enter(bench.technician, accession, "CULUR", "E. coli", null));
        CultureReport report = released(accession, Grew.nothing("final", 48));
        Refused.with(409, "lab.culture.here", () -> bench.results.amend(bench.pathologist, report.id(), "E. coli", "typing-error", null));
    }

    @Test
    void findingsAreChecked() {
        String accession = received("CULUR");
        Refused.fields(() -> enter(accession, new CultureFindings("late", "growth", null, List.of("blue"), List.of(), "x".repeat(501))), "stage:one-of",
                "gram:one-of", "isolates:size", "comment:size");
        Refused.fields(() -> enter(accession, new CultureFindings("final", "pending", 5, null, null, null)), "hours:lab.culture.nogrowthonly",
                "outcome:lab.culture.finalpending");
        Refused.fields(() -> enter(accession, new CultureFindings("final", "no-growth", null, null, null, null)), "hours:limit");
        Refused.fields(() -> enter(accession, Grew.of("final", new Isolate(0, "elephant", null, 0L, "huge", List.of(Grew.tested("water=S"),
                Grew.tested("meropenem=X"), Grew.tested("meropenem disk 0"), Grew.tested("amikacin disk <= 12")), null, null))),
                "isolates[0].organism:lab.organism", "isolates[0].count:limit", "isolates[0].grade:one-of",
                "isolates[0].susceptibilities[0].antimicrobial:lab.antimicrobial", "isolates[0].susceptibilities[1].interpretation:one-of",
                "isolates[0].susceptibilities[2].antimicrobial:lab.repeated", "isolates[0].susceptibilities[2].value:lab.number",
                "isolates[0].susceptibilities[3].comparator:one-of");
    }

    @Test
    void onlyAReceivedSpecimenWithACultureTakesFindings() {
        String accession = bench.orderOf(bench.woman(), "CULUR").specimens().get(0).accession();
        Refused.with(409, "lab.specimen.ordered", () -> enter(accession, Grew.nothing("preliminary", 24)));
        String glucose = received("GLU");
        Refused.with(409, "lab.result.notordered", () -> enter(glucose, Grew.nothing("preliminary", 24)));
        Refused.with(404, "lab.specimen.unknown", () -> enter("1000000008", Grew.nothing("preliminary", 24)));
        Refused.with(404, "lab.culture.unknown", () -> desk.get(bench.technician, "nothing"));
    }

    @Test
    void rightsAreThoseOfResults() {
        String accession = received("CULUR");
        CultureReport report = enter(accession, Grew.nothing("final", 48));
        Refused.with(403, "access.denied", () -> desk.enter(bench.doctor, accession, null, Grew.nothing("final", 48)));
        Refused.with(403, "access.denied", () -> desk.validate(bench.technician, report.id()));
        Refused.with(403, "access.denied", () -> desk.release(bench.technician, report.id()));
        Refused.with(403, "access.denied", () -> desk.amend(bench.technician, report.id(), Grew.nothing("final", 48), "typing-error", null));
        Refused.with(403, "access.denied", () -> desk.worklist(bench.doctor, null, 10));
        Caller stranger = bench.node.caller("stranger", "lab.result.read");
        Refused.with(403, "access.careteam", () -> desk.get(stranger, report.id()));
        Refused.with(403, "access.careteam", () -> desk.of(stranger, accession));
        desk.get(bench.doctor, report.id());
        assertTrue(bench.node.audits().stream().anyMatch(a -> report.uhid().equals(a.uhid()) && a.detail().equals("culture=" + report.id())));
    }

    @Test
    void theWorklistHasWhatIsNotFinal() {
        String accession = received("CULPU");
        assertNull(open(accession).last());
        released(accession, Grew.nothing("preliminary", 24));
        bench.node.clock().move(Duration.ofHours(30));
        assertEquals("Pus culture 30 No growth after 24 hours", open(accession).name() + ' ' + open(accession).hours() + ' ' + open(accession).last().summary());
        released(accession, Grew.nothing("final", 48));
        assertTrue(desk.worklist(bench.technician, null, 200).items().stream().noneMatch(open -> open.accession().equals(accession)));
    }

    private static OpenCulture open(String accession) {
        return desk.worklist(bench.technician, null, 200).items().stream().filter(open -> open.accession().equals(accession)).findFirst().orElseThrow();
    }

    @Test
    void whatAnAnalyserSaysOfACultureWaitsForAPerson() {
        String accession = received("CULBL");
        assertFalse(bench.accept(bench.report(accession, "600-7=Escherichia coli=", "ORGANISM=ESCCOL=", "MEM=<=0.25=ug/mL")));
        assertEquals(List.of("code-unmapped 2", "culture 1"), bench.unmatchedOf(accession).stream()
                .map(item -> item.reason() + ' ' + item.values().size()).sorted().toList());
        String id = bench.unmatchedOf(accession).stream().filter(item -> item.reason().equals("culture")).findFirst().orElseThrow().id();
        Refused.with(409, "lab.unmatched.culture", () -> bench.unmatched.assign(bench.technician, id, accession, "Read from the bottle"));
        assertEquals(List.of(), bench.resultsOf(accession));
    }
}
