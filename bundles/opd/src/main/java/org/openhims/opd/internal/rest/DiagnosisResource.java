// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.Diagnoses;
import org.openhims.platform.Coded;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Coded diagnoses over HTTP. */
@Path("opd/diagnoses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class DiagnosisResource implements RestResource {

    private final Diagnoses diagnoses;

    @Activate
    public DiagnosisResource(@Reference Diagnoses diagnoses) {
        this.diagnoses = diagnoses;
    }

    @GET
    @Operation(operationId = "findDiagnoses", summary = "Find coded diagnoses",
            description = "By words in English or Hindi, usual short forms or the code; at least two characters",
            responses = @ApiResponse(responseCode = "200", description = "At most 20", useReturnTypeSchema = true, content = @Content(
            examples = @ExampleObject("{\"items\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"A97.9\",\"display\":\"Dengue, unspecified\"}]}"))))
    public Page<Coded> find(@Context SecurityContext security, @Parameter(example = "dengue") @QueryParam("q") @DefaultValue("") String q) {
        return Page.all(diagnoses.find(Caller.of(security.getUserPrincipal()), q));
    }
}
