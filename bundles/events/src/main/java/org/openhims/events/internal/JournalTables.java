// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.Event;
import org.openhims.platform.events.Journal.Parked;
import org.openhims.platform.events.Source;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The journal, the cursors and the parked events as they are in the database. */
@Component(service = JournalTables.class)
public final class JournalTables {

    private static final Caller SELF = Caller.system("events");
    /**
     * Derby would read the whole journal for a few rows once it has planned at a busy moment, when many had no position yet. To PostgreSQL
     * it is a comment; there what has none has an index of its own.
     */
    static final String BY_POSITION = " --DERBY-PROPERTIES constraint=evt_journal_position_uq\n";
    private static final String EVENT = "select j.position, j.id, j.type, j.version, j.uhid, j.happened, j.recorded, j.source, j.json";

    private final Unit unit;

    @Activate
    public JournalTables(@Reference Store store) {
        unit = store.open(JournalTables.class, "evt");
    }

    @Deactivate
    void close() {
        unit.close();
    }

    Unit unit() {
        return unit;
    }

    /** The highest position given; 0 for none. */
    long end() {
        return does(sql -> sql.number("select position from evt_head where id = 1"));
    }

    /** How many committed events have no position yet. */
    long unordered() {
        return does(sql -> sql.number("select count(*) from evt_journal" + BY_POSITION + "where position is null"));
    }

    /** Events behind the position, in their order. */
    List<Delivery> after(String subscriber, long position, int limit) {
        return does(sql -> sql.list(EVENT + " from evt_journal j" + BY_POSITION + "where j.position > ? order by j.position fetch first ? rows only",
                row -> delivery(subscriber, row), position, limit));
    }

    /** Events before the position, newest first. Positions have no gaps, and Derby reads no index backwards: both ends are told. */
    List<Delivery> before(long position, int limit) {
        long first = Math.min(position, end() + 1);
        return does(sql -> sql.list(EVENT + " from evt_journal j" + BY_POSITION + "where j.position < ? and j.position >= ? order by j.position desc",
                row -> delivery("", row), first, first - limit));
    }

    /** A subscriber's cursor, made at 0 when the subscriber is new. */
    long cursor(String subscriber) {
        return does(sql -> {
            Optional<Long> known = sql.first("select position from evt_cursor where subscriber = ?", row -> row.getLong(1), subscriber);
            if (known.isEmpty()) {
                sql.update("insert into evt_cursor (subscriber, position) values (?, 0)", subscriber);
            }
            return known.orElse(0L);
        });
    }

    /** Remembers what a subscriber listens to, for when it is away. */
    void describe(String subscriber, Types types) {
        does(sql -> sql.update("update evt_cursor set types = ? where subscriber = ? and (types is null or types <> ?)", types.toString(), subscriber,
                types.toString()));
    }

    /** What the subscriber, which is away, has not seen: how many of its types, and the oldest. */
    Unseen unseen(String subscriber) {
        return does(sql -> {
            Types types = sql.first("select types from evt_cursor where subscriber = ?", row -> row.getString(1), subscriber).map(Types::parse)
                    .orElse(new Types(Set.of()));
            List<Unseen> all = sql.list("select j.type, count(*) as events, min(j.recorded) as oldest from evt_journal j" + BY_POSITION
                    + "where j.position > (select c.position from evt_cursor c where c.subscriber = ?) group by j.type",
                    row -> types.contain(row.getString("type")) ? new Unseen(row.getLong("events"), Sql.instant(row, "oldest")) : Unseen.NOTHING, subscriber);
            return all.stream().reduce(Unseen.NOTHING, Unseen::and);
        });
    }

    List<Cursor> cursors() {
        return does(sql -> sql.list("select c.subscriber, c.position,"
                + " (select count(*) from evt_parked p where p.subscriber = c.subscriber) as parked"
                + " from evt_cursor c order by c.subscriber",
                row -> new Cursor(row.getString("subscriber"), row.getLong("position"), row.getLong("parked"))));
    }

    /** Moves the cursor forward, never back. */
    void moveCursor(String subscriber, long position) {
        does(sql -> sql.update("update evt_cursor set position = ? where subscriber = ? and position < ?",
                position, subscriber, position));
    }

    boolean hasParked(String subscriber, String uhid) {
        return uhid != null && does(sql -> sql.number("select count(*) from evt_parked where subscriber = ? and uhid = ?",
                subscriber, uhid)) > 0;
    }

    /** Puts an event aside and goes on behind it, at once; not if another process did so, or handled it. */
    void park(Delivery delivery, String reason, int attempts) {
        does(sql -> park(sql, delivery, reason, attempts));
    }

    private static boolean park(Sql sql, Delivery delivery, String reason, int attempts) {
        return sql.update("update evt_cursor set position = ? where subscriber = ? and position < ?",
                        delivery.position(), delivery.subscriber(), delivery.position()) > 0
                && sql.update("insert into evt_parked (subscriber, position, uhid, reason, attempts) values (?, ?, ?, ?, ?)",
                        delivery.subscriber(), delivery.position(), delivery.event().uhid(), reason, attempts) > 0;
    }

    /** Parks an event behind those of its patient; false when none is parked any more, as another process may be retrying them. */
    boolean parkBehind(Delivery delivery, String reason) {
        return does(sql -> {
            lock(sql, delivery.subscriber());
            boolean behind = sql.number("select count(*) from evt_parked where subscriber = ? and uhid = ?",
                    delivery.subscriber(), delivery.event().uhid()) > 0;
            if (behind) {
                park(sql, delivery, reason, 0);
            }
            return behind;
        });
    }

    /** Until the end of the transaction nobody else parks an event of this subscriber, or takes one out. */
    static void lock(Sql sql, String subscriber) {
        sql.update("update evt_cursor set position = position where subscriber = ?", subscriber);
    }

    /** What a subscriber has parked, oldest first. */
    List<ParkedRow> parked(String subscriber) {
        return does(sql -> sql.list(EVENT + ", p.reason, p.attempts from evt_parked p join evt_journal j on j.position = p.position"
                + " where p.subscriber = ? order by p.position", row -> parked(subscriber, row), subscriber));
    }

    void unpark(Delivery delivery) {
        does(sql -> {
            lock(sql, delivery.subscriber());
            return sql.update("delete from evt_parked where subscriber = ? and position = ?", delivery.subscriber(), delivery.position());
        });
    }

    void stillParked(Delivery delivery, String reason) {
        does(sql -> sql.update("update evt_parked set reason = ?, attempts = attempts + 1 where subscriber = ? and position = ?",
                reason, delivery.subscriber(), delivery.position()));
    }

    private <T> T does(Function<Sql, T> work) {
        return unit.tx(SELF, tx -> work.apply(new Sql(tx.connection())));
    }

    private static ParkedRow parked(String subscriber, ResultSet row) throws SQLException {
        Delivery delivery = delivery(subscriber, row);
        return new ParkedRow(delivery, new Parked(subscriber, delivery.event(), row.getString("reason"), row.getInt("attempts")));
    }

    private static Delivery delivery(String subscriber, ResultSet row) throws SQLException {
        Event event = new Event(row.getString("id"), row.getString("type"), row.getInt("version"), row.getString("uhid"),
                Sql.instant(row, "happened"), Sql.instant(row, "recorded"), Source.valueOf(row.getString("source")),
                row.getString("json"));
        return new Delivery(subscriber, row.getLong("position"), event);
    }

    record Unseen(long count, Instant oldest) {

        static final Unseen NOTHING = new Unseen(0, null);

        Unseen and(Unseen other) {
            return new Unseen(count + other.count, oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest);
        }
    }

    record Cursor(String subscriber, long position, long parked) {
    }

    record ParkedRow(Delivery delivery, Parked parked) {
    }
}
