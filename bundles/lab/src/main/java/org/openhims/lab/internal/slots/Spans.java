// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.slots.CollectionTimes;

/** When the slots of times are, in the facility's zone. */
record Spans(ZoneId zone) {

    /** One slot. */
    record Span(LocalDate day, Instant startsAt, Instant endsAt) {
    }

    /** The slots of a day, the earliest first. */
    List<Span> of(CollectionTimes times, LocalDate day) {
        List<Span> spans = new ArrayList<>();
        boolean runs = times.days().contains(day.getDayOfWeek()) && !day.isBefore(times.validFrom())
                && (times.validUntil() == null || !day.isAfter(times.validUntil()));
        int length = times.slotMinutes() * 60;
        for (int at = times.from().toSecondOfDay(); runs && at + length <= times.until().toSecondOfDay(); at += length) {
            Instant start = day.atTime(LocalTime.ofSecondOfDay(at)).atZone(zone).toInstant();
            spans.add(new Span(day, start, start.plusSeconds(length)));
        }
        return spans;
    }

    Optional<Span> at(CollectionTimes times, Instant startsAt) {
        return of(times, startsAt.atZone(zone).toLocalDate()).stream().filter(span -> span.startsAt().equals(startsAt)).findFirst();
    }
}
