// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.rest;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.device.ShadowReport;
import org.openhims.device.ShadowRuns;
import org.openhims.device.internal.ProfileText;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shadow runs over HTTP. */
@Component(service = RestResource.class)
@Path("devices/{device}/shadow-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Devices")
public final class ShadowResource implements RestResource {

    private static final int USUAL = 100;

    private final ShadowRuns runs;

    @Activate
    public ShadowResource(@Reference ShadowRuns runs) {
        this.runs = runs;
    }

    /** @param last 100 when absent */
    public record Candidate(String profile, Integer last) {
    }

    @POST
    @Operation(operationId = "shadowRun", summary = "Try a profile on what a device has sent",
            description = "Reads the newest messages as they are read now and by the given profile; the laboratory is told nothing.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Candidate.class), examples = @ExampleObject(
                    "{\"profile\":\"name=acme-cbc5\\nmatch.application=CBC-5.*\\ncode.W-BC=6690-2\",\"last\":100}"))))
    @ApiResponse(responseCode = "200", description = "What would be different", useReturnTypeSchema = true, content = @Content(examples =
            @ExampleObject("""
            {"candidate":"acme-cbc5","messages":100,"fitting":100,"same":99,"differences":[{"message":"0193a0c0-0000-7000-8000-00000000000b",\
            "receivedAt":"2026-11-22T04:45:00Z","controlId":"77","now":["1000000008 W-BC 6.1 10*3/uL"],"then":["1000000008 6690-2 6.1 10*3/uL"]}]}""")))
    public ShadowReport run(@Context SecurityContext security, @Parameter(example = "5d41402abc4b2a76") @PathParam("device") String device,
            @NotNull Candidate candidate) {
        return runs.run(Caller.of(security.getUserPrincipal()), device, ProfileText.of(candidate.profile()),
                candidate.last() == null ? USUAL : candidate.last());
    }
}
