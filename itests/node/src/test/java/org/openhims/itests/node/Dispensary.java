// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What is given and sold at the counter of a small place. */
record Dispensary(Node node) {

    private static final String PHARMACY = "/api/v1/pharmacy";
    private static final String DRUG = "PARACETAMOL-500-MG-TAB";
    private static final String STORE = "COUNTER";

    private Api pharmacist() {
        return node.api("pharmacist");
    }

    private int onShelf() {
        int units = 0;
        for (JsonNode line : pharmacist().get(PHARMACY + "/stock?store=" + STORE + "&q=" + DRUG).expect(200).json().path("items")) {
            units += line.path("quantity").asInt();
        }
        return units;
    }

    /** Registered, called, seen, prescribed for, and given the drugs for nothing. */
    void treatedFree() {
        String uhid = new Scene(node).patient();
        String visit = node.api("registrar").post("/api/v1/opd/tokens", Map.of("uhid", uhid, "queue", "general")).expect(201).text("visit");
        Api doctor = node.api("doctor");
        doctor.post("/api/v1/opd/visits/" + visit + "/open", null).expect(200);
        String code = doctor.post("/api/v1/opd/prescriptions", Map.of("visit", visit, "lines", List.of(Map.of("drug", DRUG, "dose", 1,
                "frequency", "tds", "days", 2, "reason", "seen")))).expect(201).text("code");
        doctor.post("/api/v1/opd/visits/" + visit + "/note", Map.of("complaints", "Fever")).expect(200);
        doctor.post("/api/v1/opd/visits/" + visit + "/note/sign", null).expect(200);
        Wait.until("the prescription at the pharmacy", 60, () -> pharmacist().get(PHARMACY + "/orders/" + code).status() == 200);
        JsonNode given = handedOver(pharmacist().get(PHARMACY + "/orders/" + code).text("id"), 6);
        assertTrue(given.path("free").asBoolean(), given::toString);
        assertEquals("0.00", given.path("total").asText());
    }

    private JsonNode handedOver(String order, int units) {
        int before = onShelf();
        JsonNode proposal = pharmacist().get(PHARMACY + "/orders/" + order + "/proposal?store=" + STORE).expect(200).json();
        String batch = proposal.path("lines").path(0).path("packs").path(0).path("stock").path("batch").path("id").asText();
        JsonNode given = pharmacist().post(PHARMACY + "/dispenses", Map.of("order", order, "store", STORE, "override", "asked",
                "lines", List.of(Map.of("line", 1, "batch", batch, "quantity", units)))).expect(201).json();
        assertEquals(before - units, onShelf());
        return given;
    }

    /** At the price on the pack, of which the tax is a part: billed with it split out, and paid. */
    void sold() {
        String uhid = new Scene(node).patient();
        String order = pharmacist().post(PHARMACY + "/orders", Map.of("uhid", uhid, "lines", List.of(Map.of("product", DRUG, "quantity", 10))))
                .expect(201).text("id");
        JsonNode sale = handedOver(order, 10);
        BigDecimal mrp = new BigDecimal(sale.path("lines").path(0).path("mrp").asText());
        String tax = mrp.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(105), 2, RoundingMode.HALF_UP).toPlainString();
        assertEquals(mrp.toPlainString(), sale.path("total").asText(), "a pack of ten at its MRP");
        assertEquals(tax, sale.path("tax").asText(), "five percent are within it");
        Api cashier = node.api("cashier");
        Wait.until("the sale at the cashier", 60, () -> charges(uhid).size() == 1);
        JsonNode bill = cashier.post("/api/v1/billing/bills", Map.of("uhid", uhid, "charges", charges(uhid).findValuesAsText("id"))).expect(201).json();
        assertEquals(mrp.toPlainString(), bill.path("total").asText());
        assertEquals(tax, bill.path("lines").path(0).path("tax").asText(), bill::toString);
        String receipt = cashier.post("/api/v1/billing/bills/" + bill.path("id").asText() + "/payments",
                Map.of("amount", bill.path("total").asText(), "mode", "cash")).expect(201).text("receipt");
        assertEquals("confirmed", cashier.get("/api/v1/billing/receipts/" + receipt).expect(200).text("status"));
    }

    private JsonNode charges(String uhid) {
        return node.api("cashier").get("/api/v1/billing/charges?uhid=" + uhid).json().path("items");
    }
}
