// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal.rest;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.@name@.@Name@Note;
import org.openhims.@name@.@Name@Notes;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notes over HTTP. */
@Path("@name@/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "@Name@")
@Component(service = RestResource.class)
public final class @Name@Resource implements RestResource {

    private static final String DRAFT = "{\"uhid\":\"0700000000019\",\"text\":\"Eats by himself again\"}";
    private static final String NOTE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"uhid\":\"0700000000019\","
            + "\"text\":\"Eats by himself again\",\"writtenBy\":\"doctor\",\"writtenAt\":\"2026-11-22T04:30:00Z\"}";

    private final @Name@Notes notes;

    @Activate
    public @Name@Resource(@Reference @Name@Notes notes) {
        this.notes = notes;
    }

    @POST
    @Created
    @Operation(summary = "Write a note", responses = @ApiResponse(responseCode = "201", description = "Written",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(NOTE))))
    public @Name@Note write(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(DRAFT))) @NotNull @Name@Note.Draft note) {
        return notes.write(Caller.of(security.getUserPrincipal()), note);
    }

    @GET
    @Operation(summary = "Read a patient's notes", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + NOTE + "]}"))))
    public Page<@Name@Note> of(@Context SecurityContext security, @Parameter(example = "0700000000019") @QueryParam("uhid") @NotNull String uhid,
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return notes.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }
}
