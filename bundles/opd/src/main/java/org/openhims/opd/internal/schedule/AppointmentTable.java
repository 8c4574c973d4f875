// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.schedule;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.opd.schedule.Via;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.registration.Patient;

/** How appointments stand in the table. */
public final class AppointmentTable {

    private static final String COLUMNS = "select id, uhid, name, schedule, queue, doctor, starts_at, ends_at, via, overbooked, status, reason, "
            + "visit, next_one, booked_by, booked_at from opd_appointment ";
    private static final String INSERT = "insert into opd_appointment (id, uhid, name, schedule, queue, doctor, business_day, starts_at, ends_at, "
            + "via, overbooked, status, booked_by, booked_at, open_slot, place, online_place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OVERLAP = COLUMNS + "where uhid = ? and starts_at < ? and ends_at > ? and status = 'BOOKED'";
    private static final String LEAVE_PLACE = "update opd_appointment set status = ?, reason = ?, open_slot = null where id = ?";
    private static final String MOVE = "update opd_appointment set uhid = ?, name = ? where id = ? and uhid = ?";

    private final Sql sql;

    public AppointmentTable(Sql sql) {
        this.sql = sql;
    }

    /** A place of a slot that somebody holds. */
    record Held(String schedule, Instant startsAt, Via via, boolean overbooked, int place, int onlinePlace) {
    }

    Appointment get(String id) {
        return sql.first(COLUMNS + "where id = ?", AppointmentTable::appointment, id).orElseThrow(() -> Problem.unknown("opd.appointment.unknown"));
    }

    /** The appointment, which nobody else changes until the end of the transaction. */
    public Appointment lock(String id) {
        sql.update("update opd_appointment set place = place where id = ?", id);
        return get(id);
    }

    /** Of all these numbers, so that no other transaction books for the patient until the end of this one. */
    public void lockPatients(Collection<String> uhids) {
        for (String uhid : new TreeSet<>(uhids)) {
            if (sql.update("update opd_booker set uhid = uhid where uhid = ?", uhid) == 0) {
                sql.update("insert into opd_booker (uhid) values (?)", uhid);
            }
        }
    }

    /** One that the patient has in this time and is not past. */
    public Optional<Appointment> overlapping(Collection<String> uhids, Instant from, Instant until, String except) {
        return uhids.stream().flatMap(uhid -> sql.list(OVERLAP, AppointmentTable::appointment, uhid, until, from).stream())
                .filter(one -> !one.id().equals(except)).findFirst();
    }

    List<Held> held(LocalDate day) {
        return sql.list("select schedule, starts_at, via, overbooked, place, online_place from opd_appointment where business_day = ? "
                + "and open_slot is not null", row -> new Held(row.getString(1), Sql.instant(row, "starts_at"), Via.valueOf(row.getString(3)),
                        row.getInt(4) == 1, row.getInt(5), row.getInt(6)), Date.valueOf(day));
    }

    void insert(Appointment one, LocalDate day, int place, Integer onlinePlace) {
        sql.update(INSERT, one.id(), one.uhid(), one.name(), one.schedule(), one.queue(), one.doctor(), Date.valueOf(day), one.startsAt(),
                one.endsAt(), one.via(), one.overbooked() ? 1 : 0, one.status(), one.bookedBy(), one.bookedAt(),
                one.schedule() + '/' + one.startsAt().getEpochSecond(), place, onlinePlace);
    }

    /** Its place is free for others. */
    void leavePlace(String id, AppointmentStatus status, String reason) {
        sql.update(LEAVE_PLACE, status, reason, id);
    }

    void replaced(String id, String next) {
        sql.update("update opd_appointment set status = 'REBOOKED', open_slot = null, next_one = ? where id = ?", next, id);
    }

    void noShow(String id) {
        sql.update("update opd_appointment set status = 'NO_SHOW' where id = ?", id);
    }

    /** False when it is in another state by now. */
    boolean arrived(String id, String visit) {
        return sql.update("update opd_appointment set status = 'ARRIVED', visit = ? where id = ? and status in ('BOOKED', 'NO_SHOW')", visit, id) == 1;
    }

    List<Appointment> ofDay(LocalDate day) {
        return sql.list(COLUMNS + "where business_day = ? order by starts_at, id", AppointmentTable::appointment, Date.valueOf(day));
    }

    List<Appointment> ofPatient(String uhid, Instant from) {
        return sql.list(COLUMNS + "where uhid = ? and starts_at >= ? order by starts_at, id", AppointmentTable::appointment, uhid, from);
    }

    /** As they were made, the newest first. */
    public List<Appointment> record(String uhid, Instant before, int limit) {
        return sql.list(COLUMNS + "where uhid = ? and booked_at < ? order by booked_at desc, id desc", AppointmentTable::appointment, uhid, before)
                .stream().limit(limit).toList();
    }

    List<Appointment> booked(String schedule, Instant from) {
        return sql.list(COLUMNS + "where schedule = ? and starts_at >= ? and status = 'BOOKED' order by id", AppointmentTable::appointment, schedule,
                from);
    }

    List<Appointment> toRebook() {
        return sql.list(COLUMNS + "where status = 'TO_REBOOK' order by starts_at, id", AppointmentTable::appointment);
    }

    public long countToRebook(Instant from) {
        return sql.number("select count(*) from opd_appointment where status = 'TO_REBOOK' and starts_at >= ?", from);
    }

    /** Made from the one moment to the other. */
    public List<Appointment> written(String uhid, Instant from, Instant until) {
        return sql.list(COLUMNS + "where uhid = ? and id >= ? and id < ? order by id", AppointmentTable::appointment, uhid, Ids.first(from),
                Ids.first(until));
    }

    /** False when it is not the first patient's. */
    public boolean move(String id, String from, Patient to) {
        return sql.update(MOVE, to.uhid(), to.name(), id, from) == 1;
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        return new Appointment(row.getString("id"), row.getString("uhid"), row.getString("name"), row.getString("schedule"), row.getString("queue"),
                row.getString("doctor"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), Via.valueOf(row.getString("via")),
                row.getInt("overbooked") == 1, AppointmentStatus.valueOf(row.getString("status")), row.getString("reason"), row.getString("visit"),
                row.getString("next_one"), row.getString("booked_by"), Sql.instant(row, "booked_at"));
    }
}
