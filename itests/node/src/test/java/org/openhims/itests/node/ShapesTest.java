// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The paths and shapes that outside clients rely on. */
@ExtendWith(SharedNode.class)
class ShapesTest {

    @Test
    void aPatientIsRegisteredAndFound(Node node) {
        String name = Scene.freshName();
        Api registrar = node.api("registrar");
        JsonNode made = registrar.post("/api/v1/patients", Map.of("name", name, "sex", "F", "birthDate", "1990-08-04",
                "mobile", "9810012345", "identifiers", List.of())).expect(201).json();
        String uhid = made.path("uhid").asText();
        assertTrue(uhid.matches("\\d{13}"), uhid);
        assertEquals(name, made.path("name").asText());
        JsonNode found = registrar.get("/api/v1/patients?q=" + Api.encode(name)).expect(200).json().path("items");
        assertEquals(uhid, found.path(0).path("uhid").asText());
        assertEquals(name, registrar.get("/api/v1/patients/" + uhid).expect(200).text("name"));
        assertEquals("registrar", registrar.get("/api/v1/me").expect(200).text("user"));
    }

    @Test
    void aCertainDuplicateIsRefusedWithItsCandidates(Node node) {
        Api registrar = node.api("registrar");
        Map<String, Object> person = Scene.woman(Scene.freshName());
        String first = registrar.post("/api/v1/patients", person).expect(201).text("uhid");
        Api.Answer refused = registrar.post("/api/v1/patients", person).expect(409);
        assertEquals("urn:hims:problem:patient.duplicate", refused.text("type"));
        assertEquals(first, refused.json().path("candidates").path(0).path("uhid").asText());
        Map<String, Object> insisting = new java.util.HashMap<>(person);
        insisting.put("notDuplicateOf", List.of(first));
        String second = registrar.post("/api/v1/patients", insisting).expect(201).text("uhid");
        assertFalse(second.equals(first));
    }

    @Test
    void aNameIsFoundInTheOtherScript(Node node) {
        Api registrar = node.api("registrar");
        String surname = Scene.freshName().split(" ")[0];
        String uhid = registrar.post("/api/v1/patients", Scene.woman("सुनीता " + surname)).expect(201).text("uhid");
        JsonNode found = registrar.get("/api/v1/patients?q=" + Api.encode("sunita " + surname)).expect(200).json().path("items");
        assertEquals(uhid, found.path(0).path("uhid").asText());
        JsonNode typed = registrar.get("/api/v1/patients/found?q=" + Api.encode("suneet " + surname)).expect(200).json().path("items").path(0);
        assertEquals(uhid, typed.path("patient").path("uhid").asText());
        assertEquals("NAME_BEGUN", typed.path("match").asText(), typed::toString);
    }

    @Test
    void aCardIsIssuedAndVerified(Node node) {
        Api registrar = node.api("registrar");
        String uhid = new Scene(node).patient();
        JsonNode card = registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).json();
        assertEquals(1, card.path("serial").asInt());
        assertTrue(card.path("pdf").asText().startsWith("/api/v1/cards/"), card::toString);
        JsonNode verdict = registrar.post("/api/v1/cards/verify", Map.of("qr", card.path("qr").asText())).expect(200).json();
        assertEquals("hims", verdict.path("kind").asText());
        assertTrue(verdict.path("valid").asBoolean(), verdict::toString);
        assertEquals(uhid, verdict.path("uhid").asText());
        assertEquals("temporary", verdict.path("status").asText());
    }

    @Test
    void anAbhaCardIsParsed(Node node) {
        String qr = "{\"hidn\":\"91-1234-5678-9012\",\"hid\":\"sunita@abdm\",\"name\":\"Sunita Devi\",\"gender\":\"F\","
                + "\"dob\":\"4/8/1990\",\"state name\":\"Delhi\",\"mobile\":\"9810012345\"}";
        JsonNode verdict = node.api("registrar").post("/api/v1/cards/verify", Map.of("qr", qr)).expect(200).json();
        assertEquals("abha", verdict.path("kind").asText());
        assertTrue(verdict.toString().contains("Sunita Devi"), verdict::toString);
        assertTrue(verdict.toString().contains("1990-08-04"), verdict::toString);
    }

    @Test
    void aTestIsOrderedMeasuredValidatedAndReleased(Node node) {
        Scene scene = new Scene(node);
        String uhid = scene.patient();
        Scene.Specimen specimen = scene.received(uhid, "CBC");
        assertEquals(0, scene.results(specimen.order()).size());
        try (Analyser analyser = node.analyser()) {
            assertEquals("AA", Analyser.field(analyser.exchange(Scene.bloodCount(specimen.accession(), "9.2")), "MSA", 1));
        }
        JsonNode results = scene.results(specimen.order());
        assertEquals(5, results.size());
        JsonNode haemoglobin = results.findParents("analyte").stream().filter(r -> "HGB".equals(r.path("analyte").asText())).findFirst()
                .orElseThrow();
        assertEquals("9.2", haemoglobin.path("value").asText());
        assertEquals("g/dL", haemoglobin.path("unit").asText());
        assertEquals("L", haemoglobin.path("flag").asText());
        assertEquals("preliminary", haemoglobin.path("status").asText());
        Api pathologist = node.api("pathologist");
        String result = "/api/v1/lab/results/" + haemoglobin.path("id").asText();
        assertEquals(409, pathologist.post(result + "/release", null).status());
        assertTrue(List.of(200, 204).contains(pathologist.post(result + "/validate", null).status()));
        assertTrue(List.of(200, 204).contains(pathologist.post(result + "/release", null).status()));
        JsonNode record = node.api("doctor").get("/api/v1/patients/" + uhid + "/record").expect(200).json().path("items");
        JsonNode newest = record.path(0);
        assertEquals("lab", newest.path("module").asText());
        assertTrue(newest.has("kind") && newest.has("at") && newest.has("title"), newest::toString);
        assertTrue(record.toString().contains("9.2"), record::toString);
    }

    @Test
    void aTokenIsGivenAndCalledToACounter(Node node) {
        Scene scene = new Scene(node);
        String uhid = scene.patient();
        Api registrar = node.api("registrar");
        JsonNode token = registrar.post("/api/v1/opd/tokens", Map.of("uhid", uhid, "queue", "general")).expect(201).json();
        assertEquals("general", token.path("queue").asText());
        assertEquals("waiting", token.path("status").asText());
        JsonNode called = node.api("doctor").post("/api/v1/opd/queues/general/next", Map.of("counter", "3")).expect(200).json();
        assertEquals(token.path("number").asInt(), called.path("number").asInt());
        assertEquals(uhid, called.path("uhid").asText());
        node.api("doctor").post("/api/v1/opd/queues/general/next", Map.of("counter", "3")).expect(204);
        assertEquals(404, node.api("doctor").post("/api/v1/opd/queues/none/next", Map.of("counter", "3")).status());
    }

    @Test
    void anAppointmentIsBookedOnlineAndMoved(Node node) {
        String uhid = new Scene(node).patient();
        Api registrar = node.api("registrar");
        String tomorrow = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Kolkata")).plusDays(1).toString();
        JsonNode slots = registrar.get("/api/v1/opd/appointments/slots?queue=MED-1&limit=2&from=" + tomorrow).expect(200).json().path("items");
        Map<String, Object> first = slot(uhid, slots.path(0), "online");
        JsonNode booked = registrar.post("/api/v1/opd/appointments", first).expect(201).json();
        assertEquals("booked", booked.path("status").asText());
        assertEquals("urn:hims:problem:opd.appointment.overlap", registrar.post("/api/v1/opd/appointments", first).expect(409).text("type"));
        JsonNode moved = registrar.post("/api/v1/opd/appointments/" + booked.path("id").asText() + "/rebook", slot(null, slots.path(1), "counter"))
                .expect(201).json();
        assertEquals(uhid, moved.path("uhid").asText());
        registrar.post("/api/v1/opd/appointments/" + moved.path("id").asText() + "/cancel", Map.of("reason", "out of town")).expect(200);
        assertEquals("urn:hims:problem:opd.appointment.none",
                registrar.post("/api/v1/opd/appointments/check-in", Map.of("uhid", uhid)).expect(409).text("type"));
    }

    private static Map<String, Object> slot(String uhid, JsonNode slot, String via) {
        Map<String, Object> wish = new java.util.HashMap<>(Map.of("schedule", slot.path("schedule").asText(), "startsAt",
                slot.path("startsAt").asText(), "via", via));
        if (uhid != null) {
            wish.put("uhid", uhid);
        }
        return wish;
    }

    @Test
    void theBoardIsForEverybodyAndNamesNobody(Node node) {
        String uhid = new Scene(node).patient();
        node.api("registrar").post("/api/v1/opd/tokens", Map.of("uhid", uhid, "queue", "SUR-1")).expect(201);
        JsonNode called = node.api("doctor").post("/api/v1/opd/queues/SUR-1/next", Map.of("counter", "3")).expect(200).json();
        Api.Answer board = node.api(null).get("/api/v1/opd/boards/SUR-1").expect(200);
        assertTrue(board.json().path("calls").path(0).path("label").asText().endsWith("-" + called.path("number").asText()), () -> board.json().toString());
        assertEquals(java.util.Set.of("label", "room", "at"), java.util.Set.copyOf(java.util.stream.StreamSupport
                .stream(((Iterable<String>) () -> board.json().path("calls").path(0).fieldNames()).spliterator(), false).toList()));
        assertEquals(401, node.api(null).get("/api/v1/opd/boards/SUR-1/times").status());
        assertTrue(new String(node.api(null).get("/board/general").expect(200).raw().body()).contains("board-token"));
    }

    @Test
    void aPrescriptionIsCheckedSignedAndFoundByThePharmacist(Node node) {
        String uhid = new Scene(node).patient();
        Api doctor = node.api("doctor");
        String visit = node.api("registrar").post("/api/v1/opd/visits", Map.of("uhid", uhid, "queue", "MED-2")).expect(201).text("id");
        doctor.post("/api/v1/opd/visits/" + visit + "/open", null).expect(200);
        doctor.post("/api/v1/opd/visits/" + visit + "/vitals", Map.of("pulse", 112, "weight", 54.5)).expect(201);
        Map<String, Object> line = Map.of("drug", "PARACETAMOL-500-MG-TAB", "dose", 4, "frequency", "qid", "days", 3);
        Api.Answer warned = doctor.post("/api/v1/opd/prescriptions", Map.of("visit", visit, "lines", List.of(line))).expect(409);
        assertEquals("warning", warned.json().path("findings").findParents("check").stream().filter(f -> "dose".equals(f.path("check").asText()))
                .findFirst().orElseThrow().path("verdict").asText());
        Map<String, Object> usual = Map.of("drug", "PARACETAMOL-500-MG-TAB", "dose", 1, "frequency", "tds", "days", 3);
        JsonNode signed = doctor.post("/api/v1/opd/prescriptions", Map.of("visit", visit, "lines", List.of(usual))).expect(201).json();
        assertEquals(9, signed.path("lines").path(0).path("quantity").asInt());
        JsonNode found = node.api("pharmacist").get("/api/v1/opd/prescriptions/" + signed.path("code").asText()).expect(200).json();
        assertEquals(signed, found);
        assertEquals(403, node.api("registrar").get("/api/v1/opd/prescriptions/" + signed.path("id").asText()).status());
    }

    @Test
    void aReplayedRequestIsAnsweredAsTheFirst(Node node) {
        Api registrar = node.api("registrar");
        String key = UUID.randomUUID().toString();
        Map<String, Object> person = Scene.woman(Scene.freshName());
        Api.Answer first = registrar.post("/api/v1/patients", person, key).expect(201);
        Api.Answer again = registrar.post("/api/v1/patients", person, key).expect(201);
        assertEquals(first.json(), again.json());
        registrar.post("/api/v1/patients", Scene.woman(Scene.freshName()), key).expect(409);
    }
}
