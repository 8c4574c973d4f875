// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.SharedNode;

/**
 * Counters, doctors, pharmacists, storekeepers and cashiers at random, all at once, while modules are restarted and the power fails: what
 * must hold in the books holds after each burst. {@code -Dhims.day.operations=100000 -Dhims.day.burst=10000 -Dhims.day.on=derby,postgresql}
 * for the long run, {@code -Dhims.day.seed} for the same dice again.
 */
class DayModelTest {

    private static final int OPERATIONS = Integer.getInteger("hims.day.operations", 300);
    private static final int BURST = Integer.getInteger("hims.day.burst", 160);
    private static final int PEOPLE = 40;
    /** From so many on something of every kind has succeeded. */
    private static final int ENOUGH = 5000;

    static Stream<String> databases() {
        return Arrays.stream(System.getProperty("hims.day.on", "derby").split(","));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theBooksHold(String database) throws Exception {
        long seed = Long.getLong("hims.day.seed", System.nanoTime());
        System.out.println("a random day on " + database + ", seed " + seed);
        try (PostgresServer server = database.equals("postgresql") ? PostgresServer.start() : null; Node node = Node.demo(SharedNode.freshHome("day"))) {
            if (server != null) {
                node.on(server);
            }
            DayTraffic traffic = new DayTraffic(node);
            double seconds = lived(new Day(node, NodeTables.of(node, server), traffic), seed);
            System.out.printf("%s: %d acts, %.0f a second, 100 000 would take %.0f minutes without restarts%n%s%nrefused %s%npromises kept %s%n", database,
                    traffic.done(), traffic.done() / seconds, seconds / traffic.done() * 100_000 / 60, traffic.successes(), traffic.refusals(), kept(traffic));
            judged(traffic);
        }
    }

    /** Bursts, each but the last with a night behind it; returns the seconds in which people worked. */
    private static double lived(Day day, long seed) throws InterruptedException, SQLException {
        day.node().start();
        day.traffic().open(PEOPLE);
        double seconds = 0;
        for (int burst = 0; day.traffic().done() < OPERATIONS; burst++) {
            seconds += day.burst(BURST, new Random(seed + burst));
            assertEquals(List.of(), day.broken(), "burst " + burst);
            if (day.traffic().done() < OPERATIONS) {
                day.night();
            }
        }
        return seconds;
    }

    private static void judged(DayTraffic traffic) {
        assertEquals(List.of(), List.copyOf(traffic.hall.wrong));
        assertEquals(Set.of(), traffic.tokens.twice, "called twice");
        assertEquals(Set.of("visit", "rx", "dispense", "bill", "receipt", "appointment", "charge", "order"), kept(traffic).keySet(), "something of everything");
        assertTrue(traffic.stores.withheld.count() > 0, "some batch had to stay");
        if (OPERATIONS >= ENOUGH) {
            List<String> never = new ArrayList<>(traffic.successes().keySet());
            never.removeIf(kind -> traffic.successes().get(kind) > 0);
            assertEquals(List.of(), never, "kinds of acts that never succeeded");
        }
    }

    private static Map<String, Long> kept(DayTraffic traffic) {
        return traffic.hall.promised.stream().collect(Collectors.groupingBy(promise -> promise.split(" ")[0], TreeMap::new, Collectors.counting()));
    }
}
