// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.healthcard.CardTrail;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A card's way to its holder over HTTP. */
@Path("cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cards")
@Component(service = RestResource.class)
public final class CardTrailResource implements RestResource {

    private static final String ACT = "{\"serial\":1,\"act\":\"delivered\",\"at\":\"2026-11-22T04:30:00Z\",\"by\":\"registrar\",\"reason\":\"Ram, husband\"}";

    private final CardTrail trail;

    @Activate
    public CardTrailResource(@Reference CardTrail trail) {
        this.trail = trail;
    }

    /** Who takes the card. */
    public record To(@NotNull @Size(min = 2, max = 200) String to) {
    }

    @POST
    @Path("{uhid}/{serial: [0-9]{1,5}}/dispatched")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "dispatchCard", summary = "Note that a printed card was sent to its holder",
            responses = @ApiResponse(responseCode = "200", description = "What was noted",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ACT))))
    public CardTrail.Act dispatched(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"to\":\"Rohini, by post\"}"))) @NotNull @Valid To to) {
        return trail.dispatch(Caller.of(security.getUserPrincipal()), uhid, serial, to.to());
    }

    @POST
    @Path("{uhid}/{serial: [0-9]{1,5}}/delivered")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deliverCard", summary = "Note that a card was handed over",
            responses = @ApiResponse(responseCode = "200", description = "What was noted",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ACT))))
    public CardTrail.Act delivered(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @Parameter(example = "1") @PathParam("serial") int serial,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"to\":\"Ram, husband\"}"))) @NotNull @Valid To to) {
        return trail.deliver(Caller.of(security.getUserPrincipal()), uhid, serial, to.to());
    }

    @GET
    @Path("{uhid: [0-9]{13}}/history")
    @Operation(operationId = "cardHistory", summary = "List what was done with a patient's cards", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "The deeds",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + ACT + "]}"))))
    public Page<CardTrail.Act> history(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid) {
        return Page.all(trail.history(Caller.of(security.getUserPrincipal()), uhid));
    }
}
