// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.ProblemException;
import org.openhims.registration.Identifier;

/** Many at once. */
class ConcurrencyTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static <T> List<T> atOnce(int threads, Function<Integer, T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    @Test
    void theSameReportAgainChangesNothing() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        AnalyserReport report = bench.report(accession, "GLU=98=mg/dL", "PLT=1=10*3/uL");
        assertEquals(List.of(false, false, false), IntStream.range(0, 3).mapToObj(i -> bench.accept(report)).toList());
        assertEquals(1, bench.resultsOf(accession).size());
        assertEquals(1, bench.unmatchedOf(accession).size());
    }

    @Test
    void theSameReportAtOnceIsHandledOnce() throws Exception {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "CBC");
        AnalyserReport report = bench.report(accession, "HGB=12.5=g/dL", "WBC=7=10*3/uL", "PLT=250=10*3/uL");
        List<Boolean> answers = atOnce(8, i -> bench.analysers.accept(bench.device, report));
        assertEquals(Set.of(true), Set.copyOf(answers));
        assertEquals(3, bench.resultsOf(accession).size());
        assertEquals(1, bench.toldOf(uhid).stream().filter(LabEvent.RESULT_RECEIVED::equals).count());
    }

    @Test
    void theSameUnmatchedReportAtOnceIsListedOnce() throws Exception {
        AnalyserReport report = bench.report("X-at-once", "GLU=98=mg/dL");
        assertEquals(Set.of(false), Set.copyOf(atOnce(8, i -> bench.analysers.accept(bench.device, report))));
        assertEquals(1, bench.unmatchedOf("X-at-once").size());
    }

    @Test
    void twoReportsOfOneMessageAreTwo() {
        String one = bench.receivedOf(bench.woman(), "GLU");
        String two = bench.receivedOf(bench.woman(), "GLU");
        AnalyserReport first = bench.report(one, "GLU=98=mg/dL");
        AnalyserReport second = bench.report(two, "GLU=99=mg/dL");
        assertTrue(bench.accept(first));
        assertTrue(bench.accept(new AnalyserReport(first.messageId(), 1, "generic", first.receivedAt(), false, List.of(two),
                second.patient(), second.values(), List.of())));
        assertEquals("99", bench.resultOf(two, "GLU").value());
    }

    @Test
    void rerunsAtOnceLeaveOneResultStanding() throws Exception {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        List<AnalyserReport> reports = IntStream.range(0, 8).mapToObj(i -> bench.report(accession, "GLU=" + (90 + i) + "=mg/dL")).toList();
        atOnce(8, i -> bench.analysers.accept(bench.device, reports.get(i)));
        Map<ResultStatus, Long> statuses = bench.resultsOf(accession).stream()
                .collect(Collectors.groupingBy(Result::status, Collectors.counting()));
        assertEquals(Map.of(ResultStatus.PRELIMINARY, 1L, ResultStatus.SUPERSEDED, 7L), statuses);
    }

    @Test
    void oneOfManyCollects() throws Exception {
        String accession = bench.orderOf(bench.woman(), "CBC").specimens().get(0).accession();
        List<String> outcomes = atOnce(8, i -> outcome(() -> bench.specimens.collect(bench.technician, accession)));
        assertEquals(1, outcomes.stream().filter("done"::equals).count());
        assertEquals(7, outcomes.stream().filter("lab.specimen.collected"::equals).count());
    }

    @Test
    void aResultIsValidatedAndReleasedOnce() throws Exception {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        List<String> id = List.of(bench.resultOf(accession, "GLU").id());
        assertEquals(1, atOnce(4, i -> outcome(() -> bench.results.validate(bench.pathologist, id))).stream().filter("done"::equals).count());
        assertEquals(1, atOnce(4, i -> outcome(() -> bench.results.release(bench.pathologist, id))).stream().filter("done"::equals).count());
        assertEquals(1, bench.toldOf(uhid).stream().filter(LabEvent.RELEASED::equals).count());
    }

    @Test
    void aCancelAndAResultAtOnceNeverLeaveAResultOnACancelledSpecimen() throws Exception {
        for (int round = 0; round < 5; round++) {
            LabOrder order = bench.orderOf(bench.woman(), "GLU");
            String accession = order.specimens().get(0).accession();
            bench.specimens.collect(bench.technician, accession);
            bench.specimens.receive(bench.technician, accession);
            AnalyserReport report = bench.report(accession, "GLU=98=mg/dL");
            atOnce(2, i -> i == 0 ? outcome(() -> bench.orders.cancel(bench.doctor, order.id(), "not-needed", null))
                    : outcome(() -> bench.analysers.accept(bench.device, report)));
            boolean cancelled = bench.specimens.get(bench.technician, accession).status() == SpecimenStatus.CANCELLED;
            assertEquals(cancelled ? 0 : 1, bench.resultsOf(accession).size());
            assertEquals(cancelled ? 1 : 0, bench.unmatchedOf(accession).size());
        }
    }

    @Test
    void accessionsAreNeverGivenTwice() throws Exception {
        String uhid = bench.woman();
        List<List<String>> all = atOnce(8, i -> IntStream.range(0, 10).mapToObj(n -> bench.orderOf(uhid, "CBC", "GLU"))
                .flatMap(order -> order.specimens().stream()).map(Specimen::accession).toList());
        List<String> given = all.stream().flatMap(List::stream).toList();
        assertEquals(160, Set.copyOf(given).size());
        assertTrue(given.stream().allMatch(accession -> accession.matches("[1-5]\\d{9}") && CheckDigit.LUHN.isValid(accession)));
    }

    @Test
    void firstOrdersOfANewPatientAtOnceAllSucceed() throws Exception {
        for (int round = 0; round < 3; round++) {
            String uhid = bench.woman();
            assertEquals(List.of("done", "done", "done", "done"), atOnce(4, i -> outcome(() -> bench.orderOf(uhid, "CBC"))));
            assertEquals(4, bench.orders.of(bench.doctor, uhid, null, 10).items().size());
        }
    }

    @Test
    void aClockThatIsSetBackRefusesNothing() {
        String uhid = bench.woman();
        LabOrder order = bench.orderOf(uhid, "GLU");
        bench.node.clock().move(Duration.ofMinutes(-10));
        String accession = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, accession);
        bench.specimens.receive(bench.technician, accession);
        assertTrue(bench.accept(bench.report(accession, "GLU=98=mg/dL")));
        bench.node.clock().move(Duration.ofDays(1));
        List<String> id = List.of(bench.resultOf(accession, "GLU").id());
        bench.results.validate(bench.pathologist, id);
        assertEquals(ResultStatus.RELEASED, bench.results.release(bench.pathologist, id).get(0).status());
        assertNotEquals(accession, bench.orderOf(uhid, "GLU").specimens().get(0).accession());
        bench.node.clock().move(Duration.ofDays(-1));
    }
}
