// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
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
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Visits and their tokens over HTTP. */
@Path("opd/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class VisitResource implements RestResource {

    static final String VISIT = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\","
            + "\"birthDate\":\"1990-08-04\",\"department\":\"MED\",\"room\":\"12\",\"token\":{\"queue\":\"MED-1\",\"day\":\"2026-11-22\","
            + "\"number\":12,\"label\":\"M-12\",\"priority\":\"normal\"},\"status\":\"waiting\",\"openedAt\":\"2026-11-22T04:30:00Z\",\"calls\":0}";
    private static final String ARRIVAL = "{\"uhid\":\"0700000000013\",\"queue\":\"MED-1\",\"priority\":\"senior\"}";
    private static final String PAPER = "{\"uhid\":\"0700000000013\",\"queue\":\"MED-1\",\"downtime\":{\"at\":\"2026-11-22T04:00:00Z\","
            + "\"token\":\"M-D17\",\"waiting\":false}}";

    private final OpdDesk desk;
    private final Consultation consultation;
    private final Printing printing;

    @Activate
    public VisitResource(@Reference OpdDesk desk, @Reference Consultation consultation, @Reference Printing printing) {
        this.desk = desk;
        this.consultation = consultation;
        this.printing = printing;
    }

    @POST
    @Created
    @Operation(summary = "Open a visit with the next token",
            responses = @ApiResponse(responseCode = "201", description = "Opened",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit open(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = {@ExampleObject(name = "counter", value = ARRIVAL),
                @ExampleObject(name = "paper", value = PAPER)})) @NotNull WalkIn arrival) {
        return desk.walkIn(Caller.of(security.getUserPrincipal()), arrival);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a visit",
            responses = @ApiResponse(responseCode = "200", description = "The visit",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit get(@Context SecurityContext security, @PathParam("id") String id) {
        return desk.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/slip.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print the token slip", responses = @ApiResponse(responseCode = "200", description = "80 mm wide",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] slip(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(desk.slip(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a visit that nobody has opened",
            responses = @ApiResponse(responseCode = "200", description = "Cancelled",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit cancel(@Context SecurityContext security, @PathParam("id") String id) {
        return desk.cancel(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/recall")
    @Operation(summary = "Call a token again",
            responses = @ApiResponse(responseCode = "200", description = "Called",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit recall(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.recall(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/skip")
    @Operation(summary = "Set a called token aside",
            responses = @ApiResponse(responseCode = "200", description = "Skipped",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit skip(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.skip(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/requeue")
    @Operation(summary = "Put a token back among those who wait",
            responses = @ApiResponse(responseCode = "200", description = "Waits",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit requeue(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.requeue(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/undo-call")
    @Operation(summary = "Take one's own call back",
            responses = @ApiResponse(responseCode = "200", description = "Waits",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit undoCall(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.undoCall(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/open")
    @Operation(summary = "Open the consultation",
            responses = @ApiResponse(responseCode = "200", description = "Opened",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VISIT))))
    public Visit consult(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.open(Caller.of(security.getUserPrincipal()), id);
    }
}
