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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.pharmacy.Movement;
import org.openhims.pharmacy.NewCount;
import org.openhims.pharmacy.NewIssue;
import org.openhims.pharmacy.NewReceipt;
import org.openhims.pharmacy.NewReturn;
import org.openhims.pharmacy.NewTransfer;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Stock and its movements over HTTP. */
@Path("pharmacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class StockResource implements RestResource {

    private final Stock stock;
    private final StockLists lists;

    @Activate
    public StockResource(@Reference Stock stock, @Reference StockLists lists) {
        this.stock = stock;
        this.lists = lists;
    }

    @GET
    @Path("stock")
    @Operation(summary = "Read what is on the shelf",
            responses = @ApiResponse(responseCode = "200", description = "By product, the first to expire first; at most 500",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.LINES))))
    public Page<StockLine> shelf(@Context SecurityContext security, @Parameter(example = "COUNTER") @QueryParam("store") String store,
            @Parameter(example = "para") @QueryParam("q") @DefaultValue("") String q) {
        return Page.all(lists.shelf(Caller.of(security.getUserPrincipal()), store, q));
    }

    @GET
    @Path("scan")
    @Operation(summary = "Tell which batch the pack in hand is",
            responses = @ApiResponse(responseCode = "200", description = "That batch; all usable batches for a code that names only the product",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.LINES))))
    public Page<StockLine> scan(@Context SecurityContext security, @Parameter(example = "COUNTER") @QueryParam("store") String store,
            @Parameter(example = "01089012345678941727033110B2041") @QueryParam("code") String code) {
        return Page.all(lists.scan(Caller.of(security.getUserPrincipal()), store, code));
    }

    @GET
    @Path("movements")
    @Operation(summary = "Read what came and went", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENTS))))
    public Page<Movement> movements(@Context SecurityContext security, @Parameter(example = "COUNTER") @QueryParam("store") String store,
            @QueryParam("batch") String batch, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return lists.movements(Caller.of(security.getUserPrincipal()), store, batch, cursor, limit);
    }

    @POST
    @Path("receipts")
    @Created
    @Operation(summary = "Receive goods", responses = @ApiResponse(responseCode = "201", description = "The balances",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.LINES))))
    public Page<StockLine> receive(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.RECEIPT)))
            @NotNull NewReceipt receipt) {
        return Page.all(stock.receive(Caller.of(security.getUserPrincipal()), receipt));
    }

    @POST
    @Path("issues")
    @Created
    @Operation(summary = "Issue stock to a ward or department", responses = @ApiResponse(responseCode = "201", description = "Issued",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENT))))
    public Movement issue(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.ISSUE)))
            @NotNull NewIssue issue) {
        return stock.issue(Caller.of(security.getUserPrincipal()), issue);
    }

    @POST
    @Path("transfers")
    @Created
    @Operation(summary = "Move stock to another store", responses = @ApiResponse(responseCode = "201", description = "Moved",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENT))))
    public Movement transfer(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.TRANSFER)))
            @NotNull NewTransfer transfer) {
        return stock.transfer(Caller.of(security.getUserPrincipal()), transfer);
    }

    @POST
    @Path("returns")
    @Created
    @Operation(summary = "Take unopened stock back from a ward or department",
            responses = @ApiResponse(responseCode = "201", description = "Taken back",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENT))))
    public Movement takeBack(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.RETURN)))
            @NotNull NewReturn back) {
        return stock.takeBack(Caller.of(security.getUserPrincipal()), back);
    }

    @POST
    @Path("counts")
    @Created
    @Operation(summary = "Enter what was counted", responses = @ApiResponse(responseCode = "201", description = "The difference",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.MOVEMENT))))
    public Movement count(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.COUNT)))
            @NotNull NewCount count) {
        return stock.count(Caller.of(security.getUserPrincipal()), count);
    }
}
