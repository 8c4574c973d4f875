// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.SignedIn;
import org.openhims.lab.LabOrder;
import org.openhims.lab.internal.rest.SlotResource;
import org.openhims.lab.internal.slots.SlotDesk;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.lab.slots.NewBooking;
import org.openhims.lab.slots.SlotEvent;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;

/** Slots for the collection of specimens. */
class SlotTest {

    private Bench bench;
    private SlotDesk slots;
    private Caller registrar;
    private Caller head;
    private CollectionTimes room;
    private LocalDate tomorrow;

    @BeforeEach
    void start() {
        bench = new Bench();
        slots = new SlotDesk(bench.unit, bench.facility, bench.tell, bench.node.clock());
        registrar = bench.node.caller("registrar", "lab.slot.read", "lab.slot.book");
        head = bench.node.caller("head", "lab.slot.read", "lab.slot.manage");
        tomorrow = bench.facility.day(bench.node.clock().instant()).plusDays(1);
        room = slots.setTimes(head, times(null, EnumSet.allOf(DayOfWeek.class), 2));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static CollectionTimes times(String id, Set<DayOfWeek> days, int capacity) {
        return new CollectionTimes(id, "Room 3", days, LocalTime.of(8, 0), LocalTime.of(9, 0), 15, capacity, null, null);
    }

    private Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(bench.facility.zone()).toInstant();
    }

    private Booking book(LabOrder order, Instant when) {
        return slots.book(registrar, new NewBooking(order.id(), room.id(), when));
    }

    private LabOrder order(String... tests) {
        return bench.orderOf(bench.woman(), tests);
    }

    private int free(Instant when) {
        return slots.free(registrar, tomorrow, 1).stream().filter(slot -> slot.startsAt().equals(when)).mapToInt(CollectionSlot::free).sum();
    }

    @Test
    void anOrdersSpecimensAreBookedToASlot() {
        assertEquals(4, slots.free(registrar, tomorrow, 1).size());
        LabOrder order = order("CBC", "GLU");
        Booking booked = book(order, at(tomorrow, 8, 15));
        assertEquals("Room 3 booked Kavita Rani", booked.place() + ' ' + booked.status() + ' ' + booked.name());
        assertEquals(List.of("edta ordered", "fluoride ordered"), booked.tubes().stream().map(tube -> tube.container() + ' ' + tube.status()).toList());
        assertEquals(Duration.ofMinutes(15), Duration.between(booked.startsAt(), booked.endsAt()));
        assertEquals(1, free(at(tomorrow, 8, 15)));
        assertTrue(bench.toldOf(order.uhid()).contains(SlotEvent.BOOKED));
        assertTrue(bench.node.audits().stream().anyMatch(entry -> order.uhid().equals(entry.uhid()) && entry.detail().equals("booking=" + booked.id())));
    }

    @Test
    void aSlotTakesNoMoreThanItsCapacity() {
        Instant when = at(tomorrow, 8, 0);
        book(order("CBC"), when);
        book(order("CBC"), when);
        Refused.with(409, "lab.slot.full", () -> book(order("CBC"), when));
        assertEquals(0, free(when));
        assertEquals(3, slots.free(registrar, tomorrow, 1).size());
    }

    @Test
    void ofManyAtOnceNoMoreThanTheCapacityGetIn() throws Exception {
        List<LabOrder> orders = IntStream.range(0, 8).mapToObj(i -> order("CBC")).toList();
        Instant when = at(tomorrow, 8, 0);
        List<String> outcomes = AtOnce.of(8, i -> outcome(orders.get(i), when));
        assertEquals(2, Collections.frequency(outcomes, "booked"), outcomes.toString());
        assertEquals(6, Collections.frequency(outcomes, "lab.slot.full"), outcomes.toString());
        assertEquals(2, slots.day(registrar, tomorrow, null).size());
    }

    @Test
    void anOrderIsBookedOnceAlsoWhenManyTry() throws Exception {
        LabOrder order = order("CBC");
        List<String> outcomes = AtOnce.of(4, i -> outcome(order, at(tomorrow, 8, 15 * i)));
        assertEquals(1, Collections.frequency(outcomes, "booked"), outcomes.toString());
        assertEquals(3, Collections.frequency(outcomes, "lab.slot.booked"), outcomes.toString());
    }

    private String outcome(LabOrder order, Instant when) {
        try {
            return book(order, when).status().toString();
        } catch (ProblemException e) {
            return e.problem().code();
        }
    }

    /** Whatever the code counts, the database has one row for a place. */
    @Test
    void theDatabaseKeepsAPlaceForOne() {
        Booking booked = book(order("CBC"), at(tomorrow, 8, 0));
        LabOrder other = order("CBC");
        book(other, at(tomorrow, 8, 15));
        org.junit.jupiter.api.Assertions.assertThrows(ConstraintViolation.class, () -> bench.unit.tx(bench.device, tx -> new Sql(tx.connection())
                .update("update lab_booking set open_slot = (select b.open_slot from lab_booking b where b.id = ?) where order_id = ?", booked.id(),
                        other.id())));
    }

    @Test
    void aBookingIsMovedAndItsPlaceIsFree() {
        LabOrder order = order("CBC");
        Booking first = book(order, at(tomorrow, 8, 0));
        Booking second = slots.move(registrar, first.id(), room.id(), at(tomorrow.plusDays(1), 8, 30));
        assertEquals(2, free(at(tomorrow, 8, 0)));
        assertEquals(List.of("booked", "moved"), slots.of(registrar, order.id()).stream().map(one -> one.status().toString()).sorted().toList());
        Refused.with(409, "lab.slot.moved", () -> slots.cancel(registrar, first.id(), "Cannot come"));
        Refused.with(409, "lab.slot.none", () -> slots.move(registrar, second.id(), room.id(), at(tomorrow, 8, 5)));
        assertEquals("booked", slots.of(registrar, order.id()).stream().filter(one -> one.id().equals(second.id())).findFirst().orElseThrow().status()
                .toString());
    }

    @Test
    void aCancelledBookingFreesItsPlaceAndTheOrder() {
        LabOrder order = order("CBC");
        Booking booked = book(order, at(tomorrow, 8, 0));
        assertEquals("cancelled Cannot come", slots.cancel(registrar, booked.id(), "Cannot come").status() + " "
                + slots.of(registrar, order.id()).get(0).reason());
        assertEquals(2, free(at(tomorrow, 8, 0)));
        assertEquals("booked", book(order, at(tomorrow, 8, 0)).status().toString());
        Refused.fields(() -> slots.cancel(registrar, booked.id(), " "), "reason:not-blank");
    }

    @Test
    void aCancelledOrderFreesItsPlace() {
        LabOrder order = order("CBC");
        book(order, at(tomorrow, 8, 0));
        bench.orders.cancel(bench.doctor, order.id(), "not-needed", null);
        assertEquals(2, free(at(tomorrow, 8, 0)));
        assertEquals("cancelled", slots.of(registrar, order.id()).get(0).status().toString());
        Refused.with(409, "lab.slot.nothing", () -> book(order, at(tomorrow, 8, 0)));
    }

    @Test
    void whoDoesNotComeIsNotedAndMayBookAgain() {
        LabOrder order = order("CBC");
        Booking booked = book(order, at(tomorrow, 8, 0));
        Refused.with(409, "lab.slot.early", () -> slots.noShow(registrar, booked.id()));
        bench.node.clock().move(Duration.between(bench.node.clock().instant(), booked.endsAt()));
        assertEquals("no-show", slots.noShow(registrar, booked.id()).status().toString());
        Refused.with(409, "lab.slot.past", () -> book(order, at(tomorrow, 8, 0)));
        assertEquals("booked", book(order, at(tomorrow, 8, 15)).status().toString());
    }

    @Test
    void onAClosedDayNothingIsBookedAndWhatWasHasToBeMoved() {
        book(order("CBC"), at(tomorrow, 8, 0));
        assertEquals(1, slots.close(head, tomorrow, "Public holiday").booked());
        assertEquals(List.of(), slots.free(registrar, tomorrow, 1));
        Refused.with(409, "lab.slot.closed", () -> book(order("CBC"), at(tomorrow, 8, 15)));
        assertEquals("Public holiday", slots.closedDays(registrar).get(0).reason());
        slots.reopen(head, tomorrow);
        assertEquals(4, slots.free(registrar, tomorrow, 1).size());
    }

    @Test
    void whoTakesSpecimensSeesTheDayByTimeAndWhatWasTaken() {
        LabOrder late = order("CBC");
        LabOrder early = order("GLU");
        book(late, at(tomorrow, 8, 45));
        book(early, at(tomorrow, 8, 0));
        bench.specimens.collect(bench.technician, early.specimens().get(0).accession());
        assertEquals(List.of("collected " + early.id(), "booked " + late.id()), slots.day(registrar, tomorrow, "Room 3").stream()
                .map(one -> one.status() + " " + one.order()).toList());
        assertEquals(List.of(), slots.day(registrar, tomorrow, "Room 4"));
        Refused.with(409, "lab.slot.nothing", () -> book(early, at(tomorrow, 8, 0)));
    }

    @Test
    void aRecollectionIsBookedAgain() {
        LabOrder order = order("CBC");
        Booking booked = book(order, at(tomorrow, 8, 0));
        bench.node.clock().move(Duration.between(bench.node.clock().instant(), booked.endsAt()));
        String accession = order.specimens().get(0).accession();
        bench.specimens.collect(bench.technician, accession);
        bench.specimens.reject(bench.technician, accession, "clotted", null);
        assertEquals("booked", book(order, at(tomorrow, 8, 30)).status().toString());
    }

    @Test
    void timesHoldOnTheirDaysOnly() {
        slots.setTimes(head, times(room.id(), EnumSet.of(tomorrow.getDayOfWeek()), 5));
        assertEquals(4, slots.free(registrar, tomorrow, 7).size());
        assertEquals(5, free(at(tomorrow, 8, 0)));
        Refused.with(404, "lab.slot.times", () -> slots.setTimes(head, times("none", EnumSet.allOf(DayOfWeek.class), 1)));
        Refused.fields(() -> slots.setTimes(head, times(null, Set.of(), 0)), "days:not-empty", "capacity:limit");
        Refused.fields(() -> slots.setTimes(head, new CollectionTimes(null, " ", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(8, 10), 15, 1,
                null, null)), "place:not-blank", "until:lab.slot.until");
        Refused.with(403, "access.denied", () -> slots.setTimes(registrar, room));
        Refused.with(403, "access.denied", () -> slots.book(head, new NewBooking("x", "y", at(tomorrow, 8, 0))));
        Refused.with(404, "lab.order.unknown", () -> slots.book(registrar, new NewBooking("x", room.id(), at(tomorrow, 8, 0))));
    }

    @Test
    void theWholeWayOverHttp() {
        SlotResource rest = new SlotResource(slots);
        SignedIn by = new SignedIn(registrar);
        SignedIn chief = new SignedIn(head);
        rest.setTimes(chief, times(room.id(), EnumSet.allOf(DayOfWeek.class), 3));
        assertEquals(3, rest.times(by).items().get(0).capacity());
        Booking booked = rest.book(by, new NewBooking(order("CBC").id(), room.id(), at(tomorrow, 8, 0)));
        Booking moved = rest.move(by, booked.id(), new SlotResource.To(room.id(), at(tomorrow, 8, 15)));
        assertEquals(2, rest.bookings(by, tomorrow, null, null).items().size());
        assertEquals(2, rest.bookings(by, null, null, booked.order()).items().size());
        assertEquals("cancelled", rest.cancel(by, moved.id(), new SlotResource.Why("Cannot come")).status().toString());
        Refused.with(409, "lab.slot.early", () -> rest.noShow(by, moved.id()));
        assertEquals(tomorrow, rest.close(chief, tomorrow, new SlotResource.Why("Public holiday")).day());
        assertEquals(1, rest.closed(by).items().size());
        assertEquals(List.of(), rest.free(by, tomorrow, 1).items());
        assertEquals(List.of(), rest.reopen(chief, tomorrow).items());
    }
}
