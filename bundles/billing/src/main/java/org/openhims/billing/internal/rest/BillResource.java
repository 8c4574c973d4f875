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
import org.openhims.billing.Bill;
import org.openhims.billing.Bills;
import org.openhims.billing.NewBill;
import org.openhims.billing.NewPayment;
import org.openhims.billing.Payments;
import org.openhims.billing.Receipt;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bills over HTTP, and the payments on them. */
@Path("billing/bills")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class BillResource implements RestResource {

    private final Bills bills;
    private final Payments payments;
    private final Printing printing;

    @Activate
    public BillResource(@Reference Bills bills, @Reference Payments payments, @Reference Printing printing) {
        this.bills = bills;
        this.payments = payments;
        this.printing = printing;
    }

    @POST
    @Created
    @Operation(summary = "Make a bill", responses = @ApiResponse(responseCode = "201", description = "Made",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BILL))))
    public Bill make(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.LINES))) @NotNull NewBill bill) {
        return bills.make(Caller.of(security.getUserPrincipal()), bill);
    }

    @GET
    @Operation(summary = "Read a patient's bills", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.BILL + "]}"))))
    public Page<Bill> of(@Context SecurityContext security,
            @NotNull @QueryParam("uhid") String uhid,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return bills.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a bill", responses = @ApiResponse(responseCode = "200", description = "The bill",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BILL))))
    public Bill get(@Context SecurityContext security, @PathParam("id") String id) {
        return bills.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/bill.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print a bill", responses = @ApiResponse(responseCode = "200", description = "A5 or A4",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security,
            @PathParam("id") String id,
            @Parameter(description = "A5 or A4") @QueryParam("paper") @DefaultValue("A5") Sheet.Paper paper) {
        return printing.pdf(bills.sheet(Caller.of(security.getUserPrincipal()), id, paper));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Take back a bill of which nothing was paid", responses = @ApiResponse(responseCode = "200", description = "Cancelled",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BILL))))
    public Bill cancel(@Context SecurityContext security,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Wrong patient\"}"))) @NotNull Why why) {
        return bills.cancel(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @POST
    @Created
    @Path("{id}/payments")
    @Operation(summary = "Take a payment", responses = @ApiResponse(responseCode = "201", description = "Taken, or pending when it is by UPI",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT))))
    public Receipt pay(@Context SecurityContext security,
            @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.PAYMENT))) @NotNull NewPayment payment) {
        return payments.pay(Caller.of(security.getUserPrincipal()), id, payment);
    }

    @GET
    @Path("{id}/receipts")
    @Operation(summary = "Read the receipts of a bill", responses = @ApiResponse(responseCode = "200", description = "The oldest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.RECEIPT + "]}"))))
    public Page<Receipt> receipts(@Context SecurityContext security, @PathParam("id") String id) {
        return Page.all(payments.of(Caller.of(security.getUserPrincipal()), id));
    }
}
