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
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vital signs over HTTP. */
@Path("opd/visits/{id}/vitals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class VitalsResource implements RestResource {

    private static final String SIGNS = "{\"temperature\":38.4,\"pulse\":104,\"systolic\":118,\"diastolic\":76,\"spo2\":97,\"weight\":54.5}";
    private static final String READING = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445588\",\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\","
            + "\"uhid\":\"0700000000013\",\"signs\":" + SIGNS + ",\"flags\":{\"temperature\":\"H\",\"pulse\":\"H\"},\"takenBy\":\"nurse\","
            + "\"takenAt\":\"2026-11-22T04:35:00Z\"}";

    private final Vitals vitals;

    @Activate
    public VitalsResource(@Reference Vitals vitals) {
        this.vitals = vitals;
    }

    @POST
    @Created
    @Operation(summary = "Take vital signs", responses = @ApiResponse(responseCode = "201", description = "Added",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(READING))))
    public VitalReading take(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(SIGNS))) @NotNull VitalSigns signs) {
        return vitals.take(Caller.of(security.getUserPrincipal()), id, signs);
    }

    @GET
    @Operation(summary = "Read a visit's vital signs", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + READING + "]}"))))
    public Page<VitalReading> of(@Context SecurityContext security, @PathParam("id") String id) {
        return Page.all(vitals.of(Caller.of(security.getUserPrincipal()), id));
    }
}
