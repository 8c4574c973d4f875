// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.PatientImport;
import org.openhims.registration.PatientImports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of patients over HTTP. */
@Path("patient-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class ImportResource implements RestResource {

    private static final String ID = "01936a3e-6b1c-7c4e-9d1f-2b7a90c1e2aa";
    private static final String CSV = "Legacy number,Name,Sex,Birth date,Mobile\n17,Sunita Devi,F,4/8/1990,9810012345\n";
    private static final String REPORT = "Row,Column,What was found,UHID\n4,Birth date,Write the date as 4/8/1990 4-8-1990 or 1990-08-04.,\n";

    private final PatientImports imports;

    @Activate
    public ImportResource(@Reference PatientImports imports) {
        this.imports = imports;
    }

    @POST
    @Created
    @Consumes(Csv.TYPE)
    @Operation(operationId = "importPatients", summary = "Take a CSV file of patients in",
            description = "It is worked on in the background. The same row (source and number) registers nobody twice, and a file that is "
                    + "being worked on goes on.",
            responses = @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.IMPORT))))
    public PatientImport take(@Context SecurityContext security,
            @Parameter(description = "The register that the file comes from", example = "Old e-Hospital") @QueryParam("source") String source,
            @Parameter(example = "patients.csv") @QueryParam("file") String file,
            @Parameter(description = "Only look and count; start registers") @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
            @RequestBody(required = true, content = @Content(mediaType = Csv.TYPE, schema = @Schema(type = "string", format = "binary"),
                    examples = @ExampleObject(CSV))) @NotNull InputStream csv) {
        return imports.take(Caller.of(security.getUserPrincipal()), source, file, dryRun, csv);
    }

    @GET
    @Operation(operationId = "listPatientImports", summary = "The imports of patients", responses = @ApiResponse(responseCode = "200",
            description = "Newest first", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.IMPORT + "]}"))))
    public Page<PatientImport> newest(@Context SecurityContext security, @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return Page.all(imports.newest(Caller.of(security.getUserPrincipal()), limit));
    }

    @GET
    @Path("template")
    @Produces(Csv.TYPE)
    @Operation(operationId = "readPatientImportTemplate", summary = "A file to fill in, with one example, in the caller's language",
            responses = @ApiResponse(responseCode = "200", description = "A CSV file", content = @Content(mediaType = Csv.TYPE,
                    schema = @Schema(type = "string"), examples = @ExampleObject(CSV))))
    public Response template(@Context SecurityContext security) {
        Caller by = Caller.of(security.getUserPrincipal());
        by.require("patient.import");
        return Csv.answer("patients.csv", out -> imports.template(by, out));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readPatientImport", summary = "How far an import is", responses = @ApiResponse(responseCode = "200",
            description = "With what was found so far", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.IMPORT))))
    public PatientImport get(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        return imports.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/errors")
    @Produces(Csv.TYPE)
    @Operation(operationId = "readPatientImportErrors", summary = "What was found in which row, in the caller's language",
            description = "Rows that break a rule, and rows that are or look like somebody registered, with the UHID",
            responses = @ApiResponse(responseCode = "200", description = "A CSV file", content = @Content(mediaType = Csv.TYPE,
                    schema = @Schema(type = "string"), examples = @ExampleObject(REPORT))))
    public Response errors(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        Caller by = Caller.of(security.getUserPrincipal());
        imports.get(by, id);
        return Csv.answer("import-report.csv", out -> imports.report(by, id, out));
    }

    @POST
    @Path("{id}/start")
    @Operation(operationId = "startPatientImport", summary = "Register what the dry run has looked at, or go on with what was stopped",
            responses = @ApiResponse(responseCode = "200", description = "It runs", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.IMPORT))))
    public PatientImport start(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        return imports.start(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/stop")
    @Operation(operationId = "stopPatientImport", summary = "Stop an import", description = "Who is registered stays; the rest waits for a start",
            responses = @ApiResponse(responseCode = "200", description = "It has stopped", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(Examples.IMPORT))))
    public PatientImport stop(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        return imports.stop(Caller.of(security.getUserPrincipal()), id);
    }
}
