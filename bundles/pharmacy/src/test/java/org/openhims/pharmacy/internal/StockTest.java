// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.pharmacy.BatchStatus;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReturn;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.PharmacyEvent;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.Schedule;
import org.openhims.platform.Money;
import org.openhims.platform.ProblemException;

/** What comes and goes. */
class StockTest {

    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static String issue(String batch, int quantity) {
        return Dispensary.code(() -> pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(MAIN, batch, quantity, "Ward 3")));
    }

    @Test
    void whatIsReceivedIsOnTheShelfWithItsBatchAndExpiry() {
        Product product = pharmacy.tablet();
        String batch = pharmacy.receive(MAIN, product, "B1", "2027-03", 100);
        assertEquals(batch, pharmacy.receive(MAIN, product, "B1", "2027-03", 50));
        assertEquals(150, pharmacy.balance(MAIN, batch));
        assertEquals(150, pharmacy.moved(MAIN, batch));
        assertTrue(pharmacy.node.events(PharmacyEvent.RECEIVED).get(0).json().contains("DC-1"));
    }

    @Test
    void everyMovementNamesItsBatchAndTheBalanceIsTheirSum() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 100);
        assertEquals("done", issue(batch, 30));
        pharmacy.stock.transfer(pharmacy.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 20));
        pharmacy.stock.takeBack(pharmacy.storekeeper, new NewReturn(MAIN, batch, 5, "Ward 3"));
        pharmacy.stock.count(pharmacy.storekeeper, new NewCount(MAIN, batch, 53, "damaged"));
        assertEquals(List.of(53, 20), List.of(pharmacy.balance(MAIN, batch), pharmacy.balance(COUNTER, batch)));
        assertEquals(List.of(53, 20), List.of(pharmacy.moved(MAIN, batch), pharmacy.moved(COUNTER, batch)));
        assertEquals(List.of("count -2 damaged", "return 5 null", "transfer-out -20 null", "issue -30 null", "receipt 100 null"),
                pharmacy.lists.movements(pharmacy.storekeeper, MAIN, batch, null, 200).items().stream().sorted(
                        java.util.Comparator.comparing(move -> -List.of("receipt", "issue", "transfer-out", "return", "count").indexOf(move.kind().toString())))
                        .map(move -> move.kind() + " " + move.quantity() + ' ' + move.reason()).toList());
    }

    @Test
    void moreThanThereIsNeverLeaves() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 10);
        ProblemException refused = org.junit.jupiter.api.Assertions.assertThrows(ProblemException.class,
                () -> pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(MAIN, batch, 11, "Ward 3")));
        assertEquals("pharmacy.stock.short", refused.problem().code());
        assertEquals(10, refused.problem().more().get("available"));
        assertEquals("done", issue(batch, 10));
        assertEquals("pharmacy.stock.short", issue(batch, 1));
        assertEquals(0, pharmacy.balance(MAIN, batch));
    }

    @Test
    void aPrintedMonthIsUsableToItsLastDayAndNotLonger() {
        Dispensary own = pharmacy;
        String batch = own.receive(MAIN, own.tablet(), "B1", "2026-11", 10);
        own.node.clock().move(Duration.ofDays(8));
        assertEquals("done", issue(batch, 1));
        own.node.clock().move(Duration.ofDays(1));
        assertEquals("pharmacy.batch.expired", issue(batch, 1));
        assertEquals("pharmacy.batch.expired", Dispensary.code(() -> own.stock.transfer(own.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 1))));
        own.stock.count(own.storekeeper, new NewCount(MAIN, batch, 0, "expired"));
        assertEquals(0, own.balance(MAIN, batch));
        own.node.clock().move(Duration.ofDays(-9));
    }

    @Test
    void aPrintedDayIsUsableOnThatDay() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2026-11-22", 10);
        assertEquals("done", issue(batch, 1));
        pharmacy.node.clock().move(Duration.ofDays(1));
        assertEquals("pharmacy.batch.expired", issue(batch, 1));
        pharmacy.node.clock().move(Duration.ofDays(-1));
    }

    @Test
    void quarantinedGoodsStayUntilTheirRelease() {
        Product product = pharmacy.tablet();
        String batch = pharmacy.receipt(MAIN, product, "B1", "2027-03", 10, true).batch().id();
        assertEquals("pharmacy.batch.quarantine", issue(batch, 1));
        assertEquals(BatchStatus.GOOD, pharmacy.stock.release(pharmacy.storekeeper, batch).status());
        assertEquals("done", issue(batch, 1));
        pharmacy.stock.quarantine(pharmacy.storekeeper, batch, "colour changed");
        assertEquals("pharmacy.batch.quarantine", issue(batch, 1));
        pharmacy.receive(MAIN, product, "B1", "2027-03", 10);
        assertEquals("pharmacy.batch.quarantine", issue(batch, 1));
        assertTrue(pharmacy.node.events(PharmacyEvent.BATCH_CHANGED).stream().anyMatch(event -> event.json().contains(batch)));
    }

    @Test
    void aRecalledBatchStaysForGoodInEveryStore() {
        Product product = pharmacy.tablet();
        String batch = pharmacy.receive(MAIN, product, "B1", "2027-03", 10);
        pharmacy.stock.transfer(pharmacy.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 5));
        pharmacy.stock.recall(pharmacy.storekeeper, batch, "alert 12/2026");
        assertEquals("pharmacy.batch.recalled", issue(batch, 1));
        assertEquals("pharmacy.batch.recalled", Dispensary.code(() -> pharmacy.stock.transfer(pharmacy.storekeeper,
                new NewTransfer(COUNTER, MAIN, batch, 1))));
        assertEquals("pharmacy.batch.recalled", Dispensary.code(() -> pharmacy.stock.release(pharmacy.storekeeper, batch)));
        assertEquals("pharmacy.batch.recalled", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B1", "2027-03", 10)));
        pharmacy.stock.takeBack(pharmacy.storekeeper, new NewReturn(MAIN, batch, 1, "Ward 3"));
        assertEquals("pharmacy.batch.recalled", issue(batch, 1));
    }

    @Test
    void aBatchIsTheSameOnEveryPack() {
        Product product = pharmacy.tablet();
        pharmacy.receive(MAIN, product, "B1", "2027-03", 10);
        assertEquals("pharmacy.batch.differs", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B1", "2027-04", 10)));
        assertEquals("done", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B1", "2027-03-31", 10)));
        assertEquals("done", Dispensary.code(() -> pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-04", 10)));
    }

    @Test
    void controlledDrugsHaveARunningBalanceWithoutAGap() {
        Product product = pharmacy.tablet(Schedule.X, 0);
        String first = pharmacy.receive(MAIN, product, "B1", "2027-03", 100);
        String second = pharmacy.receive(MAIN, product, "B2", "2027-04", 50);
        pharmacy.issueSeen(MAIN, first, 30);
        pharmacy.stock.count(pharmacy.storekeeper, new NewCount(MAIN, second, 49, "lost"));
        assertEquals(List.of("1 100 100", "2 50 150", "3 -30 120", "4 -1 119"), register(product).stream()
                .map(entry -> entry.serial() + " " + entry.quantity() + ' ' + entry.balance()).toList());
        assertFalse(register(pharmacy.tablet()).stream().findAny().isPresent());
    }

    private static List<RegisterEntry> register(Product product) {
        var today = pharmacy.facility.day(pharmacy.node.clock().instant());
        return pharmacy.lists.register(pharmacy.storekeeper, "controlled", MAIN, today, today).stream()
                .filter(entry -> entry.product().equals(product.code())).toList();
    }

    @Test
    void whatIsWrongIsNamed() {
        Product product = pharmacy.tablet();
        String batch = pharmacy.receive(MAIN, product, "B1", "2027-03", 10);
        assertEquals("lines[0].quantity:min", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B2", "2027-03", 0)));
        assertEquals("lines[0].expiry:pharmacy.expiry", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B2", "03/2027", 1)));
        assertEquals("lines[0].expiry:pharmacy.expiry.past", Dispensary.code(() -> pharmacy.receive(MAIN, product, "B2", "2026-10", 1)));
        assertEquals("lines[0].batch:pattern", Dispensary.code(() -> pharmacy.receive(MAIN, product, "", "2027-03", 1)));
        assertEquals("store:pharmacy.store.unknown", Dispensary.code(() -> pharmacy.receive("NOWHERE", product, "B2", "2027-03", 1)));
        assertEquals("lines:min", Dispensary.code(() -> pharmacy.stock.receive(pharmacy.storekeeper, new NewReceipt(MAIN, "BPPI", "1", null, null))));
        assertEquals("lines[0].product:pharmacy.product.unknown", Dispensary.code(() -> pharmacy.stock.receive(pharmacy.storekeeper,
                new NewReceipt(MAIN, "BPPI", "1", null, List.of(new NewReceipt.ReceiptLine("NONE", "B", "2027-03", Money.rupees(1), 1))))));
        assertEquals("reason:one-of", Dispensary.code(() -> pharmacy.stock.count(pharmacy.storekeeper, new NewCount(MAIN, batch, 1, "because"))));
        assertEquals("to:pharmacy.store.same", Dispensary.code(() -> pharmacy.stock.transfer(pharmacy.storekeeper,
                new NewTransfer(MAIN, MAIN, batch, 1))));
        assertEquals("reason:not-blank", Dispensary.code(() -> pharmacy.stock.recall(pharmacy.storekeeper, batch, " ")));
        assertEquals("pharmacy.batch.unknown", issue("none", 1));
        assertEquals(10, pharmacy.balance(MAIN, batch));
    }

    @Test
    void whoMayNotDoesNot() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 10);
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.stock.issue(pharmacy.stranger, new NewIssue(MAIN, batch, 1, "x"))));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.stock.recall(pharmacy.stranger, batch, "x")));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.lists.shelf(pharmacy.stranger, MAIN, "")));
        assertEquals("access.denied", Dispensary.code(() -> pharmacy.lists.register(pharmacy.stranger, "h1", MAIN, null, null)));
    }
}
