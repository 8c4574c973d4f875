// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.openhims.opd.internal.schedule.AppointmentTable.Held;
import org.openhims.opd.schedule.NewAppointment;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.Problem;

/**
 * How full one slot is: regular places up to the capacity, of which some are kept for those who have not booked and only some are given
 * online, and behind them those into which the staff may squeeze.
 */
record Filling(Schedule.Places places, List<Held> held) {

    /** A place of the slot; {@code online} is null for one that was not booked online. */
    record Seat(boolean overbooked, int place, Integer online) {
    }

    static Filling of(Schedule schedule, Instant startsAt, List<Held> ofDay) {
        return new Filling(schedule.places(), ofDay.stream()
                .filter(one -> one.schedule().equals(schedule.id()) && one.startsAt().equals(startsAt)).toList());
    }

    private int regular() {
        return (int) held.stream().filter(one -> !one.overbooked()).count();
    }

    private int booked() {
        return (int) held.stream().filter(one -> !one.overbooked() && one.via() != Via.WALK_IN).count();
    }

    /** Regular places that may still be booked beforehand. */
    int free() {
        return Math.max(0, Math.min(places.capacity() - regular(), places.capacity() - places.walkIn() - booked()));
    }

    /** With those that are kept for the day itself. */
    int freeToday() {
        return Math.max(0, places.capacity() - regular());
    }

    int freeOnline() {
        int taken = (int) held.stream().filter(one -> one.via() == Via.ONLINE).count();
        return Math.max(0, Math.min(free(), places.online() - taken));
    }

    int freeOverbooking() {
        return Math.max(0, Math.min(places.overbooking() - (held.size() - regular()), places.most() - held.size()));
    }

    /** Where the patient is put; 409 {@code opd.slot.full} or {@code opd.slot.online}. */
    Seat seat(NewAppointment wish, Via via) {
        boolean regular = (via == Via.WALK_IN ? freeToday() : free()) > 0;
        if (!regular && !(wish.overbooked() && via != Via.ONLINE && freeOverbooking() > 0)) {
            throw Problem.conflict("opd.slot.full", Map.of("overbooking", freeOverbooking()));
        }
        if (via == Via.ONLINE && freeOnline() == 0) {
            throw Problem.conflict("opd.slot.online");
        }
        return new Seat(!regular, lowest(Held::place), via == Via.ONLINE ? lowest(Held::onlinePlace) : null);
    }

    private int lowest(ToIntFunction<Held> number) {
        List<Integer> taken = held.stream().map(one -> number.applyAsInt(one)).toList();
        return IntStream.iterate(1, n -> n + 1).filter(n -> !taken.contains(n)).findFirst().orElseThrow();
    }
}
