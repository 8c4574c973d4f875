// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.openhims.billing.NewRefund;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.billing.ReceiptStatus;
import org.openhims.billing.Refund;
import org.openhims.billing.Refunds;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts over HTTP, and what becomes of them. */
@Path("billing/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class ReceiptResource implements RestResource {

    private final Payments payments;
    private final Refunds refunds;
    private final Printing printing;

    @Activate
    public ReceiptResource(@Reference Payments payments, @Reference Refunds refunds, @Reference Printing printing) {
        this.payments = payments;
        this.refunds = refunds;
        this.printing = printing;
    }

    @GET
    @Operation(summary = "Read receipts", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.RECEIPT + "]}"))))
    public Page<Receipt> list(@Context SecurityContext security,
            @Parameter(description = "Only of this patient") @QueryParam("uhid") String uhid,
            @Parameter(description = "pending, confirmed or cancelled") @QueryParam("status") ReceiptStatus status,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return payments.list(Caller.of(security.getUserPrincipal()), uhid, status, cursor, limit);
    }

    @GET
    @Path("{receipt}")
    @Operation(summary = "Read a receipt", responses = @ApiResponse(responseCode = "200", description = "The receipt",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT))))
    public Receipt get(@Context SecurityContext security, @PathParam("receipt") String receipt) {
        return payments.get(Caller.of(security.getUserPrincipal()), receipt);
    }

    @GET
    @Path("{receipt}/receipt.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print a receipt", responses = @ApiResponse(responseCode = "200", description = "80 mm wide",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security, @PathParam("receipt") String receipt) {
        return printing.pdf(payments.sheet(Caller.of(security.getUserPrincipal()), receipt));
    }

    @POST
    @Path("{receipt}/confirm")
    @Operation(summary = "Confirm a UPI payment", responses = @ApiResponse(responseCode = "200", description = "Confirmed",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT))))
    public Receipt confirm(@Context SecurityContext security,
            @PathParam("receipt") String receipt,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reference\":\"632712345678\"}"))) @NotNull Confirmation bank) {
        return payments.confirm(Caller.of(security.getUserPrincipal()), receipt, bank.reference());
    }

    @POST
    @Path("{receipt}/cancel")
    @Operation(summary = "Take a receipt back", responses = @ApiResponse(responseCode = "200", description = "Cancelled; the number stays",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT))))
    public Receipt cancel(@Context SecurityContext security,
            @PathParam("receipt") String receipt,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Wrong patient\"}"))) @NotNull Why why) {
        return payments.cancel(Caller.of(security.getUserPrincipal()), receipt, why.reason());
    }

    @POST
    @Created
    @Path("{receipt}/refunds")
    @Operation(summary = "Ask for a refund", responses = @ApiResponse(responseCode = "201", description = "Waits for a second person",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.REFUND))))
    public Refund refund(@Context SecurityContext security,
            @PathParam("receipt") String receipt,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.NEW_REFUND))) @NotNull NewRefund refund) {
        return refunds.request(Caller.of(security.getUserPrincipal()), receipt, refund);
    }
}
