// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Analyser connections and API clients at a steady pace, with what each unrelated request took. The messages quote specimens that do not
 * exist, so that each must come to the unmatched list exactly once.
 */
final class Load {

    /** @param unrelatedMillis of each request to an endpoint that no replaced module serves */
    record Report(int messages, List<Double> unrelatedMillis, List<String> unrelatedErrors) {

        double p999() {
            double[] sorted = unrelatedMillis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * 0.999))];
        }

        @Override
        public String toString() {
            return messages + " messages, " + unrelatedMillis.size() + " unrelated requests, errors " + unrelatedErrors;
        }
    }

    private static final List<String> UNRELATED = List.of("/api/v1/me", "/api/v1/opd/queues");

    private final Node node;
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());

    Load(Node node) {
        this.node = node;
    }

    /** Messages a second when nobody waits between them. */
    double fullSpeed(int analysers, int clients, int seconds) {
        int messages = run(0, analysers, clients, seconds, () -> { }).messages();
        return (double) messages / seconds;
    }

    /** Half of the capacity, for the given time or, when 0, until the work has ended. */
    Report halfSpeed(double capacity, int analysers, int clients, int seconds, Runnable meanwhile) {
        return run(capacity / 2, analysers, clients, seconds, meanwhile);
    }

    private Report run(double perSecond, int analysers, int clients, int seconds, Runnable meanwhile) {
        AtomicBoolean going = new AtomicBoolean(true);
        AtomicInteger messages = new AtomicInteger();
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        long pause = perSecond == 0 ? 0 : (long) (analysers / perSecond * 1e9);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < analysers; i++) {
            threads.add(new Thread(() -> send(going, messages, pause)));
        }
        for (int i = 0; i < clients; i++) {
            threads.add(new Thread(() -> ask(going, took, errors, Math.max(pause, 5_000_000))));
        }
        threads.forEach(Thread::start);
        try {
            meanwhile.run();
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            Wait.until("the time to pass", seconds + 5, () -> System.nanoTime() >= end);
        } finally {
            going.set(false);
            threads.forEach(Load::join);
        }
        return new Report(messages.get(), List.copyOf(took), List.copyOf(errors));
    }

    private void send(AtomicBoolean going, AtomicInteger messages, long pause) {
        try (Analyser analyser = node.analyser()) {
            while (going.get()) {
                String accession = "D" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
                String answer = analyser.exchange(Scene.bloodCount(accession, "13.2"));
                if (!"AA".equals(Analyser.field(answer, "MSA", 1))) {
                    throw new AssertionError(answer);
                }
                sent.add(accession);
                messages.incrementAndGet();
                LockSupport.parkNanos(pause);
            }
        }
    }

    private void ask(AtomicBoolean going, List<Double> took, List<String> errors, long pause) {
        Api doctor = node.api("doctor");
        for (int i = 0; going.get(); i++) {
            String path = UNRELATED.get(i % UNRELATED.size());
            long start = System.nanoTime();
            try {
                doctor.get(path).expect(200);
            } catch (RuntimeException | AssertionError e) {
                errors.add(path + ": " + e.getMessage());
            }
            took.add((System.nanoTime() - start) / 1e6);
            LockSupport.parkNanos(pause);
        }
    }

    /** Every message that was answered AA is on the list exactly once, after those pending have been delivered. */
    void verify() {
        List<String> expected = sent.stream().sorted().toList();
        List<String> seen = new ArrayList<>();
        try {
            Wait.until("every message delivered", 120, () -> {
                seen.clear();
                seen.addAll(unmatched());
                return seen.size() >= expected.size();
            });
        } finally {
            System.out.println(expected.size() + " messages in, " + seen.size() + " out");
        }
        if (!seen.equals(expected)) {
            throw new AssertionError(expected.size() + " messages in, other ones out");
        }
    }

    private List<String> unmatched() {
        List<String> seen = new ArrayList<>();
        Api technician = node.api("technician");
        for (String next = ""; next != null;) {
            Api.Answer page = technician.get("/api/v1/lab/unmatched?limit=100" + (next.isEmpty() ? "" : "&cursor=" + Api.encode(next)))
                    .expect(200);
            page.json().path("items").forEach(item -> seen.add(item.path("accession").asText()));
            next = page.text("next");
        }
        return seen.stream().filter(accession -> accession.startsWith("D")).sorted().toList();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
