// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.CollectionSlot;

/** A slot of a day: how many of its places are taken. */
record SlotLine(String times, String place, Instant startsAt, Instant endsAt, int booked, int capacity) {

    private static final Set<Booking.Status> LEFT = EnumSet.of(Booking.Status.MOVED, Booking.Status.CANCELLED);

    String key() {
        return times + '-' + startsAt.getEpochSecond();
    }

    /**
     * By time: those with a free place, and those with a booking.
     *
     * @param capacities by key of the times
     */
    static List<SlotLine> of(List<CollectionSlot> free, List<Booking> bookings, Map<String, Integer> capacities) {
        Map<String, SlotLine> lines = new LinkedHashMap<>();
        bookings.stream().filter(one -> !LEFT.contains(one.status())).map(one -> new SlotLine(one.times(), one.place(), one.startsAt(), one.endsAt(), 1,
                capacities.getOrDefault(one.times(), 1))).forEach(line -> lines.merge(line.key(), line, (a, b) -> a.more()));
        free.stream().filter(slot -> capacities.containsKey(slot.times())).map(slot -> of(slot, capacities.get(slot.times())))
                .forEach(line -> lines.put(line.key(), line));
        Collection<SlotLine> all = lines.values();
        return all.stream().sorted(Comparator.comparing(SlotLine::startsAt).thenComparing(SlotLine::place)).toList();
    }

    private static SlotLine of(CollectionSlot slot, int capacity) {
        return new SlotLine(slot.times(), slot.place(), slot.startsAt(), slot.endsAt(), capacity - slot.free(), capacity);
    }

    private SlotLine more() {
        return new SlotLine(times, place, startsAt, endsAt, booked + 1, capacity);
    }
}
