// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The cash counter: bills, payments by cash, UPI and of a deposit. */
final class Cashiers {

    private record Bill(String id, String uhid) {
    }

    /** Receipts of money that counts. */
    final Queue<String> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Bill> bills = new ConcurrentLinkedQueue<>();
    private final Queue<String> claims = new ConcurrentLinkedQueue<>();
    private final AtomicInteger transfers = new AtomicInteger();
    private final Hall hall;

    Cashiers(Hall hall) {
        this.hall = hall;
    }

    Outcome bill(Random random) {
        String uhid = hall.someone(random);
        Optional<JsonNode> made = hall.post("cashier", "billing/bills", Map.of("uhid", uhid, "lines",
                List.of(Map.of("item", "OPD-REG", "quantity", 1 + random.nextInt(3)))));
        made.ifPresent(bill -> {
            bills.add(new Bill(bill.path("id").asText(), uhid));
            hall.promise("bill", bill.path("id"));
        });
        return Outcome.of(made);
    }

    /** Takes in what the patient has been charged by then. */
    Outcome billCharges(Random random) {
        String uhid = hall.someone(random);
        List<String> open = hall.get("cashier", "billing/charges?uhid=" + uhid).map(page -> page.path("items").findValuesAsText("id")).orElse(List.of());
        if (open.isEmpty()) {
            return Outcome.IDLE;
        }
        Optional<JsonNode> made = hall.post("cashier", "billing/bills", Map.of("uhid", uhid, "charges", open));
        made.ifPresent(bill -> {
            bills.add(new Bill(bill.path("id").asText(), uhid));
            hall.promise("bill", bill.path("id"));
        });
        // A second cashier had the same list on the screen.
        hall.post("cashier", "billing/bills", Map.of("uhid", uhid, "charges", open));
        return Outcome.of(made);
    }

    Outcome pay(Random random) {
        return pay("cash", receipts::add, random);
    }

    Outcome claim(Random random) {
        return pay("upi", claims::add, random);
    }

    Outcome payOfAdvance(Random random) {
        return pay("advance", receipt -> { }, random);
    }

    private Outcome pay(String mode, Consumer<String> kept, Random random) {
        Bill bill = bills.poll();
        if (bill == null) {
            return Outcome.IDLE;
        }
        Optional<JsonNode> paid = hall.post("cashier", "billing/bills/" + bill.id() + "/payments",
                Map.of("amount", random.nextInt(4) == 0 ? "5.50" : "10.00", "mode", mode));
        if (paid.isPresent() || random.nextInt(3) == 0) {
            bills.add(bill);
        }
        paid.ifPresent(receipt -> {
            hall.promise("receipt", receipt.path("receipt"));
            kept.accept(receipt.path("receipt").asText());
        });
        return Outcome.of(paid);
    }

    /** The bank's reference, now and then one that was used before. */
    Outcome confirm(Random random) {
        String claim = claims.poll();
        if (claim == null) {
            return Outcome.IDLE;
        }
        int transfer = random.nextInt(6) == 0 ? Math.max(1, transfers.get()) : transfers.incrementAndGet();
        Optional<JsonNode> confirmed = hall.post("cashier", "billing/receipts/" + claim + "/confirm", Map.of("reference", "UPI" + (1_000_000 + transfer)));
        confirmed.ifPresentOrElse(receipt -> receipts.add(claim), () -> claims.add(claim));
        return Outcome.of(confirmed);
    }

    Outcome giveUp(Random random) {
        String claim = claims.poll();
        return claim == null ? Outcome.IDLE
                : Outcome.of(hall.post("cashier", "billing/receipts/" + claim + "/cancel", Map.of("reason", "The money never came")));
    }

    Outcome deposit(Random random) {
        Optional<JsonNode> taken = hall.post("cashier", "billing/advances",
                Map.of("uhid", hall.someone(random), "amount", (1 + random.nextInt(4)) * 10 + ".00", "mode", "cash"));
        taken.ifPresent(receipt -> {
            receipts.add(receipt.path("receipt").asText());
            hall.promise("receipt", receipt.path("receipt"));
        });
        return Outcome.of(taken);
    }
}
