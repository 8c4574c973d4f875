// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.PatientExports;
import org.openhims.registration.PatientExports.Export;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The whole register as a file over HTTP. */
@Path("patient-exports")
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class ExportResource implements RestResource {

    private static final String CSV = "Legacy number,Name,Sex,Birth date,Mobile\n0700000000013,Sunita Devi,F,1990-08-04,9810012345\n";

    private final PatientExports exports;

    @Activate
    public ExportResource(@Reference PatientExports exports) {
        this.exports = exports;
    }

    @GET
    @Produces(Csv.TYPE)
    @Operation(operationId = "exportPatients", summary = "The register as a CSV file", description = "With columns in the caller's language; patient-imports reads it",
            responses = @ApiResponse(responseCode = "200", description = "A CSV file", content = @Content(mediaType = Csv.TYPE,
                    schema = @Schema(type = "string"), examples = @ExampleObject(CSV))))
    public Response export(@Context SecurityContext security,
            @Parameter(description = "3 to 200 characters; stands in the audit", example = "Move to the new building") @QueryParam("reason") String reason) {
        Export export = exports.open(Caller.of(security.getUserPrincipal()), reason);
        return Csv.answer("patients.csv", out -> export.write(out, looked -> { }));
    }
}
