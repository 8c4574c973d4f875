// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openhims.opd.internal.schedule.AppointmentTable.Held;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.SlotQuery;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;

/** Looks for slots with a place to be had, day by day until a page is full. */
final class FreeSlots {

    private static final int DAYS = 60;

    private final AppointmentTable appointments;
    private final LeaveTable leaves;
    private final List<Schedule> schedules;
    private final SlotTimes times;
    private final Facility facility;
    private final Instant now;

    FreeSlots(Sql sql, Facility facility, Instant now) {
        this.appointments = new AppointmentTable(sql);
        this.leaves = new LeaveTable(sql);
        this.schedules = new ScheduleTable(sql).all();
        this.times = new SlotTimes(facility.zone());
        this.facility = facility;
        this.now = now;
    }

    Page<Slot> find(SlotQuery query) {
        String[] after = after(query.cursor());
        LocalDate today = facility.day(now);
        LocalDate first = query.from() == null || query.from().isBefore(today) ? today : query.from();
        LocalDate from = after == null ? first : facility.day(Instant.parse(after[0]));
        List<Schedule> asked = schedules.stream().filter(one -> query.queue() == null || query.queue().equals(one.queue()))
                .filter(one -> query.doctor() == null || query.doctor().equals(one.doctor())).toList();
        List<Slot> found = new ArrayList<>();
        for (LocalDate day = from; found.size() <= query.limit() && day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
            found.addAll(ofDay(asked, day).stream().filter(slot -> after == null || key(slot).compareTo(query.cursor()) > 0).toList());
        }
        return Page.of(found.size() > query.limit() ? found.subList(0, query.limit() + 1) : found, query.limit(), FreeSlots::key);
    }

    private static String key(Slot slot) {
        return slot.startsAt() + "/" + slot.schedule();
    }

    private static String[] after(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        String[] parts = cursor.split("/");
        try {
            Instant.parse(parts[0]);
            return parts;
        } catch (DateTimeException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    private List<Slot> ofDay(List<Schedule> asked, LocalDate day) {
        List<Held> held = appointments.held(day);
        List<Leave> away = leaves.from(day);
        List<Slot> slots = new ArrayList<>();
        asked.stream().filter(one -> !leaves.closed(away, one, day))
                .forEach(one -> times.of(one, day).stream().filter(span -> span.endsAt().isAfter(now)).forEach(span -> slots.add(slot(one, span, held))));
        slots.removeIf(slot -> slot.free() == 0 && slot.overbooking() == 0);
        slots.sort(Comparator.comparing(FreeSlots::key));
        return slots;
    }

    private Slot slot(Schedule schedule, SlotTimes.Span span, List<Held> held) {
        Filling filling = Filling.of(schedule, span.startsAt(), held);
        int free = span.day().equals(facility.day(now)) ? filling.freeToday() : filling.free();
        return new Slot(schedule.id(), schedule.queue(), schedule.doctor(), leaves.department(schedule.queue()), span.startsAt(), span.endsAt(), free,
                filling.freeOnline(), filling.freeOverbooking());
    }
}
