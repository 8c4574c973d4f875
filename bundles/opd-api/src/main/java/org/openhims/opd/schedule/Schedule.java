// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * A template of slots: on which days and at what times patients may be booked into a queue.
 *
 * @param id null for a new one
 * @param queue where those who come get their token
 * @param doctor the user who sees them; null when several do
 * @param days at least one
 * @param from start of the first slot
 * @param until end of the last slot at the latest
 * @param slotMinutes 5 to 240
 * @param places of one slot
 * @param validFrom first day
 * @param validUntil last day; null for no end
 */
public record Schedule(String id, String queue, String doctor, Set<DayOfWeek> days, LocalTime from, LocalTime until, int slotMinutes,
        Places places, LocalDate validFrom, LocalDate validUntil) {

    public Schedule {
        days = days == null ? Set.of() : Set.copyOf(days);
    }

    /**
     * How many of one slot.
     *
     * @param capacity regular appointments, at least 1
     * @param overbooking how many more the staff may squeeze in
     * @param online at most so many are booked online
     * @param walkIn of the capacity kept for those who come without having booked, and given on the day itself
     */
    public record Places(int capacity, int overbooking, int online, int walkIn) {

        public int most() {
            return capacity + overbooking;
        }
    }
}
