// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.Transfers;
import org.openhims.opd.Visit;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Transfers over HTTP. */
@Path("opd/visits/{id}/transfer")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class TransferResource implements RestResource {

    private final Transfers transfers;

    @Activate
    public TransferResource(@Reference Transfers transfers) {
        this.transfers = transfers;
    }

    /** Where to. */
    public record Target(String queue) {
    }

    @POST
    @Operation(operationId = "transferToken", summary = "Put a token into another queue",
            description = "It gets a number there, and is called in the order of arrival",
            responses = @ApiResponse(responseCode = "200", description = "Waits there", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(VisitResource.VISIT))))
    public Visit transfer(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"queue\":\"MED-1\"}"))) @NotNull Target to) {
        return transfers.transfer(Caller.of(security.getUserPrincipal()), id, to.queue());
    }

    @POST
    @Path("undo")
    @Operation(operationId = "undoTransfer", summary = "Take the last transfer back, while nobody called the token",
            responses = @ApiResponse(responseCode = "200", description = "Waits with the number from before", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(VisitResource.VISIT))))
    public Visit undo(@Context SecurityContext security, @PathParam("id") String id) {
        return transfers.undo(Caller.of(security.getUserPrincipal()), id);
    }
}
