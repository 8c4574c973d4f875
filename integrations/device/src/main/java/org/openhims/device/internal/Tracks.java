// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.openhims.device.internal.store.Lane;

/** The messages that are on their way to the laboratory at this moment, and the answers that wait for them. */
final class Tracks {

    private record Answer(Lane lane, Runnable give, AtomicLong deadline) {
    }

    private final Map<String, Lane> underWay = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    /** Has the answer given when the message ends; to be called before anybody can start it. */
    void expect(String id, Lane lane, Runnable answer) {
        answers.put(id, new Answer(lane, answer, new AtomicLong(Long.MAX_VALUE)));
    }

    /** From now on the answer waits no longer than so long. */
    void limit(String id, Duration patience) {
        Answer answer = answers.get(id);
        if (answer != null) {
            answer.deadline().set(System.nanoTime() + patience.toNanos());
        }
    }

    void forget(String id) {
        answers.remove(id);
    }

    /** False when it is under way already. */
    boolean start(String id, Lane lane) {
        return underWay.putIfAbsent(id, lane) == null;
    }

    void end(String id) {
        underWay.remove(id);
        answer(id);
    }

    void answer(String id) {
        Answer answer = answers.remove(id);
        if (answer != null) {
            answer.give().run();
        }
    }

    /** Gives the answers that have waited long enough; returns the lanes of their messages. */
    List<Lane> overdue() {
        List<Lane> lanes = new ArrayList<>();
        answers.forEach((id, answer) -> {
            long deadline = answer.deadline().get();
            if (deadline != Long.MAX_VALUE && deadline - System.nanoTime() <= 0 && answers.remove(id, answer)) {
                lanes.add(answer.lane());
                answer.give().run();
            }
        });
        return lanes;
    }

    /** The lanes in which something is under way. */
    Set<Lane> lanes() {
        return Set.copyOf(underWay.values());
    }

    /** How many are under way whose answer has been given. */
    long stuck() {
        return underWay.keySet().stream().filter(id -> !answers.containsKey(id)).count();
    }

    boolean idle() {
        return underWay.isEmpty();
    }
}
