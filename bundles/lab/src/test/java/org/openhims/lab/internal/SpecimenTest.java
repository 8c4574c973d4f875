// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;

/** The way of a specimen, and the steps that it refuses. */
class SpecimenTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String ordered(String... tests) {
        return bench.orderOf(bench.woman(), tests).specimens().get(0).accession();
    }

    @Test
    void everyStepIsStampedAndTold() {
        String accession = ordered("CBC");
        bench.specimens.collect(bench.technician, accession);
        bench.node.clock().move(Duration.ofMinutes(20));
        Specimen specimen = bench.specimens.receive(bench.technician, accession);
        assertEquals(Duration.ofMinutes(20), Duration.between(specimen.collectedAt(), specimen.receivedAt()));
        assertEquals("technician technician", specimen.collectedBy() + ' ' + specimen.receivedBy());
        assertEquals(specimen, bench.specimens.get(bench.technician, accession));
        assertEquals(List.of(LabEvent.ORDERED, LabEvent.COLLECTED, LabEvent.RECEIVED), bench.toldOf(specimen.uhid()));
    }

    @Test
    void noStepIsTakenTwiceOrOutOfOrder() {
        String accession = ordered("CBC");
        Refused.with(409, "lab.specimen.ordered", () -> bench.specimens.receive(bench.technician, accession));
        Refused.with(409, "lab.specimen.ordered", () -> bench.specimens.reject(bench.technician, accession, "clotted", null));
        bench.specimens.collect(bench.technician, accession);
        Refused.with(409, "lab.specimen.collected", () -> bench.specimens.collect(bench.technician, accession));
        bench.specimens.receive(bench.technician, accession);
        Refused.with(409, "lab.specimen.received", () -> bench.specimens.receive(bench.technician, accession));
        Refused.with(409, "lab.specimen.received", () -> bench.specimens.collect(bench.technician, accession));
    }

    @Test
    void nothingIsCollectedAfterACancel() {
        LabOrder order = bench.orderOf(bench.woman(), "CBC");
        String accession = order.specimens().get(0).accession();
        bench.orders.cancel(bench.doctor, order.id(), "patient-refused", null);
        Refused.with(409, "lab.specimen.cancelled", () -> bench.specimens.collect(bench.technician, accession));
        Refused.with(409, "lab.specimen.cancelled", () -> bench.specimens.receive(bench.technician, accession));
        Refused.with(409, "lab.specimen.cancelled", () -> bench.specimens.reject(bench.technician, accession, "clotted", null));
    }

    @Test
    void aRejectionOrdersTheRecollection() {
        String accession = ordered("CBC", "HBA1C");
        bench.specimens.collect(bench.technician, accession);
        Specimen rejected = bench.specimens.reject(bench.technician, accession, "clotted", "small clot");
        assertEquals("rejected clotted small clot", rejected.status() + " " + rejected.reason() + ' ' + rejected.note());
        Specimen again = bench.specimens.get(bench.technician, rejected.recollection());
        assertEquals(SpecimenStatus.ORDERED, again.status());
        assertEquals(accession, again.recollectionOf());
        assertEquals(List.of("CBC", "HBA1C"), again.tests());
        assertEquals(rejected.order(), again.order());
        assertEquals(2, bench.orders.get(bench.technician, again.order()).specimens().size());
        assertEquals(SpecimenStatus.COLLECTED, bench.specimens.collect(bench.technician, again.accession()).status());
    }

    @Test
    void aRejectionTakesUnreportedResultsOffTheReport() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        bench.specimens.reject(bench.technician, accession, "mislabelled", null);
        assertEquals(ResultStatus.SUPERSEDED, bench.resultsOf(accession).get(0).status());
    }

    @Test
    void aSpecimenWithAReleasedResultIsNotRejected() {
        Result result = bench.released(bench.woman(), "GLU", "98");
        Refused.with(409, "lab.specimen.reported", () -> bench.specimens.reject(bench.technician, result.accession(), "clotted", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1234567897", "X1", "", "9999999999", "12345678901234567890"})
    void anAccessionThatIsNoneOfOursIsNotFound(String accession) {
        Refused.with(404, "lab.specimen.unknown", () -> bench.specimens.collect(bench.technician, accession));
        Refused.with(404, "lab.specimen.unknown", () -> bench.specimens.get(bench.technician, accession));
    }

    @Test
    void rejectingNeedsACodedReason() {
        Refused.fields(() -> bench.specimens.reject(bench.technician, ordered("CBC"), "ugly", null), "reason:one-of");
        assertTrue(bench.specimens.rejectReasons().contains("haemolysed"));
    }

    @Test
    void rightsAreAskedFor() {
        String accession = ordered("CBC");
        Refused.with(403, "access.denied", () -> bench.specimens.collect(bench.doctor, accession));
        Refused.with(403, "access.denied", () -> bench.specimens.receive(bench.doctor, accession));
        Refused.with(403, "access.denied", () -> bench.specimens.reject(bench.doctor, accession, "clotted", null));
        Refused.with(403, "access.denied", () -> bench.specimens.get(bench.doctor, accession));
        Refused.with(403, "access.denied", () -> bench.specimens.worklist(bench.doctor, SpecimenStatus.ORDERED, null, 10));
    }

    @Test
    void theWorklistShowsUrgentOnesFirstPageByPage() {
        try (Bench quiet = new Bench()) {
            String first = quiet.order("CBC").specimens().get(0).accession();
            String second = quiet.order("GLU").specimens().get(0).accession();
            String urgent = quiet.orders.order(quiet.doctor, new NewLabOrder(Bench.RAMESH, List.of("K"), Priority.URGENT, null, null))
                    .specimens().get(0).accession();
            Page<Specimen> page = quiet.specimens.worklist(quiet.technician, SpecimenStatus.ORDERED, null, 2);
            assertEquals(List.of(urgent, first), page.items().stream().map(Specimen::accession).toList());
            Page<Specimen> rest = quiet.specimens.worklist(quiet.technician, SpecimenStatus.ORDERED, page.next(), 2);
            assertEquals(List.of(second), rest.items().stream().map(Specimen::accession).toList());
            assertEquals(List.of(), quiet.specimens.worklist(quiet.technician, SpecimenStatus.RECEIVED, null, 2).items());
        }
    }

    @Test
    void theLabelHoldsWhatTheTubeNeeds() {
        var label = bench.specimens.label(bench.technician, ordered("CBC", "HBA1C"));
        assertEquals(org.openhims.platform.print.Sheet.Paper.LABEL, label.paper());
        var bars = (org.openhims.platform.print.Element.Bars) label.elements().get(0);
        assertTrue(bars.content().matches("[1-5]\\d{9}"));
        String all = label.elements().toString();
        for (String part : List.of("Kavita Rani", "36 y F", "CBC, HBA1C", "EDTA")) {
            assertTrue(all.contains(part), all);
        }
        Caller hindi = bench.technician.withLocale(Locale.forLanguageTag("hi"));
        assertTrue(bench.specimens.label(hindi, ordered("CBC")).elements().toString().contains("36 वर्ष म."));
    }
}
