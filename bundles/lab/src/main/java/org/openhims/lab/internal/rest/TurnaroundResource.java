// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.lab.bench.OverdueSpecimen;
import org.openhims.lab.bench.Turnaround;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turnaround times over HTTP. */
@Path("lab/turnaround")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class TurnaroundResource implements RestResource {

    private static final String TIMES = "{\"items\":[{\"priority\":\"urgent\",\"specimens\":40,\"median\":38,\"ninetieth\":71,\"target\":60,"
            + "\"within\":33}]}";
    private static final String LATE = "{\"items\":[{\"accession\":\"1000000016\",\"status\":\"received\",\"priority\":\"urgent\","
            + "\"tests\":[\"CBC\"],\"collectedAt\":\"2026-11-22T04:10:00Z\",\"late\":25}]}";
    private static final String TARGET = "{\"priority\":\"urgent\",\"minutes\":60}";

    private final Turnaround turnaround;

    @Activate
    public TurnaroundResource(@Reference Turnaround turnaround) {
        this.turnaround = turnaround;
    }

    /** @param targets those that change */
    public record Targets(@NotNull List<@NotNull @Valid TurnaroundTarget> targets) {
    }

    @GET
    @Operation(operationId = "labTurnaround", summary = "Times from collection to release, by priority",
            description = "Of specimens that were ordered in the period and are done", responses = @ApiResponse(responseCode = "200",
            description = "Minutes", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TIMES))))
    public Page<TurnaroundTimes> board(@Context SecurityContext security,
            @Parameter(required = true, example = "2026-11-21T18:30:00Z") @QueryParam("from") String from,
            @Parameter(required = true, description = "At most 31 days later", example = "2026-11-22T18:30:00Z") @QueryParam("until") String until) {
        return Page.all(turnaround.board(Caller.of(security.getUserPrincipal()), Words.moment("from", from), Words.moment("until", until)));
    }

    @GET
    @Path("overdue")
    @Operation(operationId = "labOverdue", summary = "Specimens that take longer than the target", description = "Urgent ones first, then the latest",
            responses = @ApiResponse(responseCode = "200", description = "Specimens", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(LATE))))
    public Page<OverdueSpecimen> overdue(@Context SecurityContext security) {
        return Page.all(turnaround.overdue(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("targets")
    @Operation(operationId = "labTurnaroundTargets", summary = "Targets by priority", responses = @ApiResponse(responseCode = "200",
            description = "Targets", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + TARGET + "]}"))))
    public Page<TurnaroundTarget> targets(@Context SecurityContext security) {
        return Page.all(turnaround.targets(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("targets")
    @Operation(operationId = "labTurnaroundTargetsSet", summary = "Set targets", responses = @ApiResponse(responseCode = "200",
            description = "Targets", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + TARGET + "]}"))))
    public Page<TurnaroundTarget> set(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"targets\":[" + TARGET + "]}"))) @NotNull @Valid Targets targets) {
        return Page.all(turnaround.setTargets(Caller.of(security.getUserPrincipal()), targets.targets()));
    }
}
