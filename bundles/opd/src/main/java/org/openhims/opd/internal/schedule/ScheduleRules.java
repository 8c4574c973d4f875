// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.QueueRow;
import org.openhims.opd.schedule.Schedule;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** What a schedule must be like. */
final class ScheduleRules {

    private ScheduleRules() {
    }

    static void check(Schedule one) {
        new Check().that(one.from() != null, "from", "not-null").that(one.until() != null, "until", "not-null")
                .that(one.places() != null, "places", "not-null").that(!one.days().isEmpty(), "days", "not-empty")
                .text("queue", one.queue(), 16).range("slotMinutes", one.slotMinutes(), 5, 240).done();
        Schedule.Places places = one.places();
        new Check().range("places.capacity", places.capacity(), 1, 200).range("places.overbooking", places.overbooking(), 0, 200)
                .range("places.walkIn", places.walkIn(), 0, Math.max(0, places.capacity()))
                .range("places.online", places.online(), 0, Math.max(0, places.capacity() - places.walkIn()))
                .that(!one.from().plusMinutes(one.slotMinutes()).isAfter(one.until()) && one.from().isBefore(one.until()), "until", "opd.until")
                .that(one.validUntil() == null || one.validFrom() == null || !one.validUntil().isBefore(one.validFrom()), "validUntil", "opd.until")
                .done();
    }

    /** With a key, and a day on which it begins. */
    static Schedule whole(Schedule one, String id, LocalDate today) {
        return new Schedule(one.id() == null ? id : one.id(), one.queue(), one.doctor(), one.days(), one.from(), one.until(), one.slotMinutes(),
                one.places(), one.validFrom() == null ? today : one.validFrom(), one.validUntil());
    }

    static void fits(Sql sql, Schedule one, List<Schedule> all) {
        new Check().that(QueueRow.find(sql, one.queue()).isPresent(), "queue", "queue.unknown")
                .that(one.doctor() == null || sql.number("select count(*) from opd_doctor where user_name = ?", one.doctor()) == 1, "doctor",
                        "opd.subject").done();
        if (one.doctor() != null && all.stream().anyMatch(other -> overlap(one, other))) {
            throw Problem.conflict("opd.schedule.overlap");
        }
    }

    private static boolean overlap(Schedule one, Schedule other) {
        return !one.id().equals(other.id()) && one.doctor().equals(other.doctor()) && one.days().stream().anyMatch(other.days()::contains)
                && one.from().isBefore(other.until()) && other.from().isBefore(one.until())
                && begins(one, other.validUntil()) && begins(other, one.validUntil());
    }

    private static boolean begins(Schedule one, LocalDate until) {
        return until == null || !one.validFrom().isAfter(until);
    }
}
