// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewDispense.HandedLine;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.Schedule;
import org.openhims.platform.store.ConstraintViolation;

/** Many at once. */
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    static <T> List<T> atOnce(int times, IntFunction<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(IntStream.range(0, times).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList())) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String issue(String batch, int quantity) {
        return Dispensary.code(() -> pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(MAIN, batch, quantity, "Ward 3")));
    }

    @Test
    void nobodyTakesWhatAnotherHasTaken() throws Exception {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 50);
        List<String> outcomes = atOnce(40, i -> issue(batch, 3));
        assertEquals(16, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        assertEquals(24, outcomes.stream().filter("pharmacy.stock.short"::equals).count(), outcomes::toString);
        assertEquals(2, pharmacy.balance(MAIN, batch));
        assertEquals(2, pharmacy.moved(MAIN, batch));
    }

    @Test
    void theDatabaseItselfRefusesLessThanNothing() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 5);
        org.junit.jupiter.api.Assertions.assertThrows(ConstraintViolation.class, () -> pharmacy.unit.tx(pharmacy.storekeeper,
                tx -> PharmacyUnit.sql(tx).update("update pharmacy_balance set quantity = quantity - 6 where batch = ?", batch)));
    }

    @Test
    void aBatchThatCameTwiceAtOnceIsOne() throws Exception {
        Product product = pharmacy.tablet();
        List<String> ids = atOnce(16, i -> pharmacy.receive(i % 2 == 0 ? MAIN : COUNTER, product, "B1", "2027-03", 10));
        assertEquals(1, ids.stream().distinct().count());
        assertEquals(80, pharmacy.balance(MAIN, ids.get(0)));
        assertEquals(80, pharmacy.balance(COUNTER, ids.get(0)));
    }

    @Test
    void transfersToAndFroLoseNothing() throws Exception {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 20);
        atOnce(40, i -> Dispensary.code(() -> pharmacy.stock.transfer(pharmacy.storekeeper,
                i % 2 == 0 ? new NewTransfer(MAIN, COUNTER, batch, 7) : new NewTransfer(COUNTER, MAIN, batch, 7))));
        assertEquals(20, pharmacy.balance(MAIN, batch) + pharmacy.balance(COUNTER, batch));
        assertEquals(pharmacy.balance(COUNTER, batch), pharmacy.moved(COUNTER, batch));
    }

    @Test
    void afterARecallNothingLeavesWhereverItCame() throws Exception {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 1000);
        atOnce(24, i -> i == 12 ? pharmacy.stock.recall(pharmacy.storekeeper, batch, "alert").reason()
                : i % 2 == 0 ? issue(batch, 1) : Dispensary.code(() -> pharmacy.stock.transfer(pharmacy.storekeeper,
                        new NewTransfer(MAIN, COUNTER, batch, 1))));
        assertEquals("pharmacy.batch.recalled", issue(batch, 1));
        assertEquals(0, pharmacy.lists.batch(pharmacy.storekeeper, batch).stream().filter(line -> line.usable()).count());
        assertEquals(0L, (long) pharmacy.unit.tx(pharmacy.storekeeper, tx -> PharmacyUnit.sql(tx)
                .number("select count(*) from pharmacy_balance where batch = ? and status <> 'RECALLED'", batch)));
    }

    @Test
    void theRunningBalanceHasNoGapAndNoTwin() throws Exception {
        Product product = pharmacy.tablet(Schedule.X, 0);
        List<String> batches = IntStream.range(0, 4).mapToObj(i -> pharmacy.receive(MAIN, product, "B" + i, "2027-03", 25)).toList();
        atOnce(40, i -> Dispensary.code(() -> pharmacy.issueSeen(MAIN, batches.get(i % 4), 2)));
        var today = pharmacy.facility.day(pharmacy.node.clock().instant());
        List<RegisterEntry> register = pharmacy.lists.register(pharmacy.storekeeper, "controlled", MAIN, today, today).stream()
                .filter(entry -> entry.product().equals(product.code())).toList();
        assertEquals(IntStream.rangeClosed(1, 44).boxed().toList(), register.stream().map(RegisterEntry::serial).toList());
        int balance = 0;
        for (RegisterEntry entry : register) {
            balance += entry.quantity();
            assertEquals(balance, entry.balance());
        }
        assertEquals(20, balance);
        List<Movement> moves = batches.stream().flatMap(batch -> pharmacy.lists.movements(pharmacy.storekeeper, MAIN, batch, null, 200).items()
                .stream()).toList();
        assertTrue(moves.size() == 44, () -> moves.size() + " movements");
    }

    @Test
    void aPrescriptionIsServedOnceHoweverManyCountersServeIt() throws Exception {
        Product product = pharmacy.tablet();
        String batch = pharmacy.receive(COUNTER, product, "B1", "2027-03", 1000);
        RxOrder order = pharmacy.paper(15, product);
        List<String> outcomes = atOnce(16, i -> pharmacy.refusal(order, 1, batch, 4));
        assertEquals(3, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        assertEquals(988, pharmacy.balance(COUNTER, batch));
        assertEquals(3, pharmacy.orders.get(pharmacy.pharmacist, order.id()).lines().get(0).owed());
    }

    @Test
    void manyCountersShareTheLastPacks() throws Exception {
        Product product = pharmacy.tablet();
        List<String> batches = IntStream.range(0, 3).mapToObj(i -> pharmacy.receive(COUNTER, product, "B" + i, "2027-03", 20)).toList();
        List<RxOrder> orders = IntStream.range(0, 32).mapToObj(i -> pharmacy.paper(5, product)).toList();
        List<String> outcomes = atOnce(32, i -> Dispensary.code(() -> pharmacy.counter.dispense(pharmacy.pharmacist, new NewDispense(orders.get(i).id(),
                COUNTER, null, List.of(new HandedLine(1, batches.get(i % 3), 3), new HandedLine(1, batches.get((i + 1) % 3), 2))))));
        int given = (int) outcomes.stream().filter("done"::equals).count();
        assertTrue(outcomes.stream().allMatch(one -> one.equals("done") || one.equals("pharmacy.stock.short")), outcomes::toString);
        assertEquals(60 - 5 * given, batches.stream().mapToInt(batch -> pharmacy.balance(COUNTER, batch)).sum());
        assertEquals(60 - 5 * given, batches.stream().mapToInt(batch -> pharmacy.moved(COUNTER, batch)).sum());
    }

    @Test
    void twoWitnessesAtOnceAreOne() throws Exception {
        Product product = pharmacy.tablet(Schedule.X, 0);
        String batch = pharmacy.receive(COUNTER, product, "B1", "2027-03", 100);
        String held = pharmacy.give(pharmacy.paper(5, product), 1, batch, 5).id();
        List<String> outcomes = atOnce(8, i -> Dispensary.code(() -> pharmacy.counter.witness(pharmacy.pharmacist("witness" + i), held)));
        assertEquals(1, outcomes.stream().filter("done"::equals).count(), outcomes::toString);
        assertEquals(95, pharmacy.balance(COUNTER, batch));
    }
}
