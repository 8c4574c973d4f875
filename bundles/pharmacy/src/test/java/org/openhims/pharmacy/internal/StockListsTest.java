// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.Storeroom;
import org.openhims.platform.Page;

/** What is where, what will expire, what is missing, and which pack is in hand. */
class StockListsTest {

    private static Dispensary pharmacy;

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static List<String> numbers(List<StockLine> lines) {
        return lines.stream().map(line -> line.batch().number()).toList();
    }

    @Test
    void theFirstToExpireStandsFirst() {
        Product product = pharmacy.tablet();
        pharmacy.receive(MAIN, product, "LATE", "2028-01", 10);
        pharmacy.receive(MAIN, product, "SOON", "2027-01-15", 10);
        pharmacy.receive(MAIN, product, "MONTH", "2027-01", 10);
        assertEquals(List.of("SOON", "MONTH", "LATE"), numbers(pharmacy.lists.shelf(pharmacy.storekeeper, MAIN, product.generic().toUpperCase())));
        assertEquals(List.of(), pharmacy.lists.shelf(pharmacy.storekeeper, COUNTER, product.generic()));
        assertEquals(3, pharmacy.lists.shelf(pharmacy.storekeeper, null, product.code()).size());
    }

    @Test
    void aSearchTakesNothingForAPattern() {
        Product product = pharmacy.tablet();
        pharmacy.receive(MAIN, product, "B1", "2028-01", 10);
        assertEquals(List.of(), pharmacy.lists.shelf(pharmacy.storekeeper, MAIN, "%" + product.generic().substring(1)));
        assertEquals(List.of(), pharmacy.lists.shelf(pharmacy.storekeeper, MAIN, "_rug"));
    }

    @Test
    void whatExpiresSoonIsListedAndSoIsWhatHasExpired() {
        Product product = pharmacy.tablet();
        pharmacy.receive(MAIN, product, "TODAY", "2026-11-22", 10);
        pharmacy.receive(MAIN, product, "EDGE", "2027-02-20", 10);
        pharmacy.receive(MAIN, product, "AFTER", "2027-02-21", 10);
        List<StockLine> soon = pharmacy.lists.nearExpiry(pharmacy.storekeeper, MAIN, 90).stream()
                .filter(line -> line.product().code().equals(product.code())).toList();
        assertEquals(List.of("TODAY", "EDGE"), numbers(soon));
        assertEquals("days:max", Dispensary.code(() -> pharmacy.lists.nearExpiry(pharmacy.storekeeper, MAIN, 731)));
    }

    @Test
    void whatIsMissingIsListedWithWhereItStillIs() {
        Product product = pharmacy.tablet(Schedule.NONE, 10);
        String batch = pharmacy.receive(MAIN, product, "B1", "2027-03", 60);
        pharmacy.stock.transfer(pharmacy.storekeeper, new NewTransfer(MAIN, COUNTER, batch, 10));
        assertEquals(List.of(), shortages(COUNTER, product));
        pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(COUNTER, batch, 3, "Ward 3"));
        assertEquals(List.of("7 of 50 elsewhere"), shortages(COUNTER, product));
        pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(COUNTER, batch, 7, "Ward 3"));
        assertEquals(List.of("0 of 50 elsewhere"), shortages(COUNTER, product));
        pharmacy.stock.quarantine(pharmacy.storekeeper, batch, "seal broken");
        assertEquals(List.of("0 of 0 elsewhere"), shortages(MAIN, product));
    }

    private static List<String> shortages(String store, Product product) {
        List<Shortage> all = pharmacy.lists.shortages(pharmacy.storekeeper, store);
        return all.stream().filter(one -> one.product().code().equals(product.code()))
                .map(one -> one.quantity() + " of " + one.elsewhere() + " elsewhere").toList();
    }

    @Test
    void thePackInHandIsKnownByItsCode() {
        Product product = pharmacy.shelves.product(pharmacy.storekeeper, new Product("SCAN-1", null, "Scanned", "5 mg", "tablet", null, null, null,
                false, 12, 10, 0, "8901234567894"));
        String first = pharmacy.receive(MAIN, product, "B-2041/A", "2027-03", 10);
        pharmacy.receive(MAIN, product, "B2", "2027-04", 10);
        pharmacy.receive(COUNTER, product, "B-2041/A", "2027-03", 10);
        assertEquals(List.of("B-2041/A"), numbers(scan("]d2010890123456789417270331" + "10B-2041/A")));
        assertEquals(List.of("B-2041/A"), numbers(scan("(01)08901234567894(10)B-2041/A")));
        assertEquals(List.of("B-2041/A", "B2"), numbers(scan("8901234567894")));
        assertEquals(List.of("B-2041/A", "B2"), numbers(scan("0108901234567894")));
        assertEquals(List.of("B-2041/A"), numbers(scan(first)));
        assertEquals(List.of(), scan("]d2010890123456789410OTHER"));
        assertEquals(List.of(), scan("0712345678904"));
        pharmacy.stock.recall(pharmacy.storekeeper, first, "alert");
        assertEquals(List.of(false), scan("(01)08901234567894(10)B-2041/A").stream().map(StockLine::usable).toList());
        assertEquals(List.of("B2"), numbers(scan("8901234567894")));
    }

    private static List<StockLine> scan(String code) {
        return pharmacy.lists.scan(pharmacy.storekeeper, MAIN, code);
    }

    @Test
    void movementsComeInPagesNewestFirst() {
        String batch = pharmacy.receive(MAIN, pharmacy.tablet(), "B1", "2027-03", 10);
        for (int i = 1; i <= 3; i++) {
            pharmacy.node.clock().move(java.time.Duration.ofMillis(2));
            pharmacy.stock.issue(pharmacy.storekeeper, new NewIssue(MAIN, batch, i, "Ward 3"));
        }
        Page<Movement> first = pharmacy.lists.movements(pharmacy.storekeeper, null, batch, null, 2);
        assertEquals(List.of(-3, -2), first.items().stream().map(Movement::quantity).toList());
        Page<Movement> second = pharmacy.lists.movements(pharmacy.storekeeper, null, batch, first.next(), 2);
        assertEquals(List.of(-1, 10), second.items().stream().map(Movement::quantity).toList());
        assertNull(second.next());
        assertEquals("limit:limit", Dispensary.code(() -> pharmacy.lists.movements(pharmacy.storekeeper, null, null, null, 0)));
    }

    @Test
    void storesAndProductsAreSetUp() {
        assertEquals("parent:pharmacy.store.unknown", Dispensary.code(() -> pharmacy.shelves.store(pharmacy.storekeeper,
                new Storeroom("WARD", "Ward", "वार्ड", "NOWHERE"))));
        assertEquals(List.of(COUNTER, MAIN), pharmacy.shelves.stores(pharmacy.storekeeper).stream().map(Storeroom::code).toList());
        Product product = pharmacy.tablet();
        assertEquals(List.of(product), pharmacy.shelves.products(pharmacy.storekeeper, product.generic()));
        assertEquals(product, pharmacy.shelves.product(pharmacy.storekeeper, product.code()));
        assertEquals("pharmacy.product.unknown", Dispensary.code(() -> pharmacy.shelves.product(pharmacy.storekeeper, "NONE")));
    }

    @Test
    void aProductOnTheShelfStaysWhatItIs() {
        Product product = pharmacy.tablet();
        assertEquals("done", Dispensary.code(() -> change(product, "5 mg", 10)));
        assertEquals("done", Dispensary.code(() -> change(product, "500 mg", 10)));
        pharmacy.receive(MAIN, product, "B1", "2027-03", 10);
        assertEquals("pharmacy.product.stocked", Dispensary.code(() -> change(product, "5 mg", 10)));
        assertEquals("pharmacy.product.stocked", Dispensary.code(() -> change(product, "500 mg", 15)));
        assertEquals("done", Dispensary.code(() -> change(product, "500 mg", 10)));
        assertEquals("pack:min", Dispensary.code(() -> change(product, "500 mg", 0)));
    }

    private static void change(Product product, String strength, int pack) {
        pharmacy.shelves.product(pharmacy.storekeeper, new Product(product.code(), null, product.generic(), strength, product.form(), "Brand", null,
                null, false, 5, pack, 0, null));
    }
}
