// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openhims.platform.work.Workers;

/** Threads as the platform gives them; timed jobs run when the test says so. */
final class TestWorkers implements Workers {

    private final List<Runnable> jobs = new ArrayList<>();

    @Override
    public ExecutorService pool(String name, int threads, int queue) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue));
    }

    @Override
    public AutoCloseable every(String name, Duration pause, Runnable job) {
        jobs.add(job);
        return () -> jobs.remove(job);
    }

    void runJobs() {
        jobs.forEach(Runnable::run);
    }
}
