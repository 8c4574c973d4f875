// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openhims.platform.work.Workers;

/** Never runs anything by itself, so that a test decides when a round is. */
final class IdleWorkers implements Workers {

    @Override
    public ExecutorService pool(String name, int threads, int queue) {
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        return closed;
    }

    @Override
    public AutoCloseable every(String name, Duration pause, Runnable job) {
        return () -> { };
    }
}
