// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.Merge;
import org.openhims.registration.MergePreview;
import org.openhims.registration.Merges;
import org.openhims.registration.NewMerge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Merges and their undoing over HTTP. */
@Path("patient-merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class MergeResource implements RestResource {

    private static final String ID = "019ab0c2-7d4e-7000-8000-000000000009";

    private final Merges merges;

    @Activate
    public MergeResource(@Reference Merges merges) {
        this.merges = merges;
    }

    /** Why two records are two after all. */
    public record Undoing(@NotNull @Size(min = 3, max = 200) String reason) {
    }

    /** Whose something is that was written while two records were one. */
    public record Decision(@NotNull String module, @NotNull String kind, @NotNull String fact, @NotNull @Size(max = 13) String uhid) {
    }

    @GET
    @Path("preview")
    @Operation(operationId = "previewMerge", summary = "What a merge would do", description = "Changes nothing",
            responses = @ApiResponse(responseCode = "200", description = "Both records, what differs, what stands in the way, and what would appear",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MergeExamples.PREVIEW))))
    public MergePreview preview(@Context SecurityContext security, @Parameter(example = "0700000000013") @NotNull @QueryParam("survivor") String survivor,
            @Parameter(example = "0700000000021") @NotNull @QueryParam("retired") String retired) {
        return merges.preview(Caller.of(security.getUserPrincipal()), survivor, retired);
    }

    @POST
    @Created
    @Operation(operationId = "mergePatients", summary = "Make two records of one person one",
            description = "Both numbers stay good and lead to one record. An unknown person is linked in the same way",
            responses = @ApiResponse(responseCode = "201", description = "Merged",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MergeExamples.STANDING))))
    public Merge merge(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(MergeExamples.NEW))) @NotNull @Valid NewMerge records) {
        return merges.merge(Caller.of(security.getUserPrincipal()), records);
    }

    @GET
    @Operation(operationId = "readMerges", summary = "The merges of a patient", description = "As survivor or retired, newest first",
            responses = @ApiResponse(responseCode = "200", description = "Merges",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + MergeExamples.STANDING + "]}"))))
    public Page<Merge> of(@Context SecurityContext security, @Parameter(example = "0700000000013") @NotNull @QueryParam("uhid") String uhid) {
        return Page.all(merges.of(Caller.of(security.getUserPrincipal()), uhid));
    }

    @GET
    @Path("waiting")
    @Operation(operationId = "readMergesWaiting", summary = "Undone merges that wait for somebody to say what is whose", description = "Oldest first",
            responses = @ApiResponse(responseCode = "200", description = "Merges",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + MergeExamples.SEPARATING + "]}"))))
    public Page<Merge> waiting(@Context SecurityContext security,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return merges.waiting(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readMerge", summary = "A merge", description = "Once undone, with what was written in between",
            responses = @ApiResponse(responseCode = "200", description = "The merge",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MergeExamples.SEPARATING))))
    public Merge get(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        return merges.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/undoing")
    @Operation(operationId = "undoMerge", summary = "Make two records of it again",
            description = "At once. What was written in between under the survivor waits there until a decision says whose it is",
            responses = @ApiResponse(responseCode = "200", description = "With what was written in between",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MergeExamples.SEPARATING))))
    public Merge undo(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(MergeExamples.REASON))) @NotNull @Valid Undoing undoing) {
        return merges.undo(Caller.of(security.getUserPrincipal()), id, undoing.reason());
    }

    @POST
    @Path("{id}/decisions")
    @Operation(operationId = "decideWritten", summary = "Say whose something is that was written in between",
            responses = @ApiResponse(responseCode = "200", description = "The merge as it stands now",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(MergeExamples.SEPARATING))))
    public Merge decide(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(MergeExamples.DECISION))) @NotNull @Valid Decision decision) {
        return merges.assign(Caller.of(security.getUserPrincipal()), id, decision.module(), decision.kind(), decision.fact(), decision.uhid());
    }
}
