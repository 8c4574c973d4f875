// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.billing.internal.Hospital.code;
import static org.openhims.billing.internal.Hospital.rupees;
import static org.openhims.billing.internal.Hospital.somebody;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.billing.Bill;
import org.openhims.billing.NewPayment;
import org.openhims.billing.PaymentMode;
import org.openhims.billing.Receipt;
import org.openhims.billing.Refund;
import org.openhims.opd.OpdEvent;
import org.openhims.platform.access.Caller;

/** What must hold when eight do it at once. */
class RaceTest {

    private static final int THREADS = 8;

    private static Hospital hospital;
    private static ExecutorService threads;

    @BeforeAll
    static void open() {
        hospital = new Hospital();
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    static void close() throws InterruptedException {
        threads.shutdownNow();
        assertTrue(threads.awaitTermination(10, TimeUnit.SECONDS));
        hospital.close();
    }

    /** Eight at once; what each gave, in their order. */
    private static <T> List<T> atOnce(IntFunction<T> work) {
        List<Future<T>> all = IntStream.range(0, THREADS).mapToObj(number -> threads.submit(() -> work.apply(number))).toList();
        List<T> given = new ArrayList<>();
        for (Future<T> each : all) {
            try {
                given.add(each.get(60, TimeUnit.SECONDS));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return given;
    }

    private static void booksAreRight() {
        assertTrue(hospital.books.balance(hospital.admin).right(), () -> hospital.books.balance(hospital.admin).toString());
    }

    @Test
    void receiptsOfOneCounterHaveNeitherGapNorTwin() {
        Caller cashier = hospital.cashier("shared");
        List<Long> places = Collections.synchronizedList(new ArrayList<>());
        atOnce(number -> {
            for (int i = 0; i < 4; i++) {
                Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
                Receipt receipt = hospital.payments.pay(cashier, bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null));
                places.add(Long.parseLong(receipt.receipt().substring(receipt.receipt().lastIndexOf('-') + 1)));
                code(() -> hospital.payments.pay(cashier, bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null)));
            }
            return null;
        });
        assertEquals(IntStream.rangeClosed(1, THREADS * 4).mapToObj(Long::valueOf).toList(), places.stream().sorted().toList());
        booksAreRight();
    }

    @Test
    void eightCashiersTakeTheirFirstMoneyAtOnceEachAtACounterOfTheOwn() {
        List<String> counters = atOnce(number -> {
            Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
            return hospital.payments.pay(hospital.cashier("new" + number), bill.id(), new NewPayment(rupees("10"), PaymentMode.CASH, null)).counter();
        });
        assertEquals(THREADS, counters.stream().distinct().count(), counters.toString());
        booksAreRight();
    }

    @Test
    void aBillIsPaidOnce() {
        Bill bill = hospital.bill(somebody(), "OPD-REG", 1);
        List<String> codes = atOnce(number -> code(() -> hospital.payments.pay(hospital.cashier("c" + number), bill.id(),
                new NewPayment(rupees("10"), number % 2 == 0 ? PaymentMode.CASH : PaymentMode.CARD, null))));
        assertEquals(1, Collections.frequency(codes, "not refused"), codes.toString());
        assertEquals("10.00", hospital.bills.get(hospital.cashier, bill.id()).paid().plain());
        booksAreRight();
    }

    @Test
    void refundsNeverExceedWhatWasPaid() {
        Receipt receipt = hospital.paid();
        List<String> codes = atOnce(number -> code(() -> hospital.refunds.request(hospital.cashier, receipt.receipt(), RefundTest.refund("3"))));
        assertEquals(3, Collections.frequency(codes, "not refused"), codes.toString());
        assertEquals(THREADS - 3, Collections.frequency(codes, "billing.refund.above"), codes.toString());
    }

    @Test
    void aRefundIsGivenOnce() {
        Receipt receipt = hospital.paid();
        Refund refund = hospital.refunds.request(hospital.cashier, receipt.receipt(), RefundTest.refund("10"));
        List<String> codes = atOnce(number -> code(() -> hospital.refunds.approve(hospital.admin, refund.id())));
        assertEquals(1, Collections.frequency(codes, "not refused"), codes.toString());
        assertEquals("10.00", hospital.bills.get(hospital.cashier, receipt.bill()).refunded().plain());
        booksAreRight();
    }

    @Test
    void anAdvanceIsUsedOnce() {
        String uhid = somebody();
        hospital.payments.deposit(hospital.cashier, uhid, new NewPayment(rupees("25"), PaymentMode.CASH, null));
        List<Bill> bills = IntStream.range(0, THREADS).mapToObj(number -> hospital.bill(uhid, "OPD-REG", 1)).toList();
        List<String> codes = atOnce(number -> code(() -> hospital.payments.pay(hospital.cashier("a" + number), bills.get(number).id(),
                new NewPayment(rupees("10"), PaymentMode.ADVANCE, null))));
        assertEquals(2, Collections.frequency(codes, "not refused"), codes.toString());
        assertEquals("5.00", hospital.payments.advance(hospital.cashier, uhid).plain());
        booksAreRight();
    }

    @Test
    void oneSitsAtACounter() {
        hospital.shifts.counter(hospital.admin, "MAIN", "Main");
        List<String> codes = atOnce(number -> code(() -> hospital.shifts.open(hospital.cashier("s" + number), "MAIN", rupees("100"))));
        assertEquals(1, Collections.frequency(codes, "not refused"), codes.toString());
        assertEquals(THREADS - 1, Collections.frequency(codes, "billing.shift.counter"), codes.toString());
    }

    @Test
    void anEventAndTheDeskChargeOnce() {
        List<String> patients = IntStream.range(0, THREADS).mapToObj(number -> somebody()).toList();
        patients.forEach(uhid -> hospital.told(OpdEvent.OPENED, uhid, "{\"visit\":\"v" + uhid + "\",\"queue\":\"MED-1\",\"department\":\"MED\"}"));
        atOnce(number -> number == 0 ? hospital.node.deliver(hospital.events) : hospital.bill(patients.get(number), "OPD-REG", 1));
        for (String uhid : patients.subList(1, THREADS)) {
            assertEquals(List.of(), hospital.charges(uhid));
            assertEquals("10.00", hospital.bills.of(hospital.cashier, uhid, null, 10).items().get(0).total().plain());
        }
    }
}
