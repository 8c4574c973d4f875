// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

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
import org.openhims.opd.casualty.Casualty;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Outcome;
import org.openhims.opd.casualty.Triage;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Emergencies over HTTP. */
@Path("opd/casualty")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class CasualtyResource implements RestResource {

    private static final String NEW = "{\"sex\":\"M\",\"age\":40,\"queue\":\"general\",\"triage\":\"red\",\"complaint\":\"Road accident, unconscious\","
            + "\"broughtBy\":\"Ambulance 108\"}";
    private static final String CASE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445599\",\"number\":\"E-17\",\"uhid\":\"0700000000013\","
            + "\"name\":\"Unknown 0013\",\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"queue\":\"general\",\"triage\":\"red\","
            + "\"triagedAt\":\"2026-11-22T04:30:00Z\",\"triagedBy\":\"nurse\",\"complaint\":\"Road accident, unconscious\","
            + "\"broughtBy\":\"Ambulance 108\",\"arrivedAt\":\"2026-11-22T04:30:00Z\"}";

    private final Casualty casualty;

    @Activate
    public CasualtyResource(@Reference Casualty casualty) {
        this.casualty = casualty;
    }

    /** A colour. */
    public record Colour(Triage triage) {
    }

    /** Who it is. */
    public record Person(String uhid) {
    }

    /** How it ended. */
    public record End(Outcome outcome) {
    }

    @POST
    @Created
    @Operation(operationId = "takeEmergency", summary = "Take an emergency in",
            description = "Without uhid somebody unknown gets a temporary identity. While the register is away there is a case without a visit.",
            responses = @ApiResponse(responseCode = "201", description = "The case", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CASE))))
    public EmergencyCase arrive(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull NewEmergency emergency) {
        return casualty.arrive(Caller.of(security.getUserPrincipal()), emergency);
    }

    @GET
    @Operation(operationId = "emergencies", summary = "Read the emergencies that are here",
            responses = @ApiResponse(responseCode = "200", description = "By colour, then by arrival", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + CASE + "]}"))))
    public Page<EmergencyCase> open(@Context SecurityContext security) {
        return Page.all(casualty.open(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "emergency", summary = "Read an emergency",
            responses = @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CASE))))
    public EmergencyCase get(@Context SecurityContext security, @PathParam("id") String id) {
        return casualty.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/triage")
    @Operation(operationId = "triageSteps", summary = "Read the triage colours that were given",
            responses = @ApiResponse(responseCode = "200", description = "Oldest first", useReturnTypeSchema = true, content = @Content(
                    examples = @ExampleObject("{\"items\":[{\"triage\":\"red\",\"at\":\"2026-11-22T04:30:00Z\",\"by\":\"nurse\"}]}"))))
    public Page<EmergencyCase.Step> steps(@Context SecurityContext security, @PathParam("id") String id) {
        return Page.all(casualty.steps(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("{id}/triage")
    @Operation(operationId = "giveTriage", summary = "Give another triage colour",
            responses = @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CASE))))
    public EmergencyCase triage(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"triage\":\"yellow\"}"))) @NotNull Colour colour) {
        return casualty.triage(Caller.of(security.getUserPrincipal()), id, colour.triage());
    }

    @POST
    @Path("{id}/identify")
    @Operation(operationId = "identifyEmergency", summary = "Tell whose case it is that was taken in without a patient",
            responses = @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CASE))))
    public EmergencyCase identify(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"uhid\":\"0700000000013\"}"))) @NotNull Person person) {
        return casualty.identify(Caller.of(security.getUserPrincipal()), id, person.uhid());
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endEmergency", summary = "End an emergency",
            responses = @ApiResponse(responseCode = "200", description = "The case", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CASE))))
    public EmergencyCase end(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"outcome\":\"admitted\"}"))) @NotNull End end) {
        return casualty.end(Caller.of(security.getUserPrincipal()), id, end.outcome());
    }
}
