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
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.time.LocalDate;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.lab.slots.NewBooking;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.platform.rest.Created;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Slots for the collection of specimens over HTTP. */
@Path("lab/collection")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Laboratory")
@Component(service = RestResource.class)
public final class SlotResource implements RestResource {

    private static final String KEY = "0193a0c0-0000-7000-8000-00000000000b";
    private static final String TIMES = "{\"id\":\"" + KEY + "\",\"place\":\"Room 3\",\"days\":[\"MONDAY\",\"TUESDAY\"],\"from\":\"08:00:00\","
            + "\"until\":\"11:00:00\",\"slotMinutes\":15,\"capacity\":4,\"validFrom\":\"2026-11-01\"}";
    private static final String NEW_TIMES = "{\"place\":\"Room 3\",\"days\":[\"MONDAY\",\"TUESDAY\"],\"from\":\"08:00\",\"until\":\"11:00\","
            + "\"slotMinutes\":15,\"capacity\":4}";
    private static final String CLOSED = "{\"day\":\"2026-11-24\",\"reason\":\"Guru Tegh Bahadur martyrdom day\",\"booked\":2}";
    private static final String BOOKING = "{\"id\":\"0193a0c0-0000-7000-8000-00000000000c\",\"order\":\"0193a0c0-0000-7000-8000-000000000001\","
            + "\"uhid\":\"0712345678904\",\"name\":\"Sunita Devi\",\"times\":\"" + KEY + "\",\"place\":\"Room 3\",\"startsAt\":\"2026-11-23T02:30:00Z\","
            + "\"endsAt\":\"2026-11-23T02:45:00Z\",\"status\":\"booked\",\"bookedBy\":\"registrar\",\"bookedAt\":\"2026-11-22T04:30:00Z\","
            + "\"tubes\":[{\"accession\":\"1000000016\",\"specimen\":\"blood\",\"container\":\"edta\",\"status\":\"ordered\"}]}";
    private static final String BOOKINGS = "{\"items\":[" + BOOKING + "]}";
    private static final String PROBLEM = "{\"type\":\"urn:hims:problem:lab.slot.full\",\"title\":\"This slot is full\",\"status\":409}";

    private final CollectionSlots slots;

    @Activate
    public SlotResource(@Reference CollectionSlots slots) {
        this.slots = slots;
    }

    /** @param reason in words */
    public record Why(String reason) {
    }

    /** @param times key of the times */
    public record To(String times, Instant startsAt) {
    }

    @GET
    @Path("times")
    @Operation(operationId = "labCollectionTimes", summary = "When and where specimens are taken", responses = @ApiResponse(responseCode = "200",
            description = "Times", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[" + TIMES + "]}"))))
    public Page<CollectionTimes> times(@Context SecurityContext security) {
        return Page.all(slots.times(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("times")
    @Operation(operationId = "labCollectionSetTimes", summary = "Add times, or replace those with the key", responses = @ApiResponse(
            responseCode = "200", description = "Times", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(TIMES))))
    public CollectionTimes setTimes(@Context SecurityContext security,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject(NEW_TIMES))) @NotNull CollectionTimes times) {
        return slots.setTimes(Caller.of(security.getUserPrincipal()), times);
    }

    @GET
    @Path("closed")
    @Operation(operationId = "labCollectionClosed", summary = "Closed days from today on", responses = @ApiResponse(responseCode = "200",
            description = "Days, with how many bookings have to be moved", useReturnTypeSchema = true,
            content = @Content(examples = @ExampleObject("{\"items\":[" + CLOSED + "]}"))))
    public Page<ClosedDay> closed(@Context SecurityContext security) {
        return Page.all(slots.closedDays(Caller.of(security.getUserPrincipal())));
    }

    @PUT
    @Path("closed/{day}")
    @Operation(operationId = "labCollectionClose", summary = "Close a day", responses = @ApiResponse(responseCode = "200", description = "Closed",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(CLOSED))))
    public ClosedDay close(@Context SecurityContext security, @Parameter(example = "2026-11-24") @PathParam("day") LocalDate day,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Public holiday\"}"))) @NotNull Why why) {
        return slots.close(Caller.of(security.getUserPrincipal()), day, why.reason());
    }

    @DELETE
    @Path("closed/{day}")
    @Operation(operationId = "labCollectionReopen", summary = "Open a closed day again", responses = @ApiResponse(responseCode = "200",
            description = "Closed days", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[]}"))))
    public Page<ClosedDay> reopen(@Context SecurityContext security, @Parameter(example = "2026-11-24") @PathParam("day") LocalDate day) {
        Caller by = Caller.of(security.getUserPrincipal());
        slots.reopen(by, day);
        return Page.all(slots.closedDays(by));
    }

    @GET
    @Path("slots")
    @Operation(operationId = "labCollectionSlots", summary = "Slots with a free place", responses = @ApiResponse(responseCode = "200",
            description = "The earliest first", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("{\"items\":[{\"times\":\"" + KEY
                    + "\",\"place\":\"Room 3\",\"startsAt\":\"2026-11-23T02:30:00Z\",\"endsAt\":\"2026-11-23T02:45:00Z\",\"free\":3}]}"))))
    public Page<CollectionSlot> free(@Context SecurityContext security, @Parameter(example = "2026-11-23") @QueryParam("from") LocalDate from,
            @Parameter(example = "7") @QueryParam("days") @DefaultValue("7") int days) {
        return Page.all(slots.free(Caller.of(security.getUserPrincipal()), from, days));
    }

    @GET
    @Path("bookings")
    @Operation(operationId = "labCollectionBookings", summary = "Bookings of a day, or of an order", description = "The list of who takes specimens",
            responses = @ApiResponse(responseCode = "200", description = "By time", useReturnTypeSchema = true,
                    content = @Content(examples = @ExampleObject(BOOKINGS))))
    public Page<Booking> bookings(@Context SecurityContext security, @Parameter(example = "2026-11-23") @QueryParam("day") LocalDate day,
            @Parameter(example = "Room 3") @QueryParam("place") String place, @QueryParam("order") String order) {
        Caller by = Caller.of(security.getUserPrincipal());
        return Page.all(order == null ? slots.day(by, day, place) : slots.of(by, order));
    }

    @POST
    @Created
    @Path("bookings")
    @Operation(operationId = "labCollectionBook", summary = "Book a slot for an order's specimens", responses = {
        @ApiResponse(responseCode = "201", description = "Booked", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(BOOKING))),
        @ApiResponse(responseCode = "409", description = "Full, closed, over, or booked already",
                content = @Content(mediaType = "application/problem+json", examples = @ExampleObject(PROBLEM)))})
    public Booking book(@Context SecurityContext security, @RequestBody(required = true, content = @Content(examples = @ExampleObject(
            "{\"order\":\"0193a0c0-0000-7000-8000-000000000001\",\"times\":\"" + KEY + "\",\"startsAt\":\"2026-11-23T02:30:00Z\"}"))) @NotNull NewBooking wish) {
        return slots.book(Caller.of(security.getUserPrincipal()), wish);
    }

    @POST
    @Path("bookings/{id}/move")
    @Operation(operationId = "labCollectionMove", summary = "Move it to another slot", responses = @ApiResponse(responseCode = "200",
            description = "The new booking", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(BOOKING))))
    public Booking move(@Context SecurityContext security, @PathParam("id") String id, @RequestBody(required = true, content = @Content(examples =
            @ExampleObject("{\"times\":\"" + KEY + "\",\"startsAt\":\"2026-11-30T02:30:00Z\"}"))) @NotNull To to) {
        return slots.move(Caller.of(security.getUserPrincipal()), id, to.times(), to.startsAt());
    }

    @POST
    @Path("bookings/{id}/cancel")
    @Operation(operationId = "labCollectionCancel", summary = "Cancel it", responses = @ApiResponse(responseCode = "200", description = "Cancelled",
            useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(BOOKING))))
    public Booking cancel(@Context SecurityContext security, @PathParam("id") String id,
            @RequestBody(required = true, content = @Content(examples = @ExampleObject("{\"reason\":\"Patient cannot come\"}"))) @NotNull Why why) {
        return slots.cancel(Caller.of(security.getUserPrincipal()), id, why.reason());
    }

    @POST
    @Path("bookings/{id}/no-show")
    @Operation(operationId = "labCollectionNoShow", summary = "The patient did not come", responses = @ApiResponse(responseCode = "200",
            description = "Noted", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject(BOOKING))))
    public Booking noShow(@Context SecurityContext security, @PathParam("id") String id) {
        return slots.noShow(Caller.of(security.getUserPrincipal()), id);
    }
}
