// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.doc;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.TreeMap;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.rest.internal.Api;
import org.openhims.rest.internal.Routes;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The description of what runs now. */
@Component(service = RestResource.class)
@Path("openapi.json")
@Tag(name = "API")
public final class OpenApiResource implements RestResource {

    private static final Logger LOG = LoggerFactory.getLogger(OpenApiResource.class);
    private static final String ENTRY = "OSGI-INF/openapi.json";

    /** @param generation of the application that it describes */
    private record Made(long generation, String json) {
    }

    private final Api api;
    private final ObjectMapper mapper = new ObjectMapper();
    private volatile Made made = new Made(0, "");

    @Activate
    public OpenApiResource(@Reference Api api) {
        this.api = api;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This document", operationId = "openapi", responses = @ApiResponse(responseCode = "200", description = "OpenAPI 3",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object"),
                    examples = @ExampleObject("{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"HIMS\",\"version\":\"v1\"},\"paths\":{}}"))))
    public String document(@Context SecurityContext security) {
        Caller.of(security.getUserPrincipal()).require(ApiPermissions.READ);
        long generation = api.generation();
        Made last = made;
        if (last.generation() != generation) {
            last = new Made(generation, make());
            made = last;
        }
        return last.json();
    }

    private String make() {
        try (var in = OpenApiResource.class.getResourceAsStream("/OSGI-INF/openapi-base.json")) {
            Merge merge = new Merge((ObjectNode) mapper.readTree(in), api.resources().stream().flatMap(r -> Routes.of(r).stream()).toList());
            Map<String, Bundle> bundles = new TreeMap<>();
            api.bundles().forEach(bundle -> bundles.put(bundle.getSymbolicName(), bundle));
            for (Bundle bundle : bundles.values()) {
                add(merge, bundle);
            }
            return mapper.writeValueAsString(merge.whole());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Merge merge, Bundle bundle) throws IOException {
        URL entry = bundle.getEntry(ENTRY);
        String module = bundle.getSymbolicName().substring(bundle.getSymbolicName().lastIndexOf('.') + 1);
        if (entry == null) {
            LOG.warn("{} has resources, but no {}", module, ENTRY);
        } else {
            merge.add(module, (ObjectNode) mapper.readTree(entry));
        }
    }
}
