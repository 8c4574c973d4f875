// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.pharmacy.HeldMove;
import org.openhims.pharmacy.HeldMoves;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Controlled drugs that wait for the second person, over HTTP. */
@Path("pharmacy/held")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class HeldResource implements RestResource {

    private final HeldMoves held;

    @Activate
    public HeldResource(@Reference HeldMoves held) {
        this.held = held;
    }

    @GET
    @Operation(summary = "Read what waits for a second person", responses = @ApiResponse(responseCode = "200", description = "The oldest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.HELD + "]}"))))
    public Page<HeldMove> waiting(@Context SecurityContext security) {
        return Page.all(held.waiting(Caller.of(security.getUserPrincipal())));
    }

    @POST
    @Path("issues")
    @Created
    @Operation(summary = "Ask to issue a controlled drug", responses = @ApiResponse(responseCode = "201", description = "It waits",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.HELD))))
    public HeldMove issue(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.ISSUE)))
            @NotNull NewIssue issue) {
        return held.askIssue(Caller.of(security.getUserPrincipal()), issue);
    }

    @POST
    @Path("transfers")
    @Created
    @Operation(summary = "Ask to move a controlled drug to another store", responses = @ApiResponse(responseCode = "201", description = "It waits",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.HELD))))
    public HeldMove transfer(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.TRANSFER)))
            @NotNull NewTransfer transfer) {
        return held.askTransfer(Caller.of(security.getUserPrincipal()), transfer);
    }

    @POST
    @Path("{id}/witness")
    @Operation(summary = "Say that a second person has seen it", responses = @ApiResponse(responseCode = "200", description = "It left",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENT))))
    public Movement witness(@Context SecurityContext security, @PathParam("id") String id) {
        return held.witness(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Give it up", responses = @ApiResponse(responseCode = "204", description = "It stays"))
    public void cancel(@Context SecurityContext security, @PathParam("id") String id) {
        held.cancel(Caller.of(security.getUserPrincipal()), id);
    }
}
