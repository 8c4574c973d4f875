// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.lab.bench.HandOver;
import org.openhims.lab.bench.HandOvers;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hand-overs of a shift over HTTP. */
@Path("lab/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class HandOverResource implements RestResource {

    private static final String KEY = "0193a0c0-0000-7000-8000-00000000000b";
    private static final String OPEN = "{\"at\":\"2026-11-22T14:00:00Z\",\"counts\":[{\"kind\":\"received\",\"number\":12},"
            + "{\"kind\":\"critical\",\"number\":1}],\"items\":[{\"kind\":\"critical\",\"accession\":\"1000000016\",\"what\":\"K\","
            + "\"since\":\"2026-11-22T13:50:00Z\"}]}";
    private static final String GIVEN = "{\"id\":\"" + KEY + "\",\"givenBy\":\"technician\",\"givenAt\":\"2026-11-22T14:00:00Z\","
            + "\"note\":\"Diluent of the counter is low\",\"list\":" + OPEN + "}";

    private final HandOvers handOvers;

    @Activate
    public HandOverResource(@Reference HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    /** @param note for the next shift; may be null */
    public record Given(String note) {
    }

    @GET
    @Path("open")
    @Operation(operationId = "labOpenWork", summary = "What is open now", responses = @ApiResponse(responseCode = "200", description = "Counts and what cannot wait",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(OPEN))))
    public OpenWorkList open(@Context SecurityContext security) {
        return handOvers.open(Caller.of(security.getUserPrincipal()));
    }

    @GET
    @Operation(operationId = "labHandOvers", summary = "Hand-overs", description = "Newest first", responses = @ApiResponse(responseCode = "200",
            description = "Hand-overs", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + GIVEN + "]}"))))
    public Page<HandOver> past(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return handOvers.past(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @POST
    @Created
    @Operation(operationId = "labHandOver", summary = "Hand what is open over to the next shift", responses = @ApiResponse(responseCode = "201",
            description = "Given", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(GIVEN))))
    public HandOver give(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"note\":\"Diluent of the counter is low\"}"))) @NotNull Given given) {
        return handOvers.give(Caller.of(security.getUserPrincipal()), given.note());
    }

    @POST
    @Path("{id}/accept")
    @Operation(operationId = "labHandOverAccept", summary = "Take over", responses = {
        @ApiResponse(responseCode = "200", description = "Accepted", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(GIVEN))),
        @ApiResponse(responseCode = "409", description = "Accepted already, or by the person who gave it",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public HandOver accept(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("id") String id) {
        return handOvers.accept(Caller.of(security.getUserPrincipal()), id);
    }
}
