// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad requests get a problem that names the field and the rule, in the user's language. */
@ExtendWith(SharedNode.class)
class ApiFaultsTest {

    private static Map<String, Object> person(String field, Object value) {
        Map<String, Object> person = new HashMap<>(Scene.woman(Scene.freshName()));
        person.put(field, value);
        return person;
    }

    private static void refusedFor(Api.Answer answer, String field) {
        answer.expect(400);
        assertEquals("application/problem+json", answer.raw().headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.text("type").startsWith("urn:hims:problem:"), answer.json()::toString);
        boolean named = answer.json().path("errors").findParents("field").stream().anyMatch(e -> e.path("field").asText().equals(field)
                && !e.path("rule").asText().isEmpty() && !e.path("message").asText().isEmpty());
        assertTrue(named, answer.json()::toString);
    }

    @ParameterizedTest
    @CsvSource({"name,''", "sex,X", "birthDate,2999-01-01", "birthDate,1990-02-30", "birthDate,yesterday", "mobile,12345",
            "mobile,+91 98100", "nonsense,1"})
    void everyFieldHasItsRule(String field, String value, Node node) {
        refusedFor(node.api("registrar").post("/api/v1/patients", person(field, value)), field);
    }

    @Test
    void longAndWronglyTypedFieldsAreRefused(Node node) {
        Api registrar = node.api("registrar");
        refusedFor(registrar.post("/api/v1/patients", person("name", "x".repeat(10_000))), "name");
        refusedFor(registrar.post("/api/v1/patients", person("name", List.of("a"))), "name");
        refusedFor(registrar.post("/api/v1/patients", person("identifiers", List.of(Map.of("type", "ABHA", "value", "12")))),
                "identifiers[0].value");
    }

    @Test
    void anAadhaarNumberIsRefusedKindly(Node node) {
        Api.Answer answer = node.api("registrar").post("/api/v1/patients", person("name", "Sunita 234123412346"));
        refusedFor(answer, "name");
        assertFalse(answer.json().toString().contains("234123412346"));
    }

    @Test
    void theMessageSpeaksHindi(Node node) {
        Api.Answer answer = node.api("registrar").language("hi-IN").post("/api/v1/patients", person("name", ""));
        String message = answer.json().path("errors").path(0).path("message").asText();
        assertTrue(message.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI), message);
    }

    @Test
    void malformedBodiesAreRefused(Node node) {
        assertEquals(400, node.api("registrar").post("/api/v1/patients", "{\"name\":").status());
        assertEquals(400, node.api("registrar").post("/api/v1/patients", "[]").status());
        assertEquals(400, node.api("registrar").post("/api/v1/patients", "").status());
    }

    @Test
    void unknownThingsAreNotFound(Node node) {
        assertEquals(404, node.api("registrar").get("/api/v1/patients/0712345678901").status());
        assertEquals(404, node.api("doctor").get("/api/v1/lab/orders/" + UUID.randomUUID()).status());
        assertEquals(404, node.api("technician").post("/api/v1/lab/specimens/1234567890/collect", null).status());
        Api.Answer nowhere = node.api("registrar").get("/api/v1/nowhere");
        assertEquals(404, nowhere.status());
        assertTrue(nowhere.text("type").startsWith("urn:hims:problem:"));
    }

    @Test
    void rightsAreAskedFor(Node node) {
        assertEquals(401, new Api(node.http(), null, null).get("/api/v1/me").status());
        assertEquals(401, new Api(node.http(), "registrar", "wrong").get("/api/v1/me").status());
        assertEquals(403, node.api("technician").post("/api/v1/patients", Scene.woman(Scene.freshName())).status());
        String uhid = new Scene(node).patient();
        assertEquals(403, node.api("registrar").post("/api/v1/lab/orders", Map.of("uhid", uhid, "tests", List.of("CBC"))).status());
    }

    @Test
    void anUnknownTestIsNamed(Node node) {
        String uhid = new Scene(node).patient();
        refusedFor(node.api("doctor").post("/api/v1/lab/orders", Map.of("uhid", uhid, "tests", List.of("CBC", "NONSENSE"))), "tests[1]");
    }

    @Test
    void aSpecimenGoesItsWayInOrder(Node node) {
        Scene scene = new Scene(node);
        String accession = scene.order(scene.patient(), "GLU").path("specimens").path(0).path("accession").asText();
        Api technician = node.api("technician");
        assertEquals(409, technician.post("/api/v1/lab/specimens/" + accession + "/receive", null).status());
    }

    @Test
    void oneKeyIsOneChangeAlsoForTwoAtOnce(Node node) throws Exception {
        Api registrar = node.api("registrar");
        String key = UUID.randomUUID().toString();
        Map<String, Object> person = Scene.woman(Scene.freshName());
        Callable<Api.Answer> register = () -> registrar.post("/api/v1/patients", person, key);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<Api.Answer>> all = pool.invokeAll(List.of(register, register, register, register));
            List<String> uhids = all.stream().map(ApiFaultsTest::uhid).distinct().collect(Collectors.toList());
            assertEquals(1, uhids.size(), uhids::toString);
        } finally {
            pool.shutdownNow();
        }
    }

    private static String uhid(Future<Api.Answer> answer) {
        try {
            return answer.get().expect(201).text("uhid");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
