// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

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
import org.openhims.billing.NewPayment;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What patients deposit, over HTTP. */
@Path("billing/advances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class AdvanceResource implements RestResource {

    private final Payments payments;

    @Activate
    public AdvanceResource(@Reference Payments payments) {
        this.payments = payments;
    }

    @POST
    @Created
    @Operation(summary = "Take a deposit", responses = @ApiResponse(responseCode = "201", description = "Taken",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT))))
    public Receipt deposit(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.DEPOSIT))) @NotNull Deposit deposit) {
        return payments.deposit(Caller.of(security.getUserPrincipal()), deposit.uhid(),
                new NewPayment(deposit.amount(), deposit.mode(), deposit.reference()));
    }

    @GET
    @Path("{uhid}")
    @Operation(summary = "Read what is left of a patient's deposits", responses = @ApiResponse(responseCode = "200", description = "May be nothing",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"uhid\":\"0712345678908\",\"amount\":\"500.00\"}"))))
    public Advance left(@Context SecurityContext security, @PathParam("uhid") String uhid) {
        return new Advance(uhid, payments.advance(Caller.of(security.getUserPrincipal()), uhid));
    }
}
