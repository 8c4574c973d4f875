// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhims.opd.schedule.Schedule;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How schedules stand in the table. */
final class ScheduleTable {

    private static final String COLUMNS = "select id, queue, doctor, days, from_time, until_time, slot_minutes, capacity, overbooking, "
            + "online_quota, walkin_quota, valid_from, valid_until from opd_schedule ";
    private static final String INSERT = "insert into opd_schedule (queue, doctor, days, from_time, until_time, slot_minutes, capacity, "
            + "overbooking, online_quota, walkin_quota, valid_from, valid_until, id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update opd_schedule set queue = ?, doctor = ?, days = ?, from_time = ?, until_time = ?, "
            + "slot_minutes = ?, capacity = ?, overbooking = ?, online_quota = ?, walkin_quota = ?, valid_from = ?, valid_until = ? where id = ?";

    private final Sql sql;

    ScheduleTable(Sql sql) {
        this.sql = sql;
    }

    List<Schedule> all() {
        return sql.list(COLUMNS + "order by queue, from_time, id", ScheduleTable::schedule);
    }

    Optional<Schedule> find(String id) {
        return sql.first(COLUMNS + "where id = ?", ScheduleTable::schedule, id);
    }

    /** The schedule, whose slots nobody else fills until the end of the transaction; 404 {@code opd.schedule.unknown}. */
    Schedule lock(String id) {
        sql.update("update opd_schedule set capacity = capacity where id = ?", id);
        return find(id).orElseThrow(() -> Problem.unknown("opd.schedule.unknown"));
    }

    void insert(Schedule schedule) {
        sql.update(INSERT, facts(schedule));
    }

    void update(Schedule schedule) {
        sql.update(UPDATE, facts(schedule));
    }

    private static Object[] facts(Schedule one) {
        Schedule.Places places = one.places();
        return new Object[] {one.queue(), one.doctor(), one.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")),
            one.from().toString(), one.until().toString(), one.slotMinutes(), places.capacity(), places.overbooking(), places.online(),
            places.walkIn(), Date.valueOf(one.validFrom()), one.validUntil() == null ? null : Date.valueOf(one.validUntil()), one.id()};
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        return new Schedule(row.getString("id"), row.getString("queue"), row.getString("doctor"),
                Arrays.stream(row.getString("days").split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(row.getString("from_time")), LocalTime.parse(row.getString("until_time")), row.getInt("slot_minutes"),
                new Schedule.Places(row.getInt("capacity"), row.getInt("overbooking"), row.getInt("online_quota"), row.getInt("walkin_quota")),
                row.getDate("valid_from").toLocalDate(), day(row.getDate("valid_until")));
    }

    private static LocalDate day(Date column) {
        return column == null ? null : column.toLocalDate();
    }
}
