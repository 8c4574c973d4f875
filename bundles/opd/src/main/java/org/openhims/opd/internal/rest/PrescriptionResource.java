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
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Finding;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxLine;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** E-prescriptions over HTTP. */
@Path("opd/prescriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class PrescriptionResource implements RestResource {

    private static final String LINES = "\"lines\":[{\"drug\":\"PARACETAMOL-500-MG-TAB\",\"dose\":1,\"frequency\":\"tds\",\"days\":3,\"food\":\"after\"}]";
    private static final String WANTED = "{\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\"," + LINES + "}";
    private static final String TO_CHECK = "{\"uhid\":\"0700000000013\"," + LINES + "}";
    private static final String SIGNED = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445577\",\"code\":\"RX261122-42\","
            + "\"visit\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\",\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\",\"sex\":\"F\","
            + "\"birthDate\":\"1990-08-04\",\"lines\":[{\"drug\":\"PARACETAMOL-500-MG-TAB\",\"name\":\"Paracetamol 500 mg tablet\",\"dose\":1,"
            + "\"unit\":\"tablet\",\"route\":\"oral\",\"frequency\":\"tds\",\"days\":3,\"quantity\":9,\"food\":\"after\"}],\"findings\":[],"
            + "\"prescribedBy\":\"doctor\",\"signature\":\"Dr Anil Sharma, DMC 12345\",\"prescribedAt\":\"2026-11-22T04:45:00Z\"}";
    private static final String FOUND = "{\"items\":[{\"line\":0,\"check\":\"allergy\",\"verdict\":\"not-checked\","
            + "\"message\":\"NOT CHECKED: nobody asked about allergies\"}]}";

    private final Prescriptions prescriptions;
    private final DrugChecks checks;
    private final Printing printing;

    @Activate
    public PrescriptionResource(@Reference Prescriptions prescriptions, @Reference DrugChecks checks, @Reference Printing printing) {
        this.prescriptions = prescriptions;
        this.checks = checks;
        this.printing = printing;
    }

    /** Drugs to be checked for a patient, before a prescription or a sale. */
    public record DrugsToCheck(@NotNull String uhid, @NotNull @Size(max = 30) List<@NotNull @Valid RxLine> lines) {
    }

    /** Why a prescription is cancelled. */
    public record CancelReason(@NotNull String reason) {
    }

    @POST
    @Path("checks")
    @Operation(summary = "Ask what stands against drugs for a patient", responses = @ApiResponse(responseCode = "200",
            description = "Findings; what could not be checked is among them", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject(FOUND))))
    public Page<Finding> check(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(TO_CHECK))) @NotNull DrugsToCheck wanted) {
        return Page.all(checks.check(Caller.of(security.getUserPrincipal()), wanted.uhid(), wanted.lines(), null));
    }

    @POST
    @Created
    @Operation(summary = "Sign a prescription", responses = {
        @ApiResponse(responseCode = "201", description = "Signed", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(SIGNED))),
        @ApiResponse(responseCode = "409", description = "Something warns of a line that gives no reason: findings")})
    public Prescription prescribe(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(WANTED))) @NotNull NewPrescription wanted) {
        return prescriptions.prescribe(Caller.of(security.getUserPrincipal()), wanted);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a prescription by key or code", responses = @ApiResponse(responseCode = "200", description = "The prescription",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(SIGNED))))
    public Prescription get(@Context SecurityContext security, @Parameter(example = "RX261122-42") @PathParam("id") String id) {
        return prescriptions.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/print.pdf")
    @Produces("application/pdf")
    @Operation(summary = "Print a prescription", responses = @ApiResponse(responseCode = "200", description = "A5",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] print(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(prescriptions.sheet(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a prescription", responses = @ApiResponse(responseCode = "200", description = "Cancelled",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(SIGNED))))
    public Prescription cancel(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Allergy told afterwards\"}")))
            @NotNull CancelReason why) {
        return prescriptions.cancel(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @GET
    @Operation(summary = "Read a patient's prescriptions", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + SIGNED + "]}"))))
    public Page<Prescription> of(@Context SecurityContext security, @Parameter(example = "0700000000013") @QueryParam("uhid") String uhid,
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("20") int limit) {
        return prescriptions.of(Caller.of(security.getUserPrincipal()), uhid, cursor, limit);
    }
}
