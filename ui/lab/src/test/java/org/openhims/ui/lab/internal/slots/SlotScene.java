// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.openhims.fixtures.ui.Fake;
import org.openhims.lab.LabOrder;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Priority;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.lab.slots.NewBooking;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;

/** A place where specimens are taken by appointment; it is 10:00 there. */
final class SlotScene {

    static final String UHID = "0700000000019";
    static final String TUBE = "1000000016";
    static final Instant EARLY = Instant.parse("2026-11-22T04:00:00Z");
    static final Instant LATE = Instant.parse("2026-11-22T05:30:00Z");
    private static final int MINUTES = 15;

    final List<Booking> bookings = new ArrayList<>();
    final List<CollectionSlot> free = new ArrayList<>();
    final List<ClosedDay> closed = new ArrayList<>();
    final List<LabOrder> orders = new ArrayList<>(List.of(order("o1", true)));
    CollectionTimes times = times(4);

    final Fake<CollectionSlots> slots = Fake.of(CollectionSlots.class)
            .on("times", args -> List.of(times))
            .on("setTimes", args -> set((CollectionTimes) args.get(0)))
            .on("closedDays", args -> List.copyOf(closed))
            .on("close", args -> close((LocalDate) args.get(0), (String) args.get(1)))
            .on("reopen", args -> closed.removeIf(one -> one.day().equals(args.get(0))))
            .on("free", args -> List.copyOf(free))
            .on("book", args -> book(((NewBooking) args.get(0)).order(), ((NewBooking) args.get(0)).startsAt()))
            .on("move", args -> {
                end((String) args.get(0), Booking.Status.MOVED, null);
                return book("o1", (Instant) args.get(2));
            })
            .on("cancel", args -> end((String) args.get(0), Booking.Status.CANCELLED, (String) args.get(1)))
            .on("noShow", args -> end((String) args.get(0), Booking.Status.NO_SHOW, null))
            .on("day", args -> List.copyOf(bookings));

    CollectionView view() {
        return new CollectionView(slots.service(),
                Fake.of(LabOrders.class).on("of", args -> Page.all(List.copyOf(orders)))
                        .on("get", args -> orders.stream().filter(one -> one.id().equals(args.get(0))).findFirst().orElseThrow()).service(),
                Fake.of(Specimens.class).on("get", args -> specimen(SpecimenStatus.ORDERED)).service());
    }

    static CollectionTimes times(int capacity) {
        return new CollectionTimes("t1", "Room 3", EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(12, 0), MINUTES, capacity,
                LocalDate.of(2026, 11, 22), null);
    }

    static CollectionSlot slot(Instant at, int left) {
        return new CollectionSlot("t1", "Room 3", at, at.plusSeconds(MINUTES * 60L), left);
    }

    static String offer(Instant at) {
        return "slot-free-t1-" + at.getEpochSecond();
    }

    static Booking booking(String id, Instant at, Booking.Status status) {
        return booking(id, "o1", at, status, null);
    }

    static LabOrder order(String id, boolean waits) {
        return new LabOrder(id, UHID, List.of("CBC"), Priority.ROUTINE, null, null, EARLY, "rao",
                List.of(specimen(waits ? SpecimenStatus.ORDERED : SpecimenStatus.RECEIVED)), List.of());
    }

    private static Booking booking(String id, String order, Instant at, Booking.Status status, String reason) {
        return new Booking(id, order, UHID, "Sunita Devi", "t1", "Room 3", at, at.plusSeconds(MINUTES * 60L), status, reason, "ravi", EARLY,
                List.of(new Booking.Tube(TUBE, "blood", "edta", SpecimenStatus.ORDERED, null)));
    }

    private static Specimen specimen(SpecimenStatus status) {
        return new Specimen(TUBE, status, "o1", UHID, "Sunita Devi", "F", "1990-08-04", Priority.ROUTINE, List.of("CBC"), "blood", "edta", EARLY, null, null,
                null, null, null, null, null, null);
    }

    private Booking book(String order, Instant at) {
        if (free.stream().noneMatch(slot -> slot.startsAt().equals(at))) {
            throw Problem.conflict("lab.slot.full");
        }
        bookings.add(booking("b" + bookings.size(), order, at, Booking.Status.BOOKED, null));
        return bookings.get(bookings.size() - 1);
    }

    private Booking end(String id, Booking.Status how, String reason) {
        bookings.replaceAll(one -> one.id().equals(id) ? booking(id, one.order(), one.startsAt(), how, reason) : one);
        return bookings.get(0);
    }

    private CollectionTimes set(CollectionTimes wanted) {
        if (wanted.capacity() < 1) {
            throw Problem.invalid("capacity", "limit", 1, 200);
        }
        times = wanted;
        return times;
    }

    private ClosedDay close(LocalDate day, String reason) {
        if (reason.length() < 3) {
            throw Problem.invalid("reason", "size", 3, 200);
        }
        closed.add(new ClosedDay(day, reason, 0));
        return closed.get(0);
    }
}
