// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The consulting rooms. */
final class Doctors {

    static final String DRUG = "PARACETAMOL-500-MG-TAB";

    /** Codes of what was prescribed and nobody has fetched. */
    final Queue<String> prescriptions = new ConcurrentLinkedQueue<>();
    private final Queue<String> opened = new ConcurrentLinkedQueue<>();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final Queue<String> regretted = new ConcurrentLinkedQueue<>();
    private final Hall hall;
    private final Tokens tokens;

    Doctors(Hall hall, Tokens tokens) {
        this.hall = hall;
        this.tokens = tokens;
    }

    Outcome open(Random random) {
        Tokens.Called one = tokens.called.poll();
        if (one == null) {
            return Outcome.IDLE;
        }
        Optional<JsonNode> visit = hall.post("doctor", "opd/visits/" + one.visit() + "/open", null);
        visit.ifPresent(is -> opened.add(one.visit()));
        return Outcome.of(visit);
    }

    Outcome prescribe(Random random) {
        String visit = opened.poll();
        if (visit == null) {
            return Outcome.IDLE;
        }
        Map<String, Object> line = Map.of("drug", DRUG, "dose", 1, "frequency", "tds", "days", 1 + random.nextInt(5), "reason", "again");
        Optional<JsonNode> signed = hall.post("doctor", "opd/prescriptions", Map.of("visit", visit, "lines", List.of(line)));
        signed.ifPresentOrElse(rx -> {
            prescriptions.add(rx.path("code").asText());
            hall.promise("rx", rx.path("id"));
            written.add(visit);
            if (random.nextInt(8) == 0) {
                regretted.add(rx.path("id").asText());
            }
        }, () -> again(opened, visit, random));
        return Outcome.of(signed);
    }

    /** The patient may stand at the pharmacy already. */
    Outcome regret(Random random) {
        String rx = regretted.poll();
        return rx == null ? Outcome.IDLE
                : Outcome.of(hall.post("doctor", "opd/prescriptions/" + rx + "/cancel", Map.of("reason", "Changed the plan")));
    }

    Outcome sign(Random random) {
        String visit = written.poll();
        if (visit == null) {
            return Outcome.IDLE;
        }
        hall.post("doctor", "opd/visits/" + visit + "/note", Map.of("complaints", "Fever"));
        Optional<JsonNode> signed = hall.post("doctor", "opd/visits/" + visit + "/note/sign", null);
        if (signed.isEmpty()) {
            again(written, visit, random);
        }
        return Outcome.of(signed);
    }

    /** Most try again what was refused, since the module may be back. */
    private static void again(Queue<String> queue, String visit, Random random) {
        if (random.nextInt(4) != 0) {
            queue.add(visit);
        }
    }
}
