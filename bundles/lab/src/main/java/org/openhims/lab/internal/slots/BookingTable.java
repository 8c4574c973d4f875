// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.slots;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.slots.Spans.Span;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** Bookings in their table. A place of a slot and the slot of an order are unique there, whoever else may forget to look. */
public final class BookingTable {

    private static final String SELECT = "select b.id, b.order_id, o.uhid, p.name, b.times_id, b.place, b.starts_at, b.ends_at, b.status, b.reason,"
            + " b.booked_by, b.booked_at from lab_booking b join lab_order o on o.id = b.order_id join lab_patient p on p.uhid = o.uhid";
    private static final String TUBES = "select order_id, accession, specimen, container, status, custody from lab_specimen"
            + " where status not in ('CANCELLED', 'REJECTED') and order_id in (select order_id from lab_booking where ";
    private static final String INSERT = "insert into lab_booking (id, order_id, times_id, place, business_day, starts_at, ends_at, status, booked_by,"
            + " booked_at, open_slot, place_no, open_order) values (?, ?, ?, ?, ?, ?, ?, 'BOOKED', ?, ?, ?, ?, ?)";
    private static final String LEAVE = "update lab_booking set status = ?, reason = ?, open_slot = null, open_order = null where id = ? and status = 'BOOKED'";
    private static final String NO_SHOW = "update lab_booking set status = 'NO_SHOW', open_order = null where id = ? and status = 'BOOKED'";
    private static final String FREE = "update lab_booking set status = 'CANCELLED', open_slot = null, open_order = null where open_order = ?";
    private static final String PASSED = "update lab_booking set open_order = null where open_order = ? and ends_at <= ?";

    private final Sql sql;

    public BookingTable(Tx tx) {
        sql = new Sql(tx.connection());
    }

    /** How a slot stands in the table. */
    static String slot(String times, Instant startsAt) {
        return times + '/' + startsAt.getEpochSecond();
    }

    Booking get(String id) {
        return list("id = ?", " where b.id = ?", id).stream().findFirst().orElseThrow(() -> Problem.unknown("lab.slot.unknown"));
    }

    List<Booking> ofDay(LocalDate day) {
        return list("business_day = ?", " where b.business_day = ? order by b.starts_at, b.place_no, b.id", Date.valueOf(day));
    }

    List<Booking> ofOrder(String order) {
        return list("order_id = ?", " where b.order_id = ? order by b.id desc", order);
    }

    private List<Booking> list(String ofTubes, String ofBookings, Object arg) {
        Map<String, List<Map.Entry<String, Booking.Tube>>> tubes = sql.list(TUBES + ofTubes + ") order by accession", row -> Map.entry(
                row.getString("order_id"), new Booking.Tube(row.getString("accession"), row.getString("specimen"), row.getString("container"),
                        SpecimenStatus.valueOf(row.getString("status")), row.getString("custody"))), arg).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey));
        return sql.list(SELECT + ofBookings, row -> booking(row, tubes.getOrDefault(row.getString("order_id"), List.of()).stream()
                .map(Map.Entry::getValue).toList()), arg);
    }

    private static Booking booking(ResultSet row, List<Booking.Tube> tubes) throws SQLException {
        Booking.Status status = Booking.Status.valueOf(row.getString("status"));
        boolean taken = status == Booking.Status.BOOKED && tubes.stream().noneMatch(tube -> tube.status() == SpecimenStatus.ORDERED);
        return new Booking(row.getString("id"), row.getString("order_id"), row.getString("uhid"), row.getString("name"), row.getString("times_id"),
                row.getString("place"), Sql.instant(row, "starts_at"), Sql.instant(row, "ends_at"), taken ? Booking.Status.COLLECTED : status,
                row.getString("reason"), row.getString("booked_by"), Sql.instant(row, "booked_at"), tubes);
    }

    /** Numbers of the places that are taken. */
    Set<Integer> taken(String slot) {
        return Set.copyOf(sql.list("select place_no from lab_booking where open_slot = ?", row -> row.getInt(1), slot));
    }

    /** How many are taken, by slot. */
    Map<String, Long> taken(LocalDate day) {
        return sql.list("select open_slot from lab_booking where business_day = ? and open_slot is not null", row -> row.getString(1), Date.valueOf(day))
                .stream().collect(Collectors.groupingBy(slot -> slot, Collectors.counting()));
    }

    /** The open one of an order; one that is over does not stand in the way of the next. */
    Optional<String> open(String order, Instant now) {
        sql.update(PASSED, order, now);
        return sql.first("select id from lab_booking where open_order = ?", row -> row.getString(1), order);
    }

    void insert(String id, String order, CollectionTimes times, Span span, int place, String by, Instant now) {
        sql.update(INSERT, id, order, times.id(), times.place(), Date.valueOf(span.day()), span.startsAt(), span.endsAt(), by, now,
                slot(times.id(), span.startsAt()), place, order);
    }

    /** False when it is no longer booked. */
    boolean leave(String id, Booking.Status how, String reason) {
        return sql.update(LEAVE, how, reason, id) == 1;
    }

    boolean noShow(String id) {
        return sql.update(NO_SHOW, id) == 1;
    }

    /** Nothing of the order is to be taken any more. */
    public void orderCancelled(String order) {
        sql.update(FREE, order);
    }
}
