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
import java.time.LocalDate;
import org.openhims.opd.Visit;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.CheckIn;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedules;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.SlotQuery;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appointments over HTTP. */
@Path("opd/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "OPD")
@Component(service = RestResource.class)
public final class AppointmentResource implements RestResource {

    private static final String KEY = "01932c5e-7b1a-7c3d-8e4f-112233445566";
    private static final String WISH = "{\"uhid\":\"0700000000013\",\"schedule\":\"" + KEY + "\",\"startsAt\":\"2026-11-23T03:30:00Z\",\"via\":\"online\"}";
    private static final String TO = "{\"schedule\":\"" + KEY + "\",\"startsAt\":\"2026-11-30T03:30:00Z\"}";
    private static final String ONE = "{\"id\":\"01932c5e-7b1a-7c3d-8e4f-112233445577\",\"uhid\":\"0700000000013\",\"name\":\"Sunita Devi\","
            + "\"schedule\":\"" + KEY + "\",\"queue\":\"MED-1\",\"doctor\":\"doctor\",\"startsAt\":\"2026-11-23T03:30:00Z\","
            + "\"endsAt\":\"2026-11-23T03:45:00Z\",\"via\":\"online\",\"overbooked\":false,\"status\":\"booked\",\"bookedBy\":\"registrar\","
            + "\"bookedAt\":\"2026-11-22T04:30:00Z\"}";
    private static final String MANY = "{\"items\":[" + ONE + "]}";
    private static final String SLOT = "{\"items\":[{\"schedule\":\"" + KEY + "\",\"queue\":\"MED-1\",\"doctor\":\"doctor\",\"department\":\"MED\","
            + "\"startsAt\":\"2026-11-23T03:30:00Z\",\"endsAt\":\"2026-11-23T03:45:00Z\",\"free\":2,\"online\":1,\"overbooking\":1}]}";

    private final Appointments appointments;
    private final Schedules schedules;

    @Activate
    public AppointmentResource(@Reference Appointments appointments, @Reference Schedules schedules) {
        this.appointments = appointments;
        this.schedules = schedules;
    }

    /** Why. */
    public record Reason(String reason) {
    }

    @GET
    @Path("slots")
    @Operation(operationId = "opdSlots", summary = "Find free slots", description = "60 days ahead, some at a time",
            responses = @ApiResponse(responseCode = "200", description = "The earliest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(SLOT))))
    public Page<Slot> slots(@Context SecurityContext security, @Parameter(example = "MED-1") @QueryParam("queue") String queue,
            @Parameter(example = "doctor") @QueryParam("doctor") String doctor, @Parameter(example = "2026-11-23") @QueryParam("from") LocalDate from,
            @QueryParam("cursor") String cursor, @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return schedules.free(Caller.of(security.getUserPrincipal()), new SlotQuery(queue, doctor, from, cursor, limit));
    }

    @POST
    @Created
    @Operation(operationId = "bookAppointment", summary = "Book an appointment",
            description = "via: online, counter (as when left out) or walk-in (of today’s kept places). overbook: true to go beyond the capacity, not online.",
            responses = @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public Appointment book(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(WISH))) @NotNull NewAppointment wish) {
        return appointments.book(Caller.of(security.getUserPrincipal()), wish);
    }

    @GET
    @Operation(operationId = "opdAppointments", summary = "Read the appointments of a day, or a patient’s from today on",
            responses = @ApiResponse(responseCode = "200", description = "By time", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MANY))))
    public Page<Appointment> list(@Context SecurityContext security, @Parameter(example = "2026-11-23") @QueryParam("day") LocalDate day,
            @Parameter(example = "MED-1") @QueryParam("queue") String queue, @Parameter(example = "doctor") @QueryParam("doctor") String doctor,
            @Parameter(example = "0700000000013", description = "of this patient; the day is then left out of account") @QueryParam("uhid") String uhid) {
        Caller by = Caller.of(security.getUserPrincipal());
        return Page.all(uhid == null ? appointments.day(by, day, queue, doctor) : appointments.of(by, uhid));
    }

    @GET
    @Path("to-rebook")
    @Operation(operationId = "appointmentsToRebook", summary = "Read the appointments to which another time is to be given",
            responses = @ApiResponse(responseCode = "200", description = "The earliest first", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(MANY))))
    public Page<Appointment> toRebook(@Context SecurityContext security, @QueryParam("cursor") String cursor,
            @Parameter(example = "20") @QueryParam("limit") @DefaultValue("20") int limit) {
        return appointments.toRebook(Caller.of(security.getUserPrincipal()), cursor, limit);
    }

    @POST
    @Created
    @Path("check-in")
    @Operation(operationId = "checkIn", summary = "Check a patient in: today’s appointment becomes a visit with a token",
            description = "409 opd.appointment.none when there is none today: open a visit without one",
            responses = @ApiResponse(responseCode = "201", description = "The visit", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(VisitResource.VISIT))))
    public Visit checkIn(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"uhid\":\"0700000000013\"}"))) @NotNull CheckIn arrival) {
        return appointments.checkIn(Caller.of(security.getUserPrincipal()), arrival);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "opdAppointment", summary = "Read an appointment",
            responses = @ApiResponse(responseCode = "200", description = "The appointment", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public Appointment get(@Context SecurityContext security, @PathParam("id") String id) {
        return appointments.get(Caller.of(security.getUserPrincipal()), id);
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "cancelAppointment", summary = "Cancel an appointment",
            responses = @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public Appointment cancel(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Patient is out of town\"}"))) @NotNull Reason why) {
        return appointments.cancel(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @POST
    @Created
    @Path("{id}/rebook")
    @Operation(operationId = "rebookAppointment", summary = "Give another time in place of an appointment",
            responses = @ApiResponse(responseCode = "201", description = "The new appointment", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public Appointment rebook(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(TO))) @NotNull NewAppointment to) {
        return appointments.rebook(Caller.of(security.getUserPrincipal()), id, to);
    }

    @POST
    @Path("{id}/no-show")
    @Operation(operationId = "appointmentNoShow", summary = "Note that the patient did not come",
            responses = @ApiResponse(responseCode = "200", description = "Noted", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(ONE))))
    public Appointment noShow(@Context SecurityContext security, @PathParam("id") String id) {
        return appointments.noShow(Caller.of(security.getUserPrincipal()), id);
    }
}
