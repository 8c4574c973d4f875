// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapi4j.parser.OpenApi3Parser;
import org.openapi4j.parser.validation.v3.OpenApi3Validator;

/** The API document tells of every path that clients rely on, and a validator of another make accepts it. */
@ExtendWith(SharedNode.class)
class OpenApiTest {

    @Test
    void anIndependentValidatorAcceptsIt(Node node) throws Exception {
        Api.Answer answer = node.api("registrar").get("/api/v1/openapi.json").expect(200);
        Path file = Files.write(Path.of("target", "openapi.json").toAbsolutePath(), answer.raw().body());
        OpenApi3Validator.instance().validate(new OpenApi3Parser().parse(file.toFile(), false));
    }

    @ParameterizedTest
    @CsvSource({"post,/patients", "get,/patients", "get,/patients/{uhid}", "get,/me", "post,/patients/{uhid}/cards", "post,/cards/verify",
            "post,/lab/orders", "post,/lab/specimens/{accession}/collect", "post,/lab/specimens/{accession}/receive",
            "get,/lab/orders/{id}", "post,/lab/results/{id}/validate", "post,/lab/results/{id}/release", "get,/lab/unmatched",
            "get,/patients/{uhid}/record"})
    void tellsOfEveryPath(String method, String path, Node node) {
        JsonNode document = node.api("registrar").get("/api/v1/openapi.json").expect(200).json();
        JsonNode operation = document.path("paths").path(path).path(method);
        assertFalse(operation.isMissingNode(), () -> path + " is not among " + document.path("paths").fieldNames());
        assertTrue(operation.path("summary").asText().length() > 5, path);
    }

    @Test
    void everyBodyHasASchemaAndAnExample(Node node) {
        JsonNode document = node.api("registrar").get("/api/v1/openapi.json").expect(200).json();
        List<String> lacking = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation ->
                lacking(operation.getValue()).forEach(what -> lacking.add(operation.getKey() + ' ' + path.getKey() + ": " + what))));
        assertEquals(List.of(), lacking);
    }

    private static List<String> lacking(JsonNode operation) {
        List<String> lacking = new ArrayList<>();
        if (operation.has("requestBody")) {
            lacking.addAll(lackingIn("request", operation.path("requestBody").path("content")));
        }
        for (String status : List.of("200", "201")) {
            if (operation.path("responses").has(status)) {
                lacking.addAll(lackingIn(status, operation.path("responses").path(status).path("content")));
            }
        }
        return lacking;
    }

    /** What is no text, as a PDF, has no example. */
    private static List<String> lackingIn(String where, JsonNode content) {
        List<String> lacking = new ArrayList<>(content.isEmpty() ? List.of(where + " has no content") : List.of());
        content.fields().forEachRemaining(type -> {
            JsonNode schema = type.getValue().path("schema");
            if (schema.isEmpty()) {
                lacking.add(where + " has no schema");
            }
            if (!type.getValue().has("example") && !type.getValue().has("examples") && !schema.path("format").asText().equals("binary")) {
                lacking.add(where + " has no example");
            }
        });
        return lacking;
    }
}
