// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.openhims.platform.access.Caller;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Store;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives committed events their positions. Of all processes on the database the one with the lease does it. What depends on a
 * committed event is written after it, so it has a higher {@code seq} and is seen no sooner: in the order of {@code seq} a
 * patient's events keep their order.
 */
@Component(service = {Sequencer.class, HealthCheck.class}, immediate = true)
public final class Sequencer implements HealthCheck {

    private static final Caller SELF = Caller.system("events");
    private static final int BATCH = 500;
    private static final String WAITING = "select seq from evt_journal" + JournalTables.BY_POSITION + "where position is null";
    /** While events keep coming they are ordered so often, many at once: each round costs the disk a commit, and so does each subscriber. */
    private static final long PACE = Duration.ofMillis(30).toNanos();

    private final JournalTables tables;
    private final Store store;
    private final Pulse pulse;
    private final AutoCloseable listening;
    private final AutoCloseable timer;
    private volatile Health health = Health.WELL;
    private long lastRound = System.nanoTime() - PACE;

    @Activate
    public Sequencer(@Reference JournalTables tables, @Reference Store store, @Reference Pulse pulse, @Reference Workers workers) {
        this.tables = tables;
        this.store = store;
        this.pulse = pulse;
        Loop loop = new Loop("sequencer", workers.pool("sequencer", 1, 1), this::watchedRound);
        listening = pulse.onCommit(loop::wake);
        // Other processes' events, and those of a process that died before it told.
        timer = workers.every("sequencer-poll", Duration.ofSeconds(1), loop::wake);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        timer.close();
    }

    /** Called by one loop only, on a thread that does nothing else. */
    private boolean watchedRound() {
        LockSupport.parkNanos(lastRound + PACE - System.nanoTime());
        lastRound = System.nanoTime();
        try {
            boolean more = round() >= BATCH;
            health = Health.WELL;
            return more;
        } catch (RuntimeException e) {
            health = Health.ill("events wait for their order");
            throw e;
        }
    }

    /** Gives positions to one batch; returns how many. */
    int round() {
        // Looked at first without a lock: an idle node must not write to its disk every second.
        if (tables.unordered() == 0 || !store.lease("events.sequencer")) {
            return 0;
        }
        int ordered = tables.unit().tx(SELF, tx -> order(new Sql(tx.connection())));
        if (ordered > 0) {
            pulse.ordered();
        }
        return ordered;
    }

    /**
     * Whoever gives positions holds the head's row until the commit, so positions become visible in their order even when two
     * processes believe that they have the lease: a reader that saw one has seen all before it.
     */
    private static int order(Sql sql) {
        sql.update("update evt_head set position = position where id = 1");
        List<Long> waiting = waiting(sql);
        if (waiting.isEmpty()) {
            return 0;
        }
        long last = sql.number("select position from evt_head where id = 1");
        List<Object[]> positions = new ArrayList<>();
        for (Long seq : waiting) {
            positions.add(new Object[] {++last, seq});
        }
        sql.batch("update evt_journal set position = ? where seq = ?", positions);
        sql.update("update evt_head set position = ? where id = 1", last);
        return waiting.size();
    }

    /**
     * A query of Derby is no snapshot: it may miss a row that is committed behind its back and yet meet a later one that depends
     * on it. So the same rows are read again until nothing is added: then all were there before the last reading began, and with
     * them all that they depend on.
     */
    private static List<Long> waiting(Sql sql) {
        List<Long> seen = sql.list(WAITING + " order by seq fetch first ? rows only",
                row -> row.getLong(1), BATCH);
        List<Long> before = List.of();
        while (!seen.equals(before)) {
            before = seen;
            seen = sql.list(WAITING + " and seq <= ? order by seq",
                    row -> row.getLong(1), before.get(before.size() - 1));
        }
        return seen;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Health check() {
        return health;
    }
}
