// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What takes a second person: refunds, receipts taken back, drawers handed over. */
final class Office {

    private final Hall hall;
    private final Cashiers cashiers;
    private final Queue<String> refunds = new ConcurrentLinkedQueue<>();
    private final Queue<String> drawers = new ConcurrentLinkedQueue<>();

    Office(Hall hall, Cashiers cashiers) {
        this.hall = hall;
        this.cashiers = cashiers;
    }

    /** Of one receipt more than once. */
    Outcome refund(Random random) {
        String receipt = cashiers.receipts.poll();
        if (receipt == null) {
            return Outcome.IDLE;
        }
        Optional<JsonNode> asked = hall.post("cashier", "billing/receipts/" + receipt + "/refunds",
                Map.of("amount", random.nextBoolean() ? "5.00" : "10.00", "reason", "Did not stay"));
        asked.ifPresent(refund -> {
            cashiers.receipts.add(receipt);
            refunds.add(refund.path("id").asText());
        });
        return Outcome.of(asked);
    }

    /** Now and then by two at once, of whom one is late. */
    Outcome decide(Random random) {
        String refund = refunds.poll();
        if (refund == null) {
            return Outcome.IDLE;
        }
        boolean yes = random.nextInt(3) != 0;
        if (random.nextInt(4) == 0) {
            refunds.add(refund);
        }
        return Outcome.of(hall.post("admin", "billing/refunds/" + refund + (yes ? "/approve" : "/reject"), yes ? null : Map.of("reason", "Stayed after all")));
    }

    Outcome takeReceiptBack(Random random) {
        String receipt = cashiers.receipts.poll();
        return receipt == null ? Outcome.IDLE
                : Outcome.of(hall.post("admin", "billing/receipts/" + receipt + "/cancel", Map.of("reason", "Wrong patient")));
    }

    /** Closes the drawer with a wrong or right count; somebody else takes it over. */
    Outcome handOver(Random random) {
        String closed = drawers.poll();
        if (closed != null) {
            return Outcome.of(hall.post("admin", "billing/shifts/" + closed + "/accept", null));
        }
        Optional<JsonNode> drawer = hall.post("cashier", "billing/shifts/mine/close", Map.of("amount", random.nextInt(500) + ".00"));
        drawer.ifPresent(one -> drawers.add(one.path("id").asText()));
        return Outcome.of(drawer);
    }
}
