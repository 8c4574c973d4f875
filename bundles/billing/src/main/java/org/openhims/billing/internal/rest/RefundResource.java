// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

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
import org.openhims.billing.Refund;
import org.openhims.billing.RefundStatus;
import org.openhims.billing.Refunds;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refunds over HTTP. */
@Path("billing/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class RefundResource implements RestResource {

    private final Refunds refunds;

    @Activate
    public RefundResource(@Reference Refunds refunds) {
        this.refunds = refunds;
    }

    @GET
    @Operation(summary = "Read refunds", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.REFUND + "]}"))))
    public Page<Refund> list(@Context SecurityContext security,
            @Parameter(description = "pending, approved or rejected") @QueryParam("status") RefundStatus status,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return refunds.list(Caller.of(security.getUserPrincipal()), status, cursor, limit);
    }

    @POST
    @Path("{id}/approve")
    @Operation(summary = "Approve a refund that somebody else asked for", responses = @ApiResponse(responseCode = "200", description = "Approved",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.REFUND))))
    public Refund approve(@Context SecurityContext security, @PathParam("id") String id) {
        return refunds.approve(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/reject")
    @Operation(summary = "Reject a refund", responses = @ApiResponse(responseCode = "200", description = "Rejected",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.REFUND))))
    public Refund reject(@Context SecurityContext security,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Wrong patient\"}"))) @NotNull Why why) {
        return refunds.reject(Caller.of(security.getUserPrincipal()), id, why.reason());
    }
}
