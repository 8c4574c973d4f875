// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;
import static org.openhims.pharmacy.internal.Dispensary.code;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.SignedIn;
import org.openhims.pharmacy.HeldMove;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.internal.rest.HeldResource;

/** Controlled drugs for wards and other stores. */
class HeldTest {

    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static Product controlled() {
        return pharmacy.tablet(Schedule.X, 0);
    }

    private static HeldMove asked(String batch, int quantity) {
        return pharmacy.held.askIssue(pharmacy.storekeeper, new NewIssue(MAIN, batch, quantity, "Ward 3"));
    }

    private static boolean waits(HeldMove move) {
        return pharmacy.held.waiting(pharmacy.second).stream().anyMatch(one -> one.id().equals(move.id()));
    }

    @Test
    void nothingLeavesBeforeTheSecondPersonHasSeenIt() {
        Product drug = controlled();
        String batch = pharmacy.receive(MAIN, drug, "B1", "2027-03", 100);
        assertEquals("pharmacy.move.second", code(() -> pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(MAIN, batch, 10, "Ward 3"))));
        assertEquals("pharmacy.move.second", code(() -> pharmacy.stock.transfer(pharmacy.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 10))));
        HeldMove move = asked(batch, 10);
        assertEquals(100, pharmacy.balance(MAIN, batch));
        assertTrue(waits(move));
        assertEquals("pharmacy.witness.same", code(() -> pharmacy.held.witness(pharmacy.pharmacist(pharmacy.storekeeper.user()), move.id())));
        assertEquals(-10, pharmacy.held.witness(pharmacy.second, move.id()).quantity());
        assertEquals(90, pharmacy.balance(MAIN, batch));
        RegisterEntry entry = register(drug).get(1);
        assertEquals(List.of(pharmacy.storekeeper.user(), "second", 90), List.of(entry.by(), entry.witness(), entry.balance()));
        assertEquals("pharmacy.move.done", code(() -> pharmacy.held.witness(pharmacy.pharmacist("third"), move.id())));
    }

    private static List<RegisterEntry> register(Product drug) {
        var today = pharmacy.facility.day(pharmacy.node.clock().instant());
        return pharmacy.lists.register(pharmacy.storekeeper, "controlled", MAIN, today, today).stream()
                .filter(entry -> entry.product().equals(drug.code())).toList();
    }

    @Test
    void aTransferStandsInBothRegistersAtOnce() {
        String batch = pharmacy.receive(MAIN, controlled(), "B1", "2027-03", 100);
        HeldMove move = pharmacy.held.askTransfer(pharmacy.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 30));
        pharmacy.held.witness(pharmacy.second, move.id());
        assertEquals(List.of(70, 30), List.of(pharmacy.balance(MAIN, batch), pharmacy.balance(COUNTER, batch)));
    }

    @Test
    void whatIsGivenUpStays() {
        String batch = pharmacy.receive(MAIN, controlled(), "B1", "2027-03", 100);
        HeldMove move = asked(batch, 10);
        pharmacy.held.cancel(pharmacy.storekeeper, move.id());
        assertTrue(!waits(move));
        assertEquals("pharmacy.move.cancelled", code(() -> pharmacy.held.witness(pharmacy.second, move.id())));
        assertEquals(100, pharmacy.balance(MAIN, batch));
    }

    @Test
    void moreThanThereIsWaitsOn() {
        String batch = pharmacy.receive(MAIN, controlled(), "B1", "2027-03", 5);
        HeldMove move = asked(batch, 10);
        assertEquals("pharmacy.stock.short", code(() -> pharmacy.held.witness(pharmacy.second, move.id())));
        assertTrue(waits(move), "it may be received meanwhile");
    }

    @Test
    void twoWitnessesAtOnceAreOne() throws Exception {
        String batch = pharmacy.receive(MAIN, controlled(), "B1", "2027-03", 100);
        HeldMove move = asked(batch, 10);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> seen = IntStream.range(0, 8).<Callable<String>>mapToObj(
                    i -> () -> code(() -> pharmacy.held.witness(pharmacy.pharmacist("w" + i), move.id()))).toList();
            long done = 0;
            for (Future<String> outcome : people.invokeAll(seen)) {
                done += outcome.get().equals("done") ? 1 : 0;
            }
            assertEquals(1, done);
        } finally {
            people.shutdown();
        }
        assertEquals(90, pharmacy.balance(MAIN, batch));
    }

    @Test
    void overHttpToo() {
        HeldResource http = new HeldResource(pharmacy.held);
        String batch = pharmacy.receive(MAIN, controlled(), "B1", "2027-03", 100);
        String issue = http.issue(new SignedIn(pharmacy.storekeeper), new NewIssue(MAIN, batch, 10, "Ward 3")).id();
        String transfer = http.transfer(new SignedIn(pharmacy.storekeeper), new NewTransfer(MAIN, COUNTER, batch, 20)).id();
        assertTrue(http.waiting(new SignedIn(pharmacy.second)).items().stream().map(HeldMove::id).toList().containsAll(List.of(issue, transfer)));
        http.witness(new SignedIn(pharmacy.second), issue);
        http.cancel(new SignedIn(pharmacy.storekeeper), transfer);
        assertEquals(90, pharmacy.balance(MAIN, batch));
        assertEquals("access.denied", code(() -> http.waiting(new SignedIn(pharmacy.stranger))));
        assertEquals("pharmacy.move.unknown", code(() -> http.witness(new SignedIn(pharmacy.second), "none")));
    }
}
