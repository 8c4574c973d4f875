// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.billing.InterimBill;
import org.openhims.billing.InterimBills;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a patient owes so far, over HTTP. */
@Path("billing/interim")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class InterimResource implements RestResource {

    private final InterimBills bills;
    private final Printing printing;

    @Activate
    public InterimResource(@Reference InterimBills bills, @Reference Printing printing) {
        this.bills = bills;
        this.printing = printing;
    }

    @GET
    @Path("{uhid}")
    @Operation(summary = "Read what a patient owes so far", responses = @ApiResponse(responseCode = "200", description = "May be nothing",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.INTERIM))))
    public InterimBill of(@Context SecurityContext security, @PathParam("uhid") String uhid) {
        return bills.of(Caller.of(security.getUserPrincipal()), uhid);
    }

    @GET
    @Path("{uhid}/bill.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print an interim bill", responses = @ApiResponse(responseCode = "200", description = "A5 or A4",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security,
            @PathParam("uhid") String uhid,
            @Parameter(description = "A5 or A4") @QueryParam("paper") @DefaultValue("A5") Sheet.Paper paper) {
        return printing.pdf(bills.sheet(Caller.of(security.getUserPrincipal()), uhid, paper));
    }
}
