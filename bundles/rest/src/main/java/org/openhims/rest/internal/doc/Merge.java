// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.doc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.rest.internal.Routes;
import org.openhims.rest.internal.Routes.Route;

/** Makes one OpenAPI 3 document of what the running modules say of their own resources. */
final class Merge {

    static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode whole;
    private final Map<String, Route> running;
    private final Map<String, JsonNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> schemas = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    /** @param base with the info, the servers and the parts that every module's operations refer to */
    Merge(ObjectNode base, Collection<Route> routes) {
        whole = base;
        running = routes.stream().collect(Collectors.toMap(route -> key(route.method(), Routes.plain(route.template())),
                route -> route, (first, second) -> first));
        base.path("components").path("schemas").fields().forEachRemaining(each -> schemas.put(each.getKey(), each.getValue()));
    }

    private static String key(String method, String template) {
        return method + ' ' + template;
    }

    void add(String module, ObjectNode document) {
        Map<String, String> renamed = new HashMap<>();
        JsonNode own = document.path("components").path("schemas");
        own.fields().forEachRemaining(each -> {
            JsonNode other = schemas.get(each.getKey());
            if (other != null && !other.equals(each.getValue()) && !isPlatforms(each.getKey())) {
                renamed.put(each.getKey(), capital(module) + each.getKey());
            }
        });
        Operations.rename(document, renamed);
        own.fields().forEachRemaining(each -> schemas.putIfAbsent(renamed.getOrDefault(each.getKey(), each.getKey()), each.getValue()));
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields()
                .forEachRemaining(operation -> add(module, path.getKey(), operation.getKey(), operation.getValue())));
    }

    /** The base tells the JSON shape of the platform's own types. */
    private boolean isPlatforms(String schema) {
        return whole.path("components").path("schemas").has(schema);
    }

    private void add(String module, String path, String method, JsonNode operation) {
        Route route = running.get(key(method, path));
        if (route == null || !(operation instanceof ObjectNode changeable)) {
            return;
        }
        String id = changeable.path("operationId").asText(method);
        for (int i = 2; !operationIds.add(id); i++) {
            id = changeable.path("operationId").asText(method) + capital(module) + (i == 2 ? "" : i);
        }
        changeable.put("operationId", id);
        Operations.complete(changeable, route, module);
        ((ObjectNode) paths.computeIfAbsent(path, key -> whole.objectNode())).set(method, changeable);
    }

    private static String capital(String module) {
        return module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1);
    }

    ObjectNode whole() {
        whole.putArray("tags").addAll(tags.values());
        whole.putObject("paths").setAll(paths);
        ((ObjectNode) whole.path("components")).putObject("schemas").setAll(schemas);
        return whole;
    }
}
