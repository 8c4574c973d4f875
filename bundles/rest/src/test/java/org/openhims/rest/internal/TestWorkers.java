// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openhims.platform.work.Workers;

/** Threads for a test; timed jobs run when the test says so. */
final class TestWorkers implements Workers, AutoCloseable {

    private final List<ExecutorService> pools = new CopyOnWriteArrayList<>();
    private final List<Runnable> jobs = new CopyOnWriteArrayList<>();

    @Override
    public ExecutorService pool(String name, int threads, int queue) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        pools.add(pool);
        return pool;
    }

    @Override
    public AutoCloseable every(String name, Duration pause, Runnable job) {
        jobs.add(job);
        return () -> jobs.remove(job);
    }

    void runJobs() {
        jobs.forEach(Runnable::run);
    }

    @Override
    public void close() {
        pools.forEach(ExecutorService::shutdownNow);
    }
}
