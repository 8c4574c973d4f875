// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.internal.QueueRow;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.Schedule;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;

/** How leave stands in the table, and whom it concerns. */
final class LeaveTable {

    private static final String COLUMNS = "select id, scope, subject, from_day, until_day, reason, entered_by, entered_at, ended_at from opd_leave ";
    private static final String INSERT = "insert into opd_leave (id, scope, subject, from_day, until_day, reason, entered_by, entered_at) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final List<QueueRow> queues;

    LeaveTable(Sql sql) {
        this.sql = sql;
        this.queues = QueueRow.all(sql);
    }

    /** Those that count on this day or later. */
    List<Leave> from(LocalDate day) {
        return sql.list(COLUMNS + "where until_day >= ? and ended_at is null order by from_day, id", LeaveTable::leave, Date.valueOf(day));
    }

    Leave get(String id) {
        return sql.first(COLUMNS + "where id = ?", LeaveTable::leave, id).orElseThrow(() -> Problem.unknown("opd.leave.unknown"));
    }

    void insert(Leave leave) {
        sql.update(INSERT, leave.id(), leave.scope(), leave.subject(), Date.valueOf(leave.from()), Date.valueOf(leave.until()), leave.reason(),
                leave.enteredBy(), leave.enteredAt());
    }

    void end(String id, Instant at) {
        sql.update("update opd_leave set ended_at = ? where id = ? and ended_at is null", at, id);
    }

    boolean closed(Schedule schedule, LocalDate day) {
        return closed(from(day), schedule, day);
    }

    boolean closed(List<Leave> leaves, Schedule schedule, LocalDate day) {
        return leaves.stream().anyMatch(leave -> !day.isBefore(leave.from()) && !day.isAfter(leave.until()) && concerns(leave, schedule));
    }

    boolean concerns(Leave leave, Schedule schedule) {
        return switch (leave.scope()) {
            case DOCTOR -> leave.subject().equals(schedule.doctor());
            case DEPARTMENT -> leave.subject().equals(department(schedule.queue()));
            case FACILITY -> true;
        };
    }

    /** Null for a queue that is not there. */
    String department(String queue) {
        return queues.stream().filter(one -> one.id().equals(queue)).map(QueueRow::department).findFirst().orElse(null);
    }

    private static Leave leave(ResultSet row) throws SQLException {
        return new Leave(row.getString("id"), Leave.Scope.valueOf(row.getString("scope")), row.getString("subject"),
                row.getDate("from_day").toLocalDate(), row.getDate("until_day").toLocalDate(), row.getString("reason"),
                row.getString("entered_by"), Sql.instant(row, "entered_at"), Sql.instant(row, "ended_at"), 0);
    }
}
