// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reagents and maintenance of analysers over HTTP. */
@Path("lab/analysers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class AnalyserLogResource implements RestResource {

    private static final String KEY = "0193a0c0-0000-7000-8000-000000000009";
    private static final String REAGENT = "{\"id\":\"" + KEY + "\",\"device\":\"generic\",\"name\":\"Diluent\",\"lot\":\"D2\",\"expires\":\"2027-02-28\","
            + "\"openedAt\":\"2026-11-22T03:10:00Z\",\"openedBy\":\"technician\"}";
    private static final String DONE = "{\"id\":\"" + KEY + "\",\"device\":\"generic\",\"kind\":\"weekly\",\"note\":\"Probe cleaned\","
            + "\"nextDue\":\"2026-11-29\",\"at\":\"2026-11-22T03:10:00Z\",\"by\":\"technician\"}";

    private final AnalyserLog log;

    @Activate
    public AnalyserLogResource(@Reference AnalyserLog log) {
        this.log = log;
    }

    /** What was opened. */
    public record NewReagent(String name, String lot, LocalDate expires) {
    }

    /** @param kind daily, weekly, monthly, calibration, service, repair, fault or other */
    public record Work(String kind, String note, LocalDate nextDue) {
    }

    @GET
    @Path("{device}/reagents")
    @Operation(operationId = "labReagents", summary = "Reagents of an analyser, those in use first", responses = @ApiResponse(responseCode = "200",
            description = "Reagents", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + REAGENT + "]}"))))
    public Page<ReagentLot> reagents(@Context SecurityContext security, @Parameter(example = "generic") @PathParam("device") String device) {
        return Page.all(log.reagents(Caller.of(security.getUserPrincipal()), device));
    }

    @POST
    @Created
    @Path("{device}/reagents")
    @Operation(operationId = "labReagentOpen", summary = "A reagent was put in use", responses = @ApiResponse(responseCode = "201",
            description = "In use; one of the same name ended", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REAGENT))))
    public ReagentLot open(@Context SecurityContext security, @Parameter(example = "generic") @PathParam("device") String device,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"name\":\"Diluent\",\"lot\":\"D2\",\"expires\":\"2027-02-28\"}")))
            @NotNull NewReagent reagent) {
        return log.open(Caller.of(security.getUserPrincipal()),
                new ReagentLot(null, device, reagent.name(), reagent.lot(), reagent.expires(), null, null, null, null));
    }

    @POST
    @Path("reagents/{reagent}/finish")
    @Operation(operationId = "labReagentFinish", summary = "A reagent is used up", responses = @ApiResponse(responseCode = "200",
            description = "Ended", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REAGENT))))
    public ReagentLot finish(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("reagent") String reagent) {
        return log.finish(Caller.of(security.getUserPrincipal()), reagent);
    }

    @GET
    @Path("{device}/maintenance")
    @Operation(operationId = "labMaintenance", summary = "What was done to an analyser", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "Log", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + DONE + "]}"))))
    public Page<Maintenance> maintenance(@Context SecurityContext security, @Parameter(example = "generic") @PathParam("device") String device,
            @QueryParam("cursor") String cursor, @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return log.maintenance(Caller.of(security.getUserPrincipal()), device, cursor, limit);
    }

    @POST
    @Created
    @Path("{device}/maintenance")
    @Operation(operationId = "labMaintenanceNote", summary = "Note what was done to an analyser", responses = @ApiResponse(responseCode = "201",
            description = "Noted", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(DONE))))
    public Maintenance note(@Context SecurityContext security, @Parameter(example = "generic") @PathParam("device") String device,
            @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"kind\":\"weekly\",\"note\":\"Probe cleaned\",\"nextDue\":\"2026-11-29\"}"))) @NotNull Work work) {
        return log.note(Caller.of(security.getUserPrincipal()), new Maintenance(null, device, work.kind(), work.note(), work.nextDue(), null, null));
    }

    @GET
    @Path("maintenance/due")
    @Operation(operationId = "labMaintenanceDue", summary = "What is due on all analysers", responses = @ApiResponse(responseCode = "200",
            description = "The oldest first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + DONE + "]}"))))
    public Page<Maintenance> due(@Context SecurityContext security) {
        return Page.all(log.due(Caller.of(security.getUserPrincipal())));
    }
}
