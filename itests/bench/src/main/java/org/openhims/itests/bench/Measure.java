// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Several clients that do one thing again and again. */
final class Measure {

    private record Own(LongStream nanos, int failures) {
    }

    private final Duration time;

    Measure(Duration time) {
        this.time = time;
    }

    /** @param client makes what one client does; each client has its own, with its own connection */
    Figures of(int clients, Supplier<Runnable> client) throws InterruptedException, ExecutionException {
        once(time.dividedBy(4), clients, client);
        return once(time, clients, client);
    }

    private static Figures once(Duration time, int clients, Supplier<Runnable> client) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Own>> work = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                Runnable act = client.get();
                work.add(() -> repeat(act, end));
            }
            List<Future<Own>> done = threads.invokeAll(work);
            return together(done, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Own repeat(Runnable act, long end) {
        LongStream.Builder nanos = LongStream.builder();
        int failures = 0;
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            try {
                act.run();
                nanos.add(System.nanoTime() - start);
            } catch (RuntimeException | AssertionError e) {
                failures++;
            }
        }
        return new Own(nanos.build(), failures);
    }

    private static Figures together(List<Future<Own>> parts, double seconds) throws InterruptedException, ExecutionException {
        LongStream nanos = LongStream.empty();
        int failures = 0;
        for (Future<Own> part : parts) {
            nanos = LongStream.concat(nanos, part.get().nanos());
            failures += part.get().failures();
        }
        return new Figures(nanos.sorted().toArray(), failures, seconds);
    }
}
