// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstWorks = new CountDownLatch(1);
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private Together<String, Integer> together(Function<List<String>, List<Integer>> work) {
        return new Together<>(asked -> {
            batches.add(asked);
            firstWorks.countDown();
            await(hold);
            return work.apply(asked);
        }, failure -> failure instanceof IllegalArgumentException);
    }

    private static List<Integer> lengths(List<String> asked) {
        if (asked.contains("bad")) {
            throw new IllegalStateException("bad");
        }
        if (asked.contains("away")) {
            throw new IllegalArgumentException("away");
        }
        return asked.stream().map(String::length).toList();
    }

    /** The first is at work while the others come. */
    private List<Future<Integer>> ask(Together<String, Integer> together, String... asked) throws InterruptedException {
        List<Future<Integer>> all = new ArrayList<>();
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        for (String one : asked) {
            all.add(threads.submit(() -> {
                waiting.add(Thread.currentThread());
                return together.of(one);
            }));
            firstWorks.await();
        }
        while (waiting.size() < asked.length || waiting.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        hold.countDown();
        return all;
    }

    @Test
    void thoseWhoComeWhileOneIsAtWorkAreServedTogetherAndEachGetsItsOwnResult() throws Exception {
        List<Future<Integer>> all = ask(together(TogetherTest::lengths), "a", "bb", "ccc", "dddd");
        for (int i = 0; i < 4; i++) {
            assertEquals(i + 1, all.get(i).get());
        }
        assertEquals(List.of(1, 3), batches.stream().map(List::size).toList());
    }

    @Test
    void nobodyFailsForAnothersReason() throws Exception {
        List<Future<Integer>> all = ask(together(TogetherTest::lengths), "a", "bad", "ccc");
        assertEquals(1, all.get(0).get());
        assertEquals(3, all.get(2).get());
        assertEquals("bad", assertThrows(ExecutionException.class, all.get(1)::get).getCause().getMessage());
    }

    @Test
    void aFailureThatAllHaveIsNotTriedAgainForEach() throws Exception {
        List<Future<Integer>> all = ask(together(TogetherTest::lengths), "a", "away", "ccc");
        assertEquals(1, all.get(0).get());
        assertThrows(ExecutionException.class, all.get(1)::get);
        assertThrows(ExecutionException.class, all.get(2)::get);
        assertEquals(2, batches.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
