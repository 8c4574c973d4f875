// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.LikelyPairs.Round;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The work list of likely duplicates over HTTP. */
@Path("patient-duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class DuplicateResource implements RestResource {

    private final LikelyPairs pairs;

    @Activate
    public DuplicateResource(@Reference LikelyPairs pairs) {
        this.pairs = pairs;
    }

    /** Two patients, by UHID. */
    public record Two(@NotBlank String one, @NotBlank String other) {
    }

    @GET
    @Operation(operationId = "listLikelyPairs", summary = "Patients who may be registered twice", description = "Of whom nobody has decided yet",
            responses = @ApiResponse(responseCode = "200", description = "Likeliest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.PAIR + "]}"))))
    public Page<LikelyPair> open(@Context SecurityContext security, @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return pairs.open(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @POST
    @Path("not-same")
    @Operation(operationId = "tellPatientsApart", summary = "They are two people", description = "Remembered with who said so and when",
            responses = @ApiResponse(responseCode = "204", description = "They are no longer on the list"))
    public void notSame(@Context SecurityContext security, @RequestBody(required = true, content = @Content(
            examples = @ExampleObject("{\"one\":\"0700000000013\",\"other\":\"0700000000021\"}"))) @NotNull @Valid Two two) {
        pairs.notSame(Caller.of(security.getUserPrincipal()), two.one(), two.other());
    }

    @GET
    @Path("round")
    @Operation(operationId = "readDuplicatesRound", summary = "How far the round through the register is",
            responses = @ApiResponse(responseCode = "200", description = "The present round, or else the last one", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.ROUND))))
    public Round round(@Context SecurityContext security) {
        return pairs.round(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("round")
    @Operation(operationId = "startDuplicatesRound", summary = "Begin a round through the register", description = "One that runs already goes on",
            responses = @ApiResponse(responseCode = "200", description = "It runs", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.ROUND))))
    public Round start(@Context SecurityContext security) {
        return pairs.start(Caller.of(security.getUserPrincipal()));
    }

    @POST
    @Path("round/stop")
    @Operation(operationId = "stopDuplicatesRound", summary = "End the round", description = "What was found stays on the list",
            responses = @ApiResponse(responseCode = "200", description = "It has stopped", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.ROUND))))
    public Round stop(@Context SecurityContext security) {
        return pairs.stop(Caller.of(security.getUserPrincipal()));
    }
}
