// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The reception, and those who call from three queues. */
final class Tokens {

    static final List<String> QUEUES = List.of("general", "MED-2", "SKN-1");
    private static final List<String> PRIORITIES = List.of("normal", "senior", "pregnant", "disabled");

    /** A visit that was called, by whom and in which queue. */
    record Called(String visit, String by, String queue) {
    }

    final Queue<Called> called = new ConcurrentLinkedQueue<>();
    final Set<String> twice = ConcurrentHashMap.newKeySet();
    private final Hall hall;
    private final Deque<String> waiting = new ConcurrentLinkedDeque<>();
    private final Queue<Called> skipped = new ConcurrentLinkedQueue<>();
    private final Queue<String> moved = new ConcurrentLinkedQueue<>();
    private final Set<String> everCalled = ConcurrentHashMap.newKeySet();
    /** Put back among those who wait by somebody. */
    private final Set<String> comesAgain = ConcurrentHashMap.newKeySet();

    Tokens(Hall hall) {
        this.hall = hall;
    }

    private static String queue(Random random) {
        return QUEUES.get(random.nextInt(QUEUES.size()));
    }

    Outcome give(Random random) {
        Map<String, Object> wish = new HashMap<>(Map.of("uhid", hall.someone(random), "queue", queue(random)));
        if (random.nextInt(4) == 0) {
            wish.put("priority", PRIORITIES.get(random.nextInt(PRIORITIES.size())));
        }
        Optional<JsonNode> given = hall.post("registrar", "opd/tokens", wish);
        given.ifPresent(token -> arrived(token.path("visit")));
        return Outcome.of(given);
    }

    void arrived(JsonNode visit) {
        hall.promise("visit", visit);
        waiting.add(visit.asText());
    }

    Outcome cancel(Random random) {
        String visit = waiting.pollLast();
        return visit == null ? Outcome.IDLE : Outcome.of(hall.post("registrar", "opd/visits/" + visit + "/cancel", null));
    }

    Outcome next(Random random) {
        String who = random.nextBoolean() ? "doctor" : "nurse";
        String queue = queue(random);
        Optional<JsonNode> next = hall.post(who, "opd/queues/" + queue + "/next", Map.of("counter", Integer.toString(random.nextInt(9))));
        next.map(token -> token.path("visit").asText()).ifPresent(visit -> {
            if (!everCalled.add(visit) && !comesAgain.contains(visit)) {
                twice.add(visit);
            }
            called.add(new Called(visit, who, queue));
        });
        return Outcome.of(next);
    }

    Outcome recall(Random random) {
        return step(called, "recall", called, null);
    }

    Outcome skip(Random random) {
        return step(called, "skip", skipped, null);
    }

    Outcome requeue(Random random) {
        return step(skipped, "requeue", null, null);
    }

    Outcome undoCall(Random random) {
        return step(called, "undo-call", null, null);
    }

    Outcome transfer(Random random) {
        Optional<String> to = Optional.ofNullable(called.peek()).flatMap(one -> QUEUES.stream().filter(any -> !any.equals(one.queue()))
                .skip(random.nextInt(2)).findFirst());
        return to.map(queue -> step(called, "transfer", null, Map.of("queue", queue))).orElse(Outcome.IDLE);
    }

    Outcome undoTransfer(Random random) {
        String visit = moved.poll();
        return visit == null ? Outcome.IDLE : Outcome.of(hall.post("nurse", "opd/visits/" + visit + "/transfer/undo", null));
    }

    /** @param to where the visit is afterwards; null for among those who wait */
    private Outcome step(Queue<Called> from, String act, Queue<Called> to, Object body) {
        Called one = from.poll();
        if (one == null) {
            return Outcome.IDLE;
        }
        if (to == null) {
            comesAgain.add(one.visit());
        }
        Optional<JsonNode> after = hall.post(one.by(), "opd/visits/" + one.visit() + '/' + act, body);
        if (after.isEmpty()) {
            from.add(one);
        } else if (to != null) {
            to.add(one);
        } else if (body != null) {
            moved.add(one.visit());
        }
        return Outcome.of(after);
    }
}
