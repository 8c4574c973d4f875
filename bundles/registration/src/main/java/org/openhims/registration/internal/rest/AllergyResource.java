// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.Allergies;
import org.openhims.registration.AllergyBook;
import org.openhims.registration.NewAllergy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A patient's allergies over HTTP. */
@Path("patients/{uhid}/allergies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class AllergyResource implements RestResource {

    private static final String UHID = "0700000000013";
    private static final String NEW = "{\"substance\":\"Penicillin\",\"code\":{\"system\":\"urn:hims:allergen\",\"code\":\"beta-lactam\",\"display\":\"Penicillin\"},"
            + "\"reaction\":\"Rash\",\"severity\":\"SEVERE\"}";
    private static final String KNOWN = "{\"status\":\"RECORDED\",\"substances\":[\"Penicillin\"],\"entries\":[{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\","
            + "\"substance\":\"Penicillin\",\"reaction\":\"Rash\",\"severity\":\"SEVERE\",\"recordedBy\":\"doctor\",\"recordedAt\":\"2026-11-22T04:40:00Z\"}]}";

    private final AllergyBook book;

    @Activate
    public AllergyResource(@Reference AllergyBook book) {
        this.book = book;
    }

    /** Why it is none. */
    public record Refutation(@NotNull String reason) {
    }

    @GET
    @Operation(operationId = "readAllergies", summary = "Read a patient’s allergies",
            responses = @ApiResponse(responseCode = "200", description = "Also what was refuted",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KNOWN))))
    public Allergies of(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid) {
        return book.of(Caller.of(security.getUserPrincipal()), uhid);
    }

    @POST
    @Operation(operationId = "recordAllergy", summary = "Record an allergy", description = "In place of what was recorded of the same substance",
            responses = @ApiResponse(responseCode = "200", description = "All that is known now",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KNOWN))))
    public Allergies record(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull NewAllergy allergy) {
        return book.record(Caller.of(security.getUserPrincipal()), uhid, allergy);
    }

    @POST
    @Path("none")
    @Operation(operationId = "noAllergies", summary = "The patient was asked and has no allergy",
            responses = @ApiResponse(responseCode = "200", description = "All that is known now",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"status\":\"NONE_KNOWN\",\"substances\":[],\"entries\":[]}"))))
    public Allergies none(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid) {
        return book.none(Caller.of(security.getUserPrincipal()), uhid);
    }

    @POST
    @Path("{id}/refute")
    @Operation(operationId = "refuteAllergy", summary = "Refute an allergy", description = "It stays in the history",
            responses = @ApiResponse(responseCode = "200", description = "All that is known now",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(KNOWN))))
    public Allergies refute(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @Parameter(description = "Of the entry, or the words of a substance that was told at the counter") @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Tolerated since\"}")))
            @NotNull Refutation why) {
        return book.refute(Caller.of(security.getUserPrincipal()), uhid, id, why.reason());
    }
}
