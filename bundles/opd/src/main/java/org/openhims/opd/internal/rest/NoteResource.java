// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.opd.NotePrints;
import org.openhims.opd.NoteText;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Consultation notes over HTTP. */
@Path("opd/visits/{id}/note")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class NoteResource implements RestResource {

    private static final String TEXT = "{\"complaints\":\"Fever for three days\",\"diagnoses\":[{\"system\":"
            + "\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"B34.9\",\"display\":\"Viral infection, unspecified\"},{\"system\":\"urn:hims:text\",\"code\":\"-\","
            + "\"display\":\"Tires soon\"}],\"advice\":\"Fluids, rest\"}";
    private static final String NOTE = "{\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"uhid\":\"0700000000013\",\"text\":" + TEXT
            + ",\"writtenBy\":\"doctor\",\"writtenAt\":\"2026-11-22T04:40:00Z\",\"addenda\":[]}";

    private final Consultation consultation;
    private final NotePrints prints;
    private final Printing printing;

    @Activate
    public NoteResource(@Reference Consultation consultation, @Reference NotePrints prints, @Reference Printing printing) {
        this.consultation = consultation;
        this.prints = prints;
        this.printing = printing;
    }

    /** What is added to a signed note. */
    public record Addition(@NotNull String text) {
    }

    @GET
    @Operation(summary = "Read the note",
            responses = @ApiResponse(responseCode = "200", description = "The note",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(NOTE))))
    public Note read(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.note(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("print.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "printNote", summary = "Print the signed note", responses = @ApiResponse(responseCode = "200", description = "A5",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(prints.sheet(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Operation(summary = "Write the draft in place of the last one",
            responses = @ApiResponse(responseCode = "200", description = "The draft",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(NOTE))))
    public Note write(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(TEXT))) @NotNull NoteText text) {
        return consultation.write(Caller.of(security.getUserPrincipal()), id, text);
    }

    @POST
    @Path("sign")
    @Operation(summary = "Sign the note and end the visit",
            responses = @ApiResponse(responseCode = "200", description = "Signed for good",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(NOTE))))
    public Note sign(@Context SecurityContext security, @PathParam("id") String id) {
        return consultation.sign(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("addenda")
    @Operation(summary = "Add to a signed note",
            responses = @ApiResponse(responseCode = "200", description = "The note",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(NOTE))))
    public Note add(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"text\":\"Widal negative\"}")))
            @NotNull Addition addition) {
        return consultation.addendum(Caller.of(security.getUserPrincipal()), id, addition.text());
    }
}
