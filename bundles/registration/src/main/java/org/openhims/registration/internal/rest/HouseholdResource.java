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
import org.openhims.registration.Household;
import org.openhims.registration.Households;
import org.openhims.registration.Relation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Households over HTTP. */
@Path("households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Patients", description = "The patient register")
@Component(service = RestResource.class)
public final class HouseholdResource implements RestResource {

    private static final String UHID = "0700000000013";
    private static final String ID = "019ab0c2-7d4e-7000-8000-00000000000a";
    private static final String ONE = "{\"id\":\"" + ID + "\",\"members\":[{\"uhid\":\"" + UHID + "\",\"relation\":\"HEAD\","
            + "\"joined\":\"2026-11-22T05:00:00Z\",\"joinedBy\":\"registrar\"}]}";

    private final Households households;

    @Activate
    public HouseholdResource(@Reference Households households) {
        this.households = households;
    }

    /** Who begins a household. */
    public record Beginning(@NotNull @Size(max = 13) String head) {
    }

    /** Who comes into a household. */
    public record Coming(@NotNull @Size(max = 13) String uhid, @NotNull Relation relation, @Size(max = 200) String reason) {
    }

    /** Who leaves the household, and why. */
    public record Leaving(@NotNull @Size(max = 13) String uhid, @NotNull @Size(min = 3, max = 200) String reason) {
    }

    @POST
    @Created
    @Operation(operationId = "beginHousehold", summary = "Begin a household with its head",
            responses = @ApiResponse(responseCode = "201", description = "The household",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ONE))))
    public Household begin(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"head\":\"" + UHID + "\"}"))) @NotNull @Valid Beginning who) {
        return households.begin(Caller.of(security.getUserPrincipal()), who.head());
    }

    @GET
    @Operation(operationId = "findHouseholds", summary = "The household of a patient, or those on one mobile",
            description = "With uhid: none or one; with mobile: each household once, and patients who are in none",
            responses = @ApiResponse(responseCode = "200", description = "Households",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + ONE + "]}"))))
    public Page<Household> find(@Context SecurityContext security, @Parameter(example = UHID) @QueryParam("uhid") String uhid,
            @Parameter(example = "9810012345") @QueryParam("mobile") String mobile) {
        Caller by = Caller.of(security.getUserPrincipal());
        return Page.all(mobile == null ? households.of(by, uhid).stream().toList() : households.family(by, mobile));
    }

    @GET
    @Path("history/{uhid}")
    @Operation(operationId = "readHouseholdHistory", summary = "Where a patient has lived", description = "Newest first",
            responses = @ApiResponse(responseCode = "200", description = "Stays",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + ONE + "]}"))))
    public Page<Household> history(@Context SecurityContext security, @Parameter(example = UHID) @PathParam("uhid") String uhid) {
        return Page.all(households.history(Caller.of(security.getUserPrincipal()), uhid));
    }

    @POST
    @Path("{id}/members")
    @Operation(operationId = "joinHousehold", summary = "Take a person into a household", description = "Who leaves any other household for it",
            responses = @ApiResponse(responseCode = "200", description = "The household",
                    useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(ONE))))
    public Household take(@Context SecurityContext security, @Parameter(example = ID) @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"uhid\":\"" + UHID + "\",\"relation\":\"SPOUSE\","
                    + "\"reason\":\"Married\"}"))) @NotNull @Valid Coming who) {
        return households.take(Caller.of(security.getUserPrincipal()), id, who.uhid(), who.relation(), who.reason());
    }

    @POST
    @Path("leaving")
    @Operation(operationId = "leaveHousehold", summary = "A person lives there no more",
            responses = @ApiResponse(responseCode = "204", description = "Noted"))
    public void leave(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"uhid\":\""
            + UHID + "\",\"reason\":\"Moved to Ranchi\"}"))) @NotNull @Valid Leaving who) {
        households.leave(Caller.of(security.getUserPrincipal()), who.uhid(), who.reason());
    }
}
