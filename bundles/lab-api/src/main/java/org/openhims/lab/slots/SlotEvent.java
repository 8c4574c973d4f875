// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.Instant;

/** What is told of bookings; each record is the event's JSON, version 1. */
public sealed interface SlotEvent {

    String BOOKED = "lab.slot.booked";
    String ENDED = "lab.slot.ended";

    /** The event's type, one of the constants. */
    String type();

    /** @param insteadOf the booking in whose place it is; null for none */
    record Booked(String booking, String order, Instant startsAt, String insteadOf) implements SlotEvent {
        @Override
        public String type() {
            return BOOKED;
        }
    }

    /** @param status moved, cancelled or no-show */
    record Ended(String booking, String order, Booking.Status status) implements SlotEvent {
        @Override
        public String type() {
            return ENDED;
        }
    }
}
