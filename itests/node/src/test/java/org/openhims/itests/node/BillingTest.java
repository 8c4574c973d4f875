// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bills and money as outside clients see them. */
@ExtendWith(SharedNode.class)
class BillingTest {

    private static final String BILLS = "/api/v1/billing/bills";

    private static Map<String, Object> fee(String uhid) {
        return Map.of("uhid", uhid, "lines", List.of(Map.of("item", "OPD-REG", "quantity", 1)));
    }

    private static Map<String, Object> cash(String amount) {
        return Map.of("amount", amount, "mode", "cash");
    }

    @Test
    void aFeeIsBilledPaidAndRefundedByTwo(Node node) {
        Api cashier = node.api("cashier");
        JsonNode bill = cashier.post(BILLS, fee(new Scene(node).patient())).expect(201).json();
        assertEquals("10.00", bill.path("total").asText());
        String pay = BILLS + '/' + bill.path("id").asText() + "/payments";
        assertEquals(409, cashier.post(pay, cash("10.01")).status());
        String receipt = cashier.post(pay, cash("10.00")).expect(201).text("receipt");
        String back = "/api/v1/billing/receipts/" + receipt + "/refunds";
        assertEquals(409, cashier.post(back, Map.of("amount", "10.01", "reason", "Doctor on leave")).status());
        JsonNode refund = cashier.post(back, Map.of("amount", "10.00", "reason", "Doctor on leave")).expect(201).json();
        assertEquals("pending", refund.path("status").asText());
        String approve = "/api/v1/billing/refunds/" + refund.path("id").asText() + "/approve";
        assertEquals(403, cashier.post(approve, Map.of()).status());
        assertEquals("approved", node.api("admin").post(approve, Map.of()).expect(200).text("status"));
        for (String user : List.of("cashier", "admin")) {
            assertTrue(node.api(user).get("/api/v1/billing/receipts").expect(200).json().path("items").toString().contains(receipt));
        }
        assertEquals(403, node.api("doctor").get("/api/v1/billing/receipts").status());
    }

    @Test
    void aTokenBringsAChargeWhichIsBilledOnce(Node node) {
        String uhid = new Scene(node).patient();
        Api registrar = node.api("registrar");
        String queue = registrar.get("/api/v1/opd/queues").expect(200).json().path("items").path(0).path("id").asText();
        registrar.post("/api/v1/opd/visits", Map.of("uhid", uhid, "queue", queue)).expect(201);
        Api cashier = node.api("cashier");
        Wait.until("the charge", 30, () -> cashier.get("/api/v1/billing/charges?uhid=" + uhid).expect(200).json().path("items").size() == 1);
        assertEquals("10.00", cashier.post(BILLS, fee(uhid)).expect(201).text("total"));
        assertEquals(0, cashier.get("/api/v1/billing/charges?uhid=" + uhid).expect(200).json().path("items").size());
    }

    @Test
    void amountsAreReadStrictly(Node node) {
        Api cashier = node.api("cashier");
        String pay = BILLS + '/' + cashier.post(BILLS, fee(new Scene(node).patient())).expect(201).text("id") + "/payments";
        for (String amount : List.of("10.001", "-1.00", "1e1", "0.00", "१०", "")) {
            assertEquals("amount", cashier.post(pay, cash(amount)).expect(400).json().path("errors").path(0).path("field").asText(), amount);
        }
        assertEquals(400, cashier.post(pay, Map.of("amount", 10, "mode", "cash")).status());
    }
}
