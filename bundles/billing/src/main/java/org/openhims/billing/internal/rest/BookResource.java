// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.openhims.billing.Balance;
import org.openhims.billing.Books;
import org.openhims.billing.DayBook;
import org.openhims.billing.GstLine;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes of it all, over HTTP. */
@Path("billing/books")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class BookResource implements RestResource {

    private final Books books;

    @Activate
    public BookResource(@Reference Books books) {
        this.books = books;
    }

    @GET
    @Path("day")
    @Operation(summary = "Read a day's book", responses = @ApiResponse(responseCode = "200", description = "The day",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.DAY))))
    public DayBook day(@Context SecurityContext security,
            @Parameter(description = "Today when left out") @QueryParam("day") LocalDate day) {
        return books.day(Caller.of(security.getUserPrincipal()), day);
    }

    @GET
    @Path("gst")
    @Operation(summary = "Read the GST summary", responses = @ApiResponse(responseCode = "200", description = "By rate",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.GST))))
    public Page<GstLine> gst(@Context SecurityContext security,
            @NotNull @QueryParam("from") LocalDate from,
            @NotNull @QueryParam("until") LocalDate until) {
        return Page.all(books.gst(Caller.of(security.getUserPrincipal()), from, until));
    }

    @GET
    @Path("balance")
    @Operation(summary = "Count the money three times", responses = @ApiResponse(responseCode = "200", description = "Shifts, receipts and ledger",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SUMS))))
    public Balance balance(@Context SecurityContext security) {
        return books.balance(Caller.of(security.getUserPrincipal()));
    }
}
