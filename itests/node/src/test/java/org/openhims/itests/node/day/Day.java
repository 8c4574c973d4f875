// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Wait;

/** A day's bursts of work and the nights between them. */
record Day(Node node, NodeTables tables, DayTraffic traffic) {

    private static final int THREADS = 8;
    private static final int PATIENCE = 300;
    private static final List<String> MODULES = List.of("opd", "pharmacy", "billing");
    private static final List<String> SUBSCRIBERS = List.of("billing.charges", "pharmacy.prescriptions");

    /** A module is restarted in the middle; at the end the power fails while everybody works. Returns the seconds until then. */
    double burst(int acts, Random random) throws InterruptedException {
        int until = traffic.done() + acts;
        long start = System.nanoTime();
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random own = new Random(random.nextLong());
            counters.add(new Thread(() -> {
                while (traffic.done() < until && traffic.hall.power()) {
                    traffic.act(own);
                }
            }, "day-" + i));
        }
        counters.forEach(Thread::start);
        Wait.until("a third of the burst", PATIENCE + acts, () -> traffic.done() > until - acts * 2 / 3);
        node.console("bundle:restart org.openhims." + MODULES.get(random.nextInt(MODULES.size())));
        Wait.until("nearly all of the burst", PATIENCE + acts, () -> traffic.done() > until - acts / 20);
        double seconds = (System.nanoTime() - start) / 1e9;
        traffic.hall.power(false);
        node.kill();
        for (Thread counter : counters) {
            counter.join();
        }
        return seconds;
    }

    List<String> broken() throws SQLException {
        return tables.open(connection -> {
            List<String> broken = DayBooks.broken(connection, traffic.hall.promised);
            broken.addAll(traffic.stores.withheld.broken(connection));
            return broken;
        });
    }

    /** Then everybody comes again, and the modules hear what they have missed and more. */
    void night() throws SQLException {
        tables.open(connection -> Night.over(connection, traffic.stores.withheld));
        traffic.stores.morning();
        node.start();
        traffic.hall.power(true);
        caughtUp();
        balanced();
    }

    /** Shifts, receipts and ledger are summed separately and agree. */
    private void balanced() {
        JsonNode balance = node.api("admin").get("/api/v1/billing/books/balance").expect(200).json();
        assertEquals(balance.path("shifts").asText(), balance.path("receipts").asText(), balance::toString);
        assertEquals(balance.path("receipts").asText(), balance.path("ledger").asText(), balance::toString);
    }

    /** All that was told has arrived: from now on each visit has its charge, and each prescription its order. */
    private void caughtUp() {
        Wait.until("subscribers at the journal's end", PATIENCE, () -> {
            String metrics = new String(new Api(node.http(), null, null).get("/metrics").raw().body(), StandardCharsets.UTF_8);
            return SUBSCRIBERS.stream().allMatch(name -> metrics.lines().anyMatch(line -> line.startsWith("hims_events_behind{")
                    && line.contains('"' + name + '"') && line.matches(".*} 0(\\.0)?")));
        });
        traffic.hall.arrived("visit", "charge");
        traffic.hall.arrived("rx", "order");
    }
}
