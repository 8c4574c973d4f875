// SPDX-License-Identifier: Apache-2.0
package org.openhims.billing.internal.rest;

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
import org.openhims.billing.Counter;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.billing.Shifts;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shifts and counters over HTTP. */
@Path("billing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Billing")
@Component(service = RestResource.class)
public final class ShiftResource implements RestResource {

    private final Shifts shifts;

    @Activate
    public ShiftResource(@Reference Shifts shifts) {
        this.shifts = shifts;
    }

    @GET
    @Path("shifts")
    @Operation(summary = "Read shifts", responses = @ApiResponse(responseCode = "200", description = "Newest first",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.SHIFT + "]}"))))
    public Page<Shift> list(@Context SecurityContext security,
            @Parameter(description = "open, closed or accepted") @QueryParam("status") ShiftStatus status,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return shifts.list(Caller.of(security.getUserPrincipal()), status, cursor, limit);
    }

    @GET
    @Path("shifts/mine")
    @Operation(summary = "Read the own open shift", responses = @ApiResponse(responseCode = "200", description = "None or one",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + Examples.SHIFT + "]}"))))
    public Page<Shift> mine(@Context SecurityContext security) {
        return Page.all(shifts.mine(Caller.of(security.getUserPrincipal())).stream().toList());
    }

    @POST
    @Created
    @Path("shifts")
    @Operation(summary = "Open a shift", responses = @ApiResponse(responseCode = "201", description = "Opened",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SHIFT))))
    public Shift open(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"counter\":\"C1\",\"opening\":\"500.00\"}"))) @NotNull Opening opening) {
        return shifts.open(Caller.of(security.getUserPrincipal()), opening.counter(), opening.opening());
    }

    @POST
    @Path("shifts/mine/close")
    @Operation(summary = "Close the own shift with what was counted", responses = @ApiResponse(responseCode = "200", description = "Closed",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SHIFT))))
    public Shift close(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"amount\":\"3190.00\"}"))) @NotNull Amount declared) {
        return shifts.close(Caller.of(security.getUserPrincipal()), declared.amount());
    }

    @POST
    @Path("shifts/{id}/accept")
    @Operation(summary = "Take the drawer of a closed shift over", responses = @ApiResponse(responseCode = "200", description = "Accepted",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(Examples.SHIFT))))
    public Shift accept(@Context SecurityContext security, @PathParam("id") String id) {
        return shifts.accept(Caller.of(security.getUserPrincipal()), id);
    }

    @GET
    @Path("counters")
    @Operation(summary = "Read the counters", responses = @ApiResponse(responseCode = "200", description = "By code",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"code\":\"C1\",\"name\":\"Main counter\"}]}"))))
    public Page<Counter> counters(@Context SecurityContext security) {
        return Page.all(shifts.counters(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("counters/{code}")
    @Operation(summary = "Set up a counter", responses = @ApiResponse(responseCode = "200", description = "It is there",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"code\":\"C1\",\"name\":\"Main counter\"}"))))
    public Counter counter(@Context SecurityContext security,
            @PathParam("code") String code,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"name\":\"Main counter\"}"))) @NotNull CounterName counter) {
        return shifts.counter(Caller.of(security.getUserPrincipal()), code, counter.name());
    }
}
