// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openhims.itests.node.Node;

/** Clients that each do their act again and again; the first failure ends the measurement. */
final class Crowd {

    private Crowd() {
    }

    /** @param acts one for each client; false when there is nothing more to do */
    static Sample.Done during(Duration time, List<BooleanSupplier> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Callable<Integer>> work = new ArrayList<>();
            acts.forEach(act -> work.add(() -> repeat(act, end)));
            int all = 0;
            for (Future<Integer> done : threads.invokeAll(work)) {
                all += done.get();
            }
            return new Sample.Done(all, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Clients that each send a request and wait for its 200, on a connection of their own. */
    static Sample requests(Node node, int seconds, int clients, Supplier<byte[]> request) throws Exception {
        List<Wire> wires = IntStream.range(0, clients).mapToObj(i -> new Wire(node.http())).toList();
        try {
            List<BooleanSupplier> acts = wires.stream().<BooleanSupplier>map(wire -> () -> {
                wire.exchange(request.get(), 200);
                return true;
            }).toList();
            return Sample.of(node.pid(), () -> during(Duration.ofSeconds(seconds), acts));
        } finally {
            wires.forEach(Wire::close);
        }
    }

    private static int repeat(BooleanSupplier act, long end) {
        int times = 0;
        while (System.nanoTime() < end && act.getAsBoolean()) {
            times++;
        }
        return times;
    }
}
