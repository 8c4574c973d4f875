// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.lab.Gestation;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.NewLabOrder;
import org.openhims.lab.Results;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Orders over HTTP. */
@Path("lab/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class OrderResource implements RestResource {

    private final LabOrders orders;
    private final Results results;
    private final Printing printing;

    @Activate
    public OrderResource(@Reference LabOrders orders, @Reference Results results, @Reference Printing printing) {
        this.orders = orders;
        this.results = results;
        this.printing = printing;
    }

    @POST
    @Created
    @Operation(summary = "Order tests",
            responses = @ApiResponse(responseCode = "201", description = "Ordered; one specimen for each container",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ORDER))))
    public LabOrder order(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = {@ExampleObject(name = "now", value = Examples.NEW_ORDER),
                @ExampleObject(name = "paper", value = Examples.PAPER_ORDER)})) @NotNull NewLabOrder order) {
        return orders.order(Caller.of(security.getUserPrincipal()), order);
    }

    @GET
    @Operation(summary = "A patient's orders", description = "Newest first", responses = @ApiResponse(responseCode = "200",
            description = "Orders", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ORDER_PAGE))))
    public Page<LabOrder> of(@Context SecurityContext security, @Parameter(example = "0712345678904") @NotNull @QueryParam("uhid") String uhid,
            @QueryParam("cursor") String cursor, @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return orders.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An order with its specimens and results", responses = @ApiResponse(responseCode = "200", description = "Order",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ORDER))))
    public LabOrder get(@Context SecurityContext security, @PathParam("id") String id) {
        return orders.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel what has no result yet",
            responses = @ApiResponse(responseCode = "200", description = "Cancelled",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ORDER))))
    public LabOrder cancel(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"not-needed\"}")))
            @NotNull Reason why) {
        return orders.cancel(Caller.of(security.getUserPrincipal()), id, why.reason(), why.note());
    }

    @PUT
    @Path("{id}/gestation")
    @Operation(summary = "Set right what the order says of a pregnancy or of an early birth", description = "What is not reported yet is judged anew",
            responses = @ApiResponse(responseCode = "200", description = "Order", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.ORDER))))
    public LabOrder gestation(@Context SecurityContext security, @PathParam("id") String id, @RequestBody(required = true, content =
            @Content(examples = @ExampleObject(Examples.GESTATION))) @NotNull Gestation gestation) {
        return orders.gestation(Caller.of(security.getUserPrincipal()), id, gestation);
    }

    @GET
    @Path("{id}/report")
    @Produces("application/pdf")
    @Operation(summary = "The report of what is released, as PDF", responses = @ApiResponse(responseCode = "200", description = "PDF",
            content = @Content(
                    mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] report(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(results.report(Caller.of(security.getUserPrincipal()), id));
    }
}
