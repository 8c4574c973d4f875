// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The card as paper: read by others' tools, and proof against every change. */
@ExtendWith(SharedNode.class)
class CardTest {

    @Test
    void theQrOfThePrintedCardIsReadAndVerified(Node node) {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        JsonNode card = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).json();
        Api.Answer pdf = registrar.get(card.path("pdf").asText()).expect(200);
        assertEquals("application/pdf", pdf.raw().headers().firstValue("Content-Type").orElse(""));
        String scanned = Papers.qr(pdf.raw().body());
        assertEquals(card.path("qr").asText(), scanned);
        assertTrue(registrar.post("/api/v1/cards/verify", Map.of("qr", scanned)).expect(200).json().path("valid").asBoolean());
    }

    @Test
    void oneChangedByteFails(Node node) {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        String qr = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).text("qr");
        for (int i = 0; i < qr.length(); i += 7) {
            char other = qr.charAt(i) == 'A' ? 'B' : 'A';
            String changed = qr.substring(0, i) + other + qr.substring(i + 1);
            Api.Answer answer = registrar.post("/api/v1/cards/verify", Map.of("qr", changed));
            assertFalse(answer.status() == 200 && answer.json().path("valid").asBoolean(), "changed at " + i);
        }
    }

    @Test
    void aLostCardIsWorthNothing(Node node) {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        String lost = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).text("qr");
        JsonNode second = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of("reason", "lost")).expect(201).json();
        assertEquals(2, second.path("serial").asInt());
        JsonNode verdict = registrar.post("/api/v1/cards/verify", Map.of("qr", lost)).expect(200).json();
        assertFalse(verdict.path("valid").asBoolean());
        assertTrue(verdict.hasNonNull("reason"), verdict::toString);
    }

    @Test
    void nonsenseIsRefusedKindly(Node node) {
        JsonNode verdict = node.api("registrar").post("/api/v1/cards/verify", Map.of("qr", "https://example.org/x")).expect(200).json();
        assertFalse(verdict.path("valid").asBoolean());
        assertTrue(verdict.hasNonNull("reason"), verdict::toString);
    }
}
