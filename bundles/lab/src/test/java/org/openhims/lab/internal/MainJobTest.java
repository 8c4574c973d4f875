// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Flag;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.events.Event;

/** From the order to the released result. */
class MainJobTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void goesFromTheOrderToTheReleasedResult() {
        LabOrder order = bench.order("CBC");
        Specimen specimen = order.specimens().get(0);
        assertTrue(specimen.accession().matches("[1-5]\\d{9}") && CheckDigit.LUHN.isValid(specimen.accession()));
        assertEquals(SpecimenStatus.ORDERED, specimen.status());
        assertEquals(SpecimenStatus.COLLECTED, bench.specimens.collect(bench.technician, specimen.accession()).status());
        assertEquals(SpecimenStatus.RECEIVED, bench.specimens.receive(bench.technician, specimen.accession()).status());
        assertTrue(bench.accept(bench.report(specimen.accession(), "6690-2=7.1=10*3/uL", "789-8=4.5=10*6/uL", "718-7=9.2=g/dL",
                "4544-3=39=%", "777-3=250=10*3/uL")));

        List<Result> results = bench.orders.get(bench.doctor, order.id()).results();
        assertEquals(List.of("WBC", "RBC", "HGB", "HCT", "PLT"), results.stream().map(Result::analyte).toList());
        Result haemoglobin = results.get(2);
        assertEquals("9.2 g/dL L preliminary", haemoglobin.value() + ' ' + haemoglobin.unit() + ' ' + haemoglobin.flag() + ' '
                + haemoglobin.status());
        assertEquals("12 - 16", haemoglobin.range());
        assertEquals(Flag.N, results.get(0).flag());

        List<String> ids = results.stream().map(Result::id).toList();
        assertEquals(ResultStatus.VALIDATED, bench.results.validate(bench.pathologist, ids).get(0).status());
        assertEquals(ResultStatus.RELEASED, bench.results.release(bench.pathologist, ids).get(0).status());
        assertEquals(SpecimenStatus.RELEASED, bench.specimens.get(bench.technician, specimen.accession()).status());
        assertEquals(List.of("lab.ordered", "lab.specimen.collected", "lab.specimen.received", "lab.result.received",
                "lab.result.validated", "lab.result.released"), bench.node.events().stream().map(Event::type).toList());
        assertEquals(6, bench.toldOf(Bench.SUNITA).size());
    }

    @Test
    void testsThatShareATubeShareASpecimen() {
        LabOrder order = bench.order("CBC", "ESR", "HBA1C", "CRE", "LFT", "GLU");
        assertEquals(List.of("CBC HBA1C", "ESR", "CRE LFT", "GLU"),
                order.specimens().stream().map(specimen -> String.join(" ", specimen.tests())).toList());
        assertEquals(4, order.specimens().stream().map(Specimen::accession).distinct().count());
        assertEquals(List.of(), order.results());
    }

    @Test
    void theNextResultShowsWhatThePatientHadBefore() {
        String first = bench.received("GLU");
        bench.accept(bench.report(first, "GLU=98=mg/dL"));
        List<String> ids = bench.resultsOf(first).stream().map(Result::id).toList();
        assertNull(bench.resultsOf(first).get(0).previous());
        bench.results.validate(bench.pathologist, ids);
        bench.results.release(bench.pathologist, ids);
        bench.node.clock().move(java.time.Duration.ofDays(2));
        String second = bench.received("GLU");
        bench.accept(bench.report(second, "GLU=240=mg/dL"));
        Result later = bench.results.worklist(bench.pathologist, ResultStatus.PRELIMINARY, null, 10).items().get(0);
        assertNotNull(later.previous());
        assertEquals("98 N", later.previous().value() + ' ' + later.previous().flag());
        assertEquals(Flag.H, later.flag());
    }
}
