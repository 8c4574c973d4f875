// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Appointments in a handful of narrow slots from now on, so that everybody wants the same ones. */
final class AppointmentBook {

    private static final int SLOT_SECONDS = 900;
    private static final int SLOTS = 12;
    private static final ZoneId FACILITY = ZoneId.of("Asia/Kolkata");
    private static final List<String> VIA = List.of("online", "counter", "walk-in");

    private record Booked(String id, String uhid) {
    }

    private final Hall hall;
    private final Tokens tokens;
    private final Queue<Booked> booked = new ConcurrentLinkedQueue<>();
    private String schedule;

    AppointmentBook(Hall hall, Tokens tokens) {
        this.hall = hall;
        this.tokens = tokens;
    }

    /** A timetable around the clock: the day of the test may be a night. */
    void open() {
        schedule = hall.post("admin", "opd/schedules", Map.of("queue", Tokens.QUEUES.get(2), "days", List.of(DayOfWeek.values()),
                "from", "00:00:00", "until", "23:59:00", "slotMinutes", SLOT_SECONDS / 60,
                "places", Map.of("capacity", 2, "overbooking", 1, "online", 1, "walkIn", 0))).orElseThrow().path("id").asText();
    }

    private static Instant slot(Random random) {
        long now = Instant.now().getEpochSecond() / SLOT_SECONDS;
        return Instant.ofEpochSecond((now + random.nextInt(SLOTS)) * SLOT_SECONDS);
    }

    private Map<String, Object> wish(String uhid, Random random) {
        Instant slot = slot(random);
        List<String> possible = surelyToday(slot) ? VIA : VIA.subList(0, VIA.size() - 1);
        String via = possible.get(random.nextInt(possible.size()));
        return Map.of("uhid", uhid, "schedule", schedule, "startsAt", slot.toString(), "via", via, "overbook", random.nextInt(3) == 0);
    }

    /** A walk-in is for today only, and the facility's midnight may come while it is asked for. */
    private static boolean surelyToday(Instant slot) {
        Instant now = Instant.now();
        return Stream.of(now, now.plusSeconds(SLOT_SECONDS)).map(AppointmentBook::day).allMatch(day(slot)::equals);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FACILITY);
    }

    Outcome book(Random random) {
        String uhid = hall.someone(random);
        return kept(uhid, hall.post(random.nextBoolean() ? "registrar" : "operator", "opd/appointments", wish(uhid, random)));
    }

    Outcome move(Random random) {
        Booked one = booked.poll();
        return one == null ? Outcome.IDLE
                : kept(one.uhid(), hall.post("registrar", "opd/appointments/" + one.id() + "/rebook", wish(one.uhid(), random)));
    }

    private Outcome kept(String uhid, Optional<JsonNode> made) {
        made.ifPresent(one -> {
            hall.promise("appointment", one.path("id"));
            booked.add(new Booked(one.path("id").asText(), uhid));
        });
        return Outcome.of(made);
    }

    Outcome cancel(Random random) {
        Booked one = booked.poll();
        return one == null ? Outcome.IDLE
                : Outcome.of(hall.post("registrar", "opd/appointments/" + one.id() + "/cancel", Map.of("reason", "Out of town")));
    }

    Outcome checkIn(Random random) {
        Booked one = booked.poll();
        if (one == null) {
            return Outcome.IDLE;
        }
        Optional<JsonNode> visit = hall.post("registrar", "opd/appointments/check-in", Map.of("uhid", one.uhid()));
        visit.ifPresent(opened -> tokens.arrived(opened.path("id")));
        return Outcome.of(visit);
    }
}
