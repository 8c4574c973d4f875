// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.NoPaper;
import org.openhims.fixtures.SignedIn;
import org.openhims.lab.internal.rest.CultureResource;
import org.openhims.lab.internal.rest.MicroResource;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.MicroRules;
import org.openhims.platform.access.Caller;

/** Cultures and the rules of microbiology over HTTP. */
class CultureApiTest {

    private static Bench bench;
    private static CultureResource cultures;
    private static MicroResource microbiology;
    private static final NoPaper PAPER = new NoPaper();

    @BeforeAll
    static void start() {
        bench = new Bench();
        cultures = new CultureResource(bench.micro.desk(bench.access, bench.orders, bench.results), PAPER);
        microbiology = new MicroResource(bench.micro.rules());
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static SecurityContext as(Caller caller) {
        return new SignedIn(caller);
    }

    @Test
    void aCultureIsEnteredValidatedReleasedAmendedAndPrinted() {
        String accession = bench.receivedOf(bench.woman(), "CULUR");
        assertTrue(cultures.worklist(as(bench.technician), null, 200).items().stream().anyMatch(open -> open.accession().equals(accession)));
        CultureReport report = cultures.enter(as(bench.technician), new CultureResource.NewReport(accession, "CULUR", "final", "growth", null,
                List.of("gram-negative-rods"), List.of(Grew.isolate("escherichia-coli", "meropenem=S", "ciprofloxacin=R")), null));
        cultures.validate(as(bench.pathologist), report.id());
        assertEquals("released", cultures.release(as(bench.pathologist), report.id()).status().toString());
        CultureReport right = cultures.amend(as(bench.pathologist), report.id(), new CultureResource.CultureAmendment("typing-error", null, "final",
                "growth", null, null, List.of(Grew.isolate("klebsiella-pneumoniae", "meropenem=S")), "Colonies were mistaken"));
        assertEquals("amended Colonies were mistaken", cultures.get(as(bench.doctor), right.id()).status() + " " + right.findings().comment());
        assertEquals(2, cultures.of(as(bench.doctor), accession).items().size());
        assertTrue(cultures.report(as(bench.doctor), right.id()).length > 0);
    }

    @Test
    void theVocabularyIsInTheReadersLanguage() {
        assertTrue(cultures.organisms(as(bench.doctor)).items().stream().anyMatch(o -> o.name().equals("Salmonella Typhi")));
        Caller hindi = bench.doctor.withLocale(java.util.Locale.forLanguageTag("hi"));
        assertTrue(cultures.antimicrobials(as(hindi)).items().stream().anyMatch(a -> a.name().equals("मेरोपेनेम")));
    }

    @Test
    void theAntibiogramIsAFile() {
        String accession = bench.receivedOf(bench.woman(), "CULUR");
        CultureReport report = cultures.enter(as(bench.technician), new CultureResource.NewReport(accession, null, "final", "growth", null, null,
                List.of(Grew.isolate("morganella-morganii", "meropenem=S", "ciprofloxacin=R")), null));
        cultures.validate(as(bench.pathologist), report.id());
        cultures.release(as(bench.pathologist), report.id());
        String today = bench.facility.day(bench.node.clock().instant()).toString();
        List<String> lines = microbiology.file(as(bench.technician), today, today).lines().toList();
        assertEquals("organism;isolates;antimicrobial;tested;susceptible;percent;under30", lines.get(0));
        assertTrue(lines.containsAll(List.of("Morganella morganii;1;Ciprofloxacin;1;0;0;<30", "Morganella morganii;1;Meropenem;1;1;100;<30")), lines.toString());
        assertTrue(microbiology.antibiogram(as(bench.technician), today, today).items().stream().anyMatch(row -> row.organism().equals("morganella-morganii")));
        Refused.fields(() -> microbiology.antibiogram(as(bench.technician), "today", null), "from:date");
    }

    @Test
    void rulesAreReadAndChanged() {
        Caller head = bench.node.caller("head", "lab.worklist", "lab.micro.manage");
        MicroRules shipped = microbiology.current(as(head));
        MicroRules next = microbiology.change(as(head), new MicroResource.MicroChange(shipped.version(), null, null, null, shipped.alerts()));
        assertEquals(shipped.version() + 1, next.version());
        assertEquals(next, microbiology.version(as(head), next.version()));
    }
}
