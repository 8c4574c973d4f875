// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.opd.NoteTemplate;
import org.openhims.opd.RxLine;
import org.openhims.opd.Templates;
import org.openhims.platform.Coded;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Templates of notes over HTTP. */
@Path("opd/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class TemplateResource implements RestResource {

    private static final String PARTS = "\"complaints\":[\"Fever\",\"Cough\"],\"examination\":\"Chest clear\",\"advice\":\"Fluids\",\"diagnoses\":"
            + "[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"B34.9\",\"display\":\"Viral infection, unspecified\"}],\"tests\":[\"CBC\"],"
            + "\"drugs\":[{\"drug\":\"PARACETAMOL-500-MG-TAB\",\"dose\":1,\"frequency\":\"tds\",\"days\":3}]}";
    private static final String TEMPLATE = "{\"department\":\"MED\"," + PARTS;

    private final Templates templates;

    @Activate
    public TemplateResource(@Reference Templates templates) {
        this.templates = templates;
    }

    /** A template without its department, which stands in the address. */
    public record Parts(List<String> complaints, String examination, String advice, List<Coded> diagnoses, List<String> tests,
            List<RxLine> drugs) {
    }

    @GET
    @Operation(operationId = "readTemplates", summary = "Read the departments' note templates",
            responses = @ApiResponse(responseCode = "200", description = "By department",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + TEMPLATE + "]}"))))
    public Page<NoteTemplate> all(@Context SecurityContext security) {
        return Page.all(templates.all(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("{department}")
    @Operation(operationId = "putTemplate", summary = "Set a department's note template",
            responses = @ApiResponse(responseCode = "200", description = "The template",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TEMPLATE))))
    public NoteTemplate set(@Context SecurityContext security, @Parameter(example = "MED") @PathParam("department") String department,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{" + PARTS))) @NotNull Parts parts) {
        return templates.set(Caller.of(security.getUserPrincipal()), new NoteTemplate(department, parts.complaints(), parts.examination(),
                parts.advice(), parts.diagnoses(), parts.tests(), parts.drugs()));
    }
}
