// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The pharmacy's counter: what is prescribed is handed over, often by two at once, and some of it comes back. */
final class Pharmacists {

    private static final String STORE = Storekeepers.STORES.get(0);

    private final Hall hall;
    private final Doctors doctors;
    private final Queue<String> given = new ConcurrentLinkedQueue<>();

    Pharmacists(Hall hall, Doctors doctors) {
        this.hall = hall;
        this.doctors = doctors;
    }

    Outcome dispense(Random random) {
        String code = doctors.prescriptions.poll();
        if (code == null) {
            return Outcome.IDLE;
        }
        Optional<String> order = hall.get("pharmacist", "pharmacy/orders/" + code).map(found -> found.path("id").asText());
        List<Map<String, Object>> lines = order.map(this::packs).orElse(List.of());
        if (lines.isEmpty()) {
            doctors.prescriptions.add(code);
            return order.isEmpty() ? Outcome.REFUSED : Outcome.IDLE;
        }
        Map<String, Object> handed = Map.of("order", order.get(), "store", STORE, "override", "seen", "lines", lines);
        Optional<JsonNode> dispensed = hall.post("pharmacist", "pharmacy/dispenses", handed);
        dispensed.ifPresentOrElse(one -> {
            hall.promise("dispense", one.path("id"));
            given.add(one.path("id").asText());
        }, () -> doctors.prescriptions.add(code));
        // Two pharmacists with the same paper in hand.
        hall.post("pharmacist", "pharmacy/dispenses", handed);
        return Outcome.of(dispensed);
    }

    private List<Map<String, Object>> packs(String order) {
        List<Map<String, Object>> lines = new ArrayList<>();
        hall.get("pharmacist", "pharmacy/orders/" + order + "/proposal?store=" + STORE).ifPresent(proposal -> {
            for (JsonNode line : proposal.path("lines")) {
                line.path("packs").forEach(pack -> lines.add(Map.of("line", line.path("line").asInt(),
                        "batch", pack.path("stock").path("batch").path("id").asText(), "quantity", pack.path("quantity").asInt())));
            }
        });
        return lines;
    }

    Outcome takeBack(Random random) {
        String dispense = given.poll();
        return dispense == null ? Outcome.IDLE : Outcome.of(hall.post("pharmacist", "pharmacy/dispenses/" + dispense + "/returns",
                Map.of("line", 1, "quantity", 1 + random.nextInt(3), "reason", "not needed", "restock", random.nextBoolean())));
    }
}
