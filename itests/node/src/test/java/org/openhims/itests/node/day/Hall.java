// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** What all counters share: the patients, what was promised to them, and answers that nobody expected. */
final class Hall {

    private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 404, 409, 503);

    final Set<String> promised = ConcurrentHashMap.newKeySet();
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Node node;
    private final Map<String, Api> users = new ConcurrentHashMap<>();
    private final List<String> patients = new ArrayList<>();
    private volatile boolean powerIsOff;

    Hall(Node node) {
        this.node = node;
    }

    /** Some people to come; while the node runs. */
    void people(int count) {
        Scene scene = new Scene(node);
        for (int i = 0; i < count; i++) {
            patients.add(scene.patient());
        }
    }

    String someone(Random random) {
        return patients.get(random.nextInt(patients.size()));
    }

    Api api(String user) {
        return users.computeIfAbsent(user, node::api);
    }

    /** The answer of what was done; nothing when it was refused. */
    Optional<JsonNode> post(String user, String path, Object body) {
        Api.Answer answer = api(user).post("/api/v1/" + path, body, UUID.randomUUID().toString());
        expected(answer, path);
        return answer.status() == 200 || answer.status() == 201 ? Optional.of(answer.json()) : Optional.empty();
    }

    Optional<JsonNode> get(String user, String path) {
        Api.Answer answer = api(user).get("/api/v1/" + path);
        expected(answer, path);
        return answer.status() == 200 ? Optional.of(answer.json()) : Optional.empty();
    }

    private void expected(Api.Answer answer, String path) {
        if (!EXPECTED.contains(answer.status())) {
            surprise(answer.status() + " to " + path + ": " + answer.json());
        }
    }

    /** After a power cut nobody is surprised. */
    void surprise(String what) {
        if (!powerIsOff) {
            wrong.add(what);
        }
    }

    void power(boolean on) {
        powerIsOff = !on;
    }

    /** What was promised until now has become something else as well. */
    void arrived(String what, String as) {
        promised.addAll(promised.stream().filter(one -> one.startsWith(what + ' ')).map(one -> as + one.substring(what.length())).toList());
    }

    boolean power() {
        return !powerIsOff;
    }

    void promise(String what, JsonNode id) {
        promised.add(what + ' ' + id.asText());
    }
}
