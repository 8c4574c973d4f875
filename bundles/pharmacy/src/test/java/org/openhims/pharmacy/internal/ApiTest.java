// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openhims.pharmacy.internal.Dispensary.COUNTER;
import static org.openhims.pharmacy.internal.Dispensary.MAIN;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.NoPaper;
import org.openhims.fixtures.SignedIn;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewDispense;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReturn;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.Product;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.Schedule;
import org.openhims.pharmacy.Storeroom;
import org.openhims.pharmacy.internal.rest.BatchResource;
import org.openhims.pharmacy.internal.rest.CatalogueResource;
import org.openhims.pharmacy.internal.rest.DispenseResource;
import org.openhims.pharmacy.internal.rest.ListResource;
import org.openhims.pharmacy.internal.rest.OrderResource;
import org.openhims.pharmacy.internal.rest.Reason;
import org.openhims.pharmacy.internal.rest.StockResource;
import org.openhims.platform.Money;
import org.openhims.platform.access.Caller;

/** The resources: who calls is taken from the request, and the records are the JSON. */
class ApiTest {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL)).build();
    private static Dispensary pharmacy;

    private final CatalogueResource catalogue = new CatalogueResource(pharmacy.shelves);
    private final StockResource stock = new StockResource(pharmacy.stock, pharmacy.lists);
    private final BatchResource batches = new BatchResource(pharmacy.stock, pharmacy.lists);
    private final ListResource lists = new ListResource(pharmacy.lists);
    private final OrderResource orders = new OrderResource(pharmacy.orders, pharmacy.counter);
    private final DispenseResource dispenses = new DispenseResource(pharmacy.counter, new NoPaper());

    @BeforeAll
    static void start() {
        pharmacy = new Dispensary();
    }

    @AfterAll
    static void close() {
        pharmacy.close();
    }

    private static SecurityContext as(Caller caller) {
        return new SignedIn(caller);
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private String received(Product drug, String number, int quantity) {
        return stock.receive(as(pharmacy.storekeeper), new NewReceipt(COUNTER, "BPPI", "DC-1", null,
                List.of(new NewReceipt.ReceiptLine(drug.code(), number, "2027-03", Money.rupees(12), quantity)))).items().get(0).batch().id();
    }

    @Test
    void aStockLineIsTheShapeThatClientsRelyOn() {
        Product drug = pharmacy.tablet();
        received(drug, "B1", 100);
        JsonNode line = json(stock.shelf(as(pharmacy.pharmacist), COUNTER, drug.code())).path("items").path(0);
        assertEquals("COUNTER 100 true", line.path("store").asText() + ' ' + line.path("quantity").asInt() + ' ' + line.path("usable").asBoolean());
        assertEquals("B1 2027-03 12.00 good", line.path("batch").path("number").asText() + ' ' + line.path("batch").path("expiry").asText() + ' '
                + new Money(line.path("batch").path("mrp").path("paise").asLong()).plain() + ' ' + line.path("batch").path("status").asText());
        assertEquals("none", line.path("product").path("schedule").asText());
        assertFalse(line.path("product").has("brand"));
    }

    @Test
    void stockMovesOverHttp() {
        Product drug = pharmacy.tablet();
        String batch = received(drug, "B1", 100);
        assertEquals("transfer-in", json(stock.transfer(as(pharmacy.pharmacist), new NewTransfer(COUNTER, MAIN, batch, 10))).path("kind").asText());
        assertEquals(-5, stock.issue(as(pharmacy.pharmacist), new NewIssue(COUNTER, batch, 5, "Ward 3")).quantity());
        assertEquals(2, stock.takeBack(as(pharmacy.pharmacist), new NewReturn(COUNTER, batch, 2, "Ward 3")).quantity());
        assertEquals(-7, stock.count(as(pharmacy.pharmacist), new NewCount(COUNTER, batch, 80, "lost")).quantity());
        assertEquals(1, stock.scan(as(pharmacy.pharmacist), MAIN, batch).items().size());
        assertEquals(6, stock.movements(as(pharmacy.pharmacist), null, batch, null, 50).items().size());
        assertEquals("quarantine", json(batches.quarantine(as(pharmacy.storekeeper), batch, new Reason("seal"))).path("status").asText());
        assertEquals("good", json(batches.release(as(pharmacy.storekeeper), batch)).path("status").asText());
        assertEquals("recalled", json(batches.recall(as(pharmacy.storekeeper), batch, new Reason("alert"))).path("status").asText());
        assertEquals(2, batches.batch(as(pharmacy.storekeeper), batch).items().size());
        assertEquals(0, batches.recipients(as(pharmacy.storekeeper), batch).items().size());
        LocalDate day = LocalDate.of(2026, 11, 22);
        assertTrue(lists.nearExpiry(as(pharmacy.storekeeper), null, 200).items().stream().anyMatch(line -> line.batch().id().equals(batch)));
        assertTrue(lists.shortages(as(pharmacy.storekeeper), COUNTER).items().stream().anyMatch(one -> one.product().equals(drug)));
        assertEquals(0, lists.register(as(pharmacy.storekeeper), "h1", COUNTER, day, day).items().size());
        assertEquals("register:one-of", Dispensary.code(() -> lists.register(as(pharmacy.storekeeper), "h2", COUNTER, day, day)));
    }

    @Test
    void theCatalogueIsSetUpOverHttp() {
        assertEquals("WARD-3", catalogue.store(as(pharmacy.storekeeper), "WARD-3", new Storeroom(null, "Ward 3", "वार्ड 3", MAIN)).code());
        assertTrue(catalogue.stores(as(pharmacy.pharmacist)).items().size() > 2);
        Product product = new Product(null, null, "Gauze", "10 cm", "roll", null, null, null, false, 12, 1, 0, null);
        assertEquals("GAUZE", catalogue.product(as(pharmacy.storekeeper), "GAUZE", product).code());
        assertEquals("Gauze", catalogue.product(as(pharmacy.pharmacist), "GAUZE").generic());
        assertEquals(1, catalogue.products(as(pharmacy.pharmacist), "gau").items().size());
        assertEquals("code:value", Dispensary.code(() -> catalogue.product(as(pharmacy.storekeeper), "OTHER", pharmacy.tablet())));
    }

    @Test
    void aPrescriptionIsServedOverHttp() {
        Product drug = pharmacy.tablet();
        String batch = received(drug, "B1", 100);
        String uhid = pharmacy.people.next();
        RxOrder order = orders.write(as(pharmacy.pharmacist), new PaperRx(uhid, null, "Dr Rao", null, List.of(Dispensary.line(drug, null, 15))));
        assertEquals("open", json(order).path("status").asText());
        assertEquals("tds", json(order).path("lines").path(0).path("rx").path("frequency").asText());
        assertEquals(15, json(orders.propose(as(pharmacy.pharmacist), order.id(), COUNTER)).path("lines").path(0).path("packs").path(0).path("quantity")
                .asInt());
        JsonNode given = json(dispenses.dispense(as(pharmacy.pharmacist), new NewDispense(order.id(), COUNTER, null,
                List.of(new NewDispense.HandedLine(1, batch, 10)))));
        assertEquals("done true 0", given.path("status").asText() + ' ' + given.path("free").asBoolean() + ' ' + given.path("total").asLong());
        String id = given.path("id").asText();
        assertEquals(id, dispenses.list(as(pharmacy.pharmacist), uhid).items().get(0).id());
        assertEquals(2, dispenses.takeBack(as(pharmacy.pharmacist), id, new DispenseResource.Back(1, 2, "stopped", true)).lines().get(0).returned());
        assertEquals(2, dispenses.get(as(pharmacy.pharmacist), id).lines().get(0).returned());
        assertEquals("pdf of LABEL", new String(dispenses.label(as(pharmacy.pharmacist), id, 1, "hi")));
        assertEquals("part", json(orders.list(as(pharmacy.pharmacist), uhid, null, 50)).path("items").path(0).path("status").asText());
        assertTrue(orders.list(as(pharmacy.pharmacist), null, null, 200).items().stream().anyMatch(one -> one.id().equals(order.id())));
        orders.allow(as(pharmacy.doctor), order.id(), new OrderResource.Allowed(1, drug.code()));
        assertEquals("closed", json(orders.close(as(pharmacy.pharmacist), order.id(), new Reason("bought outside"))).path("status").asText());
        assertEquals("closed", json(orders.get(as(pharmacy.pharmacist), order.id())).path("status").asText());
    }

    @Test
    void aSecondPersonWitnessesOverHttp() {
        Product drug = pharmacy.tablet(Schedule.X, 0);
        String batch = received(drug, "B1", 100);
        NewDispense handed = new NewDispense(pharmacy.paper(5, drug).id(), COUNTER, null, List.of(new NewDispense.HandedLine(1, batch, 5)));
        String id = dispenses.dispense(as(pharmacy.pharmacist), handed).id();
        assertTrue(dispenses.list(as(pharmacy.second), null).items().stream().anyMatch(one -> one.id().equals(id)));
        assertEquals("done", json(dispenses.witness(as(pharmacy.second), id)).path("status").asText());
        assertEquals("pharmacy.dispense.done", Dispensary.code(() -> dispenses.cancel(as(pharmacy.pharmacist), id)));
    }

    @Test
    void whoHasNotSignedInIsToldSo() {
        assertEquals("access.signin", Dispensary.code(() -> stock.shelf(as(null), COUNTER, "")));
        assertEquals("access.denied", Dispensary.code(() -> dispenses.list(as(pharmacy.stranger), null)));
    }
}
