// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Booking of slots for the collection of specimens: an order has one at a time, and a slot takes no more than its capacity.
 * Permissions: {@code lab.slot.read}, {@code lab.slot.book}, {@code lab.slot.manage}.
 */
@ProviderType
public interface CollectionSlots {

    /** By place and time. */
    List<CollectionTimes> times(Caller by);

    /** Adds times, or replaces those with the key; what is booked stays. 404 {@code lab.slot.times}, 400 with the field. */
    CollectionTimes setTimes(Caller by, CollectionTimes times);

    /** From today on. */
    List<ClosedDay> closedDays(Caller by);

    /** Nothing more can be booked on that day. @param reason 3 to 200 characters */
    ClosedDay close(Caller by, LocalDate day, String reason);

    void reopen(Caller by, LocalDate day);

    /** Slots that are not over and have a place, the earliest first. @param days 1 to 31 */
    List<CollectionSlot> free(Caller by, LocalDate from, int days);

    /**
     * Books.
     *
     * @return 404 {@code lab.order.unknown}, {@code lab.slot.times}; 409 {@code lab.slot.none}, {@code .past}, {@code .closed}, {@code .full},
     *         {@code .booked} when the order has a slot already, {@code .nothing} when nothing of it is to be taken
     */
    Booking book(Caller by, NewBooking wish);

    /** To another slot, as for {@link #book}; the first place is free again. 404 {@code lab.slot.unknown}, 409 {@code lab.slot.<status>}. */
    Booking move(Caller by, String id, String times, Instant startsAt);

    /** @param reason 3 to 200 characters */
    Booking cancel(Caller by, String id, String reason);

    /** The patient did not come. 409 {@code lab.slot.early} before the slot has begun. */
    Booking noShow(Caller by, String id);

    /** The list of who takes specimens: by time. @param place null for all */
    List<Booking> day(Caller by, LocalDate day, String place);

    /** All that an order had, the newest first. */
    List<Booking> of(Caller by, String order);
}
