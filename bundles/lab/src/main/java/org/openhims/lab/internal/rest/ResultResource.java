// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.Results;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Results over HTTP. */
@Path("lab/results")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class ResultResource implements RestResource {

    private final Results results;

    @Activate
    public ResultResource(@Reference Results results) {
        this.results = results;
    }

    /** @param ids keys of results, 1 to 200 */
    public record Keys(List<String> ids) {
    }

    /**
     * The right value of a reported result.
     *
     * @param reason a code of the list
     */
    public record Amendment(String value, String reason, String comment) {
    }

    @GET
    @Operation(summary = "Results in one state, or of one patient", description = "With uhid: that patient's, newest first; otherwise the worklist",
            responses = @ApiResponse(responseCode = "200", description = "Results",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULT_PAGE))))
    public Page<Result> list(@Context SecurityContext security, @Parameter(example = "0712345678904") @QueryParam("uhid") String uhid,
            @Parameter(description = "preliminary, validated, released, amended or superseded", example = "preliminary")
            @QueryParam("status") @DefaultValue("preliminary") String status, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        Caller by = Caller.of(security.getUserPrincipal());
        return uhid != null ? results.of(by, uhid, cursor, limit)
                : results.worklist(by, Words.constant("status", status, ResultStatus.values()), cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A result", responses = @ApiResponse(responseCode = "200", description = "Result",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULT))))
    public Result get(@Context SecurityContext security, @PathParam("id") String id) {
        return results.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/validate")
    @Operation(summary = "Accept a preliminary result as technically right", responses = @ApiResponse(responseCode = "200",
            description = "Validated", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULTS))))
    public List<Result> validate(@Context SecurityContext security, @PathParam("id") String id) {
        return results.validate(Caller.of(security.getUserPrincipal()), List.of(id));
    }

    @POST
    @Path("{id}/release")
    @Operation(summary = "Report a validated result",
            responses = @ApiResponse(responseCode = "200", description = "Released, and in the record",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULTS))))
    public List<Result> release(@Context SecurityContext security, @PathParam("id") String id) {
        return results.release(Caller.of(security.getUserPrincipal()), List.of(id));
    }

    @POST
    @Path("validate")
    @Operation(summary = "Accept several preliminary results, all or none",
            responses = @ApiResponse(responseCode = "200", description = "Validated",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULTS))))
    public List<Result> validateAll(@Context SecurityContext security,
            @RequestBody(required = true,
                    content = @Content(examples = @ExampleObject("{\"ids\":[\"0193a0c0-0000-7000-8000-000000000002\"]}")))
            @NotNull Keys keys) {
        return results.validate(Caller.of(security.getUserPrincipal()), keys.ids());
    }

    @POST
    @Path("release")
    @Operation(summary = "Report several validated results, all or none",
            responses = @ApiResponse(responseCode = "200", description = "Released",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULTS))))
    public List<Result> releaseAll(@Context SecurityContext security,
            @RequestBody(required = true,
                    content = @Content(examples = @ExampleObject("{\"ids\":[\"0193a0c0-0000-7000-8000-000000000002\"]}")))
            @NotNull Keys keys) {
        return results.release(Caller.of(security.getUserPrincipal()), keys.ids());
    }

    @POST
    @Path("{id}/amend")
    @Operation(summary = "Put the right value in the place of a released one, which stays visible",
            responses = @ApiResponse(responseCode = "200", description = "Amended",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULT))))
    public Result amend(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"value\":\"12.3\",\"reason\":\"typing-error\"}")))
            @NotNull Amendment right) {
        return results.amend(Caller.of(security.getUserPrincipal()), id, right.value(), right.reason(), right.comment());
    }
}
