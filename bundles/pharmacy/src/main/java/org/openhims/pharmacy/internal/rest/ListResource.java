// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.openhims.pharmacy.RegisterEntry;
import org.openhims.pharmacy.Shortage;
import org.openhims.pharmacy.StockLine;
import org.openhims.pharmacy.StockLists;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists and registers over HTTP. */
@Path("pharmacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class ListResource implements RestResource {

    private final StockLists lists;

    @Activate
    public ListResource(@Reference StockLists lists) {
        this.lists = lists;
    }

    @GET
    @Path("near-expiry")
    @Operation(summary = "Read what expires soon or has expired",
            responses = @ApiResponse(responseCode = "200", description = "First to expire first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.LINES))))
    public Page<StockLine> nearExpiry(@Context SecurityContext security, @Parameter(example = "COUNTER") @QueryParam("store") String store,
            @Parameter(example = "90") @QueryParam("days") @DefaultValue("90") int days) {
        return Page.all(lists.nearExpiry(Caller.of(security.getUserPrincipal()), store, days));
    }

    @GET
    @Path("shortages")
    @Operation(summary = "Read what a store is short of", responses = @ApiResponse(responseCode = "200", description = "None left first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SHORTAGES))))
    public Page<Shortage> shortages(@Context SecurityContext security, @Parameter(example = "COUNTER") @QueryParam("store") String store) {
        return Page.all(lists.shortages(Caller.of(security.getUserPrincipal()), store));
    }

    @GET
    @Path("registers/{register}")
    @Operation(summary = "Read the register of Schedule H1, or that of Schedule X and narcotics",
            responses = @ApiResponse(responseCode = "200", description = "By time; by product and number",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.REGISTER))))
    public Page<RegisterEntry> register(@Context SecurityContext security,
            @Parameter(example = "controlled") @PathParam("register") String register,
            @Parameter(example = "COUNTER") @QueryParam("store") String store,
            @Parameter(example = "2026-11-22") @QueryParam("from") LocalDate from,
            @Parameter(example = "2026-11-22") @QueryParam("until") LocalDate until) {
        return Page.all(lists.register(Caller.of(security.getUserPrincipal()), register, store, from, until));
    }
}
