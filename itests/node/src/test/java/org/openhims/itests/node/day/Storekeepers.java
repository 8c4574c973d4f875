// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two stores: goods come, go to wards and to the other store, are counted, and wait for their release. */
final class Storekeepers {

    static final List<String> STORES = List.of("COUNTER", "MAIN");
    private static final int BATCHES = 15;
    private static final List<String> REASONS = List.of("counted", "damaged", "lost", "found");

    final Withheld withheld = new Withheld();
    private final Hall hall;
    private final List<String> batches = new CopyOnWriteArrayList<>();
    private final Set<String> inspected = ConcurrentHashMap.newKeySet();
    private volatile int night;

    Storekeepers(Hall hall) {
        this.hall = hall;
    }

    /** Some batches expire over night, and others are delivered from then on. */
    void morning() {
        night++;
    }

    private static String store(Random random) {
        return STORES.get(random.nextInt(STORES.size()));
    }

    private Optional<String> batch(Random random) {
        List<String> now = List.copyOf(batches);
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(random.nextInt(now.size())));
    }

    Outcome receive(Random random) {
        int number = night * 3 + random.nextInt(BATCHES);
        Map<String, Object> line = Map.of("product", Doctors.DRUG, "batch", "B" + number, "expiry", "2039-0" + (1 + number % 9), "mrp", "1.00",
                "quantity", 5 + random.nextInt(60));
        Optional<JsonNode> shelf = hall.post("storekeeper", "pharmacy/receipts", Map.of("store", store(random), "supplier", "BPPI",
                "invoice", "DC-" + random.nextInt(1000), "lines", List.of(line)));
        shelf.map(lines -> lines.path("items").path(0).path("batch").path("id").asText()).filter(id -> !batches.contains(id)).ifPresent(batches::add);
        return Outcome.of(shelf);
    }

    /** Posts the act for a batch of which the store may have some or none. */
    private Outcome move(String path, Random random, Map<String, Object> facts) {
        return batch(random).map(batch -> {
            Map<String, Object> body = new HashMap<>(facts);
            body.put("batch", batch);
            return Outcome.of(hall.post("storekeeper", "pharmacy/" + path, body));
        }).orElse(Outcome.IDLE);
    }

    Outcome issue(Random random) {
        return move("issues", random, Map.of("store", store(random), "quantity", 1 + random.nextInt(6), "to", "Ward 3"));
    }

    Outcome takeBack(Random random) {
        return move("returns", random, Map.of("store", store(random), "quantity", 1 + random.nextInt(3), "from", "Ward 3"));
    }

    Outcome transfer(Random random) {
        int from = random.nextInt(STORES.size());
        return move("transfers", random, Map.of("from", STORES.get(from), "to", STORES.get(1 - from), "quantity", 1 + random.nextInt(10)));
    }

    Outcome count(Random random) {
        return move("counts", random, Map.of("store", store(random), "counted", random.nextInt(40), "reason", REASONS.get(random.nextInt(REASONS.size()))));
    }

    Outcome quarantine(Random random) {
        return batch(random).filter(inspected::add).map(batch -> {
            boolean forGood = random.nextInt(10) == 0;
            Optional<JsonNode> kept = hall.post("storekeeper", "pharmacy/batches/" + batch + (forGood ? "/recall" : "/quarantine"),
                    Map.of("reason", "Looks damp"));
            kept.ifPresentOrElse(is -> withheld.from(batch, forGood), () -> inspected.remove(batch));
            return Outcome.of(kept);
        }).orElse(Outcome.IDLE);
    }

    Outcome release(Random random) {
        return batch(random).filter(withheld::until).map(batch -> {
            Optional<JsonNode> released = hall.post("storekeeper", "pharmacy/batches/" + batch + "/release", null);
            inspected.remove(batch);
            return Outcome.of(released);
        }).orElse(Outcome.IDLE);
    }
}
