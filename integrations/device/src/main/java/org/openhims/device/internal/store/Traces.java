// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.device.Outcome;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.TracedMessage;

/** What people search and count in the table of messages. */
public final class Traces {

    static final String MATCHED = "M";
    static final String UNMATCHED = "U";
    private static final String ANSWERED = "A";
    private static final String NOTHING = "N";
    private static final String OPEN = "-";

    /** The first seven digits of a key count the time in steps of 2^20 ms, some 17 minutes. */
    private static final int STEP_BITS = 20;
    private static final String LANE = "link, peer, application, facility";

    /**
     * A condition of a search; each part null for any.
     *
     * @param before the key before which they came
     */
    public record Search(Lane lane, Outcome outcome, String accession, Instant from, Instant to, String before) {
    }

    /** How many messages of a device came to the same within some minutes from the moment on. */
    public record Tally(Lane lane, Outcome outcome, Instant from, long count) {
    }

    /**
     * Who has sent something, and when last.
     *
     * @param device its profile's name; null when none has fitted
     */
    public record Sender(Lane lane, String device, Instant at) {
    }

    private final Statements statements;

    Traces(Statements statements) {
        this.statements = statements;
    }

    public List<Tally> tallies(Instant since) {
        return statements.query(0, row -> new Tally(Rows.lane(row), outcome(row), moment(row.getString("step")),
                row.getLong("messages")), "select " + LANE + ", state, outcome, substr(id, 1, 7) as step, count(*) as messages from device_message"
                        + " where id >= ? group by " + LANE + ", state, outcome, substr(id, 1, 7)", MessageIds.first(since));
    }

    private static Instant moment(String step) {
        return Instant.ofEpochMilli(Long.parseLong(step, 16) << STEP_BITS);
    }

    public List<Sender> senders(Instant since) {
        return statements.query(0, row -> new Sender(Rows.lane(row), row.getString("device"), Columns.instant(row.getTimestamp("last_at"))),
                "select " + LANE + ", max(device) as device, max(received_at) as last_at from device_message where id >= ? group by " + LANE,
                MessageIds.first(since));
    }

    /** Newest first. */
    public List<TracedMessage> search(Search search, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(search, values);
        return statements.tx(connection -> {
            List<TracedMessage> found = new ArrayList<>();
            for (TracedMessage one : Statements.query(connection, limit, Traces::traced, Rows.SELECT + where + " order by id desc", values.toArray())) {
                found.add(new TracedMessage(one.message(), one.outcome(), accessions(connection, one.message().id())));
            }
            return found;
        });
    }

    public Optional<TracedMessage> find(String id) {
        return statements.tx(connection -> {
            List<String> accessions = accessions(connection, id);
            return Statements.query(connection, 1, Traces::traced, Rows.SELECT + " where id = ?", id).stream().findFirst()
                    .map(one -> new TracedMessage(one.message(), one.outcome(), accessions));
        });
    }

    private static List<String> accessions(Connection connection, String id) throws SQLException {
        return Statements.query(connection, 0, row -> row.getString(1), "select accession from device_specimen where message_id = ? order by 1", id);
    }

    private static String where(Search search, List<Object> values) {
        StringBuilder where = new StringBuilder(" where id < ?");
        values.add(search.before() == null ? Messages.AFTER_ALL : search.before());
        if (search.from() != null) {
            where.append(" and id >= ?");
            values.add(MessageIds.first(search.from()));
        }
        if (search.to() != null) {
            where.append(" and received_at < ?");
            values.add(Columns.timestamp(search.to()));
        }
        if (search.lane() != null) {
            where.append(" and link = ? and peer = ? and application = ? and facility = ?");
            values.addAll(List.of(search.lane().link(), search.lane().peer(), search.lane().application(), search.lane().facility()));
        }
        if (search.accession() != null) {
            where.append(" and id in (select message_id from device_specimen where accession = ?)");
            values.add(search.accession());
        }
        if (search.outcome() != null) {
            where.append(came(search.outcome(), values));
        }
        return where.toString();
    }

    /** What came of a delivered message; it is not known yet when it is null. */
    static String letter(Outcome outcome) {
        if (outcome == null) {
            return OPEN;
        }
        return switch (outcome) {
            case MATCHED -> MATCHED;
            case UNMATCHED -> UNMATCHED;
            case ANSWERED -> ANSWERED;
            case NOTHING -> NOTHING;
            default -> throw new IllegalArgumentException(outcome.toString());
        };
    }

    private static String came(Outcome outcome, List<Object> values) {
        switch (outcome) {
            case WAITING -> values.add(States.PENDING);
            case REFUSED -> values.add(States.REFUSED);
            case FAILED -> values.add(States.FAILED);
            case MATCHED, UNMATCHED, ANSWERED, NOTHING -> {
                values.add(States.DELIVERED);
                values.add(letter(outcome));
                return " and state = ? and outcome = ?";
            }
        }
        return " and state = ?";
    }

    private static TracedMessage traced(ResultSet row) throws SQLException {
        StoredMessage message = Rows.message(row);
        return new TracedMessage(message, outcome(row), List.of());
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        State state = States.read(row.getString("state"));
        return switch (state) {
            case PENDING -> Outcome.WAITING;
            case REFUSED -> Outcome.REFUSED;
            case FAILED -> Outcome.FAILED;
            case DELIVERED -> switch (row.getString("outcome")) {
                case MATCHED -> Outcome.MATCHED;
                case UNMATCHED -> Outcome.UNMATCHED;
                case ANSWERED -> Outcome.ANSWERED;
                case NOTHING -> Outcome.NOTHING;
                default -> null;
            };
        };
    }
}
