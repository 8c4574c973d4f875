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
import org.openhims.billing.Charge;
import org.openhims.billing.Charges;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges over HTTP. */
@Path("billing/charges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class ChargeResource implements RestResource {

    private final Charges charges;

    @Activate
    public ChargeResource(@Reference Charges charges) {
        this.charges = charges;
    }

    @GET
    @Operation(summary = "Read a patient's open charges", responses = @ApiResponse(responseCode = "200", description = "The oldest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.CHARGE + "]}"))))
    public Page<Charge> of(@Context SecurityContext security, @NotNull @QueryParam("uhid") String uhid) {
        return Page.all(charges.of(Caller.of(security.getUserPrincipal()), uhid));
    }

    @GET
    @Path("unpriced")
    @Operation(summary = "Read charges without a price", responses = @ApiResponse(responseCode = "200", description = "The oldest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.CHARGE + "]}"))))
    public Page<Charge> unpriced(@Context SecurityContext security,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return charges.unpriced(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @POST
    @Path("{id}/price")
    @Operation(summary = "Price a charge that has no price", responses = @ApiResponse(responseCode = "200", description = "Open",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.CHARGE))))
    public Charge price(@Context SecurityContext security,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"amount\":\"40.00\"}"))) @NotNull Amount price) {
        return charges.price(Caller.of(security.getUserPrincipal()), id, price.amount());
    }

    @POST
    @Path("{id}/waive")
    @Operation(summary = "Let the patient off", responses = @ApiResponse(responseCode = "200", description = "Cancelled",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.CHARGE))))
    public Charge waive(@Context SecurityContext security,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Wrong patient\"}"))) @NotNull Why why) {
        return charges.waive(Caller.of(security.getUserPrincipal()), id, why.reason());
    }
}
