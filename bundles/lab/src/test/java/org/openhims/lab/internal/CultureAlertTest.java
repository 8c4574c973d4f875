// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabEvent;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.ReadBack;
import org.openhims.lab.internal.critical.CriticalBench;
import org.openhims.lab.internal.micro.CultureDesk;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.MicroEvent;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** Of which cultures somebody is told at once. */
class CultureAlertTest {

    private Bench bench;
    private CultureDesk desk;
    private CriticalBench critical;

    @BeforeEach
    void start() {
        bench = new Bench();
        desk = bench.micro.desk(bench.access, bench.orders, bench.results);
        critical = new CriticalBench(bench.unit, bench.catalogue, bench.tell, bench.node.clock());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private CultureReport enter(String accession, CultureFindings findings) {
        bench.node.clock().move(Duration.ofMillis(1));
        return desk.enter(bench.technician, accession, null, findings);
    }

    private CultureReport released(String accession, CultureFindings findings) {
        CultureReport report = enter(accession, findings);
        desk.validate(bench.pathologist, report.id());
        return desk.release(bench.pathologist, report.id());
    }

    private List<CriticalValue> open() {
        return critical.values().open(bench.technician, null, 50).items();
    }

    private void told(String readBack) {
        critical.values().acknowledge(bench.technician, open().get(0).id(), new ReadBack("Dr Verma", "phone", readBack, false));
    }

    @Test
    void aPositiveBloodCultureIsCriticalOnReceiptAndReadBack() {
        String accession = bench.received("CULBL");
        CultureReport gram = enter(accession, Grew.gram("gram-positive-cocci-clusters"));
        assertEquals(true, gram.critical());
        assertEquals("CULBL Blood culture Gram-positive cocci in clusters AA preliminary", open().stream().map(c -> String.join(" ", c.analyte(),
                c.analyteName(), c.value(), c.flag().name(), c.resultStatus().toString())).findFirst().orElseThrow());
        assertEquals(1, bench.node.events(LabEvent.CRITICAL).size());
        Refused.fields(() -> told("Gram-negative rods"), "readBack:lab.readback");
        told("gram-positive cocci in clusters");
        assertEquals(List.of(), open());
    }

    @Test
    void whoWasToldIsToldAgainOnlyOfSomethingElse() {
        String accession = bench.received("CULBL");
        released(accession, Grew.gram("gram-positive-cocci-clusters"));
        told("Gram-positive cocci in clusters");
        enter(accession, Grew.gram("gram-positive-cocci-clusters"));
        assertEquals(List.of(), open());
        enter(accession, Grew.of("preliminary", Grew.isolate("staphylococcus-aureus")));
        assertEquals(List.of("Staphylococcus aureus"), open().stream().map(CriticalValue::value).toList());
    }

    @Test
    void whatNobodyWasToldGoesOnWithItsClock() {
        String accession = bench.received("CULBL");
        released(accession, Grew.gram("gram-negative-rods"));
        Instant since = open().get(0).since();
        bench.node.clock().move(Duration.ofMinutes(10));
        CultureReport next = enter(accession, Grew.of("preliminary", Grew.isolate("escherichia-coli")));
        assertEquals(List.of(next.id() + ' ' + since), open().stream().map(c -> c.result() + ' ' + c.since()).toList());
    }

    @Test
    void whoWasToldLearnsThatItWasNothing() {
        String accession = bench.received("CULBL");
        released(accession, Grew.gram("gram-positive-rods"));
        told("Gram-positive rods");
        released(accession, Grew.nothing("final", 120));
        assertEquals(List.of("corrected No growth after 5 days"), open().stream().map(c -> c.kind() + ' ' + c.value()).toList());
    }

    @Test
    void otherCulturesAreAbnormalAndNotCritical() {
        assertEquals(false, enter(bench.received("CULUR"), Grew.of("final", Grew.isolate("escherichia-coli"))).critical());
        assertEquals(false, enter(bench.received("CULBL"), Grew.gram("no-organisms")).critical());
        assertEquals(true, enter(bench.received("CULCF"), Grew.gram("gram-negative-diplococci")).critical());
        assertEquals(1, open().size());
    }

    @Test
    void aCorrectionOfThePatientLeavesItCritical() {
        String accession = bench.received("CULBL");
        enter(accession, Grew.gram("gram-negative-rods"));
        Patient later = bench.patient(Bench.SUNITA, "Sunita Devi", Sex.F, "1991-08-04");
        PatientFollower follower = new PatientFollower(bench.unit, bench.register, bench.afresh);
        bench.unit.tx(bench.device, tx -> {
            follower.judgeAnew(tx, later.uhid());
            return null;
        });
        assertEquals("AA", bench.resultOf(accession, "CULBL").flag().name());
    }

    @Test
    void resistantOrganismsOfNoteAreToldOnceWhenValidated() {
        String accession = bench.received("CULPU");
        CultureFindings mrsa = Grew.of("preliminary", Grew.isolate("staphylococcus-aureus", "cefoxitin=R", "linezolid=S"));
        CultureReport report = enter(accession, mrsa);
        assertEquals(List.of("MRSA"), report.findings().isolates().get(0).alerts());
        assertEquals(0, bench.node.events(MicroEvent.RESISTANT).size());
        desk.validate(bench.pathologist, report.id());
        desk.release(bench.pathologist, report.id());
        MicroEvent.Resistant told = bench.json.read(bench.node.events(MicroEvent.RESISTANT).get(0).json(), MicroEvent.Resistant.class);
        assertEquals("[staphylococcus-aureus] [MRSA] " + accession, told.organisms() + " " + told.alerts() + ' ' + told.accession());
        released(accession, Grew.of("final", Grew.isolate("staphylococcus-aureus", "cefoxitin=R", "linezolid=S", "vancomycin=S")));
        assertEquals(1, bench.node.events(MicroEvent.RESISTANT).size());
    }

    @Test
    void theShippedAlertsAreThoseThatAreKnownEverywhere() {
        for (String line : List.of("enterococcus-faecium vancomycin VRE", "klebsiella-pneumoniae meropenem CRE",
                "acinetobacter-baumannii imipenem CRAB", "pseudomonas-aeruginosa meropenem CRPA")) {
            String[] parts = line.split(" ");
            CultureReport report = enter(bench.received("CULUR"), Grew.of("final", Grew.isolate(parts[0], parts[1] + "=R")));
            assertEquals(List.of(parts[2]), report.findings().isolates().get(0).alerts(), line);
        }
        assertEquals(List.of(), enter(bench.received("CULUR"), Grew.of("final", Grew.isolate("escherichia-coli", "meropenem=S", "ciprofloxacin=R")))
                .findings().isolates().get(0).alerts());
    }
}
