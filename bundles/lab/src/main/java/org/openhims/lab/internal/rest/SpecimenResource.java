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
import org.openhims.lab.NewResult;
import org.openhims.lab.Result;
import org.openhims.lab.Results;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.bench.BenchWork;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Specimens over HTTP. */
@Path("lab/specimens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class SpecimenResource implements RestResource {

    private final Specimens specimens;
    private final BenchWork benches;
    private final Results results;
    private final Printing printing;

    @Activate
    public SpecimenResource(@Reference Specimens specimens, @Reference BenchWork benches, @Reference Results results, @Reference Printing printing) {
        this.specimens = specimens;
        this.benches = benches;
        this.results = results;
        this.printing = printing;
    }

    /**
     * A result that a person enters.
     *
     * @param analyte the analyte's code
     * @param value in the analyte's unit
     */
    public record Entry(String analyte, String value, String comment) {
    }

    /** @param results 1 to 200 */
    public record Entries(@NotNull List<@NotNull NewResult> results) {
    }

    @GET
    @Operation(summary = "Specimens in one state", description = "Urgent ones first, then the oldest",
            responses = @ApiResponse(responseCode = "200", description = "Worklist",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SPECIMEN_PAGE))))
    public Page<Specimen> worklist(@Context SecurityContext security,
            @Parameter(description = "ordered, collected, received, resulted, released, cancelled or rejected", example = "ordered")
            @QueryParam("status") @DefaultValue("ordered") String status,
            @Parameter(description = "A department of the catalogue; none for all", example = "haematology") @QueryParam("bench") String bench,
            @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        Caller by = Caller.of(security.getUserPrincipal());
        SpecimenStatus in = Words.constant("status", status, SpecimenStatus.values());
        return bench == null ? specimens.worklist(by, in, cursor, limit) : benches.worklist(by, bench, in, cursor, limit);
    }

    @GET
    @Path("{accession}")
    @Operation(summary = "A specimen", responses = @ApiResponse(responseCode = "200", description = "Specimen",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SPECIMEN))))
    public Specimen get(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession) {
        return specimens.get(Caller.of(security.getUserPrincipal()), accession);
    }

    @POST
    @Path("{accession}/collect")
    @Operation(summary = "The specimen was taken", responses = {
        @ApiResponse(responseCode = "200", description = "Collected",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SPECIMEN))),
        @ApiResponse(responseCode = "409", description = "It is not ordered, or cancelled",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public Specimen collect(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession) {
        return specimens.collect(Caller.of(security.getUserPrincipal()), accession);
    }

    @POST
    @Path("{accession}/receive")
    @Operation(summary = "The specimen came to the laboratory", responses = @ApiResponse(responseCode = "200", description = "Received",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SPECIMEN))))
    public Specimen receive(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession) {
        return specimens.receive(Caller.of(security.getUserPrincipal()), accession);
    }

    @POST
    @Path("{accession}/reject")
    @Operation(summary = "Reject the specimen and order its recollection",
            responses = @ApiResponse(responseCode = "200", description = "Rejected; recollection is the accession to take in its place",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SPECIMEN))))
    public Specimen reject(@Context SecurityContext security,
            @Parameter(example = "1000000016") @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.REASON))) @NotNull Reason why) {
        return specimens.reject(Caller.of(security.getUserPrincipal()), accession, why.reason(), why.note());
    }

    @POST
    @Created
    @Path("{accession}/results")
    @Operation(summary = "Enter a result that no device sends",
            responses = @ApiResponse(responseCode = "201", description = "Entered",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULT))))
    public Result enter(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"analyte\":\"ESR\",\"value\":\"12\"}")))
            @NotNull Entry entry) {
        return results.enter(Caller.of(security.getUserPrincipal()), accession, entry.analyte(), entry.value(), entry.comment());
    }

    @POST
    @Created
    @Path("{accession}/results/all")
    @Operation(operationId = "labResultsEnter", summary = "Enter several results that no device sends, all or none", responses = {
        @ApiResponse(responseCode = "201", description = "Entered", useReturnTypeSchema = true,
                content = @Content(examples = @ExampleObject(Examples.RESULTS))),
        @ApiResponse(responseCode = "400", description = "Each value that is wrong is named, and none is entered",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public List<Result> enterAll(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(
                    "{\"results\":[{\"analyte\":\"ESR\",\"value\":\"12\"},{\"analyte\":\"HGB\",\"value\":\"13.2\"}]}"))) @NotNull Entries entries) {
        return results.enterAll(Caller.of(security.getUserPrincipal()), accession, entries.results());
    }

    @GET
    @Path("{accession}/label")
    @Produces("application/pdf")
    @Operation(summary = "The tube's label, 50 x 25 mm, as PDF", responses = @ApiResponse(responseCode = "200", description = "PDF",
            content = @Content(
                    mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] label(@Context SecurityContext security, @Parameter(example = "1000000016") @PathParam("accession") String accession) {
        return printing.pdf(specimens.label(Caller.of(security.getUserPrincipal()), accession));
    }
}
