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
import org.openhims.registration.AccessLog;
import org.openhims.registration.AccessLog.Access;
import org.openhims.registration.Consent;
import org.openhims.registration.Consents;
import org.openhims.registration.NewConsent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a patient agreed to, and who looked, over HTTP. */
@Path("patient-rights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class ConsentResource implements RestResource {

    private static final String UHID = "0700000000013";
    private static final String ID = "019ab0c2-7d4e-7000-8000-00000000000b";
    private static final String NEW = "{\"purpose\":\"MESSAGES\",\"language\":\"hi\",\"mode\":\"THUMB\",\"proof\":\"Ram Kumar, husband\"}";
    private static final String ONE = "{\"id\":\"" + ID + "\",\"uhid\":\"" + UHID + "\",\"purpose\":\"MESSAGES\",\"language\":\"hi\","
            + "\"mode\":\"THUMB\",\"proof\":\"Ram Kumar, husband\",\"given\":{\"by\":\"registrar\",\"at\":\"2026-11-22T05:00:00Z\"}}";

    private final Consents consents;
    private final AccessLog log;

    @Activate
    public ConsentResource(@Reference Consents consents, @Reference AccessLog log) {
        this.consents = consents;
        this.log = log;
    }

    /** Why a consent holds no more. */
    public record Withdrawing(@NotNull @Size(min = 3, max = 200) String reason) {
    }

    @POST
    @Path("{uhid}/consents")
    @Created
    @Operation(operationId = "giveConsent", summary = "Note what a patient agrees to",
            responses = @ApiResponse(responseCode = "201", description = "The consent",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ONE))))
    public Consent give(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull @Valid NewConsent consent) {
        return consents.give(Caller.of(security.getUserPrincipal()), uhid, consent);
    }

    @GET
    @Path("{uhid}/consents")
    @Operation(operationId = "readConsents", summary = "What a patient agreed to", description = "Newest first, also what was withdrawn",
            responses = @ApiResponse(responseCode = "200", description = "Consents",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + ONE + "]}"))))
    public Page<Consent> of(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid) {
        return Page.all(consents.of(Caller.of(security.getUserPrincipal()), uhid));
    }

    @POST
    @Path("consents/{id}/withdrawal")
    @Operation(operationId = "withdrawConsent", summary = "A consent holds no more",
            responses = @ApiResponse(responseCode = "200", description = "The consent",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ONE))))
    public Consent withdraw(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Wants no more messages\"}")))
            @NotNull @Valid Withdrawing withdrawing) {
        return consents.withdraw(Caller.of(security.getUserPrincipal()), id, withdrawing.reason());
    }

    @GET
    @Path("{uhid}/accesses")
    @Operation(operationId = "readAccesses", summary = "Who has read or changed what is known of a patient", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "Accesses", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[{\"at\":\"2026-11-22T05:00:00Z\",\"user\":\"doctor\","
                            + "\"action\":\"record.read\",\"what\":\"Read patients’ records\"}]}"))))
    public Page<Access> accesses(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return log.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }
}
