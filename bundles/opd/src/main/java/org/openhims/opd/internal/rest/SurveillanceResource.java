// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.openhims.opd.Surveillance;
import org.openhims.opd.VisitPlan;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notifiable diseases over HTTP. */
@Path("opd/surveillance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class SurveillanceResource implements RestResource {

    private final Surveillance surveillance;

    @Activate
    public SurveillanceResource(@Reference Surveillance surveillance) {
        this.surveillance = surveillance;
    }

    @GET
    @Path("conditions")
    @Operation(summary = "Read the notifiable diseases", responses = @ApiResponse(responseCode = "200", description = "By name",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"code\":\"DENGUE\",\"name\":\"Dengue\"}]}"))))
    public Page<Surveillance.Condition> conditions(@Context SecurityContext security) {
        return Page.all(surveillance.conditions(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("cases")
    @Operation(summary = "Read the line list of at most 31 days", responses = @ApiResponse(responseCode = "200", description = "In the order of notification",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"day\":\"2026-11-22\","
                    + "\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\",\"age\":36,"
                    + "\"condition\":\"Dengue\",\"form\":\"P\",\"onset\":\"2026-11-20\",\"notifiedBy\":\"doctor\"}]}"))))
    public Page<Surveillance.Case> cases(@Context SecurityContext security, @Parameter(example = "2026-11-16") @QueryParam("from") String from,
            @Parameter(example = "2026-11-22") @QueryParam("until") String until, @QueryParam("form") VisitPlan.Form form) {
        return Page.all(surveillance.cases(Caller.of(security.getUserPrincipal()), day("from", from), day("until", until), form));
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(field, "date");
        }
    }
}
