// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import org.openhims.lab.Result;
import org.openhims.lab.Unmatched;
import org.openhims.lab.UnmatchedReport;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What analysers sent and nobody could match, over HTTP. */
@Path("lab/unmatched")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class UnmatchedResource implements RestResource {

    private final Unmatched unmatched;

    @Activate
    public UnmatchedResource(@Reference Unmatched unmatched) {
        this.unmatched = unmatched;
    }

    /**
     * The specimen that the values belong to.
     *
     * @param note why the caller is sure, 3 to 200 characters
     */
    public record Assignment(@NotNull String accession, String note) {
    }

    @GET
    @Operation(summary = "What a person has to look at", description = "Newest first", responses = @ApiResponse(responseCode = "200",
            description = "Unmatched values",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.UNMATCHED_PAGE))))
    public Page<UnmatchedReport> list(@Context SecurityContext security,
            @Parameter(description = "false for those that are resolved", example = "true") @QueryParam("open") @DefaultValue("true") boolean open,
            @QueryParam("cursor") String cursor, @Parameter(example = "100") @QueryParam("limit") @DefaultValue("100") int limit) {
        return unmatched.list(Caller.of(security.getUserPrincipal()), open, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of them", responses = @ApiResponse(responseCode = "200", description = "Unmatched values",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.UNMATCHED))))
    public UnmatchedReport get(@Context SecurityContext security, @PathParam("id") String id) {
        return unmatched.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/assign")
    @Operation(summary = "Give the values to a specimen",
            responses = @ApiResponse(responseCode = "200", description = "Preliminary results",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.RESULTS))))
    public List<Result> assign(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true,
                    content = @Content(examples = @ExampleObject("{\"accession\":\"1000000024\",\"note\":\"Read from the tube\"}")))
            @NotNull @Valid Assignment to) {
        return unmatched.assign(Caller.of(security.getUserPrincipal()), id, to.accession(), to.note());
    }

    @POST
    @Path("{id}/dismiss")
    @Operation(summary = "Lay them aside",
            responses = @ApiResponse(responseCode = "200", description = "Dismissed",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.UNMATCHED))))
    public UnmatchedReport dismiss(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"test-run\"}"))) @NotNull Reason why) {
        return unmatched.dismiss(Caller.of(security.getUserPrincipal()), id, why.reason(), why.note());
    }
}
