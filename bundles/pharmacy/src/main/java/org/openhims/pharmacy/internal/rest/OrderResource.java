// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

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
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.PaperRx;
import org.openhims.pharmacy.Proposal;
import org.openhims.pharmacy.RxOrder;
import org.openhims.pharmacy.RxOrders;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What there is to dispense against, over HTTP. */
@Path("pharmacy/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class OrderResource implements RestResource {

    private final RxOrders orders;
    private final Dispensing dispensing;

    @Activate
    public OrderResource(@Reference RxOrders orders, @Reference Dispensing dispensing) {
        this.orders = orders;
        this.dispensing = dispensing;
    }

    /** @param product code of what may be given instead */
    public record Allowed(int line, String product) {
    }

    @GET
    @Operation(summary = "Read the prescriptions that wait, or those of a patient",
            responses = @ApiResponse(responseCode = "200", description = "Waiting ones oldest first; of a patient newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.ORDERS))))
    public Page<RxOrder> list(@Context SecurityContext security, @Parameter(example = "0712345678904") @QueryParam("uhid") String uhid,
            @QueryParam("cursor") String cursor, @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return uhid == null ? orders.waiting(Caller.of(security.getUserPrincipal()), cursor, limit)
                : Page.all(orders.of(Caller.of(security.getUserPrincipal()), uhid));
    }

    @POST
    @Created
    @Operation(summary = "Enter a prescription from paper, or what a buyer asks for",
            responses = @ApiResponse(responseCode = "201", description = "Entered",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.ORDER))))
    public RxOrder write(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RxExamples.PAPER)))
            @NotNull PaperRx paper) {
        return orders.write(Caller.of(security.getUserPrincipal()), paper);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a prescription by its id or the code on its print",
            responses = @ApiResponse(responseCode = "200", description = "The prescription",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.ORDER))))
    public RxOrder get(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/proposal")
    @Operation(summary = "Read which packs to take, the first to expire first, and what stands against it",
            responses = @ApiResponse(responseCode = "200", description = "The proposal",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.PROPOSAL))))
    public Proposal propose(@Context SecurityContext security, @PathParam("id") String id,
            @Parameter(example = "COUNTER") @QueryParam("store") String store) {
        return dispensing.propose(Caller.of(security.getUserPrincipal()), id, store);
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close a prescription whose rest will not be fetched",
            responses = @ApiResponse(responseCode = "200", description = "Closed",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.ORDER))))
    public RxOrder close(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.REASON)))
            @NotNull Reason why) {
        return orders.close(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @POST
    @Path("{id}/allow")
    @Operation(summary = "Allow another product than prescribed", responses = @ApiResponse(responseCode = "200", description = "Allowed",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.ORDER))))
    public RxOrder allow(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RxExamples.ALLOW)))
            @NotNull Allowed allowed) {
        return orders.allow(Caller.of(security.getUserPrincipal()), id, allowed.line(), allowed.product());
    }
}
