// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void everyPathHasAnExample(String method, String path, Node node) {
        JsonNode document = node.api("registrar").get("/api/v1/openapi.json").expect(200).json();
        JsonNode operation = document.path("paths").path(path).path(method);
        assertFalse(operation.isMissingNode(), () -> path + " is not among " + document.path("paths").fieldNames());
        assertTrue(operation.path("summary").asText().length() > 5, path);
        if (!path.endsWith("/collect") && !path.endsWith("/receive") && !path.endsWith("/validate") && !path.endsWith("/release")) {
            assertTrue(operation.toString().contains("\"example"), () -> "no example: " + operation);
        }
    }
}
