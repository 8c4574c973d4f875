// SPDX-License-Identifier: Apache-2.0
package org.openhims.bench.probe.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same act by several threads for some seconds, each thread with its own part of what is given. */
final class Turns {

    private Turns() {
    }

    /** What is done with one thing that was given. */
    interface Act {
        void with(String given) throws Exception;
    }

    static Map<String, Number> of(int threads, int seconds, List<String> given, Act act) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int part = i;
                work.add(() -> until(end, part, threads, given, act));
            }
            int acts = 0;
            for (Future<Integer> done : pool.invokeAll(work)) {
                acts += done.get();
            }
            return Map.of("acts", acts, "seconds", (System.nanoTime() - start) / 1e9);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int until(long end, int part, int threads, List<String> given, Act act) throws Exception {
        int acts = 0;
        for (; System.nanoTime() < end; acts++) {
            act.with(given.get((part + acts * threads) % given.size()));
        }
        return acts;
    }
}
