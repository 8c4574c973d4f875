// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.Sql;

/** Several at once. */
class ContentionTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final StoreBench bench = new StoreBench(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        bench.close();
    }

    @Test
    void ofTwoInADeadlockOneIsRunAgainAndBothGoThrough() throws Exception {
        bench.shelf(1, "A");
        bench.shelf(2, "B");
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        Future<Integer> up = threads.submit(() -> relabel(1, 2, "up", bothHaveOne, runs));
        Future<Integer> down = threads.submit(() -> relabel(2, 1, "down", bothHaveOne, runs));
        assertEquals(1, up.get(60, TimeUnit.SECONDS));
        assertEquals(1, down.get(60, TimeUnit.SECONDS));
        assertTrue(runs.get() > 2);
    }

    private int relabel(int first, int second, String label, CyclicBarrier bothHaveOne, AtomicInteger runs) {
        boolean[] met = {false};
        return bench.unit.tx(bench.clerk, tx -> {
            runs.incrementAndGet();
            Sql sql = new Sql(tx.connection());
            sql.update("update plain_shelf set label = ? where id = ?", label + first, first);
            if (!met[0]) {
                met[0] = true;
                meet(bothHaveOne);
            }
            return sql.update("update plain_shelf set label = ? where id = ?", label + second, second);
        });
    }

    @Test
    void whenAllConnectionsAreBusyTheNextIsToldToComeAgain() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CyclicBarrier inside = new CyclicBarrier(3);
        List<Future<Integer>> busy = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            busy.add(threads.submit(() -> bench.unit.tx(bench.clerk, tx -> held(inside, release))));
        }
        meet(inside);
        long began = System.nanoTime();
        ProblemException refused = assertThrows(ProblemException.class, bench::shelves);
        assertEquals("store.unavailable", refused.problem().code());
        assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(15));
        assertEquals(1, bench.store.nextNumber("still"), "numbers have connections of their own");
        release.countDown();
        for (Future<Integer> each : busy) {
            each.get(10, TimeUnit.SECONDS);
        }
        assertEquals(0, bench.shelves());
    }

    @Test
    void aUnitThatIsClosedLetsTheRunningEndAndRefusesTheNext() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CyclicBarrier inside = new CyclicBarrier(2);
        Future<Integer> running = threads.submit(() -> bench.unit.tx(bench.clerk, tx -> {
            StoreBench.put(tx.connection(), 1, "A");
            return held(inside, release);
        }));
        meet(inside);
        Future<?> closing = threads.submit(bench.unit::close);
        while (accepts()) {
            Thread.onSpinWait();
        }
        release.countDown();
        running.get(10, TimeUnit.SECONDS);
        closing.get(20, TimeUnit.SECONDS);
        assertEquals(1L, bench.store.open(StoreBench.class, "plain").<Long>tx(bench.clerk,
                tx -> new Sql(tx.connection()).number("select count(*) from plain_shelf")));
    }

    private boolean accepts() {
        try {
            bench.unit.tx(bench.clerk, tx -> 1);
            return true;
        } catch (ProblemException e) {
            assertEquals("store.unavailable", e.problem().code());
            return false;
        }
    }

    @Test
    void numbersAreUniqueOverThreadsAndProcesses() throws Exception {
        DatabaseStore other = bench.another(2);
        List<Callable<List<Long>>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            DatabaseStore from = i % 2 == 0 ? bench.store : other;
            takers.add(() -> {
                List<Long> mine = new ArrayList<>();
                for (int n = 0; n < 200; n++) {
                    mine.add(from.nextNumber("accession"));
                }
                return mine;
            });
        }
        Set<Long> all = new HashSet<>();
        for (Future<List<Long>> taken : threads.invokeAll(takers)) {
            all.addAll(taken.get());
        }
        other.close();
        assertEquals(1600, all.size());
        assertTrue(all.contains(1L));
    }

    @Test
    void numbersGoOnBehindTheBlockOfOneThatDied() {
        assertEquals(1, bench.store.nextNumber("token"));
        DatabaseStore next = bench.another(2);
        long after = next.nextNumber("token");
        next.close();
        assertTrue(after > 1);
        assertEquals(2, bench.store.nextNumber("token"));
    }

    private static int held(CyclicBarrier inside, CountDownLatch release) {
        meet(inside);
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return 1;
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
