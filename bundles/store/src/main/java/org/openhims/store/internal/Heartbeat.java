// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.openhims.platform.health.HealthCheck.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the database for a sign of life every two seconds, so that a health check never waits for it. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final long PAUSE = Duration.ofSeconds(2).toMillis();
    private static final long TOO_LONG = Duration.ofSeconds(10).toNanos();

    /** What is to be done when the database is reached for the first time. */
    interface Opening {
        void run() throws SQLException;
    }

    private final Pool pool;
    private final Opening opening;
    private final Thread thread = new Thread(this::beat, "hims-store-heartbeat");
    private boolean opened;
    private volatile Health last = Health.ill("the database was not reached yet");
    private volatile long lastBeat = System.nanoTime();

    Heartbeat(Pool pool, Opening opening) {
        this.pool = pool;
        this.opening = opening;
        thread.setDaemon(true);
    }

    /** Not on the caller's thread: whoever waits for the store would be started while the store's own component still is. */
    void start() {
        thread.start();
    }

    Health health() {
        return System.nanoTime() - lastBeat > TOO_LONG ? Health.ill("the database does not answer") : last;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(5 * PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat() {
        try {
            while (!Thread.interrupted()) {
                ask();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            LOG.debug("heartbeat ends");
        }
    }

    private void ask() {
        try {
            try (Connection connection = pool.own()) {
                if (!connection.isValid(1)) {
                    throw new SQLException("no sign of life", "08006");
                }
            }
            if (!opened) {
                opening.run();
                opened = true;
            }
            told(Health.WELL);
        } catch (SQLException | IllegalStateException e) {
            LOG.debug("heartbeat", e);
            told(Health.ill(opened ? "the database is away" : "the store does not open: " + rootOf(e)));
        }
        lastBeat = System.nanoTime();
    }

    private void told(Health health) {
        if (!health.equals(last)) {
            LOG.info("store is {}", health.ready() ? "well" : "ill: " + health.reason());
        }
        last = health;
    }

    private static String rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + " " + root.getMessage();
    }
}
