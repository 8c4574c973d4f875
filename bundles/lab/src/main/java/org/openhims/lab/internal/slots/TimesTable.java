// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.slots;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Times and closed days in their tables. */
final class TimesTable {

    private static final String INSERT = "insert into lab_times (id, place, days, begins, ends, slot_minutes, capacity, valid_from, valid_until)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE = "update lab_times set place = ?, days = ?, begins = ?, ends = ?, slot_minutes = ?, capacity = ?,"
            + " valid_from = ?, valid_until = ? where id = ?";
    private static final String LOCK = "update lab_times set touched = touched + 1 where id = ?";
    private static final String CLOSED = "select c.closed_on, c.reason, (select count(*) from lab_booking b where b.business_day = c.closed_on"
            + " and b.status = 'BOOKED') as booked from lab_closed_day c where c.closed_on >= ? order by c.closed_on";

    private final Sql sql;

    TimesTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    List<CollectionTimes> all() {
        return sql.list("select * from lab_times order by place, begins, id", TimesTable::times);
    }

    /** Nobody else books there until the end of the transaction. */
    CollectionTimes lock(String id) {
        if (id == null || sql.update(LOCK, id) == 0) {
            throw Problem.unknown("lab.slot.times");
        }
        return sql.first("select * from lab_times where id = ?", TimesTable::times, id).orElseThrow();
    }

    /** Nobody books anywhere until the end of the transaction. */
    void lockAll() {
        sql.update("update lab_times set touched = touched + 1");
    }

    void insert(CollectionTimes one) {
        sql.update(INSERT, one.id(), one.place(), days(one), one.from().toString(), one.until().toString(), one.slotMinutes(), one.capacity(),
                Date.valueOf(one.validFrom()), date(one.validUntil()));
    }

    void update(CollectionTimes one) {
        sql.update(UPDATE, one.place(), days(one), one.from().toString(), one.until().toString(), one.slotMinutes(), one.capacity(),
                Date.valueOf(one.validFrom()), date(one.validUntil()), one.id());
    }

    List<ClosedDay> closed(LocalDate from) {
        return sql.list(CLOSED, row -> new ClosedDay(row.getDate("closed_on").toLocalDate(), row.getString("reason"), row.getLong("booked")),
                Date.valueOf(from));
    }

    boolean isClosed(LocalDate day) {
        return sql.number("select count(*) from lab_closed_day where closed_on = ?", Date.valueOf(day)) > 0;
    }

    void close(LocalDate day, String reason) {
        if (sql.update("update lab_closed_day set reason = ? where closed_on = ?", reason, Date.valueOf(day)) == 0) {
            sql.update("insert into lab_closed_day (closed_on, reason) values (?, ?)", Date.valueOf(day), reason);
        }
    }

    void reopen(LocalDate day) {
        sql.update("delete from lab_closed_day where closed_on = ?", Date.valueOf(day));
    }

    private static String days(CollectionTimes one) {
        return one.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" "));
    }

    private static Date date(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static CollectionTimes times(ResultSet row) throws SQLException {
        Date until = row.getDate("valid_until");
        return new CollectionTimes(row.getString("id"), row.getString("place"),
                Arrays.stream(row.getString("days").split(" ")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(row.getString("begins")), LocalTime.parse(row.getString("ends")), row.getInt("slot_minutes"), row.getInt("capacity"),
                row.getDate("valid_from").toLocalDate(), until == null ? null : until.toLocalDate());
    }
}
