// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Together;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The table of all messages. Each method is one transaction, committed before it returns. */
@Component(service = Messages.class)
public final class Messages {

    /** Stands in a delivered message's reason, too. */
    public static final String REUSED = "id-reused";

    static final String AFTER_ALL = "g";
    private static final String INSERT = "insert into device_message (id, received_at, link, peer, protocol, application, facility,"
            + " control_id, message_type, device, state, reason, detail, attempts, byte_count, sha256, same_key, id_key, body, outcome)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)";
    private static final String FILE = "insert into device_specimen (accession, message_id) values (?, ?)";
    private static final String WAITING = "select id, link, peer, application, facility, protocol, received_at, reason, attempts, next_try"
            + " from device_message";

    private final Unit unit;
    private final Statements statements;
    private final Clock clock;
    private final MessageIds ids;
    private final Together<Arrival, Pending> arrivals = new Together<>(this::insertAll, ProblemException.class::isInstance);

    @Activate
    public Messages(@Reference Store store, @Reference Clock clock) {
        this.clock = clock;
        unit = store.open(Messages.class, "device");
        statements = new Statements(unit);
        ids = new MessageIds(clock, statements.query(1, row -> row.getString(1), "select max(id) from device_message").get(0));
    }

    @Deactivate
    public void close() {
        unit.close();
    }

    /** What people search and count. */
    public Traces traces() {
        return new Traces(statements);
    }

    /** A key for a message that has come now; greater than all before. */
    public String nextId() {
        return ids.next();
    }

    /**
     * Stores a message.
     *
     * @return the message as stored, or empty when the same message was stored before
     */
    public Optional<Pending> store(Arrival arrival) {
        try {
            return Optional.of(arrivals.of(arrival));
        } catch (ConstraintViolation e) {
            return Optional.empty();
        }
    }

    private List<Pending> insertAll(List<Arrival> all) {
        return statements.tx(connection -> {
            Set<String> reused = reused(connection, all);
            Statements.batch(connection, INSERT, all.stream().map(arrival -> columns(arrival, reused.contains(arrival.id()))).toList());
            Statements.batch(connection, FILE, all.stream().flatMap(arrival -> filed(arrival.id(), arrival.accessions())).toList());
            return all.stream().map(arrival -> new Pending(arrival.id(), arrival.lane(), arrival.frame().protocol(), arrival.at(),
                    reused.contains(arrival.id()), false, 0)).toList();
        });
    }

    private static Stream<Object[]> filed(String id, List<String> accessions) {
        return accessions.stream().map(accession -> new Object[] {accession, id});
    }

    /** Those that come under a control id which their device has used before, be it in a message just before. */
    private static Set<String> reused(Connection connection, List<Arrival> all) throws SQLException {
        Set<String> keys = new HashSet<>();
        Set<String> reused = new HashSet<>();
        for (Arrival arrival : all) {
            // ASTM does not ask for a control id.
            boolean numbered = !arrival.envelope().controlId().isEmpty();
            if (numbered && arrival.state() == State.PENDING && (!keys.add(arrival.idKey()) || !Statements.query(connection, 1, row -> row.getString(1),
                    "select id from device_message where id_key = ? and state <> ?", arrival.idKey(), States.REFUSED).isEmpty())) {
                reused.add(arrival.id());
            }
        }
        return reused;
    }

    private static Object[] columns(Arrival arrival, boolean reused) {
        Lane lane = arrival.lane();
        return new Object[] {
                arrival.id(), Columns.timestamp(arrival.at()), lane.link(), lane.peer(), arrival.frame().protocol(),
                lane.application(), lane.facility(), Columns.cut(arrival.envelope().controlId(), 200),
                Columns.cut(arrival.envelope().type(), 40), arrival.device(), States.of(arrival.state()), reused ? REUSED : arrival.reason(),
                Columns.cut(arrival.detail(), 300), arrival.frame().bytes().length, Digests.of(arrival.frame().bytes()),
                arrival.sameKey(), arrival.idKey(), arrival.frame().bytes(), Traces.letter(arrival.outcome())};
    }

    /** The message that was stored before; empty when it was not. */
    public Optional<StoredMessage> sameAs(Arrival arrival) {
        return statements.query(1, Rows::message, Rows.SELECT + " where same_key = ?", arrival.sameKey()).stream().findFirst();
    }

    public Optional<StoredMessage> find(String id) {
        return statements.query(1, Rows::message, Rows.SELECT + " where id = ?", id).stream().findFirst();
    }

    /** Newest first; those that came before the one of that key, or all when it is null. */
    public List<StoredMessage> list(State state, String before, int limit) {
        String sql = Rows.SELECT + " where id < ?" + (state == null ? "" : " and state = ?") + " order by id desc";
        String bound = before == null ? AFTER_ALL : before;
        return state == null ? statements.query(limit, Rows::message, sql, bound)
                : statements.query(limit, Rows::message, sql, bound, States.of(state));
    }

    /** The bytes; empty when there is no such message or its retention time is over. */
    public Optional<byte[]> body(String id) {
        return statements.query(1, row -> Optional.ofNullable(row.getBytes(1)), "select body from device_message where id = ?", id)
                .stream().findFirst().flatMap(body -> body);
    }

    /** The bytes, for a person; audited with the caller in the same transaction. */
    public Optional<byte[]> bodyFor(Caller by, String id, boolean masked) {
        return statements.tx(by, (Tx tx) -> {
            tx.audit("device.messages.read", null, "message=" + id + (masked ? " masked" : ""));
            return Statements.in(tx, connection -> Statements.query(connection, 1, row -> Optional.ofNullable(row.getBytes(1)),
                    "select body from device_message where id = ?", id)).stream().findFirst().flatMap(body -> body);
        });
    }

    /** What is due for the laboratory, in the order of receipt. */
    public List<Pending> due(int limit) {
        return statements.query(limit, Rows::pending, WAITING + " where state = ? and (next_try is null or next_try <= ?) order by id", States.PENDING,
                Columns.timestamp(clock.instant()));
    }

    /** Any message as if it were pending. */
    public Optional<Pending> asPending(String id) {
        return statements.query(1, Rows::pending, WAITING + " where id = ?", id).stream().findFirst();
    }

    /** The devices of which something is pending, whenever it is due. */
    public List<Lane> lanes() {
        return statements.query(0, Rows::lane, "select distinct link, peer, application, facility from device_message where state = ?",
                States.PENDING);
    }

    /** The laboratory has them; each with whether it could match all of it. */
    public void delivered(Map<String, Boolean> matched) {
        statements.tx(connection -> Statements.batch(connection, "update device_message set state = ?, outcome = ? where id = ?",
                matched.entrySet().stream().map(e -> new Object[] {States.DELIVERED, e.getValue() ? Traces.MATCHED : Traces.UNMATCHED, e.getKey()})
                        .toList()));
    }

    /** The laboratory failed on it: it is tried again at that moment, or waits for a person when that is null. */
    public void failed(String id, int attempts, String detail, Instant again) {
        if (again == null) {
            statements.update("update device_message set state = ?, attempts = ?, reason = 'failed', detail = ? where id = ?",
                    States.FAILED, attempts, Columns.cut(detail, 300), id);
        } else {
            statements.update("update device_message set attempts = ?, detail = ?, next_try = ? where id = ?",
                    attempts, Columns.cut(detail, 300), Columns.timestamp(again), id);
        }
    }

    /** Makes it pending again, whatever came of it, as it is read now. */
    public void reopen(Caller by, String id, String device, List<String> accessions) {
        statements.tx(by, tx -> {
            tx.audit("device.messages.manage", null, "message=" + id);
            return Statements.in(tx, connection -> {
                Statements.update(connection, "delete from device_specimen where message_id = ?", id);
                Statements.batch(connection, FILE, filed(id, accessions).toList());
                return Statements.update(connection, "update device_message set state = ?, device = ?, reason = null, detail = null,"
                        + " attempts = 0, next_try = null, outcome = '-' where id = ?", States.PENDING, device, id);
            });
        });
    }

    public long count(State state) {
        return statements.query(1, row -> row.getLong(1), "select count(*) from device_message where state = ?", States.of(state)).get(0);
    }

    /** Each device that has sent anything since the moment, and when it sent last. */
    public List<LastSign> lastSigns(Instant since) {
        return statements.query(0, row -> new LastSign(row.getString(1), row.getString(2), Columns.instant(row.getTimestamp(3))),
                "select device, application, max(received_at) from device_message where id >= ? and device is not null"
                        + " group by device, application, peer", MessageIds.first(since));
    }

    /** @param device its profile's name; @param application as it names itself */
    public record LastSign(String device, String application, Instant at) {
    }

    /** Forgets the bytes of at most so many finished messages; what came of them stays known. */
    public int forget(Instant before, int limit) {
        return statements.tx(connection -> {
            List<String> old = Statements.query(connection, limit, row -> row.getString(1), "select id from device_message where"
                    + " received_at < ? and body is not null and state in (?, ?)", Columns.timestamp(before), States.DELIVERED, States.REFUSED);
            return Statements.batch(connection, "update device_message set body = null where id = ?",
                    old.stream().map(id -> new Object[] {id}).toList());
        });
    }
}
