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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Medico-legal records over HTTP. */
@Path("opd/mlc")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class MlcResource implements RestResource {

    private static final String CASE = "01932c5e-7b1a-7c3d-8e4f-112233445599";
    private static final String TOLD = "{\"kind\":\"road-accident\",\"history\":\"Hit by a car near the bus stand, told by the driver\","
            + "\"injuries\":\"Lacerated wound 4 by 1 cm on the left forehead\",\"marks\":\"Mole on the right cheek\","
            + "\"policeStation\":\"Sadar Bazar\",\"informant\":\"Constable Ram Singh, 1234\"}";
    private static final String MLC = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-1122334455aa\",\"number\":\"MLC/2026/17\",\"emergency\":\"" + CASE + "\","
            + "\"uhid\":\"0700000000013\",\"name\":\"Unknown 0013\",\"arrivedAt\":\"2026-11-22T04:30:00Z\",\"told\":" + TOLD + ","
            + "\"signedBy\":\"doctor\",\"signedAt\":\"2026-11-22T04:50:00Z\",\"signature\":\"Dr Anil Sharma, DMC 12345\",\"addenda\":[],\"custody\":[]}";

    private final MedicoLegal records;
    private final Printing printing;

    @Activate
    public MlcResource(@Reference MedicoLegal records, @Reference Printing printing) {
        this.records = records;
        this.printing = printing;
    }

    /** Of which emergency, and what stands in the record. */
    public record Signing(String emergency, NewMlc told) {
    }

    /** What is added. */
    public record Text(String text) {
    }

    @POST
    @Created
    @Operation(operationId = "signMlc", summary = "Sign the medico-legal record of an emergency", description = "It is never changed afterwards.",
            responses = @ApiResponse(responseCode = "201", description = "The record", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MLC))))
    public Mlc register(@Context SecurityContext security, @RequestBody(required = true, content = @Content(
            examples = @ExampleObject("{\"emergency\":\"" + CASE + "\",\"told\":" + TOLD + "}"))) @NotNull Signing signing) {
        return records.register(Caller.of(security.getUserPrincipal()), signing.emergency(), signing.told());
    }

    @GET
    @Operation(operationId = "mlcOfYear", summary = "Read the medico-legal records of a year",
            responses = @ApiResponse(responseCode = "200", description = "By number", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + MLC + "]}"))))
    public Page<Mlc> ofYear(@Context SecurityContext security, @Parameter(example = "2026") @QueryParam("year") int year) {
        return Page.all(records.ofYear(Caller.of(security.getUserPrincipal()), year));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "mlc", summary = "Read a medico-legal record",
            responses = @ApiResponse(responseCode = "200", description = "The record", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MLC))))
    public Mlc get(@Context SecurityContext security, @PathParam("id") String id) {
        return records.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/addenda")
    @Operation(operationId = "addToMlc", summary = "Add to a medico-legal record",
            responses = @ApiResponse(responseCode = "200", description = "The record", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MLC))))
    public Mlc addendum(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"text\":\"X-ray: no fracture\"}"))) @NotNull Text text) {
        return records.addendum(Caller.of(security.getUserPrincipal()), id, text.text());
    }

    @POST
    @Path("{id}/custody")
    @Operation(operationId = "handOverSpecimen", summary = "Note that a specimen or belonging went from hand to hand",
            responses = @ApiResponse(responseCode = "200", description = "The record", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MLC))))
    public Mlc handOver(@Context SecurityContext security, @PathParam("id") String id, @RequestBody(required = true, content = @Content(
            examples = @ExampleObject("{\"item\":\"Gastric lavage\",\"seal\":\"DH-41\",\"handedTo\":\"Constable Ram Singh, 1234\"}")))
            @NotNull Mlc.Handover what) {
        return records.handOver(Caller.of(security.getUserPrincipal()), id, what);
    }

    @GET
    @Path("{id}/intimation.pdf")
    @Produces("application/pdf")
    @Operation(operationId = "mlcIntimation", summary = "Print the intimation to the police", responses = @ApiResponse(responseCode = "200",
            description = "A4", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] intimation(@Context SecurityContext security, @PathParam("id") String id) {
        return printing.pdf(records.intimation(Caller.of(security.getUserPrincipal()), id));
    }
}
