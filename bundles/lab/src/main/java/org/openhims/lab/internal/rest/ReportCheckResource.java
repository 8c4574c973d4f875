// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openhims.lab.report.ReportCheck;
import org.openhims.lab.report.ReportChecks;
import org.openhims.platform.rest.Anonymous;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a report on paper is what the laboratory released, over HTTP. */
@Path("lab/reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class ReportCheckResource implements RestResource {

    private static final String CODE = "{\"qr\":\"HIMSL1:bHe3v0kPq1mXcT8yZr2wUA\"}";
    private static final String CHECK = "{\"valid\":true,\"state\":\"current\",\"uhid\":\"8904\",\"issuedAt\":\"2026-11-22T05:30:00Z\","
            + "\"digest\":\"5c0c1cdb9cd0b9e1d2f54d6a1d90d11cb2c3bb6b1e4cf3a2a4ad1b7fc0e7f3d0\"}";

    private final ReportChecks checks;

    @Activate
    public ReportCheckResource(@Reference ReportChecks checks) {
        this.checks = checks;
    }

    /** @param qr what the code on the report says */
    public record Scanned(@NotNull String qr) {
    }

    @POST
    @Anonymous
    @Path("verify")
    @Operation(operationId = "labReportVerify", summary = "Whether the report with this code still holds",
            description = "For whoever holds the paper: state and digest, no clinical content",
            responses = @ApiResponse(responseCode = "200", description = "valid is false when no report has the code", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(CHECK))))
    public ReportCheck verify(@RequestBody(required = true, content = @Content(examples = @ExampleObject(CODE))) @NotNull Scanned scanned) {
        return checks.verify(scanned.qr());
    }
}
