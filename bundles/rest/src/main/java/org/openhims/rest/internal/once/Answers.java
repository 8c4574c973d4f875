// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.TxWriter;
import org.openhims.platform.store.Unit;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answers given to requests with an Idempotency-Key, for a day. The claim is written in the module's own transaction together with
 * the change, the answer when it is known; so a crash between the two leaves the outcome, from which the answer is made again.
 */
@Component(service = {Answers.class, TxWriter.class})
public final class Answers implements TxWriter<Answer>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration PURGE_PAUSE = Duration.ofMinutes(30);
    private static final int LONGEST = 1_000_000;
    private static final Caller SYSTEM = Caller.system("rest");

    private final Store store;
    private final Unit unit;
    private final Clock clock;
    private final Map<Claim, ObjectMapper> open = new ConcurrentHashMap<>();

    @Activate
    public Answers(@Reference Store store, @Reference Clock clock, @Reference Workers workers) {
        this.store = store;
        this.clock = clock;
        this.unit = store.open(Answers.class, "rest");
        workers.every("idempotency-purge", PURGE_PAUSE, this::purge);
    }

    @Deactivate
    @Override
    public void close() {
        unit.close();
    }

    /** From now on a change under this claim can be told in JSON; {@link #end} lets go of the mapper and its classes. */
    void begin(Claim claim, ObjectMapper mapper) {
        open.put(claim, mapper);
    }

    void end(Claim claim) {
        open.remove(claim);
    }

    @Override
    public Class<Answer> type() {
        return Answer.class;
    }

    @Override
    public void write(Connection connection, List<Answer> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into rest_answer (user_name, answer_key, request, made_at, outcome) values (?, ?, ?, ?, ?)")) {
            for (Answer answer : answers) {
                insert.setString(1, answer.user());
                insert.setString(2, answer.claim().key());
                insert.setString(3, answer.claim().request());
                insert.setTimestamp(4, utc(clock.instant()));
                insert.setString(5, json(answer));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            if (unique(e)) {
                throw new Answer.AlreadyAnswered(e);
            }
            throw e;
        }
    }

    /** SQLSTATE 23505 is a broken unique constraint on Derby as on PostgreSQL. */
    private static boolean unique(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    /** Records and lists of them are what a resource answers; anything else, such as an entity, is not for clients. */
    private String json(Answer answer) {
        ObjectMapper mapper = open.get(answer.claim());
        Object outcome = answer.outcome();
        if (mapper == null || !(outcome instanceof Record || outcome instanceof Collection || outcome instanceof Map)) {
            return null;
        }
        try {
            String json = mapper.writeValueAsString(outcome);
            return json.length() > LONGEST ? null : json;
        } catch (JsonProcessingException e) {
            LOG.warn("an outcome of {} cannot be told in JSON", outcome.getClass().getName());
            return null;
        }
    }

    Optional<Given> find(String user, String key) {
        return unit.tx(SYSTEM, tx -> select(tx, user, key));
    }

    private static Optional<Given> select(Tx tx, String user, String key) {
        try (PreparedStatement query = tx.connection().prepareStatement(
                "select request, outcome, status, body from rest_answer where user_name = ? and answer_key = ?")) {
            query.setString(1, user);
            query.setString(2, key);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(new Given(rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what the client is answered. A failure is logged only: the outcome is kept already. */
    void complete(String user, String key, int status, String body) {
        try {
            unit.tx(SYSTEM, tx -> update(tx, "update rest_answer set status = ?, body = ? where user_name = ? and answer_key = ?",
                    status, body, user, key));
        } catch (RuntimeException e) {
            LOG.warn("an answer could not be kept: {}", e.getClass().getName());
        }
    }

    private void purge() {
        if (store.lease("rest.purge")) {
            unit.tx(SYSTEM, tx -> update(tx, "delete from rest_answer where made_at < ?", utc(clock.instant().minus(KEPT))));
        }
    }

    private static int update(Tx tx, String sql, Object... values) {
        try (PreparedStatement update = tx.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof String || values[i] == null) {
                    update.setString(i + 1, (String) values[i]);
                } else {
                    update.setObject(i + 1, values[i]);
                }
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timestamp utc(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
