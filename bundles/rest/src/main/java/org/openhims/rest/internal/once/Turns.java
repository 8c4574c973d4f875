// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.once;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhims.platform.ProblemException;
import org.openhims.rest.internal.problem.Problems;

/** Two requests with one key go one after the other, so that the second finds the answer of the first. */
final class Turns {

    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final Duration patience;

    Turns(Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits until nobody else has the key.
     *
     * @return gives the turn up again
     */
    Runnable take(String key) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        long end = System.nanoTime() + patience.toNanos();
        for (CompletableFuture<Void> other; (other = running.putIfAbsent(key, mine)) != null;) {
            await(other, end - System.nanoTime());
        }
        return () -> {
            running.remove(key, mine);
            mine.complete(null);
        };
    }

    private static void await(CompletableFuture<Void> other, long nanos) {
        try {
            other.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ProblemException(Problems.of("idempotency.running", 409));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problems.of("node.busy", 503));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
