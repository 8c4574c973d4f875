// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.doc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhims.rest.internal.Routes.Route;

class MergeTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Route> ROUTES = List.of(new Route("get", "/wards/{id: [0-9]+}", false, false, false),
            new Route("post", "/wards", false, true, false), new Route("post", "/wards/{id}/close", false, false, true),
            new Route("get", "/beds", true, false, false));

    @Test
    void onlyWhatRunsIsDescribed() throws Exception {
        JsonNode whole = merged();
        assertEquals(List.of("/beds", "/wards", "/wards/{id}", "/wards/{id}/close"), names(whole.path("paths")));
    }

    @Test
    void answersHaveTheirStatusAndTheProblem() throws Exception {
        JsonNode paths = merged().path("paths");
        assertEquals(List.of("200", "401", "403", "default"), names(paths.path("/wards/{id}").path("get").path("responses")));
        assertEquals(List.of("201", "401", "403", "default"), names(paths.path("/wards").path("post").path("responses")));
        JsonNode closed = paths.path("/wards/{id}/close").path("post").path("responses").path("204");
        assertFalse(closed.has("content"));
        assertEquals(List.of("200", "default"), names(paths.path("/beds").path("get").path("responses")));
        assertTrue(paths.path("/wards/{id}").path("get").path("responses").path("200").path("content").has("application/json"));
    }

    @Test
    void postsTakeAKeyAndOpenOnesNeedNoSignIn() throws Exception {
        JsonNode paths = merged().path("paths");
        assertEquals("#/components/parameters/IdempotencyKey",
                paths.path("/wards").path("post").path("parameters").path(0).path("$ref").asText());
        assertTrue(paths.path("/beds").path("get").path("security").isEmpty());
        assertTrue(paths.path("/beds").path("get").has("security"));
        assertFalse(paths.path("/wards").path("post").has("security"));
    }

    @Test
    void schemasOfOneNameAreKeptApart() throws Exception {
        JsonNode whole = merged();
        assertEquals(List.of("BedsItem", "Item", "PartialDate"), names(whole.path("components").path("schemas")));
        assertEquals("#/components/schemas/BedsItem", whole.path("paths").path("/beds").path("get").path("responses").path("200")
                .path("content").path("application/json").path("schema").path("$ref").asText());
        assertEquals("string", whole.path("components").path("schemas").path("PartialDate").path("type").asText());
    }

    @Test
    void operationsHaveNamesOfTheirOwn() throws Exception {
        JsonNode paths = merged().path("paths");
        assertEquals("read", paths.path("/wards/{id}").path("get").path("operationId").asText());
        assertEquals("readBeds", paths.path("/beds").path("get").path("operationId").asText());
        assertEquals("beds", paths.path("/beds").path("get").path("tags").path(0).asText());
    }

    private static JsonNode merged() throws Exception {
        Merge merge = new Merge(json("""
                {"components":{"schemas":{"PartialDate":{"type":"string"}}}}"""), ROUTES);
        merge.add("wards", json("""
                {"paths":{"/wards/{id}":{"get":{"operationId":"read","responses":{"default":{"description":"default response",
                  "content":{"*/*":{"schema":{"$ref":"#/components/schemas/Item"}}}}}},"delete":{}},
                 "/wards":{"post":{"operationId":"open","responses":{}}},
                 "/wards/{id}/close":{"post":{"responses":{"default":{"content":{"*/*":{}}}}}},"/gone":{"get":{}}},
                 "components":{"schemas":{"Item":{"type":"object"},"PartialDate":{"type":"object"}}}}"""));
        merge.add("beds", json("""
                {"paths":{"/beds":{"get":{"operationId":"read","responses":{"default":{"description":"default response",
                  "content":{"*/*":{"schema":{"$ref":"#/components/schemas/Item"}}}}}}}},
                 "components":{"schemas":{"Item":{"type":"string"}}}}"""));
        return merge.whole();
    }

    private static ObjectNode json(String text) throws Exception {
        return (ObjectNode) MAPPER.readTree(text);
    }

    private static List<String> names(JsonNode object) {
        java.util.ArrayList<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream().sorted().toList();
    }
}
