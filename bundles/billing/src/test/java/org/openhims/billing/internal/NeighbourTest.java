// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.somebody;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.BillingEvent;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.Refund;
import org.openhims.platform.health.OpenWork;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.record.RecordItem;

/** What the other modules and the administrator see of billing. */
class NeighbourTest {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private static Hospital hospital;
    private static BillingPart part;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
        part = new BillingPart(hospital.unit, hospital.register, hospital.tell, hospital.texts);
    }

    @AfterAll
    static void close() {
        hospital.close();
    }

    @Test
    void anUnsettledBillOfEitherStandsInTheWayOfAMerge() {
        String survivor = somebody();
        String retired = somebody();
        assertEquals(List.of(), part.objections(hospital.cashier, survivor, retired));
        Bill bill = hospital.bill(retired, "OPD-REG", 1);
        assertEquals(List.of("Bill " + bill.number() + " of " + retired + " is not settled"), part.objections(hospital.cashier, survivor, retired));
        Receipt receipt = hospital.pay(bill, "10", PaymentMode.CASH);
        assertEquals(List.of(), part.objections(hospital.cashier, survivor, retired));
        Refund refund = hospital.refunds.request(hospital.cashier, receipt.receipt(), RefundTest.refund("10"));
        assertEquals(List.of("A refund of " + retired + " waits for approval"), part.objections(hospital.cashier, survivor, retired));
        hospital.refunds.approve(hospital.admin, refund.id());
        assertEquals(List.of(), part.objections(hospital.cashier, survivor, retired));
    }

    @Test
    void afterAMergeIsUndoneABillGoesToWhoseItIs() {
        String from = somebody();
        String to = somebody();
        Instant start = hospital.node.clock().instant();
        Bill bill = hospital.bill(from, "OPD-REG", 1);
        Receipt receipt = hospital.pay(bill, "10", PaymentMode.CASH);
        hospital.node.clock().move(Duration.ofSeconds(1));
        assertEquals(List.of(bill.id()), part.written(hospital.admin, from, start, hospital.node.clock().instant()).stream().map(fact -> fact.id()).toList());
        part.assign(hospital.admin, "bill", bill.id(), from, to);
        part.assign(hospital.admin, "bill", bill.id(), from, to);
        assertEquals(to, hospital.bills.get(hospital.cashier, bill.id()).uhid());
        assertEquals(to, hospital.payments.get(hospital.cashier, receipt.receipt()).uhid());
        assertEquals(2, hospital.node.events(BillingEvent.REASSIGNED).stream().filter(event -> event.json().contains(bill.id())).count());
    }

    @Test
    void billsStandInTheRecord() {
        String uhid = somebody();
        Bill bill = hospital.bill(uhid, "OPD-REG", 1);
        RecordItem item = new BillingRecord(hospital.unit, hospital.texts).items(hospital.cashier.withLocale(Locale.forLanguageTag("hi")), Set.of(uhid),
                LATER, 10).get(0);
        assertEquals("बिल " + bill.number(), item.title());
        assertTrue(item.details().stream().anyMatch(detail -> detail.value().equals("ओपीडी पंजीकरण × 1")), item.toString());
        assertEquals(List.of(), new BillingRecord(hospital.unit, hospital.texts).items(hospital.cashier, Set.of(uhid), bill.madeAt(), 10));
    }

    @Test
    void whatWaitsIsListedMeasuredAndOnTheMorningSheet() {
        try (Hospital own = new Hospital()) {
            BillingBooks books = new BillingBooks(own.unit, own.books, own.facility);
            assertEquals(List.of(), books.openWork());
            own.pay(own.bill(somebody(), "OPD-REG", 1), "10", PaymentMode.UPI);
            own.refunds.request(own.cashier, own.paid().receipt(), RefundTest.refund("10"));
            assertEquals(List.of("billing.openwork.shifts", "billing.openwork.refunds", "billing.openwork.upi"),
                    books.openWork().stream().map(OpenWork.Item::kind).toList());
            assertEquals(5, books.metrics().size());
            Map<String, MorningLine> lines = books.lines(Locale.ENGLISH).stream().collect(Collectors.toMap(MorningLine::key, line -> line));
            assertEquals(List.of("₹10.00", 1), lines.get("billing.morning.today").args());
            assertEquals(Severity.WARNING, lines.get("billing.morning.refunds").severity());
            assertEquals(Severity.WELL, lines.get("billing.morning.balance").severity());
            lines.forEach((key, line) -> assertTrue(!own.texts.text(Locale.ENGLISH, key, line.args().toArray()).equals(key), key));
        }
    }
}
