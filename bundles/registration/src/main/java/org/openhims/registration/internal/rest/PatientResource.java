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
import java.util.List;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Change;
import org.openhims.registration.Found;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.PatientFinder;
import org.openhims.registration.Patients;
import org.openhims.registration.Registration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register over HTTP. */
@Path("patients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class PatientResource implements RestResource {

    private final Patients patients;
    private final PatientFinder finder;
    private final Registration registration;
    private final Texts texts;

    @Activate
    public PatientResource(@Reference Patients patients, @Reference PatientFinder finder, @Reference Registration registration,
            @Reference Texts texts) {
        this.patients = patients;
        this.finder = finder;
        this.registration = registration;
        this.texts = texts;
    }

    /**
     * What is right about a patient, and why it is changed.
     *
     * @param patient all that is right, not only what changes
     */
    public record Correction(@NotNull @Valid NewPatient patient, @NotNull @Size(min = 3, max = 200) String reason) {
    }

    @POST
    @Created
    @Operation(operationId = "registerPatient", summary = "Register a patient",
            responses = {
        @ApiResponse(responseCode = "201", description = "Registered; with warnings of what is odd but allowed, in the caller's language",
                    useReturnTypeSchema = true, content = @Content(examples = {@ExampleObject(name = "registered", value = Examples.ONE),
                        @ExampleObject(name = "warned", value = Examples.WARNED)})),
        @ApiResponse(responseCode = "409", description = "Certainly registered already; list the candidates' UHIDs in notDuplicateOf to insist",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.DUPLICATE)))})
    public Registered register(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = {@ExampleObject(name = "counter", value = Examples.NEW),
                @ExampleObject(name = "paper", value = Examples.PAPER)})) @NotNull @Valid NewPatient person) {
        Caller by = Caller.of(security.getUserPrincipal());
        return Registered.of(registration.register(by, person), person, rule -> texts.text(by.locale(), "registration." + rule));
    }

    @GET
    @Operation(operationId = "findPatients", summary = "Find patients",
            description = "By name in either script, UHID, mobile, identifier, village or street, or several of them; best first, newest first among equals",
            responses = @ApiResponse(responseCode = "200", description = "Found",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.ONE + "]}"))))
    public Page<Patient> search(@Context SecurityContext security, @Parameter(example = "sunita dev") @QueryParam("q") String q,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return patients.search(Caller.of(security.getUserPrincipal()), q, cursor, limit);
    }

    @GET
    @Path("found")
    @Operation(operationId = "findPatientsAsYouType", summary = "Find patients and say by what",
            description = "As findPatients, without further pages; also by the last digits of a UHID or mobile, and by village or street",
            responses = @ApiResponse(responseCode = "200", description = "Best first, newest first among equals",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"patient\":" + Examples.ONE
                            + ",\"match\":\"NAME_SOUND\",\"text\":\"Sunita Devi\"}]}"))))
    public Page<Found> found(@Context SecurityContext security, @Parameter(example = "sunitha dev") @QueryParam("q") String q,
            @Parameter(example = "10") @QueryParam("limit") @DefaultValue("10") int limit) {
        return Page.all(finder.find(Caller.of(security.getUserPrincipal()), q, limit));
    }

    @GET
    @Path("{uhid}")
    @Operation(operationId = "readPatient", summary = "Read a patient",
            responses = @ApiResponse(responseCode = "200", description = "The patient",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ONE))))
    public Patient get(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid) {
        return patients.get(Caller.of(security.getUserPrincipal()), uhid);
    }

    @POST
    @Path("likely-duplicates")
    @Operation(operationId = "likelyDuplicates", summary = "Who may be the same person", description = "Changes nothing",
            responses = @ApiResponse(responseCode = "200", description = "Likeliest first",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":" + Examples.LIKELY + "}"))))
    public Page<LikelyDuplicate> likelyDuplicates(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(Examples.NEW))) @NotNull @Valid NewPatient person) {
        List<LikelyDuplicate> likely = registration.likelyDuplicates(Caller.of(security.getUserPrincipal()), person);
        return Page.all(likely);
    }

    @GET
    @Path("{uhid}/corrections")
    @Operation(operationId = "readPatientChanges", summary = "What was changed, by whom and why", description = "Newest first, at most 100",
            responses = @ApiResponse(responseCode = "200", description = "Each with what was before and after",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.CHANGES))))
    public Page<Change> changes(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid) {
        return Page.all(registration.changes(Caller.of(security.getUserPrincipal()), uhid));
    }

    @POST
    @Path("{uhid}/corrections")
    @Operation(operationId = "correctPatient", summary = "Correct a patient",
            responses = @ApiResponse(responseCode = "200", description = "The patient as corrected",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.ONE))))
    public Patient correct(@Context SecurityContext security, @Parameter(example = "0700000000013") @PathParam("uhid") String uhid,
            @RequestBody(required = true,
                    content = @Content(examples = @ExampleObject(Examples.CORRECTION)))
            @NotNull @Valid Correction correction) {
        return registration.correct(Caller.of(security.getUserPrincipal()), uhid, correction.patient(), correction.reason());
    }
}
