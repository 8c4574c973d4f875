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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.Patient;
import org.openhims.registration.Photos;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A patient's photo over HTTP. */
@Path("patients/{uhid}/photo")
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class PhotoResource implements RestResource {

    private static final String UHID = "0700000000013";

    private final Photos photos;

    @Activate
    public PhotoResource(@Reference Photos photos) {
        this.photos = photos;
    }

    @GET
    @Produces("image/jpeg")
    @Operation(operationId = "readPhoto", summary = "A patient’s photo", responses = {
        @ApiResponse(responseCode = "200", description = "At most 480 by 640 dots", content = @Content(
                mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary"))),
        @ApiResponse(responseCode = "404", description = "There is none")})
    public byte[] get(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid) {
        return photos.of(Caller.of(security.getUserPrincipal()), uhid).orElseThrow(() -> Problem.unknown("patient.photo.none"));
    }

    @PUT
    @Consumes({"image/jpeg", "image/png"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putPhoto", summary = "Give a patient a photo",
            description = "JPEG or PNG, at most 1 MB; it is made anew, and nothing but its dots is kept",
            responses = @ApiResponse(responseCode = "200", description = "The patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.PICTURED))))
    public Patient put(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))}) byte[] picture) {
        return photos.put(Caller.of(security.getUserPrincipal()), uhid, picture);
    }

    @DELETE
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removePhoto", summary = "Show a patient’s photo no more", description = "It stays in the history",
            responses = @ApiResponse(responseCode = "200", description = "The patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ONE))))
    public Patient remove(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @Parameter(example = "Another patient’s photo", description = "At least three letters") @QueryParam("reason") String reason) {
        return photos.remove(Caller.of(security.getUserPrincipal()), uhid, reason);
    }
}
