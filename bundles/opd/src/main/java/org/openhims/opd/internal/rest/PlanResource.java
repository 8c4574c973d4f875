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
import org.openhims.opd.Plans;
import org.openhims.opd.VisitPlan;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What comes after a visit, over HTTP. */
@Path("opd/visits/{id}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class PlanResource implements RestResource {

    private static final String PLAN = "{\"followUp\":\"2027-01-15\",\"referral\":{\"to\":\"Cardiology, medical college\",\"reason\":\"Murmur\","
            + "\"urgent\":false},\"notified\":[{\"condition\":\"DENGUE\",\"form\":\"P\",\"onset\":\"2026-11-20\"}]}";

    private final Plans plans;
    private final Printing printing;

    @Activate
    public PlanResource(@Reference Plans plans, @Reference Printing printing) {
        this.plans = plans;
        this.printing = printing;
    }

    @POST
    @Operation(summary = "Settle follow-up, referral and notification", responses = @ApiResponse(responseCode = "200", description = "The plan",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PLAN))))
    public VisitPlan plan(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(PLAN))) @NotNull VisitPlan plan) {
        return plans.plan(Caller.of(security.getUserPrincipal()), id, plan);
    }

    @GET
    @Operation(summary = "Read the plan of a visit", responses = @ApiResponse(responseCode = "200", description = "The plan",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(PLAN))))
    public VisitPlan get(@Context SecurityContext security, @PathParam("id") String id) {
        return plans.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("referral.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print the referral letter", responses = @ApiResponse(responseCode = "200", description = "A5",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] letter(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(plans.letter(Caller.of(security.getUserPrincipal()), id));
    }
}
