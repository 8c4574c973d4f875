// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Many at once. */
public final class AtOnce {

    private AtOnce() {
    }

    public static <T> List<T> of(int threads, Function<Integer, T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> work.apply(i)).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
