// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.lab.LabEvent;
import org.openhims.lab.LabOrder;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;

/** Who may order what, and what an order becomes. */
class OrderTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Refused.fields(() -> bench.orders.order(bench.doctor, new NewLabOrder("", List.of("CBC", "NONSENSE", "CBC"), null, "x".repeat(501),
                "v".repeat(37))), "uhid:not-blank", "note:size", "visit:size", "tests[1]:lab.test.unknown", "tests[2]:lab.repeated");
    }

    @Test
    void anOrderNeedsTests() {
        Refused.fields(() -> bench.orderOf(Bench.SUNITA), "tests:not-blank");
        Refused.fields(() -> bench.orders.order(bench.doctor, new NewLabOrder(Bench.SUNITA, null, null, null, null)), "tests:not-blank");
        String[] many = IntStream.range(0, 41).mapToObj(i -> "CBC").toArray(String[]::new);
        assertTrue(org.junit.jupiter.api.Assertions.assertThrows(org.openhims.platform.ProblemException.class,
                () -> bench.orderOf(Bench.SUNITA, many)).problem().errors().stream().anyMatch(e -> e.rule().equals("size")));
    }

    @Test
    void aMissingTestIsUnknown() {
        List<String> tests = new ArrayList<>();
        tests.add(null);
        Refused.fields(() -> bench.orders.order(bench.doctor, new NewLabOrder(Bench.SUNITA, tests, null, null, null)),
                "tests[0]:lab.test.unknown");
    }

    @Test
    void aTestThatIsNotDoneHereIsRefused() {
        bench.catalogue.offer(bench.pathologist, "PSA", false);
        Refused.fields(() -> bench.orderOf(Bench.SUNITA, "PSA"), "tests[0]:lab.test.notoffered");
        bench.catalogue.offer(bench.pathologist, "PSA", true);
        assertEquals(1, bench.orderOf(bench.woman(), "PSA").specimens().size());
    }

    @Test
    void onlyWhoMayOrdersAndOnlyForOwnPatients() {
        Refused.with(403, "access.denied", () -> bench.orders.order(bench.technician, NewLabOrder.of(Bench.SUNITA, "CBC")));
        Caller stranger = bench.node.caller("stranger", "lab.order", "lab.result.read");
        Refused.with(403, "access.careteam", () -> bench.orders.order(stranger, NewLabOrder.of(Bench.SUNITA, "CBC")));
        LabOrder order = bench.orderOf(bench.woman(), "CBC");
        Refused.with(403, "access.careteam", () -> bench.orders.get(stranger, order.id()));
        Refused.with(403, "access.careteam", () -> bench.orders.of(stranger, order.uhid(), null, 10));
    }

    @Test
    void anUnknownPatientIsNotFound() {
        Refused.with(404, "patient.unknown", () -> bench.orderOf("0700000000001", "CBC"));
    }

    @Test
    void withoutTheRegisterNothingIsOrderedAndAllElseGoesOn() {
        String uhid = bench.woman();
        String accession = bench.receivedOf(uhid, "GLU");
        People people = new People(bench.patients);
        bench.register.bind(people);
        bench.register.unbind(people);
        Refused.with(503, "registration.away", () -> bench.orderOf(uhid, "CBC"));
        assertTrue(bench.accept(bench.report(accession, "GLU=98=mg/dL")));
        bench.register.bind(people);
        assertEquals(1, bench.orderOf(uhid, "CBC").specimens().size());
    }

    @Test
    void theOrderKeepsWhatWasAskedFor() {
        LabOrder order = bench.orders.order(bench.doctor,
                new NewLabOrder(bench.woman(), List.of("CBC", "GLU"), Priority.URGENT, "fasting since 10 pm", "visit-1"));
        LabOrder read = bench.orders.get(bench.doctor, order.id());
        assertEquals(order, read);
        assertEquals("urgent fasting since 10 pm visit-1 doctor",
                String.join(" ", read.priority().toString(), read.note(), read.visit(), read.orderedBy()));
        assertEquals(bench.node.clock().instant(), read.orderedAt());
    }

    @Test
    void aPatientsOrdersComeNewestFirstPageByPage() {
        String uhid = bench.woman();
        List<String> ids = new ArrayList<>();
        for (String test : List.of("CBC", "GLU", "CRE")) {
            ids.add(0, bench.orderOf(uhid, test).id());
            bench.node.clock().move(Duration.ofSeconds(1));
        }
        Page<LabOrder> first = bench.orders.of(bench.doctor, uhid, null, 2);
        assertEquals(ids.subList(0, 2), first.items().stream().map(LabOrder::id).toList());
        Page<LabOrder> second = bench.orders.of(bench.doctor, uhid, first.next(), 2);
        assertEquals(ids.subList(2, 3), second.items().stream().map(LabOrder::id).toList());
        assertNull(second.next());
    }

    @Test
    void cancellingEndsWhatHasNoResult() {
        LabOrder order = bench.orderOf(bench.woman(), "CBC", "GLU");
        String blood = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, blood);
        bench.specimens.receive(bench.technician, blood);
        bench.accept(bench.report(blood, "HGB=12.5=g/dL"));
        LabOrder cancelled = bench.orders.cancel(bench.doctor, order.id(), "not-needed", null);
        assertEquals(List.of(SpecimenStatus.RESULTED, SpecimenStatus.CANCELLED),
                cancelled.specimens().stream().map(Specimen::status).toList());
        assertEquals("not-needed", cancelled.specimens().get(1).reason());
        Refused.with(409, "lab.order.resulted", () -> bench.orders.cancel(bench.doctor, order.id(), "not-needed", null));
        assertTrue(bench.toldOf(order.uhid()).contains(LabEvent.CANCELLED));
    }

    @Test
    void cancellingNeedsACodedReason() {
        String id = bench.orderOf(bench.woman(), "CBC").id();
        Refused.fields(() -> bench.orders.cancel(bench.doctor, id, "because", null), "reason:one-of");
        Refused.fields(() -> bench.orders.cancel(bench.doctor, id, null, null), "reason:one-of");
        Refused.fields(() -> bench.orders.cancel(bench.doctor, id, "other", " "), "note:not-blank");
        Refused.fields(() -> bench.orders.cancel(bench.doctor, id, "other", "x".repeat(201)), "note:size");
        assertTrue(bench.orders.cancelReasons().contains("patient-left"));
    }

    @Test
    void anUnknownOrderIsNotFound() {
        Refused.with(404, "lab.order.unknown", () -> bench.orders.get(bench.doctor, "0193a0c0-0000-7000-8000-000000000001"));
        Refused.with(404, "lab.order.unknown", () -> bench.orders.get(bench.technician, "nothing"));
        Refused.with(404, "lab.order.unknown", () -> bench.orders.cancel(bench.doctor, "nothing", "not-needed", null));
    }

    @Test
    void orderingAndReadingAreAudited() {
        LabOrder order = bench.orderOf(bench.woman(), "CBC");
        bench.orders.get(bench.doctor, order.id());
        assertEquals(List.of("lab.order", "lab.order.read"), bench.node.audits().stream().filter(a -> order.uhid().equals(a.uhid()))
                .map(a -> a.action()).toList());
    }
}
