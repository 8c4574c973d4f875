// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.Flag;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Result;
import org.openhims.platform.Ids;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Source;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.record.RecordItem;
import org.openhims.registration.Identifier;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.Sex;

/** What others see of the laboratory: the report, the record, the books. */
class OutlookTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

    private static List<RecordItem> record(String uhid, Locale locale) {
        LabRecord record = new LabRecord(bench.unit, bench.catalogue, bench.texts);
        assertEquals("lab", record.module());
        return record.items(bench.doctor.withLocale(locale), Set.of(uhid), bench.node.clock().instant().plusSeconds(1), 10);
    }

    @Test
    void anOrderOfAVisitSaysSo() {
        String uhid = bench.woman();
        String visit = "0193a0c0-0000-7000-8000-00000000000a";
        LabOrder order = bench.orders.order(bench.doctor, new NewLabOrder(uhid, List.of("GLU"), null, null, visit));
        assertEquals(visit, bench.orders.get(bench.doctor, order.id()).visit());
        assertEquals(List.of(new RecordItem.Detail("Ordered in", "OPD visit", null)), record(uhid, Locale.ENGLISH).get(0).details());
        assertEquals("ओपीडी में परामर्श के दौरान", record(uhid, HINDI).get(0).details().get(0).value());
    }

    @Test
    void theReportShowsWhatIsReleased() {
        Result result = bench.released(bench.woman(), "GLU", "240");
        Sheet report = bench.results.report(bench.doctor, result.order());
        assertEquals(Sheet.Paper.A4, report.paper());
        String all = report.elements().toString();
        for (String part : List.of("Laboratory report", "Kavita Rani", "36 y F", "Glucose", "240", "H", "mg/dL", "70 - 140",
                "Dr pathologist, DMC 12345", result.uhid(), "22-11-2026")) {
            assertTrue(all.contains(part), part + " in " + all);
        }
        assertFalse(all.contains("CORRECTED"));
    }

    @Test
    void aCorrectedReportSaysSoAndKeepsTheOldValue() {
        Result wrong = bench.released(bench.woman(), "GLU", "240");
        bench.results.amend(bench.pathologist, wrong.id(), "140", "typing-error", null);
        String all = bench.results.report(bench.doctor, wrong.order()).elements().toString();
        assertTrue(all.contains("CORRECTED") && all.contains("was 240") && all.contains("Typing error"), all);
        String hindi = bench.results.report(bench.doctor.withLocale(HINDI), wrong.order()).elements().toString();
        assertTrue(hindi.contains("संशोधित") && hindi.contains("ग्लूकोज़") && hindi.contains("टंकण"), hindi);
    }

    @Test
    void nothingIsReportedBeforeItIsReleased() {
        String accession = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        String order = bench.specimens.get(bench.technician, accession).order();
        Refused.with(409, "lab.report.empty", () -> bench.results.report(bench.doctor, order));
    }

    @Test
    void agesAreWrittenAsOneSaysThem() {
        java.time.LocalDate today = java.time.LocalDate.of(2026, 11, 22);
        assertEquals("3 d M", Ages.withSex(bench.texts, Locale.ENGLISH, "2026-11-19", "M", today));
        assertEquals("18 m F", Ages.withSex(bench.texts, Locale.ENGLISH, "2025-05-10", "F", today));
        assertEquals("36 y F", Ages.withSex(bench.texts, Locale.ENGLISH, "1990-08-04", "F", today));
        assertEquals("36 वर्ष म.", Ages.withSex(bench.texts, HINDI, "1990", "F", today));
        assertEquals("?", Ages.withSex(bench.texts, Locale.ENGLISH, null, "U", today));
    }

    @Test
    void theRecordHoldsOrdersAndReports() {
        String uhid = bench.woman();
        Result result = bench.released(uhid, "K", "7.1");
        bench.node.clock().move(Duration.ofHours(1));
        bench.orderOf(uhid, "CBC");
        List<RecordItem> items = record(uhid, Locale.ENGLISH);
        assertEquals(List.of("order", "report", "order"), items.stream().map(RecordItem::kind).toList());
        RecordItem report = items.get(1);
        assertEquals("Laboratory report: Potassium", report.title());
        assertEquals("critical", report.flag());
        assertEquals(result.releasedAt(), report.at());
        assertEquals(List.of(new RecordItem.Detail("Potassium", "7.1 mmol/L (3.5 - 5)", "HH")), report.details());
        assertTrue(record(uhid, HINDI).get(1).title().contains("पोटैशियम"));
    }

    @Test
    void theRecordLeavesOutWhatIsNotReleasedAndNamesCorrections() {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "GLU");
        bench.accept(bench.report(accession, "GLU=98=mg/dL"));
        assertEquals(List.of("order"), record(uhid, Locale.ENGLISH).stream().map(RecordItem::kind).toList());
        List<String> id = List.of(bench.resultOf(accession, "GLU").id());
        bench.results.validate(bench.pathologist, id);
        bench.results.release(bench.pathologist, id);
        assertNull(record(uhid, Locale.ENGLISH).get(0).flag());
        bench.results.amend(bench.pathologist, id.get(0), "200", "wrong-value", null);
        RecordItem corrected = record(uhid, Locale.ENGLISH).stream().filter(item -> item.kind().equals("report")).findFirst().orElseThrow();
        assertEquals("Corrected laboratory report: Glucose, random", corrected.title());
        assertEquals("abnormal", corrected.flag());
        assertEquals("200 mg/dL (70 - 140)", corrected.details().get(0).value());
    }

    @Test
    void theRecordGoesBackPageByPage() {
        String uhid = bench.woman();
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            times.add(0, bench.orderOf(uhid, "CBC").orderedAt());
            bench.node.clock().move(Duration.ofMinutes(1));
        }
        LabRecord record = new LabRecord(bench.unit, bench.catalogue, bench.texts);
        List<RecordItem> first = record.items(bench.doctor, Set.of(uhid, "0700000000000"), bench.node.clock().instant(), 2);
        assertEquals(times.subList(0, 2), first.stream().map(RecordItem::at).toList());
        assertEquals(times.subList(2, 3), record.items(bench.doctor, Set.of(uhid), first.get(1).at(), 2).stream().map(RecordItem::at).toList());
        assertEquals(List.of(), record.items(bench.doctor, Set.of(), Instant.MAX, 2));
    }

    @Test
    void theBooksTellWhatIsUnfinished() {
        try (Bench quiet = new Bench()) {
            LabBooks books = new LabBooks(quiet.unit);
            assertEquals(List.of(), books.openWork());
            quiet.order("CBC");
            quiet.accept(quiet.report(quiet.received("GLU"), "GLU=98=mg/dL", "NONSENSE=1="));
            Map<String, Long> open = books.openWork().stream().collect(Collectors.toMap(OpenWork.Item::kind, OpenWork.Item::count));
            assertEquals(Map.of("lab.openwork.ordered", 1L, "lab.openwork.resulted", 1L, "lab.openwork.unmatched", 1L), open);
            assertEquals("1 specimen to be collected", quiet.texts.text(Locale.ENGLISH, "lab.openwork.ordered", 1L));
            assertEquals("2 नमूने लेने बाक़ी", quiet.texts.text(HINDI, "lab.openwork.ordered", 2L));
            assertEquals(Set.of("hims_lab_specimens", "hims_lab_unmatched"),
                    books.metrics().stream().map(MetricSource.Metric::name).collect(Collectors.toSet()));
            assertEquals("lab", books.name());
            assertEquals(HealthCheck.Health.WELL, books.check());
        }
    }

    @Test
    void aCorrectedPatientIsFollowedAndJudgedAnew() {
        String uhid = bench.person(Sex.F, "1990-08-04");
        String accession = bench.receivedOf(uhid, "HGB");
        bench.accept(bench.report(accession, "HGB=13=g/dL"));
        assertEquals(Flag.N, bench.resultOf(accession, "HGB").flag());
        bench.patient(uhid, "Kavita Kumar", Sex.M, "1990-08-04");
        PatientFollower follower = new PatientFollower(bench.unit, bench.register, bench.afresh);
        assertEquals(Set.of(RegistrationEvent.CORRECTED, RegistrationEvent.MERGED, RegistrationEvent.UNMERGED), follower.types());
        assertEquals(1, hears(follower, uhid));
        assertEquals(Flag.L, bench.resultOf(accession, "HGB").flag());
        assertEquals("Kavita Kumar M", bench.specimens.get(bench.technician, accession).name() + ' '
                + bench.specimens.get(bench.technician, accession).sex());
        assertEquals(1, hears(follower, bench.woman()));
    }

    /** The register tells that the patient was corrected, and the laboratory hears it. */
    private static int hears(PatientFollower follower, String uhid) {
        Instant now = bench.node.clock().instant();
        bench.unit.tx(Caller.system("registration"), tx -> {
            tx.append(new Event(Ids.next(bench.node.clock()), "registration.patient.corrected", 1, uhid, now, now, Source.LIVE, "{}"));
            return null;
        });
        return bench.node.deliver(follower);
    }

    @Test
    void aReportedResultKeepsItsFlagWhenThePatientIsCorrected() {
        String uhid = bench.person(Sex.F, "1990-08-04");
        Result released = bench.released(uhid, "HGB", "13");
        bench.patient(uhid, "Kavita Kumar", Sex.M, "1990-08-04");
        PatientFollower follower = new PatientFollower(bench.unit, bench.register, bench.afresh);
        assertEquals(1, hears(follower, uhid));
        assertEquals(Flag.N, bench.resultOf(released.accession(), "HGB").flag());
    }
}
