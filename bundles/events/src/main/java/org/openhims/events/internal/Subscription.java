// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openhims.events.internal.JournalTables.ParkedRow;
import org.openhims.platform.ProblemException;
import org.openhims.platform.events.Delivery;
import org.openhims.platform.events.EventHandler;
import org.openhims.platform.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running subscriber: gives it event after event, from its cursor on. */
final class Subscription {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final int BATCH = 200;
    private static final int UNAVAILABLE = 503;
    private static final int LONGEST_REASON = 500;

    private final EventHandler handler;
    private final JournalTables tables;
    private final Store store;
    private final List<Duration> pauses;
    private final ReentrantLock working = new ReentrantLock();
    private final Types types;
    private boolean described;
    private volatile boolean stopped;
    private int attempts;
    private long notBefore;

    /** @param pauses how long to wait after each failure; after one more the event is parked */
    Subscription(EventHandler handler, JournalTables tables, Store store, List<Duration> pauses) {
        this.handler = handler;
        this.tables = tables;
        this.store = store;
        this.pauses = pauses;
        this.types = new Types(handler.types());
    }

    String name() {
        return handler.name();
    }

    /** Gives one batch; true when there is more to do at once. */
    boolean round() {
        working.lock();
        try {
            if (stopped || System.nanoTime() < notBefore || !mine()) {
                return false;
            }
            long cursor = tables.cursor(name());
            describe();
            List<Delivery> batch = tables.after(name(), cursor, BATCH);
            return given(batch, cursor) && batch.size() == BATCH;
        } finally {
            working.unlock();
        }
    }

    private void describe() {
        if (!described) {
            tables.describe(name(), types);
            described = true;
        }
    }

    /** Asked before each event: a batch may take longer than a lease, and then it is another process's to go on. */
    private boolean mine() {
        return store.lease("events:" + name());
    }

    /** False when it stopped before the end of the batch. */
    private boolean given(List<Delivery> batch, long cursor) {
        long seen = cursor;
        long stored = cursor;
        for (Delivery delivery : batch) {
            boolean wanted = types.contain(delivery.event().type());
            if (stopped || wanted && !(mine() && done(delivery))) {
                keep(seen, stored);
                return false;
            }
            seen = delivery.position();
            stored = wanted ? seen : stored;
        }
        keep(seen, stored);
        return true;
    }

    /** Skipped events move the cursor once for all of them. */
    private void keep(long seen, long stored) {
        if (seen > stored) {
            tables.moveCursor(name(), seen);
        }
    }

    /** True when the cursor may go behind the event: it was handled or parked. */
    private boolean done(Delivery delivery) {
        if (tables.hasParked(name(), delivery.event().uhid())
                && tables.parkBehind(delivery, "waits behind an earlier event of the same patient")) {
            return true;
        }
        try {
            handle(delivery);
            tables.moveCursor(name(), delivery.position());
            attempts = 0;
            return true;
        } catch (RuntimeException | LinkageError e) {
            return parked(delivery, e);
        }
    }

    private void handle(Delivery delivery) {
        try {
            handler.handle(delivery);
        } catch (DeliveryWriter.SeenBefore e) {
            LOG.debug("not twice", e);
        }
    }

    /** A part that is away is waited for however long it takes: the event itself is not at fault. */
    private boolean parked(Delivery delivery, Throwable failure) {
        boolean away = failure instanceof ProblemException problem && problem.problem().status() == UNAVAILABLE;
        if (attempts < pauses.size() || away) {
            notBefore = System.nanoTime() + pauses.get(Math.min(attempts, pauses.size() - 1)).toNanos();
            attempts++;
            LOG.info("{} will be tried again with the event at {}: {}", name(), delivery.position(), reason(failure));
            return false;
        }
        LOG.warn("{} failed on the event at {}; it is parked", name(), delivery.position(), failure);
        tables.park(delivery, reason(failure), attempts + 1);
        attempts = 0;
        return true;
    }

    /**
     * Tries all parked events again, oldest first; returns how many went through. A patient's events wait behind the first that fails.
     * Meanwhile another process may have parked more behind those that were there.
     */
    int retry() {
        working.lock();
        try {
            int through = 0;
            Set<String> failed = new HashSet<>();
            List<ParkedRow> rows = tables.parked(name());
            while (!stopped && !rows.isEmpty()) {
                through += retried(rows, failed);
                long last = rows.get(rows.size() - 1).delivery().position();
                rows = tables.parked(name()).stream().filter(row -> row.delivery().position() > last).toList();
            }
            return through;
        } finally {
            working.unlock();
        }
    }

    private int retried(List<ParkedRow> rows, Set<String> failed) {
        int through = 0;
        for (ParkedRow row : rows) {
            if (!stopped && !failed.contains(row.delivery().event().uhid())) {
                through += retried(row.delivery(), failed) ? 1 : 0;
            }
        }
        return through;
    }

    private boolean retried(Delivery delivery, Set<String> failed) {
        try {
            handle(delivery);
            tables.unpark(delivery);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.info("{} failed again on the event at {}", name(), delivery.position(), e);
            tables.stillParked(delivery, reason(e));
            if (delivery.event().uhid() != null) {
                failed.add(delivery.event().uhid());
            }
            return false;
        }
    }

    /** Returns when the handler is not called any more, or does not come back. */
    void stop() {
        stopped = true;
        try {
            if (working.tryLock(10, TimeUnit.SECONDS)) {
                working.unlock();
            } else {
                LOG.warn("{} is still busy with an event", name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The exception's class and, since a message may quote a person's data, only the message of a problem. */
    private static String reason(Throwable failure) {
        String text = failure instanceof ProblemException ? failure.getMessage() : failure.getClass().getName();
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }
}
