// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

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
import org.openhims.lab.outside.Dispatch;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.NewDispatch;
import org.openhims.lab.outside.WaitingSpecimen;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Printing;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is sent to other laboratories, over HTTP. */
@Path("lab/dispatches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class DispatchResource implements RestResource {

    private static final String KEY = "0193a0c0-0000-7000-8000-00000000000d";
    private static final String ITEM = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000e\",\"dispatch\":\"" + KEY + "\",\"accession\":\"1000000016\","
            + "\"test\":\"B12\",\"status\":\"sent\",\"dueAt\":\"2026-11-25T06:00:00Z\"}";
    private static final String ITEMS = "{\"items\":[" + ITEM + "]}";
    private static final String DISPATCH = "{\"id\":\"" + KEY + "\",\"number\":17,\"laboratory\":\"SRL-DEL\",\"name\":\"State Reference Laboratory\","
            + "\"courier\":\"Blue van, Mohan\",\"sentAt\":\"2026-11-22T06:00:00Z\",\"sentBy\":\"technician\",\"items\":[" + ITEM + "]}";
    private static final String PROBLEM = "{\"type\":\"urn:hims:problem:lab.outside.nothing\",\"title\":\"Nothing of this specimen is to be sent there\","
            + "\"status\":409,\"accession\":\"1000000016\"}";

    private final Dispatches dispatches;
    private final Printing printing;

    @Activate
    public DispatchResource(@Reference Dispatches dispatches, @Reference Printing printing) {
        this.dispatches = dispatches;
        this.printing = printing;
    }

    /** @param reference number of the other laboratory's report; may be null */
    public record Back(String reference) {
    }

    @GET
    @Path("waiting")
    @Operation(operationId = "labDispatchWaiting", summary = "Specimens with tests that are to be sent", responses = @ApiResponse(responseCode = "200",
            description = "Urgent ones first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"accession\":"
                    + "\"1000000016\",\"tests\":[\"B12\"],\"laboratory\":\"SRL-DEL\",\"specimen\":\"blood\",\"container\":\"serum\","
                    + "\"priority\":\"routine\",\"receivedAt\":\"2026-11-22T05:00:00Z\"}]}"))))
    public Page<WaitingSpecimen> waiting(@Context SecurityContext security, @Parameter(example = "SRL-DEL") @QueryParam("laboratory") String laboratory) {
        return Page.all(dispatches.waiting(Caller.of(security.getUserPrincipal()), laboratory));
    }

    @POST
    @Created
    @Operation(operationId = "labDispatch", summary = "Send specimens to another laboratory", responses = {
        @ApiResponse(responseCode = "201", description = "Sent", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(DISPATCH))),
        @ApiResponse(responseCode = "409", description = "One of them cannot be sent",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public Dispatch dispatch(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples = @ExampleObject(
            "{\"laboratory\":\"SRL-DEL\",\"courier\":\"Blue van, Mohan\",\"accessions\":[\"1000000016\"]}"))) @NotNull NewDispatch what) {
        return dispatches.dispatch(Caller.of(security.getUserPrincipal()), what);
    }

    @GET
    @Operation(operationId = "labDispatches", summary = "What was sent", description = "Newest first", responses = @ApiResponse(responseCode = "200",
            description = "Dispatches", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + DISPATCH + "]}"))))
    public Page<Dispatch> past(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return dispatches.past(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("overdue")
    @Operation(operationId = "labDispatchOverdue", summary = "Tests that should be back", responses = @ApiResponse(responseCode = "200",
            description = "The longest due first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ITEMS))))
    public Page<Dispatch.Item> overdue(@Context SecurityContext security) {
        return Page.all(dispatches.overdue(Caller.of(security.getUserPrincipal())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "labDispatchGet", summary = "A dispatch", responses = @ApiResponse(responseCode = "200", description = "Dispatch",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(DISPATCH))))
    public Dispatch get(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("id") String id) {
        return dispatches.get(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("{id}/manifest")
    @Produces("application/pdf")
    @Operation(operationId = "labDispatchManifest", summary = "The list that goes with the specimens, A4, as PDF", responses = @ApiResponse(
            responseCode = "200", description = "PDF", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
    public byte[] manifest(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("id") String id) {
        return printing.pdf(dispatches.manifest(Caller.of(security.getUserPrincipal()), id));
    }

    @POST
    @Path("items/{id}/returned")
    @Operation(operationId = "labDispatchReturned", summary = "The report of a test is back", description = "Its results can be entered now",
            responses = @ApiResponse(responseCode = "200", description = "Noted", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ITEM))))
    public Dispatch.Item returned(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reference\":\"R-5512\"}"))) @NotNull Back back) {
        return dispatches.returned(Caller.of(security.getUserPrincipal()), id, back.reference());
    }

    @POST
    @Path("items/{id}/cancel")
    @Operation(operationId = "labDispatchCancel", summary = "A test will not come back", responses = @ApiResponse(responseCode = "200",
            description = "Cancelled", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ITEM))))
    public Dispatch.Item cancel(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"lost\"}"))) @NotNull Reason why) {
        return dispatches.cancel(Caller.of(security.getUserPrincipal()), id, why.reason(), why.note());
    }
}
