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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.quality.QualityControl;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Quality control over HTTP. */
@Path("lab/qc")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class QualityResource implements RestResource {

    private static final String KEY = "0193a0c0-0000-7000-8000-000000000006";
    private static final String NEW_LOT = "{\"control\":\"QC-NORMAL\",\"lot\":\"L2301\",\"analyte\":\"GLU\",\"level\":1,\"mean\":100,\"sd\":4,"
            + "\"expires\":\"2027-05-31\",\"from\":\"2026-11-01\"}";
    private static final String LOT = "{\"id\":\"" + KEY + "\",\"control\":\"QC-NORMAL\",\"lot\":\"L2301\",\"analyte\":\"GLU\",\"level\":1,"
            + "\"mean\":100,\"sd\":4,\"unit\":\"mg/dL\",\"expires\":\"2027-05-31\",\"from\":\"2026-11-01\"}";
    private static final String HOLD = "{\"id\":\"0193a0c0-0000-7000-8000-000000000007\",\"analyte\":\"GLU\",\"device\":\"generic\",\"level\":1,"
            + "\"rule\":\"1-3s\",\"control\":\"0193a0c0-0000-7000-8000-000000000008\",\"since\":\"2026-11-22T03:10:00Z\"}";
    private static final String RESULT = "{\"id\":\"0193a0c0-0000-7000-8000-000000000008\",\"lot\":\"" + KEY + "\",\"analyte\":\"GLU\",\"level\":1,"
            + "\"device\":\"generic\",\"value\":113,\"z\":3.25,\"verdict\":\"rejected\",\"rules\":[\"1-2s\",\"1-3s\"],"
            + "\"at\":\"2026-11-22T03:10:00Z\",\"enteredBy\":\"technician\",\"hold\":" + HOLD + "}";
    private static final String OVERRIDE = "{\"reason\":\"Control bottle was old; a new one is being thawed\"}";
    private static final Duration MONTH = Duration.ofDays(30);

    private final QualityControl quality;
    private final Clock clock;

    @Activate
    public QualityResource(@Reference QualityControl quality, @Reference Clock clock) {
        this.quality = quality;
        this.clock = clock;
    }

    /** @param until the last day of use */
    public record End(LocalDate until) {
    }

    /** @param reason 10 to 500 characters */
    public record Lifting(String reason) {
    }

    @GET
    @Path("lots")
    @Operation(operationId = "labControlLots", summary = "Control lots", responses = @ApiResponse(responseCode = "200", description = "Lots",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + LOT + "]}"))))
    public Page<ControlLot> lots(@Context SecurityContext security, @Parameter(description = "only those in use today", example = "true")
            @QueryParam("inUse") @DefaultValue("true") boolean inUse) {
        return Page.all(quality.lots(Caller.of(security.getUserPrincipal()), inUse));
    }

    @POST
    @Created
    @Path("lots")
    @Operation(operationId = "labControlLotAdd", summary = "Put a control lot in use", responses = @ApiResponse(responseCode = "201",
            description = "Lot", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(LOT))))
    public ControlLot addLot(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW_LOT))) @NotNull ControlLot lot) {
        return quality.addLot(Caller.of(security.getUserPrincipal()), lot);
    }

    @POST
    @Path("lots/{lot}/end")
    @Operation(operationId = "labControlLotEnd", summary = "End the use of a control lot", responses = @ApiResponse(responseCode = "200",
            description = "Lot", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(LOT))))
    public ControlLot endLot(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("lot") String lot,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"until\":\"2026-11-30\"}"))) @NotNull End end) {
        return quality.endLot(Caller.of(security.getUserPrincipal()), lot, end.until());
    }

    @POST
    @Created
    @Path("results")
    @Operation(operationId = "labControlEnter", summary = "Enter a control that no analyser sends",
            responses = @ApiResponse(responseCode = "201", description = "Judged by the rules", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(RESULT))))
    public ControlResult enter(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"lot\":\"" + KEY + "\",\"device\":\"generic\",\"value\":113}"))) @NotNull NewControlResult result) {
        return quality.enter(Caller.of(security.getUserPrincipal()), result);
    }

    @GET
    @Path("lots/{lot}/results")
    @Operation(operationId = "labControlResults", summary = "Points of the Levey-Jennings picture", description = "The oldest first; the last 30 days "
            + "unless said otherwise", responses = @ApiResponse(responseCode = "200", description = "Points", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + RESULT + "]}"))))
    public Page<ControlResult> results(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("lot") String lot,
            @Parameter(example = "2026-11-01T00:00:00Z") @QueryParam("from") String from,
            @Parameter(example = "2026-12-01T00:00:00Z") @QueryParam("until") String until) {
        Instant end = until(until);
        return Page.all(quality.results(Caller.of(security.getUserPrincipal()), lot, from(from, end), end));
    }

    @GET
    @Path("lots/{lot}/picture")
    @Produces("image/svg+xml")
    @Operation(operationId = "labControlPicture", summary = "The Levey-Jennings picture, SVG", responses = @ApiResponse(responseCode = "200",
            description = "SVG", content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string"),
                    examples = @ExampleObject("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"))))
    public String picture(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("lot") String lot,
            @Parameter(example = "2026-11-01T00:00:00Z") @QueryParam("from") String from,
            @Parameter(example = "2026-12-01T00:00:00Z") @QueryParam("until") String until) {
        Instant end = until(until);
        return quality.picture(Caller.of(security.getUserPrincipal()), lot, from(from, end), end);
    }

    private Instant until(String asked) {
        return asked == null ? clock.instant().plusSeconds(1) : Words.moment("until", asked);
    }

    private static Instant from(String asked, Instant until) {
        return asked == null ? until.minus(MONTH) : Words.moment("from", asked);
    }

    @GET
    @Path("holds")
    @Operation(operationId = "labHolds", summary = "What quality control holds back", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "Holds", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + HOLD + "]}"))))
    public Page<Hold> holds(@Context SecurityContext security, @Parameter(description = "false for those that ended", example = "true")
            @QueryParam("open") @DefaultValue("true") boolean open, @QueryParam("cursor") String cursor,
            @Parameter(example = "50") @QueryParam("limit") @DefaultValue("50") int limit) {
        return quality.holds(Caller.of(security.getUserPrincipal()), open, cursor, limit);
    }

    @POST
    @Path("holds/{hold}/override")
    @Operation(operationId = "labHoldOverride", summary = "Lift a hold though no control has passed", responses = @ApiResponse(responseCode = "200",
            description = "Lifted", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(HOLD))))
    public Hold override(@Context SecurityContext security, @Parameter(example = KEY) @PathParam("hold") String hold,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(OVERRIDE))) @NotNull Lifting why) {
        return quality.override(Caller.of(security.getUserPrincipal()), hold, why.reason());
    }
}
