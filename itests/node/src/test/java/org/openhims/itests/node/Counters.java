// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Counters that register people, give them a token and order a test, one after the other, each POST under a key of its own. */
final class Counters implements AutoCloseable {

    /** A person who came to a counter, and the numbers that were given. */
    record Person(String name, String uhid, String token, String order, String accession) {
    }

    private static final List<String> QUEUES = List.of("MED-1", "PED-1");
    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int TRIES = 40;

    private final Api registrar;
    private final Api doctor;
    private final boolean again;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Person> people = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** @param again whether a clerk whose request fails asks again, with the same key */
    Counters(URI base, int counters, boolean again) {
        this.registrar = new Api(base, "registrar", "demo");
        this.doctor = new Api(base, "doctor", "demo");
        this.again = again;
        for (int i = 0; i < counters; i++) {
            String queue = QUEUES.get(i % QUEUES.size());
            threads.add(new Thread(() -> serve(queue), "counter-" + i));
        }
        threads.forEach(Thread::start);
    }

    private void serve(String queue) {
        while (going.get()) {
            try {
                people.add(person(queue));
            } catch (RuntimeException | AssertionError e) {
                failures.add(String.valueOf(e));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Person person(String queue) {
        String name = Scene.freshName();
        String uhid = post(registrar, "/api/v1/patients", Scene.woman(name)).path("uhid").asText();
        JsonNode visit = post(registrar, "/api/v1/opd/visits", Map.of("uhid", uhid, "queue", queue));
        JsonNode order = post(doctor, "/api/v1/lab/orders", Map.of("uhid", uhid, "tests", List.of("CBC")));
        return new Person(name, uhid, visit.path("token").path("label").asText(), order.path("id").asText(),
                order.path("specimens").path(0).path("accession").asText());
    }

    private JsonNode post(Api api, String path, Object body) {
        String key = UUID.randomUUID().toString();
        for (int attempt = 1; ; attempt++) {
            try {
                return api.post(path, body, key).expect(201).json();
            } catch (RuntimeException | AssertionError e) {
                if (!again || attempt == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
    }

    int served() {
        return people.size();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Ends the work; everybody at a counter is served before. */
    List<Person> stop() {
        going.set(false);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return List.copyOf(people);
    }

    /** Those that were given more than once. */
    static List<String> doubled(Collection<String> numbers) {
        HashSet<String> seen = new HashSet<>();
        return numbers.stream().filter(number -> !seen.add(number)).toList();
    }

    @Override
    public void close() {
        stop();
    }
}
