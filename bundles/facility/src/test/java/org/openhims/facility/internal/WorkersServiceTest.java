// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersServiceTest {

    private final ClassLoader loader = new URLClassLoader(new URL[0]);
    private final WorkersService workers = new WorkersService("lab", loader);

    @AfterEach
    void close() {
        workers.close();
    }

    @Test
    void namesItsThreadsAndGivesThemTheBundlesLoader() throws Exception {
        ExecutorService pool = workers.pool("parse", 1, 1);
        Thread thread = pool.submit(Thread::currentThread).get();
        assertEquals("hims-lab-parse-1", thread.getName());
        assertTrue(thread.isDaemon());
        assertSame(loader, thread.getContextClassLoader());
    }

    @Test
    void undoesWhatATaskDidToTheLoader() throws Exception {
        ExecutorService pool = workers.pool("parse", 1, 1);
        pool.submit(() -> Thread.currentThread().setContextClassLoader(null)).get();
        assertSame(loader, pool.submit(() -> Thread.currentThread().getContextClassLoader()).get());
    }

    @Test
    void refusesMoreThanTheQueueHolds() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService pool = workers.pool("parse", 1, 1);
        pool.execute(() -> {
            begun.countDown();
            await(hold);
        });
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        pool.execute(() -> { });
        assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> { }));
        hold.countDown();
    }

    @Test
    void aPoolWithoutAQueueTakesOnlyWhatAThreadIsFreeFor() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        ExecutorService pool = workers.pool("now", 1, 0);
        Thread first = offered(pool, hold);
        assertTrue(first.isAlive());
        assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> { }));
        hold.countDown();
    }

    /** The only thread may not have got to its queue yet; it is offered until it takes. */
    private static Thread offered(ExecutorService pool, CountDownLatch hold) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Thread[] taken = new Thread[1];
        while (true) {
            try {
                pool.execute(() -> {
                    taken[0] = Thread.currentThread();
                    begun.countDown();
                    await(hold);
                });
                assertTrue(begun.await(5, TimeUnit.SECONDS));
                return taken[0];
            } catch (RejectedExecutionException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void repeatsAJobAlsoAfterItFailed() throws Exception {
        CountDownLatch rounds = new CountDownLatch(3);
        workers.every("look", Duration.ofMillis(1), () -> {
            rounds.countDown();
            throw new IllegalStateException("on purpose");
        });
        assertTrue(rounds.await(5, TimeUnit.SECONDS));
    }

    @Test
    void aJobCanEndItself() throws Exception {
        AutoCloseable[] own = new AutoCloseable[1];
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch set = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        own[0] = workers.every("once", Duration.ofMillis(1), () -> {
            await(set);
            rounds.incrementAndGet();
            close(own[0]);
            ended.countDown();
        });
        set.countDown();
        assertTrue(ended.await(5, TimeUnit.SECONDS));
        assertEquals(1, rounds.get());
    }

    @Test
    void whatIsBeingDoneMayEndAndWhatWaitsIsDropped() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        AtomicInteger whole = new AtomicInteger();
        ThreadPoolExecutor pool = (ThreadPoolExecutor) workers.pool("save", 1, 1);
        Runnable saving = () -> {
            begun.countDown();
            await(hold);
            whole.addAndGet(Thread.currentThread().isInterrupted() ? 100 : 1);
        };
        pool.execute(saving);
        workers.every("save-too", Duration.ofMillis(1), saving);
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        pool.execute(saving);
        Thread closing = new Thread(workers::close);
        closing.start();
        while (!pool.isShutdown() || !pool.getQueue().isEmpty()) {
            Thread.onSpinWait();
        }
        hold.countDown();
        closing.join(10_000);
        assertEquals(2, whole.get());
    }

    @Test
    void endsAllThreadsWithTheBundle() throws Exception {
        ExecutorService pool = workers.pool("parse", 2, 1);
        Thread thread = pool.submit(Thread::currentThread).get();
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        workers.every("wait", Duration.ofHours(1), () -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        workers.close();
        thread.join(5_000);
        assertFalse(thread.isAlive());
        assertEquals(0, interrupted.getCount());
        assertThrows(RejectedExecutionException.class, () -> pool.execute(() -> { }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
