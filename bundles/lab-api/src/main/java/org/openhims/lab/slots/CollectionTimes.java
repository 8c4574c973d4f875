// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.slots;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * On which days and at what times specimens are taken at a place.
 *
 * @param id null for new ones
 * @param place such as room 3, 1 to 60 characters
 * @param days at least one
 * @param from start of the first slot
 * @param until end of the last slot at the latest
 * @param slotMinutes 5 to 240
 * @param capacity how many orders of one slot, 1 to 200
 * @param validFrom first day; today when null
 * @param validUntil last day; null for no end
 */
public record CollectionTimes(String id, String place, Set<DayOfWeek> days, LocalTime from, LocalTime until, int slotMinutes, int capacity,
        LocalDate validFrom, LocalDate validUntil) {

    public CollectionTimes {
        days = days == null ? Set.of() : Set.copyOf(days);
    }
}
