// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.AnalyserOrder;
import org.openhims.lab.AnalyserOrder.Item;
import org.openhims.lab.AnalyserWork;
import org.openhims.lab.AnalyserWork.Nothing;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.internal.query.OrderQuery;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** What an analyser is told when it asks for the tests of a specimen. */
class OrderQueryTest {

    private static Bench bench;
    private static OrderQuery query;

    @BeforeAll
    static void start() {
        bench = new Bench();
        query = new OrderQuery(bench.unit, bench.catalogue);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static AnalyserWork ask(String... accessions) {
        return query.of(bench.device, "acme", List.of(accessions));
    }

    private static List<String> analytes(AnalyserWork work) {
        return work.orders().stream().flatMap(order -> order.items().stream()).map(Item::analyte).toList();
    }

    private static void nothing(String accession, String reason) {
        AnalyserWork work = ask(accession);
        assertEquals(List.of(), work.orders());
        assertEquals(List.of(new Nothing(accession, reason)), work.nothing());
    }

    @Test
    void aReceivedSpecimenIsToldWithItsPatientAndTests() {
        String accession = bench.received("CBC", "HBA1C");
        AnalyserOrder order = ask(accession).orders().get(0);
        assertEquals(new AnalyserOrder.Person(Bench.SUNITA, "Sunita Devi", "F", "1990-08-04"), order.patient());
        assertEquals(List.of(accession, Priority.ROUTINE, "blood"), List.of(order.accession(), order.priority(), order.specimen()));
        assertEquals(bench.specimens.get(bench.technician, accession).collectedAt(), order.collectedAt());
        assertTrue(order.items().contains(new Item("CBC", "HGB", "718-7")), order.items()::toString);
        assertTrue(order.items().contains(new Item("HBA1C", "HBA1C", "4548-4")), order.items()::toString);
    }

    @Test
    void whatIsValidatedIsNotWantedAgain() {
        String accession = bench.receivedOf(bench.woman(), "CBC");
        bench.accept(bench.report(accession, "HGB=12.5=g/dL", "PLT=250=10*3/uL"));
        assertEquals(List.of("WBC", "RBC", "HGB", "HCT", "PLT"), analytes(ask(accession)));
        bench.results.validate(bench.pathologist, List.of(bench.resultOf(accession, "HGB").id()));
        assertEquals(List.of("WBC", "RBC", "HCT", "PLT"), analytes(ask(accession)));
        nothing(bench.released(bench.woman(), "GLU", "98").accession(), "measured");
    }

    @Test
    void whatIsNotInTheLaboratoryIsNotTold() {
        LabOrder order = bench.orderOf(bench.woman(), "GLU");
        String accession = order.specimens().get(0).accession();
        nothing(accession, "specimen-not-received");
        bench.specimens.collect(bench.technician, accession);
        nothing(accession, "specimen-not-received");
        bench.specimens.receive(bench.technician, accession);
        bench.specimens.reject(bench.technician, accession, "leaked", null);
        nothing(accession, "specimen-rejected");
        LabOrder other = bench.orderOf(bench.woman(), "GLU");
        bench.orders.cancel(bench.doctor, other.id(), "not-needed", null);
        nothing(other.specimens().get(0).accession(), "specimen-cancelled");
    }

    @Test
    void whatIsNoAccessionOfOursIsNotTold() {
        nothing("1999999999", "accession-check-digit");
        nothing("", "unknown-accession");
        nothing("6000000000", "unknown-accession");
        nothing(CheckDigit.LUHN.appendTo("499999123"), "unknown-accession");
    }

    @Test
    void severalAreToldInTheOrderOfTheQuestion() {
        String one = bench.receivedOf(bench.woman(), "GLU");
        String two = bench.receivedOf(Bench.RAMESH, "GLU");
        AnalyserWork work = ask(two, "X", one);
        assertEquals(List.of(two, one), work.orders().stream().map(AnalyserOrder::accession).toList());
        assertEquals(List.of(new Nothing("X", "unknown-accession")), work.nothing());
        assertEquals(Bench.RAMESH, work.orders().get(0).patient().uhid());
    }

    @Test
    void aNameIsToldInLatinLettersWhereTheRegisterKnowsThem() {
        Patient known = bench.patient("0712345678920", "सीता", Sex.F, null);
        bench.patients.put(known.uhid(), new Patient(known.uhid(), known.name(), "Sita", Sex.F, null, false, null, null, List.of(), null, null,
                null, null, known.registeredAt()));
        assertEquals("Sita", ask(bench.receivedOf(known.uhid(), "GLU")).orders().get(0).patient().name());
    }

    @Test
    void allThatWaitIsToldUrgentFirstUpToALimit() {
        bench.node.clock().move(Duration.ofDays(2));
        Instant since = bench.node.clock().instant();
        String first = bench.receivedOf(bench.woman(), "GLU");
        String measured = bench.receivedOf(bench.woman(), "GLU");
        bench.accept(bench.report(measured, "GLU=98=mg/dL"));
        String second = bench.receivedOf(bench.woman(), "GLU");
        AnalyserWork all = query.since(bench.device, "acme", since, Set.of(), 200);
        assertEquals(List.of(first, second), all.orders().stream().map(AnalyserOrder::accession).toList());
        assertFalse(all.more());
        AnalyserWork some = query.since(bench.device, "acme", since, Set.of(), 1);
        assertEquals(List.of(first), some.orders().stream().map(AnalyserOrder::accession).toList());
        assertTrue(some.more());
        assertEquals(List.of(), query.since(bench.device, "acme", since.plusSeconds(1), Set.of(), 200).orders());
    }

    @Test
    void ofAllOnlyWhatTheDeviceMeasuresIsTold() {
        bench.node.clock().move(Duration.ofDays(2));
        Instant since = bench.node.clock().instant();
        bench.receivedOf(bench.woman(), "GLU");
        String accession = bench.receivedOf(bench.woman(), "CBC");
        for (Set<String> measures : List.of(Set.of("718-7", "777-3"), Set.of("HGB", "PLT"))) {
            AnalyserWork work = query.since(bench.device, "acme", since, measures, 1);
            assertEquals(List.of(accession), work.orders().stream().map(AnalyserOrder::accession).toList());
            assertEquals(List.of("HGB", "PLT"), analytes(work));
        }
    }

    @Test
    void theReadOfThePatientsDataIsAudited() {
        String accession = bench.received("GLU");
        ask(accession, "1999999999");
        AuditEntry last = bench.node.audits().get(bench.node.audits().size() - 1);
        assertEquals(List.of("lab.order.query", Bench.SUNITA, "device=acme accession=" + accession),
                List.of(last.action(), last.uhid(), last.detail()));
    }

    @Test
    void onlyTheEngineMayAskAndOnlyForSoMany() {
        Refused.with(403, "access.denied", () -> query.of(bench.technician, "acme", List.of("1000000008")));
        Refused.with(403, "access.denied", () -> query.since(bench.technician, "acme", Instant.EPOCH, Set.of(), 1));
        Refused.fields(() -> query.of(bench.device, "acme", Collections.nCopies(201, "1000000008")), "accessions:limit");
        Refused.fields(() -> query.since(bench.device, "acme", Instant.EPOCH, Set.of(), 201), "limit:limit");
    }
}
