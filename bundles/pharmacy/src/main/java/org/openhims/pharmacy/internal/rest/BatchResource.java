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
import org.openhims.pharmacy.Batch;
import org.openhims.pharmacy.Recipient;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Batches over HTTP. */
@Path("pharmacy/batches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class BatchResource implements RestResource {

    private final Stock stock;
    private final StockLists lists;

    @Activate
    public BatchResource(@Reference Stock stock, @Reference StockLists lists) {
        this.stock = stock;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Read where a batch is", responses = @ApiResponse(responseCode = "200", description = "By store",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.LINES))))
    public Page<StockLine> batch(@Context SecurityContext security, @PathParam("id") String id) {
        return Page.all(lists.batch(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("quarantine")
    @Operation(summary = "Keep a batch from leaving", responses = @ApiResponse(responseCode = "200", description = "Quarantined in all stores",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BATCH))))
    public Batch quarantine(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.REASON)))
            @NotNull Reason why) {
        return stock.quarantine(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @POST
    @Path("release")
    @Operation(summary = "Let a quarantined batch leave", responses = @ApiResponse(responseCode = "200", description = "Released in all stores",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BATCH))))
    public Batch release(@Context SecurityContext security, @PathParam("id") String id) {
        return stock.release(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("recall")
    @Operation(summary = "Keep a batch from leaving for good",
            responses = @ApiResponse(responseCode = "200", description = "Recalled in all stores",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BATCH))))
    public Batch recall(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.REASON)))
            @NotNull Reason why) {
        return stock.recall(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @GET
    @Path("recipients")
    @Operation(summary = "Read who was given of a batch", responses = @ApiResponse(responseCode = "200", description = "By name",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RECIPIENTS))))
    public Page<Recipient> recipients(@Context SecurityContext security, @PathParam("id") String id) {
        return Page.all(stock.recipients(Caller.of(security.getUserPrincipal()), id));
    }
}
