// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Handwritten slips over HTTP. */
@Path("opd/scripts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class ScriptResource implements RestResource {

    private static final String ONE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445588\",\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\","
            + "\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"token\":\"M-12\",\"takenBy\":\"nurse\",\"takenAt\":\"2026-11-22T05:30:00Z\","
            + "\"typed\":false}";

    private final PaperScripts scripts;
    private final Printing printing;

    @Activate
    public ScriptResource(@Reference PaperScripts scripts, @Reference Printing printing) {
        this.scripts = scripts;
        this.printing = printing;
    }

    @GET
    @Operation(operationId = "handwrittenScripts", summary = "Visits with a picture of a handwritten slip and no typed prescription",
            responses = @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + ONE + "]}"))))
    public Page<PaperScript> handwritten(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return scripts.handwritten(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("visits/{visit}")
    @Operation(operationId = "scriptsOfVisit", summary = "A visit’s pictures of handwritten slips",
            responses = @ApiResponse(responseCode = "200", description = "Oldest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + ONE + "]}"))))
    public Page<PaperScript> of(@Context SecurityContext security, @PathParam("visit") String visit) {
        return Page.all(scripts.of(Caller.of(security.getUserPrincipal()), visit));
    }

    @PUT
    @Path("visits/{visit}")
    @Consumes({"image/jpeg", "image/png"})
    @Operation(operationId = "attachScript", summary = "Attach a picture of a handwritten slip to a visit",
            description = "JPEG or PNG, at most 1 MB; it is made anew, and nothing but its dots is kept. visit: its key or the code on the slip",
            responses = @ApiResponse(responseCode = "200", description = "Attached", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public PaperScript attach(@Context SecurityContext security, @PathParam("visit") String visit,
            @RequestBody(required = true, content = {
                @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary"))}) byte[] picture) {
        return scripts.attach(Caller.of(security.getUserPrincipal()), visit, picture);
    }

    @GET
    @Path("visits/{visit}/slip.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "blankSlip", summary = "Print an empty slip for the doctor’s pen", responses = @ApiResponse(responseCode = "200",
            description = "A5", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] slip(@Context SecurityContext security, @PathParam("visit") String visit) {
        return printing.pdf(scripts.slip(Caller.of(security.getUserPrincipal()), visit));
    }

    @GET
    @Path("{id}/picture.jpg")
    @Produces("image/jpeg")
    @Operation(operationId = "scriptPicture", summary = "The picture of a handwritten slip", responses = @ApiResponse(responseCode = "200",
            description = "At most 1600 by 2200 dots", content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string",
                    format = "binary"))))
    public byte[] picture(@Context SecurityContext security, @PathParam("id") String id) {
        return scripts.picture(Caller.of(security.getUserPrincipal()), id);
    }
}
