// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a round of work on a shared pool whenever it is woken, never two at once; many calls before a round are one. */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final ExecutorService pool;
    private final BooleanSupplier round;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** @param round answers whether there is more to do at once */
    Loop(String name, ExecutorService pool, BooleanSupplier round) {
        this.name = name;
        this.pool = pool;
        this.round = round;
    }

    void wake() {
        if (waiting.compareAndSet(false, true)) {
            try {
                pool.execute(this::run);
            } catch (RejectedExecutionException e) {
                waiting.set(false);
                LOG.debug("{} is not run: the pool is closed or full", name);
            }
        }
    }

    /** Gives the thread back after each round, so that one that is far behind does not keep the others waiting. */
    private synchronized void run() {
        waiting.set(false);
        try {
            if (round.getAsBoolean()) {
                wake();
            }
        } catch (RuntimeException e) {
            LOG.warn("{} will be tried again", name, e);
        }
    }
}
