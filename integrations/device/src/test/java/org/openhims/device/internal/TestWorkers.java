// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openhims.platform.work.Workers;

/** Threads as the platform gives them. */
final class TestWorkers implements Workers, AutoCloseable {

    private final List<ExecutorService> all = new ArrayList<>();

    @Override
    public ExecutorService pool(String name, int threads, int queue) {
        all.add(new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue)));
        return all.get(all.size() - 1);
    }

    @Override
    public AutoCloseable every(String name, Duration pause, Runnable job) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        timer.scheduleWithFixedDelay(job, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        all.add(timer);
        return timer::shutdown;
    }

    @Override
    public void close() {
        all.forEach(ExecutorService::shutdownNow);
    }
}
