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
import org.openhims.billing.Price;
import org.openhims.billing.Share;
import org.openhims.billing.Tariff;
import org.openhims.billing.TariffItem;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tariff over HTTP. */
@Path("billing/tariff")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class TariffResource implements RestResource {

    private final Tariff tariff;

    @Activate
    public TariffResource(@Reference Tariff tariff) {
        this.tariff = tariff;
    }

    @GET
    @Operation(summary = "Read the tariff", responses = @ApiResponse(responseCode = "200", description = "By code",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.ITEM + "]}"))))
    public Page<TariffItem> find(@Context SecurityContext security,
            @Parameter(description = "Part of a code or a name") @QueryParam("q") String q) {
        return Page.all(tariff.find(Caller.of(security.getUserPrincipal()), q));
    }

    @PUT
    @Path("items")
    @Operation(summary = "Set up an item", responses = @ApiResponse(responseCode = "200", description = "It is there",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ITEM))))
    public TariffItem item(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.NEW_ITEM))) @NotNull TariffItem item) {
        return tariff.item(Caller.of(security.getUserPrincipal()), item);
    }

    @POST
    @Path("items/{code}/prices")
    @Operation(summary = "Set a price", responses = @ApiResponse(responseCode = "200", description = "The item with its prices",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ITEM))))
    public TariffItem price(@Context SecurityContext security,
            @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.PRICE))) @NotNull Price price) {
        return tariff.price(Caller.of(security.getUserPrincipal()), code, price);
    }

    @GET
    @Path("shares")
    @Operation(summary = "Read what categories pay of the general price", responses = @ApiResponse(responseCode = "200", description = "By category",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"category\":\"bpl\",\"percent\":0}]}"))))
    public Page<Share> shares(@Context SecurityContext security) {
        return Page.all(tariff.shares(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("shares")
    @Operation(summary = "Set what a category pays of the general price", responses = @ApiResponse(responseCode = "200", description = "It is so",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"category\":\"ews\",\"percent\":50}"))))
    public Share share(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"category\":\"ews\",\"percent\":50}"))) @NotNull Share share) {
        return tariff.share(Caller.of(security.getUserPrincipal()), share);
    }
}
