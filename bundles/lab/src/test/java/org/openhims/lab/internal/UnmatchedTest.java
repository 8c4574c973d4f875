// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.UnmatchedReport;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Page;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.registration.Identifier;

/** Everything that an analyser may send and that does not fit: it is set aside with its reason, visible, and nobody's result. */
class UnmatchedTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static final PatientHint NOBODY = new PatientHint(List.of(), null, null, null);

    private static void setAside(String accession, AnalyserReport report, String reason) {
        assertFalse(bench.accept(report));
        List<UnmatchedReport> items = bench.unmatchedOf(String.join(" ", report.accessions()));
        assertEquals(List.of(reason), items.stream().map(UnmatchedReport::reason).toList());
        assertEquals(report.messageId(), items.get(0).messageId());
        assertEquals(report.values().size(), items.get(0).values().size());
        if (accession != null) {
            assertEquals(List.of(), bench.resultsOf(accession));
        }
    }

    @ParameterizedTest
    @CsvSource({"1999999999, accession-check-digit", "X123, unknown-accession", "12345, unknown-accession", "6000000000, unknown-accession",
        "1.23E+09, unknown-accession"})
    void anAccessionThatIsNoneIsSetAside(String accession, String reason) {
        setAside(null, bench.report(accession, "GLU=98=mg/dL"), reason);
    }

    @Test
    void anAccessionThatNobodyGaveIsSetAside() {
        setAside(null, bench.report(CheckDigit.LUHN.appendTo("499999123"), "GLU=98=mg/dL"), "unknown-accession");
    }

    @Test
    void twoAccessionsOrNoneAreSetAside() {
        String one = bench.receivedOf(bench.woman(), "GLU");
        String two = bench.receivedOf(bench.woman(), "GLU");
        AnalyserReport base = bench.report(one, "GLU=98=mg/dL");
        setAside(one, new AnalyserReport(base.messageId(), 0, "generic", base.receivedAt(), false, List.of(one, two), NOBODY, base.values(),
                List.of()), "accessions-differ");
        assertFalse(bench.accept(new AnalyserReport(base.messageId(), 1, "generic", base.receivedAt(), false, List.of(), NOBODY,
                base.values(), List.of())));
        assertEquals("no-accession", bench.unmatched.list(bench.technician, true, null, 1).items().get(0).reason());
        assertNull(bench.unmatched.list(bench.technician, true, null, 1).items().get(0).accession());
    }

    @Test
    void controlMaterialNeverLandsOnAPatient() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        AnalyserReport base = bench.report(accession, "GLU=98=mg/dL");
        setAside(accession, new AnalyserReport(base.messageId(), 0, "generic", base.receivedAt(), true, base.accessions(), NOBODY,
                base.values(), List.of()), "quality-control");
    }

    @Test
    void aPatientWhoContradictsIsSetAside() {
        String uhid = bench.woman();
        for (PatientHint hint : List.of(new PatientHint(List.of(Bench.RAMESH), null, null, null),
                new PatientHint(List.of("ABC-77"), "Kavita Rani", "F", "1990-08-04"))) {
            String accession = bench.receivedOf(uhid, "GLU");
            setAside(accession, Bench.with(bench.report(accession, "GLU=98=mg/dL"), hint), "patient-identifier");
        }
        String second = bench.receivedOf(uhid, "GLU");
        setAside(second, Bench.with(bench.report(second, "GLU=98=mg/dL"), new PatientHint(List.of(uhid), null, "M", null)), "patient-sex");
        String third = bench.receivedOf(uhid, "GLU");
        setAside(third, Bench.with(bench.report(third, "GLU=98=mg/dL"), new PatientHint(List.of(uhid), null, "F", "1991-08-04")),
                "patient-birth-date");
    }

    @Test
    void aSpecimenThatTakesNoResultsSetsThemAside() {
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        String accession = order.specimens().get(0).accession();
        setAside(accession, bench.report(accession, "GLU=98=mg/dL"), "specimen-not-received");
        bench.specimens.collect(bench.technician, accession);
        assertFalse(bench.accept(bench.report(accession, "GLU=98=mg/dL")));
        assertEquals(2, bench.unmatchedOf(accession).size());
        LabOrder other = bench.orderOf(bench.woman(), "GLU");
        String gone = other.specimens().get(0).accession();
        bench.orders.cancel(bench.doctor, other.id(), "not-needed", null);
        setAside(gone, bench.report(gone, "GLU=98=mg/dL"), "specimen-cancelled");
        bench.specimens.reject(bench.technician, accession, "leaked", null);
        assertFalse(bench.accept(bench.report(accession, "GLU=98=mg/dL")));
        assertEquals("specimen-rejected", bench.unmatchedOf(accession).get(0).reason());
    }

    @ParameterizedTest
    @CsvSource({"777-3=250=10*3/uL, not-ordered", "99999-9=1=mg/dL, code-unmapped", "2345-7=98=furlong, unit-not-convertible",
        "2345-7=98=g, unit-not-convertible", "=98=mg/dL, code-unmapped"})
    void aValueThatDoesNotFitIsSetAside(String value, String reason) {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        setAside(accession, bench.report(accession, value), reason);
    }

    @Test
    void theValuesThatFitAreStoredAllTheSame() {
        String accession = bench.receivedOf(bench.woman(), "CBC");
        assertFalse(bench.accept(bench.report(accession, "HGB=12.5=g/dL", "MCV=88=fL", "WBC=7=furlong", "NONSENSE=1=", "PLT=250=10*3/uL",
                "787-2=89=fL", "HGB=12.6=g/dL")));
        assertEquals(List.of("HGB", "PLT"), bench.resultsOf(accession).stream().map(Result::analyte).toList());
        Map<String, Integer> aside = bench.unmatchedOf(accession).stream()
                .collect(Collectors.toMap(UnmatchedReport::reason, item -> item.values().size()));
        assertEquals(Map.of("not-ordered", 2, "unit-not-convertible", 1, "code-unmapped", 1, "repeated", 1), aside);
    }

    @Test
    void aReleasedResultIsNeverOverwritten() {
        Result released = bench.released(bench.woman(), "GLU", "98");
        assertFalse(bench.accept(bench.report(released.accession(), "GLU=140=mg/dL")));
        assertEquals("98", bench.resultOf(released.accession(), "GLU").value());
        assertEquals("already-released", bench.unmatchedOf(released.accession()).get(0).reason());
    }

    @Test
    void aValidatedResultIsNotOverwrittenEither() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        bench.results.validate(bench.pathologist, List.of(bench.resultOf(accession, "GLU").id()));
        assertFalse(bench.accept(bench.report(accession, "GLU=140=mg/dL")));
        assertEquals("already-validated", bench.unmatchedOf(accession).get(0).reason());
    }

    @Test
    void longValuesAreCutAndManyMakeSeveralItems() {
        String accession = "X-long";
        String[] values = IntStream.range(0, 60).mapToObj(i -> "C" + i + '=' + "9".repeat(5000) + '=').toArray(String[]::new);
        assertFalse(bench.accept(bench.report(accession, values)));
        List<UnmatchedReport> items = bench.unmatchedOf(accession);
        assertEquals(List.of(10, 25, 25), items.stream().map(item -> item.values().size()).sorted().toList());
        assertEquals(200, items.get(0).values().get(0).value().length());
    }

    @Test
    void theNewestStandsFirst() {
        bench.accept(bench.report("X-old", "GLU=1="));
        bench.node.clock().move(Duration.ofSeconds(1));
        bench.accept(bench.report("X-new", "GLU=2="));
        Page<UnmatchedReport> page = bench.unmatched.list(bench.technician, true, null, 1);
        assertEquals("X-new", page.items().get(0).accession());
        assertEquals("X-old", bench.unmatched.list(bench.technician, true, page.next(), 1).items().get(0).accession());
    }

    @Test
    void aPersonAssignsWhatBelongsToASpecimen() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(Bench.with(bench.report("X-assign", "GLU=5.5=mmol/L"), new PatientHint(List.of("77"), "Somebody Else", "M", null)));
        UnmatchedReport item = bench.unmatchedOf("X-assign").get(0);
        Result result = bench.unmatched.assign(bench.technician, item.id(), accession, "Read from the tube").get(0);
        assertEquals("99 mg/dL preliminary", result.value() + ' ' + result.unit() + ' ' + result.status());
        assertEquals("generic", result.device());
        assertTrue(result.warnings().contains("lab.warning.name-differs"));
        UnmatchedReport resolved = bench.unmatched.get(bench.technician, item.id());
        assertEquals("assigned technician " + accession, resolved.status() + ' ' + resolved.resolvedBy() + ' ' + resolved.resolution());
        assertEquals(List.of(), bench.unmatchedOf("X-assign"));
        assertTrue(bench.unmatched.list(bench.technician, false, null, 200).items().stream().anyMatch(i -> i.id().equals(item.id())));
        Refused.with(409, "lab.unmatched.assigned", () -> bench.unmatched.assign(bench.technician, item.id(), accession, "Once more"));
    }

    @Test
    void whatDoesNotFitIsNotAssigned() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report("X-unfit", "PLT=250=10*3/uL"));
        String id = bench.unmatchedOf("X-unfit").get(0).id();
        Refused.with(409, "lab.unmatched.not-ordered", () -> bench.unmatched.assign(bench.technician, id, accession, "I am sure"));
        Refused.with(404, "lab.specimen.unknown", () -> bench.unmatched.assign(bench.technician, id, "1999999999", "I am sure"));
        Refused.fields(() -> bench.unmatched.assign(bench.technician, id, accession, "no"), "note:size");
        Refused.fields(() -> bench.unmatched.assign(bench.technician, id, accession, null), "note:size");
        String early = bench.orderOf(bench.woman(), "PLT").specimens().get(0).accession();
        Refused.with(409, "lab.unmatched.specimen-not-received", () -> bench.unmatched.assign(bench.technician, id, early, "I am sure"));
        assertEquals("open", bench.unmatched.get(bench.technician, id).status());
    }

    @Test
    void aPersonDismissesWhatIsNobodys() {
        bench.accept(bench.report("X-dismiss", "GLU=98=mg/dL"));
        String id = bench.unmatchedOf("X-dismiss").get(0).id();
        Refused.fields(() -> bench.unmatched.dismiss(bench.technician, id, "away", null), "reason:one-of");
        Refused.fields(() -> bench.unmatched.dismiss(bench.technician, id, "other", null), "note:not-blank");
        assertEquals("dismissed", bench.unmatched.dismiss(bench.technician, id, "test-run", null).status());
        Refused.with(409, "lab.unmatched.dismissed", () -> bench.unmatched.dismiss(bench.technician, id, "test-run", null));
        Refused.with(404, "lab.unmatched.unknown", () -> bench.unmatched.get(bench.technician, "nothing"));
        assertTrue(bench.unmatched.dismissReasons().contains("test-run"));
    }

    @Test
    void rightsAreAskedFor() {
        Refused.with(403, "access.denied", () -> bench.unmatched.list(bench.doctor, true, null, 10));
        Refused.with(403, "access.denied", () -> bench.unmatched.get(bench.doctor, "x"));
        Refused.with(403, "access.denied", () -> bench.unmatched.assign(bench.doctor, "x", "y", "because"));
        Refused.with(403, "access.denied", () -> bench.unmatched.dismiss(bench.doctor, "x", "test-run", null));
        Refused.with(403, "access.denied", () -> bench.analysers.accept(bench.technician, bench.report("X", "GLU=1=")));
    }

    @Test
    void theListIsToldOf() {
        int before = bench.node.events(LabEvent.UNMATCHED).size();
        bench.accept(bench.report("X-told", "GLU=98=mg/dL"));
        List<Event> told = bench.node.events(LabEvent.UNMATCHED);
        assertEquals(before + 1, told.size());
        assertNull(told.get(before).uhid());
        assertEquals(Source.DEVICE, told.get(before).source());
    }
}
