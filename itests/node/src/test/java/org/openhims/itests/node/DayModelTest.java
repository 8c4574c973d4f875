// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.fixtures.base.PostgresServer;

/**
 * Counters, doctors, pharmacists and cashiers at random, all at once, while modules are restarted and the power fails: what must hold in
 * the books holds after each burst. {@code -Dhims.day.operations=100000 -Dhims.day.on=derby,postgresql} for the long run.
 */
class DayModelTest {

    private static final int OPERATIONS = Integer.getInteger("hims.day.operations", 500);
    private static final int BURST = Integer.getInteger("hims.day.burst", 600);
    private static final int THREADS = 8;
    private static final List<String> MODULES = List.of("opd", "pharmacy", "billing");

    static Stream<String> databases() {
        return Arrays.stream(System.getProperty("hims.day.on", "derby").split(","));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theBooksHold(String database) throws Exception {
        long seed = Long.getLong("hims.day.seed", System.nanoTime());
        System.out.println("a random day, seed " + seed);
        try (PostgresServer server = database.equals("postgresql") ? PostgresServer.start() : null; Node node = Node.demo(SharedNode.freshHome("day"))) {
            if (server != null) {
                node.on(server);
            }
            node.start();
            DayTraffic traffic = new DayTraffic(node).people(40);
            for (int burst = 0; traffic.done.get() < OPERATIONS; burst++) {
                burst(node, traffic, new Random(seed + burst));
                assertEquals(List.of(), DayBooks.broken(node, server, traffic.promised), "burst " + burst);
                if (traffic.done.get() < OPERATIONS) {
                    node.start();
                    traffic.powerOn();
                    balanced(node);
                }
            }
            assertEquals(List.of(), List.copyOf(traffic.wrong));
            assertTrue(traffic.calledTwice.isEmpty(), () -> "called twice: " + traffic.calledTwice);
            Map<String, Long> kept = traffic.promised.stream().collect(Collectors.groupingBy(promise -> promise.split(" ")[0], TreeMap::new,
                    Collectors.counting()));
            assertEquals(Set.of("visit", "rx", "dispense", "bill", "receipt"), kept.keySet(), "something of everything was done");
            System.out.println(database + ": " + traffic.done + " acts, promises kept " + kept);
        }
    }

    /** A module is restarted in the middle; at the end the power fails while everybody works. */
    private static void burst(Node node, DayTraffic traffic, Random random) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(BURST);
        List<Thread> counters = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random own = new Random(random.nextLong());
            counters.add(new Thread(() -> {
                while (left.getAndDecrement() > 0) {
                    traffic.act(own);
                }
            }, "day-" + i));
        }
        counters.forEach(Thread::start);
        Wait.until("a third of the burst", 300, () -> left.get() < BURST * 2 / 3);
        node.console("bundle:restart org.openhims." + MODULES.get(random.nextInt(MODULES.size())));
        Wait.until("nearly all of the burst", 300, () -> left.get() < BURST / 20);
        traffic.powerOff();
        node.kill();
        for (Thread counter : counters) {
            counter.join();
        }
    }

    /** Shifts, receipts and ledger are summed separately and agree; charges of events told before the power cut are made by now. */
    private static void balanced(Node node) {
        JsonNode balance = node.api("admin").get("/api/v1/billing/books/balance").expect(200).json();
        assertEquals(balance.path("shifts").asText(), balance.path("receipts").asText(), balance::toString);
        assertEquals(balance.path("receipts").asText(), balance.path("ledger").asText(), balance::toString);
    }
}
