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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.openhims.registration.Death;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Newborn;
import org.openhims.registration.Patient;
import org.openhims.registration.UnknownPerson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Birth, death and unknown people over HTTP. */
@Path("patient-life")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class LifeResource implements RestResource {

    private static final String UHID = "0700000000013";

    private final LifeEvents lives;

    @Activate
    public LifeResource(@Reference LifeEvents lives) {
        this.lives = lives;
    }

    /** Who an unknown person is, and how that is known. */
    public record Identification(@NotNull @Size(max = 13) String known, @NotNull @Size(min = 3, max = 200) String reason) {
    }

    /** Why something that was recorded is not so. */
    public record Withdrawal(@NotNull @Size(min = 3, max = 200) String reason) {
    }

    @POST
    @Path("unknown")
    @Created
    @Operation(operationId = "registerUnknownPerson", summary = "Give an unknown person a temporary identity",
            responses = @ApiResponse(responseCode = "201", description = "Registered",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.UNKNOWN))))
    public Patient unknown(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.PERSON))) @NotNull @Valid UnknownPerson person) {
        return lives.unknown(Caller.of(security.getUserPrincipal()), person);
    }

    @POST
    @Path("newborn")
    @Created
    @Operation(operationId = "registerNewborn", summary = "Register a newborn on the mother",
            responses = @ApiResponse(responseCode = "201", description = "Registered",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.BABY))))
    public Patient newborn(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.CHILD))) @NotNull @Valid Newborn child) {
        return lives.newborn(Caller.of(security.getUserPrincipal()), child);
    }

    @POST
    @Path("{uhid}/identity")
    @Operation(operationId = "identifyPatient", summary = "Say who an unknown person is",
            description = "Both numbers stay good; a person who was never registered is corrected in place of this",
            responses = @ApiResponse(responseCode = "200", description = "The known patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ONE))))
    public Patient identify(@Context SecurityContext security, @Parameter(example = "0700000000021") @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.IDENTIFIED)))
            @NotNull @Valid Identification who) {
        return lives.identify(Caller.of(security.getUserPrincipal()), uhid, who.known(), who.reason());
    }

    @POST
    @Path("{uhid}/death")
    @Operation(operationId = "recordDeath", summary = "Record a death", description = "Also of somebody who was brought dead",
            responses = @ApiResponse(responseCode = "200", description = "The patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.DEAD))))
    public Patient died(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.DEATH))) @NotNull @Valid Death death) {
        return lives.died(Caller.of(security.getUserPrincipal()), uhid, death);
    }

    @POST
    @Path("{uhid}/death/withdrawal")
    @Operation(operationId = "withdrawDeath", summary = "Withdraw a death that was recorded wrongly",
            responses = @ApiResponse(responseCode = "200", description = "The patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ONE))))
    public Patient alive(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.REASON))) @NotNull @Valid Withdrawal withdrawal) {
        return lives.alive(Caller.of(security.getUserPrincipal()), uhid, withdrawal.reason());
    }
}
