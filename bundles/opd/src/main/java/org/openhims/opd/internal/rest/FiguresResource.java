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
import java.time.LocalDate;
import org.openhims.opd.board.DayFigures;
import org.openhims.opd.board.Figures;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A day in figures over HTTP. */
@Path("opd/figures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class FiguresResource implements RestResource {

    private static final String DAY = "{\"day\":\"2026-11-22\",\"hours\":[{\"hour\":9,\"arrived\":31,\"called\":28,\"median\":18,\"p95\":47}],"
            + "\"queues\":[{\"queue\":\"MED-1\",\"name\":\"General medicine\",\"tokens\":31,\"waiting\":3,\"called\":2,\"done\":24,\"skipped\":1,\"cancelled\":1}]}";

    private final Figures figures;

    @Activate
    public FiguresResource(@Reference Figures figures) {
        this.figures = figures;
    }

    @GET
    @Operation(operationId = "opdFigures", summary = "A day of the department in figures", description = "Load and waiting times by hour, tokens by queue",
            responses = @ApiResponse(responseCode = "200", description = "No people", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(DAY))))
    public DayFigures day(@Context SecurityContext security, @Parameter(description = "Today when absent", example = "2026-11-22") @QueryParam("day") LocalDate day,
            @Parameter(description = "All when absent", example = "MED") @QueryParam("department") String department) {
        return figures.day(Caller.of(security.getUserPrincipal()), day, department);
    }
}
