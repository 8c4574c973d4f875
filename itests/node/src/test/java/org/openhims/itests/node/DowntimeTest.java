// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The morning sheet; and a kit that is printed, used on paper, and entered afterwards by API and by hand. */
@ExtendWith(SharedNode.class)
class DowntimeTest {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Kolkata"));

    @Test
    void theMorningSheetIsOnePageInBothLanguages(Node node) throws IOException {
        JsonNode sheet = node.api("admin").get("/api/v1/morning-sheet").expect(200).json();
        List<String> sections = new ArrayList<>();
        sheet.path("sections").forEach(section -> {
            sections.add(section.path("name").asText());
            assertTrue(section.path("available").asBoolean(), section::toString);
        });
        assertTrue(sections.containsAll(List.of("opd", "lab", "device", "access", "events", "store", "machine")), sections::toString);
        assertEquals(403, node.api("registrar").get("/api/v1/morning-sheet").status());
        for (String language : List.of("en", "hi")) {
            Path file = Path.of("target", "morning-" + language + ".pdf").toAbsolutePath();
            String said = node.console("hims:morning-sheet --lang " + language + ' ' + file);
            assertTrue(said.contains(file.toString()), said);
            String text = Papers.text(Files.readAllBytes(file));
            assertEquals(1, text.chars().filter(c -> c == '\f').count(), text);
            assertTrue(text.contains(language.equals("en") ? "Last backup" : "पिछला बैकअप"), text);
        }
        assertTrue(Papers.text(node.api("admin").get("/api/v1/morning-sheet.pdf").expect(200).raw().body()).contains("Laboratory"));
    }

    @Test
    void aKitIsPrintedUsedOnPaperAndEnteredAfterwards(Node node) {
        JsonNode kit = node.api("admin").post("/api/v1/downtime-kits", Map.of("counts", Map.of("uhid", 3, "token", 2, "accession", 2))).expect(201).json();
        String print = "/api/v1/downtime-kits/" + kit.path("number").asText() + ".pdf";
        byte[] pdf = node.api("admin").get(print).expect(200).raw().body();
        List<String> codes = Papers.codes(pdf).stream().map(code -> code.replace("CODE-128:", "")).sorted().toList();
        List<String> uhids = codes.stream().filter(code -> code.matches("\\d{13}")).toList();
        List<String> accessions = codes.stream().filter(code -> code.matches("\\d{10}")).toList();
        assertEquals(List.of(3, 2), List.of(uhids.size(), accessions.size()), codes::toString);
        assertFalse(Papers.text(pdf).contains("DUPLICATE"));
        assertTrue(Papers.text(node.api("admin").get(print).expect(200).raw().body()).contains("DUPLICATE"));
        String at = Instant.parse(kit.path("madeAt").asText()).truncatedTo(ChronoUnit.MINUTES).toString();
        byApi(node, uhids, codes.stream().filter(code -> code.matches("[A-Z]+-D\\d+")).findFirst().orElseThrow(), accessions, at);
        byHand(node, uhids.get(1), Instant.parse(at));
    }

    private static void byApi(Node node, List<String> uhids, String token, List<String> accessions, String at) {
        Api registrar = node.api("registrar");
        Map<String, Object> woman = new HashMap<>(Scene.woman(Scene.freshName()));
        woman.put("downtime", Map.of("at", at, "uhid", uhids.get(0)));
        JsonNode patient = registrar.post("/api/v1/patients", woman).expect(201).json();
        assertEquals(List.of(uhids.get(0), at), List.of(patient.path("uhid").asText(), patient.path("registeredAt").asText()));
        assertEquals(patient, registrar.post("/api/v1/patients", woman).expect(201).json(), "the same form twice is one patient");
        woman.put("downtime", Map.of("at", at, "uhid", new Scene(node).patient()));
        Api.Answer refused = registrar.language("hi").post("/api/v1/patients", woman).expect(400);
        assertTrue(refused.json().toString().contains("किसी किट की संख्या नहीं है"), refused.json()::toString);
        String queue = queueOf(registrar, token);
        Map<String, Object> slip = Map.of("uhid", uhids.get(0), "queue", queue, "downtime", Map.of("at", at, "token", token));
        JsonNode visit = registrar.post("/api/v1/opd/visits", slip).expect(201).json();
        assertEquals(List.of("done", token, at), List.of(visit.path("status").asText(), visit.path("token").path("label").asText(),
                visit.path("openedAt").asText()));
        Map<String, Object> request = Map.of("uhid", uhids.get(0), "tests", List.of("CBC"), "downtime",
                Map.of("at", at, "accessions", List.of(accessions.get(0)), "collectedAt", at));
        JsonNode order = node.api("technician").post("/api/v1/lab/orders", request).expect(201).json();
        assertEquals(accessions.get(0), order.path("specimens").get(0).path("accession").asText());
        assertEquals("collected", order.path("specimens").get(0).path("status").asText());
        assertTrue(Papers.text(registrar.get("/api/v1/opd/visits/" + visit.path("id").asText() + "/slip.pdf").expect(200).raw().body())
                .contains(CLOCK.format(Instant.parse(at))));
    }

    private static String queueOf(Api registrar, String token) {
        for (JsonNode queue : registrar.get("/api/v1/opd/queues").expect(200).json().path("items")) {
            if (token.startsWith(queue.path("prefix").asText() + "-D")) {
                return queue.path("id").asText();
            }
        }
        throw new AssertionError("no queue has the prefix of " + token);
    }

    private static void byHand(Node node, String uhid, Instant at) {
        try (Browser clerk = new Browser(node.http(), "en")) {
            clerk.signIn("registrar", "en");
            clerk.click("menu-register");
            clerk.click("reg-paper");
            clerk.type("reg-paper-uhid", uhid + Keys.ENTER);
            clerk.type("reg-paper-time", CLOCK.format(at) + Keys.TAB);
            clerk.type("reg-name", Scene.freshName() + Keys.TAB);
            clerk.click("reg-sex-F");
            clerk.type("reg-born", "40" + Keys.TAB);
            clerk.click("reg-save");
            Wait.until("the entered form", 20, () -> clerk.text().contains(CLOCK.format(at)) && clerk.text().contains("Entered just now"));
            clerk.picture("en-paper-register");
        }
        Wait.until("the patient", 20, () -> node.api("registrar").get("/api/v1/patients/" + uhid).status() == 200);
        assertEquals(at.toString(), node.api("registrar").get("/api/v1/patients/" + uhid).expect(200).text("registeredAt"));
    }
}
