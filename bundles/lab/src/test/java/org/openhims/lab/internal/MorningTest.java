// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.Flag;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.UnmatchedReport;
import org.openhims.registration.Identifier;
import org.openhims.registration.Sex;

/** A morning in the laboratory, with all that goes wrong in one, and what must be true at its end. */
class MorningTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static final String[] COUNT = {"6690-2=7.1=10*3/uL", "789-8=4.5=10*6/uL", "718-7=9.2=g/dL", "4544-3=39=%", "777-3=250=10*3/uL"};

    private static int open() {
        return bench.unmatched.list(bench.technician, true, null, 200).items().size();
    }

    @Test
    void thirtyPatientsComeAndNothingIsLost() {
        List<String> accessions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            accessions.add(bench.receivedOf(bench.person(i % 2 == 0 ? Sex.F : Sex.M, (1950 + i) + "-03-01"), "CBC"));
        }
        List<AnalyserReport> reports = accessions.stream().map(accession -> bench.report(accession, COUNT)).toList();
        reports.forEach(report -> assertTrue(bench.accept(report)));
        reports.forEach(report -> assertTrue(bench.accept(report)));
        List<String> ids = accessions.stream().flatMap(accession -> bench.resultsOf(accession).stream()).map(Result::id).toList();
        assertEquals(150, ids.size());
        assertEquals(150, bench.results.validate(bench.pathologist, ids).size());
        assertEquals(150, bench.results.release(bench.pathologist, ids).size());
        assertTrue(accessions.stream().allMatch(a -> bench.specimens.get(bench.technician, a).status() == SpecimenStatus.RELEASED));
        assertEquals(0, open());
    }

    @Test
    void swappedTubesAreFoundAndPutRight() {
        String hers = bench.receivedOf(bench.woman(), "GLU");
        String his = bench.receivedOf(bench.person(Sex.M, "1960-01-01"), "GLU");
        assertFalse(bench.accept(Bench.with(bench.report(hers, "GLU=310=mg/dL"), new PatientHint(List.of(), null, "M", "1960-01-01"))));
        UnmatchedReport item = bench.unmatchedOf(hers).get(0);
        assertEquals("patient-sex", item.reason());
        assertEquals("M", item.patient().sex());
        Result right = bench.unmatched.assign(bench.technician, item.id(), his, "Tubes were swapped in the rack").get(0);
        assertEquals(his, right.accession());
        assertEquals(List.of(), bench.resultsOf(hers));
        assertTrue(bench.accept(bench.report(hers, "GLU=92=mg/dL")));
        assertEquals(0, open());
    }

    @Test
    void aTubeThatWasMeasuredBeforeItWasReceivedIsCaughtUp() {
        String accession = bench.orderOf(bench.woman(), "GLU").specimens().get(0).accession();
        assertFalse(bench.accept(bench.report(accession, "GLU=92=mg/dL")));
        bench.specimens.collect(bench.technician, accession);
        bench.specimens.receive(bench.technician, accession);
        UnmatchedReport item = bench.unmatchedOf(accession).get(0);
        assertEquals("92", bench.unmatched.assign(bench.technician, item.id(), accession, "Received late").get(0).value());
        assertEquals(0, open());
    }

    @Test
    void aClottedTubeIsTakenAgainAndTheOrderIsDone() {
        LabOrder order = bench.orderOf(bench.woman(), "CBC");
        String first = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, first);
        String second = bench.specimens.reject(bench.technician, first, "clotted", null).recollection();
        assertFalse(bench.accept(bench.report(first, COUNT)));
        bench.unmatched.dismiss(bench.technician, bench.unmatchedOf(first).get(0).id(), "specimen-unusable", "clotted");
        bench.specimens.collect(bench.technician, second);
        bench.specimens.receive(bench.technician, second);
        assertTrue(bench.accept(bench.report(second, COUNT)));
        List<Result> results = bench.orders.get(bench.doctor, order.id()).results();
        assertEquals(5, results.size());
        assertTrue(results.stream().allMatch(result -> result.accession().equals(second)));
        assertEquals(0, open());
    }

    @Test
    void aNewbornIsJudgedAsANewborn() {
        String baby = bench.person(Sex.M, "2026-11-20");
        String accession = bench.receivedOf(baby, "CBC");
        assertTrue(bench.accept(bench.report(accession, "HGB=17=g/dL", "WBC=20=10*3/uL", "PLT=250=10*3/uL")));
        assertEquals("N 14.5 - 22.5", bench.resultOf(accession, "HGB").flag() + " " + bench.resultOf(accession, "HGB").range());
        assertEquals(Flag.N, bench.resultOf(accession, "WBC").flag());
        assertEquals("5 - 34", bench.resultOf(accession, "WBC").range());
        assertNull(bench.resultOf(accession, "PLT").flag());
    }

    @Test
    void aChildWithFewPlateletsIsSeenAtOnce() {
        String accession = bench.receivedOf(bench.person(Sex.F, "2019-11-20"), "CBC");
        assertTrue(bench.accept(bench.report(accession, "HGB=12=g/dL", "WBC=6=10*3/uL", "PLT=20=10*3/uL")));
        assertEquals(Flag.LL, bench.resultOf(accession, "PLT").flag());
    }

    @Test
    void anUnknownPatientGetsNoFlagRatherThanAWrongOne() {
        String unknown = bench.person(Sex.U, null);
        String accession = bench.receivedOf(unknown, "HGB");
        assertTrue(bench.accept(bench.report(accession, "HGB=6=g/dL")));
        assertNull(bench.resultOf(accession, "HGB").flag());
        assertNull(bench.resultOf(accession, "HGB").range());
    }

    @Test
    void oneTubeForTwoAnalysersIsPutTogether() {
        String accession = bench.receivedOf(bench.woman(), "KFT", "LFT");
        assertTrue(bench.accept(bench.report(accession, "NA=140=mmol/L", "K=4.1=mmol/L", "CL=101=mmol/L")));
        assertTrue(bench.accept(bench.report(accession, "UREA=30=mg/dL", "CRE=0.9=mg/dL", "URIC=5=mg/dL", "BILT=0.8=mg/dL")));
        assertEquals(List.of("UREA", "CRE", "URIC", "NA", "K", "CL", "BILT"), bench.resultsOf(accession).stream().map(Result::analyte).toList());
        assertEquals(SpecimenStatus.RESULTED, bench.specimens.get(bench.technician, accession).status());
    }

    @Test
    void aDifferentialCountIsStoredWhole() {
        String accession = bench.receivedOf(bench.woman(), "CBCD");
        List<String> analytes = bench.catalogue.test(bench.doctor, "CBCD").analytes();
        String[] values = analytes.stream().map(code -> bench.catalogue.analyte(bench.doctor, code))
                .map(analyte -> (analyte.loinc() == null ? analyte.code() : analyte.loinc()) + "=5=" + analyte.unit()).toArray(String[]::new);
        assertTrue(bench.accept(bench.report(accession, values)));
        assertEquals(analytes, bench.resultsOf(accession).stream().map(Result::analyte).toList());
        assertEquals(28, analytes.size());
    }

    @Test
    void aUrineStripIsStoredInItsWords() {
        String accession = bench.receivedOf(bench.woman(), "URINED");
        assertTrue(bench.accept(bench.report(accession, "USG=>1.030=", "UPH=6.0=", "UALB=2+=", "UNITR=Negative=")));
        assertEquals(List.of("USG >1.030", "UPH 6.0", "UALB 2+", "UNITR Negative"),
                bench.resultsOf(accession).stream().map(result -> result.analyte() + ' ' + result.value()).toList());
    }
}
