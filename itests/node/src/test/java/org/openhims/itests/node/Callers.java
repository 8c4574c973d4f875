// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that know nothing of the node's starts and stops and ask all the time. Each gets the right answer, is told to come again (503),
 * or gets no answer because nobody listens; everything else is wrong.
 */
final class Callers implements AutoCloseable {

    private static final long PAUSE_NANOS = 20_000_000;

    private record Page(String path, String type) {
    }

    private static final List<Page> PAGES = List.of(new Page("/api/v1/me", "application/json"), new Page("/", "text/html"),
            new Page("/verify/", "text/html"), new Page("/health/live", "application/json"), new Page("/health/ready", "application/json"));

    private final Node node;
    private final ExecutorService threads = Executors.newFixedThreadPool(PAGES.size());
    private final Set<String> wrong = ConcurrentHashMap.newKeySet();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger starting = new AtomicInteger();
    private final AtomicInteger stopping = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private volatile boolean ended;

    Callers(Node node) {
        this.node = node;
        PAGES.forEach(page -> threads.execute(() -> call(page)));
    }

    private void call(Page page) {
        Api api = node.api("doctor");
        while (!ended) {
            try {
                note(page, api.get(page.path()));
            } catch (UncheckedIOException nobodyListens) {
                unheard.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private void note(Page page, Api.Answer answer) {
        String type = answer.raw().headers().firstValue("Content-Type").orElse("");
        String problem = answer.json().path("type").asText("");
        if (answer.status() == 200 && type.startsWith(page.type())) {
            served.incrementAndGet();
        } else if (told(answer) && problem.endsWith("node.starting")) {
            starting.incrementAndGet();
        } else if (told(answer) && problem.endsWith("node.stopping")) {
            stopping.incrementAndGet();
        } else if (answer.status() != 503 || !page.path().equals("/health/ready")) {
            // To say that it is not ready is what readiness is for; everything else is wrong.
            wrong.add(page.path() + ": " + answer.status() + ' ' + type + ' ' + new String(answer.raw().body()));
        }
    }

    private static boolean told(Api.Answer answer) {
        return answer.status() == 503 && answer.raw().headers().firstValue("Retry-After").isPresent();
    }

    int served() {
        return served.get();
    }

    /** What nobody should have been answered. */
    Set<String> wrong() {
        return new TreeSet<>(wrong);
    }

    /** How often who came in vain was told that the node starts, and that it stops. */
    List<Integer> told() {
        return List.of(starting.get(), stopping.get());
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(70, TimeUnit.SECONDS)) {
                throw new AssertionError("a caller waits for ever");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return served + " answered, " + starting + " and " + stopping + " told of the start and the stop, " + unheard + " not heard";
    }
}
