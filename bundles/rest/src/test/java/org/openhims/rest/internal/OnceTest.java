// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.store.TxWriter;
import org.openhims.rest.internal.once.Answers;
import org.openhims.store.internal.DatabaseStore;

/** One change for one Idempotency-Key, on a real database. */
class OnceTest {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static TestDatabase database;
    private static TestClock clock;
    private static TestWorkers workers;
    private static DatabaseStore store;
    private static Answers answers;
    private static Beds beds;
    private static Host host;

    private final String key = "key-" + KEYS.incrementAndGet();
    private long before;

    @BeforeAll
    static void start() throws Exception {
        database = TestDatabase.create();
        clock = new TestClock();
        workers = new TestWorkers();
        List<TxWriter<?>> writers = new CopyOnWriteArrayList<>();
        store = DatabaseStore.at(database.url(), null, null, 10, clock, () -> writers);
        answers = new Answers(store, clock, workers);
        writers.add(answers);
        beds = new Beds(store);
        host = Host.start(answers, Host.limits(16, 5000, 10_000), beds);
    }

    @BeforeEach
    void count() {
        before = beds.count();
    }

    private long added() {
        return beds.count() - before;
    }

    @AfterAll
    static void stop() throws Exception {
        host.close();
        beds.close();
        answers.close();
        store.close();
        workers.close();
        database.close();
    }

    @Test
    void theSameRequestGetsTheSameAnswer() throws Exception {
        Host.Reply first = post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        Host.Reply again = post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        assertEquals(201, first.status());
        assertNull(first.header("Idempotency-Replayed"));
        assertEquals(201, again.status());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(first.response().body(), again.response().body());
        assertEquals("application/json", again.header("Content-Type"));
        assertEquals(1, added());
    }

    @Test
    void anotherRequestUnderTheKeyIsAConflict() throws Exception {
        post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        for (Host.Reply other : List.of(post(host, "clerk", "/v1/beds", key, "{\"label\":\"B\"}"),
                post(host, "clerk", "/v1/beds/clear", key, "{\"label\":\"A\"}"))) {
            assertEquals(409, other.status());
            assertEquals("idempotency.conflict", other.code());
        }
        assertEquals(1, added());
    }

    @Test
    void everyUserHasKeysOfTheirOwn() throws Exception {
        post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        assertEquals(201, post(host, "guest", "/v1/beds", key, "{\"label\":\"B\"}").status());
        assertEquals(2, added());
    }

    @Test
    void withoutAKeyEveryRequestIsNew() throws Exception {
        host.post("/v1/beds", "{\"label\":\"A\"}");
        host.post("/v1/beds", "{\"label\":\"A\"}");
        assertEquals(2, added());
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        List<CompletableFuture<Host.Reply>> replies = IntStream.range(0, 8).mapToObj(i -> later(host, key)).toList();
        Set<String> bodies = new HashSet<>();
        for (CompletableFuture<Host.Reply> reply : replies) {
            assertEquals(201, reply.get(20, TimeUnit.SECONDS).status());
            bodies.add(reply.get().response().body());
        }
        assertEquals(1, bodies.size());
        assertEquals(1, added());
    }

    @Test
    void twoNodesAtOnceAreOne() throws Exception {
        try (Beds paired = new Beds(store, 2); Host one = Host.start(answers, Host.limits(4, 5000, 10_000), paired);
                Host two = Host.start(answers, Host.limits(4, 5000, 10_000), paired)) {
            CompletableFuture<Host.Reply> first = later(one, key);
            CompletableFuture<Host.Reply> second = later(two, key);
            assertEquals(201, first.get(20, TimeUnit.SECONDS).status());
            assertEquals(201, second.get(20, TimeUnit.SECONDS).status());
            assertEquals(first.get().response().body(), second.get().response().body());
            assertEquals(1, added());
        }
    }

    @Test
    void anAnswerLostInACrashIsMadeAgainOfTheOutcome() throws Exception {
        Host.Reply first = post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        post(host, "clerk", "/v1/beds/clear", key + "b", "");
        try (Connection connection = DriverManager.getConnection(database.url()); Statement crash = connection.createStatement()) {
            crash.executeUpdate("update rest_answer set status = null, body = null");
        }
        Host.Reply again = post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        assertEquals(201, again.status());
        assertEquals(first.response().body(), again.response().body());
        assertEquals(204, post(host, "clerk", "/v1/beds/clear", key + "b", "").status());
    }

    @Test
    void anErrorOfOursAfterTheCommitAnswersWhatWasDone() throws Exception {
        assertEquals(500, post(host, "clerk", "/v1/beds/fail", key, "{\"label\":\"A\"}").status());
        Host.Reply again = post(host, "clerk", "/v1/beds/fail", key, "{\"label\":\"A\"}");
        assertEquals(200, again.status());
        assertEquals("A", again.json().path("label").asText());
        assertEquals(1, added());
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() throws Exception {
        assertEquals(409, post(host, "clerk", "/v1/beds/refuse", key, "{\"label\":\"A\"}").status());
        assertEquals(400, post(host, "clerk", "/v1/beds", key, "{\"x\":1}").status());
        assertEquals(201, post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}").status());
        assertEquals(1, added());
    }

    @Test
    void noContentIsReplayed() throws Exception {
        assertEquals(204, post(host, "clerk", "/v1/beds/clear", key, "").status());
        Host.Reply again = post(host, "clerk", "/v1/beds/clear", key, "");
        assertEquals(204, again.status());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(1, added());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", ""})
    void aKeyIsVisibleCharacters(String wrong) throws Exception {
        assertEquals("Idempotency-Key:key", post(host, "clerk", "/v1/beds", wrong, "{\"label\":\"A\"}").error());
    }

    @Test
    void aKeyIsNotTooLong() throws Exception {
        assertEquals(201, post(host, "clerk", "/v1/beds", (key + "k".repeat(200)).substring(0, 200), "{\"label\":\"A\"}").status());
        assertEquals(400, post(host, "clerk", "/v1/beds", "k".repeat(201), "{\"label\":\"A\"}").status());
    }

    @Test
    void keysAreForgottenAfterADay() throws Exception {
        post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
        clock.move(Duration.ofHours(23));
        workers.runJobs();
        assertEquals("true", post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}").header("Idempotency-Replayed"));
        clock.move(Duration.ofHours(2));
        workers.runJobs();
        assertEquals(201, post(host, "clerk", "/v1/beds", key, "{\"label\":\"B\"}").status());
        assertEquals(2, added());
    }

    private static Host.Reply post(Host host, String user, String path, String key, String json) throws Exception {
        return host.send(host.as(user, path).header("Idempotency-Key", key).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private static CompletableFuture<Host.Reply> later(Host host, String key) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return post(host, "clerk", "/v1/beds", key, "{\"label\":\"A\"}");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, task -> new Thread(task).start());
    }
}
