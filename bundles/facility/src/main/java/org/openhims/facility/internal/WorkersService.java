// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openhims.platform.work.Workers;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One object per using bundle; all its threads end when that bundle lets go of it. */
@Component(service = Workers.class, scope = ServiceScope.BUNDLE)
public final class WorkersService implements Workers, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkersService.class);
    /** So long may go on what is being done. An interrupt comes after it: Derby takes one for the end of the database. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String bundle;
    private final ClassLoader loader;
    private final Set<ThreadPoolExecutor> running = ConcurrentHashMap.newKeySet();

    @Activate
    public WorkersService(ComponentContext context) {
        this(shortName(context.getUsingBundle()), context.getUsingBundle().adapt(BundleWiring.class).getClassLoader());
    }

    /** For the bundle of that short name, such as {@code lab}. */
    public WorkersService(String bundle, ClassLoader loader) {
        this.bundle = bundle;
        this.loader = loader;
    }

    private static String shortName(Bundle bundle) {
        return bundle.getSymbolicName().replaceFirst("^org\\.openhims\\.", "").replace('.', '-');
    }

    @Override
    public ExecutorService pool(String name, int threads, int queue) {
        BlockingQueue<Runnable> waiting = queue == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(queue);
        ThreadPoolExecutor pool = new BundlePool(threads, waiting, new BundleThreads(bundle, name, loader), running::remove);
        running.add(pool);
        // All threads now: one that is made later keeps the protection domains, and so the loaders, of whoever submits the task.
        pool.prestartAllCoreThreads();
        return pool;
    }

    @Override
    public AutoCloseable every(String name, Duration pause, Runnable job) {
        BundleThreads threads = new BundleThreads(bundle, name, loader);
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.scheduleWithFixedDelay(() -> round(name, threads, job), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        running.add(timer);
        return () -> end(timer, threads);
    }

    private void round(String name, BundleThreads threads, Runnable job) {
        try {
            job.run();
        } catch (Exception | LinkageError e) {
            LOG.warn("job {} of {} failed and goes on", name, bundle, e);
        } finally {
            threads.reset(Thread.currentThread());
        }
    }

    private void end(ThreadPoolExecutor timer, BundleThreads threads) {
        running.remove(timer);
        if (threads.owns(Thread.currentThread())) {
            timer.shutdown();
        } else {
            end(List.of(timer));
        }
    }

    @Override
    @Deactivate
    public void close() {
        end(List.copyOf(running));
        running.clear();
    }

    /** What waits is dropped at once, what is being done is let go on for a while, then interrupted. */
    private void end(List<ThreadPoolExecutor> executors) {
        executors.forEach(ThreadPoolExecutor::shutdown);
        executors.forEach(executor -> executor.getQueue().clear());
        waitFor(executors, PATIENCE);
        executors.forEach(ThreadPoolExecutor::shutdownNow);
        waitFor(executors, GRACE);
        executors.stream().filter(executor -> !executor.isTerminated())
                .forEach(executor -> LOG.warn("a thread of {} does not end: {}", bundle, executor));
    }

    private static void waitFor(List<ThreadPoolExecutor> executors, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        try {
            for (ThreadPoolExecutor executor : executors) {
                executor.awaitTermination(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
