// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Critical values over HTTP. */
@Path("lab/critical")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class CriticalResource implements RestResource {

    private static final String VALUE = "{\"id\":\"0193a0c0-0000-7000-8000-000000000005\",\"kind\":\"critical\","
            + "\"result\":\"0193a0c0-0000-7000-8000-000000000002\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"accession\":\"1000000016\",\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\",\"analyte\":\"K\",\"analyteName\":\"Potassium\","
            + "\"value\":\"7.1\",\"unit\":\"mmol/L\",\"flag\":\"HH\",\"resultStatus\":\"preliminary\",\"orderedBy\":\"doctor\","
            + "\"since\":\"2026-11-22T05:10:01Z\",\"level\":1,\"audience\":\"orderer\",\"due\":\"2026-11-22T05:25:01Z\",\"status\":\"open\","
            + "\"attempts\":[]}";
    private static final String PAGE = "{\"items\":[" + VALUE + "]}";
    private static final String LEVELS = "{\"items\":[{\"audience\":\"orderer\",\"minutes\":15},{\"audience\":\"duty-doctor\",\"minutes\":15}]}";
    private static final String ID = "0193a0c0-0000-7000-8000-000000000005";

    private final CriticalValues values;

    @Activate
    public CriticalResource(@Reference CriticalValues values) {
        this.values = values;
    }

    /**
     * One attempt to call a patient back.
     *
     * @param outcome no-answer, informed, came, treated-elsewhere, died or given-up
     */
    public record Tried(String outcome, String note) {
    }

    /** @param levels from the first on, 1 to 5 */
    public record Steps(@NotNull List<@NotNull EscalationLevel> levels) {
    }

    @GET
    @Operation(summary = "Critical values of which nobody was told yet", description = "The oldest first",
            responses = @ApiResponse(responseCode = "200", description = "Critical values", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(PAGE))))
    public Page<CriticalValue> open(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return values.open(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("recalls")
    @Operation(summary = "Patients with critical values who left and have to be called back", description = "The oldest first",
            responses = @ApiResponse(responseCode = "200", description = "Critical values", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(PAGE))))
    public Page<CriticalValue> recalls(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return values.recalls(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @GET
    @Path("levels")
    @Operation(summary = "Who is told after how long", responses = @ApiResponse(responseCode = "200", description = "Levels of the escalation",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(LEVELS))))
    public Page<EscalationLevel> levels(@Context SecurityContext security) {
        return Page.all(values.levels(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("levels")
    @Operation(summary = "Set who is told after how long", responses = @ApiResponse(responseCode = "200",
            description = "Levels of the escalation", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(LEVELS))))
    public Page<EscalationLevel> setLevels(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"levels\":[{\"audience\":\"orderer\",\"minutes\":10},{\"audience\":\"head\",\"minutes\":20}]}")))
            @NotNull Steps steps) {
        return Page.all(values.setLevels(Caller.of(security.getUserPrincipal()), steps.levels()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A critical value", responses = @ApiResponse(responseCode = "200", description = "Critical value",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VALUE))))
    public CriticalValue get(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id) {
        return values.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/acknowledge")
    @Operation(summary = "Note who was told and read the value back", responses = {
        @ApiResponse(responseCode = "200", description = "Acknowledged", useReturnTypeSchema = true,
                content = @Content(examples = @ExampleObject(VALUE))),
        @ApiResponse(responseCode = "409", description = "Somebody was told already, or the result was replaced",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(Examples.PROBLEM)))})
    public CriticalValue acknowledge(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"to\":\"Dr Verma\",\"how\":\"phone\",\"readBack\":\"7.1\",\"patientLeft\":false}"))) @NotNull ReadBack told) {
        return values.acknowledge(Caller.of(security.getUserPrincipal()), id, told);
    }

    @POST
    @Path("{id}/recall")
    @Operation(summary = "Note an attempt to call the patient back", responses = @ApiResponse(responseCode = "200", description = "Noted",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(VALUE))))
    public CriticalValue recall(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"outcome\":\"no-answer\"}"))) @NotNull Tried tried) {
        return values.recall(Caller.of(security.getUserPrincipal()), id, tried.outcome(), tried.note());
    }
}
