// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.openhims.opd.schedule.Schedule;

/** When the slots of a schedule are. */
final class SlotTimes {

    /** One slot. */
    record Span(LocalDate day, Instant startsAt, Instant endsAt) {
    }

    private final ZoneId zone;

    SlotTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** The slots of a day, the earliest first. */
    List<Span> of(Schedule schedule, LocalDate day) {
        List<Span> spans = new ArrayList<>();
        if (!runs(schedule, day)) {
            return spans;
        }
        int last = schedule.until().toSecondOfDay();
        int length = schedule.slotMinutes() * 60;
        for (int at = schedule.from().toSecondOfDay(); at + length <= last; at += length) {
            Instant start = day.atTime(LocalTime.ofSecondOfDay(at)).atZone(zone).toInstant();
            spans.add(new Span(day, start, start.plusSeconds(length)));
        }
        return spans;
    }

    private static boolean runs(Schedule schedule, LocalDate day) {
        return schedule.days().contains(day.getDayOfWeek()) && !day.isBefore(schedule.validFrom())
                && (schedule.validUntil() == null || !day.isAfter(schedule.validUntil()));
    }

    /** The slot that starts then; null when none does. */
    Span at(Schedule schedule, Instant startsAt) {
        return of(schedule, startsAt.atZone(zone).toLocalDate()).stream().filter(span -> span.startsAt().equals(startsAt)).findFirst().orElse(null);
    }
}
