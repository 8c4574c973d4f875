// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal.rest;

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
import org.openhims.pharmacy.Dispense;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.NewDispense;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is handed over, over HTTP. */
@Path("pharmacy/dispenses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Pharmacy")
@Component(service = RestResource.class)
public final class DispenseResource implements RestResource {

    private final Dispensing dispensing;
    private final Printing printing;

    @Activate
    public DispenseResource(@Reference Dispensing dispensing, @Reference Printing printing) {
        this.dispensing = dispensing;
        this.printing = printing;
    }

    /** @param restock false to destroy what comes back */
    public record Back(int line, int quantity, String reason, boolean restock) {
    }

    @POST
    @Created
    @Operation(summary = "Hand drugs over",
            responses = @ApiResponse(responseCode = "201", description = "Handed over; or held, where a second person must witness it",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSE))))
    public Dispense dispense(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RxExamples.HANDED)))
            @NotNull NewDispense handed) {
        return dispensing.dispense(Caller.of(security.getUserPrincipal()), handed);
    }

    @GET
    @Operation(summary = "Read what was dispensed to a patient, or what waits for a second person",
            responses = @ApiResponse(responseCode = "200", description = "Of a patient newest first; waiting ones oldest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSES))))
    public Page<Dispense> list(@Context SecurityContext security, @Parameter(example = "0712345678904") @QueryParam("uhid") String uhid) {
        return Page.all(uhid == null ? dispensing.held(Caller.of(security.getUserPrincipal()))
                : dispensing.of(Caller.of(security.getUserPrincipal()), uhid));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a dispense", responses = @ApiResponse(responseCode = "200", description = "The dispense",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSE))))
    public Dispense get(@Context SecurityContext security, @PathParam("id") String id) {
        return dispensing.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/witness")
    @Operation(summary = "Witness a controlled drug: it leaves now", responses = @ApiResponse(responseCode = "200", description = "Handed over",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSE))))
    public Dispense witness(@Context SecurityContext security, @PathParam("id") String id) {
        return dispensing.witness(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Give up what waits for a second person", responses = @ApiResponse(responseCode = "200", description = "Given up",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSE))))
    public Dispense cancel(@Context SecurityContext security, @PathParam("id") String id) {
        return dispensing.cancel(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/returns")
    @Created
    @Operation(summary = "Take unopened packs back", responses = @ApiResponse(responseCode = "201", description = "Taken back",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(RxExamples.DISPENSE))))
    public Dispense takeBack(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(RxExamples.BACK)))
            @NotNull Back back) {
        return dispensing.takeBack(Caller.of(security.getUserPrincipal()), id, back.line(), back.quantity(),
                back.reason(), back.restock());
    }

    @GET
    @Path("{id}/labels/{line}")
    @Produces("application/pdf")
    @Operation(summary = "Print the label of a line", responses = @ApiResponse(responseCode = "200", description = "50 mm wide",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] label(@Context SecurityContext security, @PathParam("id") String id, @Parameter(example = "1") @PathParam("line") int line,
            @Parameter(example = "hi") @QueryParam("language") @DefaultValue("hi") String language) {
        return printing.pdf(dispensing.label(Caller.of(security.getUserPrincipal()), id, line, language));
    }
}
