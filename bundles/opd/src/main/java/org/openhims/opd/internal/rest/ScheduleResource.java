// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
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
import java.time.LocalDate;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.NewLeave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Schedules and leave over HTTP. */
@Path("opd/schedules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class ScheduleResource implements RestResource {

    private static final String FACTS = "\"queue\":\"MED-1\",\"doctor\":\"doctor\",\"days\":[\"MONDAY\",\"WEDNESDAY\"],\"from\":\"09:00:00\","
            + "\"until\":\"13:00:00\",\"slotMinutes\":15,\"places\":{\"capacity\":3,\"overbooking\":1,\"online\":1,\"walkIn\":1},"
            + "\"validFrom\":\"2026-11-23\"}";
    private static final String NEW = "{" + FACTS;
    private static final String SCHEDULE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445566\"," + FACTS;
    private static final String AWAY = "{\"scope\":\"doctor\",\"subject\":\"doctor\",\"from\":\"2026-11-25\",\"until\":\"2026-11-26\","
            + "\"reason\":\"Conference in Pune\"}";
    private static final String LEAVE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445567\",\"scope\":\"doctor\",\"subject\":\"doctor\","
            + "\"from\":\"2026-11-25\",\"until\":\"2026-11-26\",\"reason\":\"Conference in Pune\",\"enteredBy\":\"admin\","
            + "\"enteredAt\":\"2026-11-22T04:30:00Z\",\"toRebook\":7}";

    private final Schedules schedules;

    @Activate
    public ScheduleResource(@Reference Schedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @Operation(operationId = "opdSchedules", summary = "Read the schedules",
            responses = @ApiResponse(responseCode = "200", description = "By queue and time", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + SCHEDULE + "]}"))))
    public Page<Schedule> all(@Context SecurityContext security) {
        return Page.all(schedules.all(Caller.of(security.getUserPrincipal())));
    }

    @POST
    @Created
    @Operation(operationId = "setOpdSchedule", summary = "Set up a schedule, or change the one with this id",
            description = "places, of one slot: capacity; overbooking, how many more the staff may squeeze in; online, at most so many online; walkIn, "
                    + "of the capacity kept for the day itself. Appointments that fit no slot any more are to be re-booked.",
            responses = @ApiResponse(responseCode = "201", description = "Set up", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(SCHEDULE))))
    public Schedule set(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW))) @NotNull Schedule schedule) {
        return schedules.set(Caller.of(security.getUserPrincipal()), schedule);
    }

    @GET
    @Path("leaves")
    @Operation(operationId = "opdLeaves", summary = "Read leave and closures that are not over",
            responses = @ApiResponse(responseCode = "200", description = "The earliest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject("{\"items\":[" + LEAVE + "]}"))))
    public Page<Leave> leaves(@Context SecurityContext security, @Parameter(example = "2026-11-22") @QueryParam("from") LocalDate from) {
        return Page.all(schedules.leaves(Caller.of(security.getUserPrincipal()), from));
    }

    @POST
    @Created
    @Path("leaves")
    @Operation(operationId = "enterOpdLeave", summary = "Enter a doctor’s leave, or a closure of a department or of the facility",
            description = "What is booked on these days is to be re-booked.",
            responses = @ApiResponse(responseCode = "201", description = "Entered", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(LEAVE))))
    public Leave leave(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(AWAY))) @NotNull NewLeave leave) {
        return schedules.leave(Caller.of(security.getUserPrincipal()), leave);
    }

    @POST
    @Path("leaves/{id}/end")
    @Operation(operationId = "endOpdLeave", summary = "Take a leave back",
            responses = @ApiResponse(responseCode = "200", description = "Taken back", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(LEAVE))))
    public Leave endLeave(@Context SecurityContext security, @PathParam("id") String id) {
        return schedules.endLeave(Caller.of(security.getUserPrincipal()), id);
    }
}
