// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import org.openhims.rest.internal.Routes.Route;

/** Completes what the build says of an operation with what the host does for every one of them. */
final class Operations {

    private static final String ANY = "*/*";
    private static final String JSON = "application/json";

    private Operations() {
    }

    static void complete(ObjectNode operation, Route route, String module) {
        if (!operation.has("tags")) {
            operation.putArray("tags").add(module);
        }
        if (route.anonymous()) {
            operation.putArray("security");
        }
        media(operation.path("requestBody").path("content"));
        answers(operation.withObject("/responses"), route);
        if (route.method().equals("post") && !route.anonymous()) {
            ArrayNode parameters = operation.withArray("/parameters");
            parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
    }

    private static void answers(ObjectNode responses, Route route) {
        String status = route.created() ? "201" : route.silent() ? "204" : "200";
        ObjectNode good = responses.remove("default") instanceof ObjectNode given ? given : responses.objectNode();
        if (!responses.has(status)) {
            good.put("description", route.created() ? "Created" : "Done");
            if (route.silent()) {
                good.remove("content");
            }
            responses.set(status, good);
        }
        responses.forEach(response -> media(response.path("content")));
        if (!route.anonymous()) {
            responses.putObject("401").put("$ref", "#/components/responses/Problem");
            responses.putObject("403").put("$ref", "#/components/responses/Problem");
        }
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    /** What is said of any media type holds for JSON. */
    private static void media(JsonNode content) {
        if (content instanceof ObjectNode types && types.has(ANY)) {
            types.set(JSON, types.remove(ANY));
        }
    }

    /** Gives every reference to a renamed schema its new name. */
    static void rename(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            String reference = object.path("$ref").asText();
            String name = names.get(reference.substring(reference.lastIndexOf('/') + 1));
            if (name != null) {
                object.put("$ref", Merge.SCHEMAS + name);
            }
        }
        for (Iterator<JsonNode> parts = node.elements(); parts.hasNext();) {
            rename(parts.next(), names);
        }
    }
}
