// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.OpenCulture;
import org.openhims.lab.micro.Organism;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cultures over HTTP. */
@Path("lab/cultures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class CultureResource implements RestResource {

    private static final String FINDINGS = "\"stage\":\"final\",\"outcome\":\"growth\",\"gram\":[\"gram-negative-rods\"],\"isolates\":[{"
            + "\"organism\":\"escherichia-coli\",\"count\":100000,\"susceptibilities\":[{\"antimicrobial\":\"ciprofloxacin\",\"method\":\"disk\","
            + "\"value\":12,\"interpretation\":\"R\"},{\"antimicrobial\":\"meropenem\",\"method\":\"mic\",\"comparator\":\"<=\",\"value\":0.25,"
            + "\"interpretation\":\"S\"}]}]";
    private static final String NEW = "{\"accession\":\"1000000016\"," + FINDINGS + "}";
    private static final String AMENDMENT = "{\"reason\":\"typing-error\"," + FINDINGS + "}";
    private static final String REPORT = "{\"id\":\"0193a0c0-0000-7000-8000-000000000002\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"accession\":\"1000000016\",\"uhid\":\"0712345678904\",\"analyte\":\"CULUR\",\"name\":\"Urine culture\",\"status\":\"preliminary\","
            + "\"summary\":\"Escherichia coli\",\"critical\":false,\"findings\":{" + FINDINGS + "},\"enteredBy\":\"technician\","
            + "\"enteredAt\":\"2026-11-22T05:10:01Z\"}";
    private static final String REPORTS = "{\"items\":[" + REPORT + "]}";
    private static final String OPEN = "{\"items\":[{\"accession\":\"1000000016\",\"analyte\":\"CULUR\",\"name\":\"Urine culture\","
            + "\"uhid\":\"0712345678904\",\"patient\":\"Sunita Devi\",\"priority\":\"routine\",\"receivedAt\":\"2026-11-20T05:10:01Z\",\"hours\":48}]}";
    private static final String ORGANISMS = "{\"items\":[{\"code\":\"escherichia-coli\",\"name\":\"Escherichia coli\",\"group\":\"enterobacterales\"}]}";
    private static final String ANTIMICROBIALS = "{\"items\":[{\"code\":\"meropenem\",\"name\":\"Meropenem\"}]}";

    private final Cultures cultures;
    private final Printing printing;

    @Activate
    public CultureResource(@Reference Cultures cultures, @Reference Printing printing) {
        this.cultures = cultures;
        this.printing = printing;
    }

    /**
     * What was found by now.
     *
     * @param analyte of the culture; not needed when one only was ordered on the specimen
     */
    public record NewReport(@NotNull String accession, String analyte, String stage, String outcome, Integer hours, List<@NotNull String> gram,
            List<@NotNull @Valid Isolate> isolates, String comment) {

        CultureFindings findings() {
            return new CultureFindings(stage, outcome, hours, gram, isolates, comment);
        }
    }

    /**
     * What is right.
     *
     * @param reason a code of the list
     * @param note behind it; may be absent
     */
    public record CultureAmendment(String reason, String note, String stage, String outcome, Integer hours, List<@NotNull String> gram,
            List<@NotNull @Valid Isolate> isolates, String comment) {

        CultureFindings findings() {
            return new CultureFindings(stage, outcome, hours, gram, isolates, comment);
        }
    }

    @GET
    @Operation(operationId = "labCultures", summary = "Cultures under way",
            responses = @ApiResponse(responseCode = "200",
            description = "Cultures under way, urgent ones first, then the oldest", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(OPEN))))
    public Page<OpenCulture> worklist(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return cultures.worklist(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("specimens/{accession}")
    @Operation(operationId = "labCulturesOfSpecimen", summary = "All reports of a specimen's cultures", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "Reports", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(REPORTS))))
    public Page<CultureReport> of(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession) {
        return Page.all(cultures.of(Caller.of(security.getUserPrincipal()), accession));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "labCulture", summary = "A report", responses = @ApiResponse(responseCode = "200", description = "Report",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REPORT))))
    public CultureReport get(@Context SecurityContext security, @PathParam("id") String id) {
        return cultures.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Created
    @Operation(operationId = "labCultureEnter", summary = "Enter what was found by now",
            description = "What is released stands until this report is released", responses = {
        @ApiResponse(responseCode = "201", description = "Preliminary", useReturnTypeSchema = true,
                content = @Content(examples = @ExampleObject(REPORT))),
        @ApiResponse(responseCode = "409", description = "Not received, not ordered, or final",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public CultureReport enter(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull @Valid NewReport report) {
        return cultures.enter(Caller.of(security.getUserPrincipal()), report.accession(), report.analyte(), report.findings());
    }

    @POST
    @Path("{id}/validate")
    @Operation(operationId = "labCultureValidate", summary = "Accept a report as technically right", responses = @ApiResponse(
            responseCode = "200", description = "Validated", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REPORT))))
    public CultureReport validate(@Context SecurityContext security, @PathParam("id") String id) {
        return cultures.validate(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/release")
    @Operation(operationId = "labCultureRelease", summary = "Report it; a preliminary report makes room for it", responses = @ApiResponse(
            responseCode = "200", description = "Released", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(REPORT))))
    public CultureReport release(@Context SecurityContext security, @PathParam("id") String id) {
        return cultures.release(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/amend")
    @Operation(operationId = "labCultureAmend", summary = "Put a right report in the place of a released one, which stays visible",
            responses = @ApiResponse(responseCode = "200", description = "Amended", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(REPORT))))
    public CultureReport amend(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(AMENDMENT))) @NotNull @Valid CultureAmendment right) {
        return cultures.amend(Caller.of(security.getUserPrincipal()), id, right.findings(), right.reason(), right.note());
    }

    @GET
    @Path("{id}/report")
    @Produces("application/pdf")
    @Operation(operationId = "labCultureReport", summary = "A released report, A4, as PDF", responses = @ApiResponse(responseCode = "200",
            description = "PDF", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] report(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(cultures.report(Caller.of(security.getUserPrincipal()), id));
    }

    @GET
    @Path("organisms")
    @Operation(operationId = "labOrganisms", summary = "What may grow", responses = @ApiResponse(responseCode = "200", description = "Organisms",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ORGANISMS))))
    public Page<Organism> organisms(@Context SecurityContext security) {
        return Page.all(cultures.organisms(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("antimicrobials")
    @Operation(operationId = "labAntimicrobials", summary = "What is tested against it", responses = @ApiResponse(responseCode = "200",
            description = "Antimicrobials", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ANTIMICROBIALS))))
    public Page<Antimicrobial> antimicrobials(@Context SecurityContext security) {
        return Page.all(cultures.antimicrobials(Caller.of(security.getUserPrincipal())));
    }
}
