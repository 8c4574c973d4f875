// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

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
import java.util.concurrent.atomic.AtomicInteger;

/** People at all counters at once, each doing whatever comes next; what was promised to them is kept to be compared. */
final class DayTraffic {

    private static final String DRUG = "PARACETAMOL-500-MG-TAB";
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 204, 404, 409, 503);

    /** One act of somebody. */
    private interface Act {
        void run(Random random);
    }

    private final Node node;
    private final Map<String, Api> users = new ConcurrentHashMap<>();
    private final List<String> patients = new ArrayList<>();
    private final Queue<String> called = new ConcurrentLinkedQueue<>();
    private final Queue<String> prescriptions = new ConcurrentLinkedQueue<>();
    private final Queue<String> bills = new ConcurrentLinkedQueue<>();
    private final Queue<String> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<String> refunds = new ConcurrentLinkedQueue<>();
    private final Queue<String> shifts = new ConcurrentLinkedQueue<>();
    private final List<Act> acts = List.of(this::token, this::token, this::next, this::next, this::prescribe, this::dispense, this::dispense,
            this::receive, this::bill, this::bill, this::pay, this::pay, this::refund, this::decide, this::handOver);
    final Set<String> calledTwice = ConcurrentHashMap.newKeySet();
    final Set<String> everCalled = ConcurrentHashMap.newKeySet();
    final Set<String> promised = ConcurrentHashMap.newKeySet();
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    final AtomicInteger done = new AtomicInteger();
    private volatile boolean powerIsOff;

    DayTraffic(Node node) {
        this.node = node;
    }

    /** Some people to come; while the node runs. */
    DayTraffic people(int count) {
        Scene scene = new Scene(node);
        for (int i = 0; i < count; i++) {
            patients.add(scene.patient());
        }
        return this;
    }

    /** After this nobody is surprised by a line that is cut. */
    void powerOff() {
        powerIsOff = true;
    }

    void powerOn() {
        powerIsOff = false;
    }

    void act(Random random) {
        try {
            acts.get(random.nextInt(acts.size())).run(random);
            done.incrementAndGet();
        } catch (RuntimeException e) {
            if (!powerIsOff) {
                wrong.add(e.toString());
            }
        }
    }

    private Optional<JsonNode> post(String user, String path, Object body) {
        Api.Answer answer = api(user).post("/api/v1/" + path, body, UUID.randomUUID().toString());
        if (!EXPECTED.contains(answer.status()) && !powerIsOff) {
            wrong.add(answer.status() + " to " + path + ": " + answer.json());
        }
        return answer.status() == 200 || answer.status() == 201 ? Optional.of(answer.json()) : Optional.empty();
    }

    private Api api(String user) {
        return users.computeIfAbsent(user, node::api);
    }

    private String someone(Random random) {
        return patients.get(random.nextInt(patients.size()));
    }

    private void token(Random random) {
        post("registrar", "opd/tokens", Map.of("uhid", someone(random), "queue", "general")).ifPresent(token -> promise("visit", token.path("visit")));
    }

    private void next(Random random) {
        post(random.nextBoolean() ? "doctor" : "nurse", "opd/queues/general/next", Map.of("counter", Integer.toString(random.nextInt(9)))).ifPresent(token -> {
            String visit = token.path("visit").asText();
            if (!everCalled.add(visit)) {
                calledTwice.add(visit);
            }
            called.add(visit);
        });
    }

    private void prescribe(Random random) {
        String visit = called.poll();
        if (visit == null || post("doctor", "opd/visits/" + visit + "/open", null).isEmpty()) {
            return;
        }
        Map<String, Object> line = Map.of("drug", DRUG, "dose", 1, "frequency", "tds", "days", 1 + random.nextInt(5), "reason", "again");
        post("doctor", "opd/prescriptions", Map.of("visit", visit, "lines", List.of(line))).ifPresent(signed -> {
            prescriptions.add(signed.path("code").asText());
            promise("rx", signed.path("id"));
        });
        post("doctor", "opd/visits/" + visit + "/note", Map.of("complaints", "Fever"));
        post("doctor", "opd/visits/" + visit + "/note/sign", null);
    }

    private void dispense(Random random) {
        String code = prescriptions.poll();
        if (code == null) {
            return;
        }
        Api.Answer order = api("pharmacist").get("/api/v1/pharmacy/orders/" + code);
        if (order.status() != 200) {
            prescriptions.add(code);
            return;
        }
        String id = order.text("id");
        JsonNode proposal = api("pharmacist").get("/api/v1/pharmacy/orders/" + id + "/proposal?store=COUNTER").json();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : proposal.path("lines")) {
            line.path("packs").forEach(pack -> lines.add(Map.of("line", line.path("line").asInt(), "batch", pack.path("stock").path("batch").path("id").asText(),
                    "quantity", pack.path("quantity").asInt())));
        }
        if (!lines.isEmpty()) {
            Map<String, Object> handed = Map.of("order", id, "store", "COUNTER", "override", "seen", "lines", lines);
            post("pharmacist", "pharmacy/dispenses", handed).ifPresent(given -> promise("dispense", given.path("id")));
            // Two pharmacists with the same paper in hand.
            post("pharmacist", "pharmacy/dispenses", handed);
        }
    }

    private void receive(Random random) {
        String number = "B" + random.nextInt(20);
        Map<String, Object> line = Map.of("product", DRUG, "batch", number, "expiry", "2030-0" + (1 + number.length()), "mrp", "1.00", "quantity", 5 + random.nextInt(40));
        post("storekeeper", "pharmacy/receipts", Map.of("store", "COUNTER", "supplier", "BPPI", "invoice", "DC-" + random.nextInt(1000), "lines", List.of(line)));
    }

    private void bill(Random random) {
        post("cashier", "billing/bills", Map.of("uhid", someone(random), "lines", List.of(Map.of("item", "OPD-REG", "quantity", 1 + random.nextInt(3)))))
                .ifPresent(bill -> {
                    bills.add(bill.path("id").asText());
                    promise("bill", bill.path("id"));
                });
    }

    private void pay(Random random) {
        String bill = bills.poll();
        if (bill == null) {
            return;
        }
        post("cashier", "billing/bills/" + bill + "/payments", Map.of("amount", random.nextInt(4) == 0 ? "5.50" : "10.00", "mode", "cash")).ifPresent(paid -> {
            receipts.add(paid.path("receipt").asText());
            promise("receipt", paid.path("receipt"));
            bills.add(bill);
        });
    }

    private void refund(Random random) {
        String receipt = receipts.poll();
        if (receipt == null) {
            return;
        }
        receipts.add(receipt);
        post("cashier", "billing/receipts/" + receipt + "/refunds", Map.of("amount", random.nextBoolean() ? "5.00" : "10.00", "reason", "Did not stay"))
                .ifPresent(asked -> refunds.add(asked.path("id").asText()));
    }

    private void decide(Random random) {
        String refund = refunds.poll();
        if (refund != null) {
            boolean yes = random.nextInt(3) != 0;
            post("admin", "billing/refunds/" + refund + (yes ? "/approve" : "/reject"), yes ? null : Map.of("reason", "Stayed after all"));
        }
    }

    /** Closes the drawer with a wrong or right count now and then; somebody else takes it over. */
    private void handOver(Random random) {
        if (random.nextInt(6) != 0) {
            return;
        }
        String waiting = shifts.poll();
        if (waiting != null) {
            post("admin", "billing/shifts/" + waiting + "/accept", null);
            return;
        }
        JsonNode mine = api("cashier").get("/api/v1/billing/shifts/mine").json().path("items").path(0);
        if (mine.hasNonNull("id")) {
            post("cashier", "billing/shifts/" + mine.path("id").asText() + "/close", Map.of("declared", random.nextInt(500) + ".00"))
                    .ifPresent(closed -> shifts.add(closed.path("id").asText()));
        }
    }

    private void promise(String what, JsonNode id) {
        promised.add(what + ' ' + id.asText());
    }
}
