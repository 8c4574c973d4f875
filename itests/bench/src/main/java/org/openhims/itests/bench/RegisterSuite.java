// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** Registering patients, among so many that are known, against plain inserts of the same rows. */
record RegisterSuite(int seconds) implements Suite {

    private static final int CLERKS = 4;
    private static final int LEARNT = 100;
    private static final int KNOWN = Integer.getInteger("hims.bench.known", 100_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.each(home, (node, database, url) -> compare(report, node, database, url));
    }

    private void compare(Report report, Node node, String database, String url) throws Exception {
        node.start().close();
        new BigRegister().fill(url, KNOWN);
        try (Node full = node.start()) {
            Probe probe = new Probe(full);
            register(full, Duration.ofMinutes(5), LEARNT);
            Map<String, Long> before = probe.rows();
            register(full, Duration.ofMinutes(5), LEARNT);
            Map<String, Integer> rows = probe.learn(before, LEARNT);
            report.add(Ratio.measure("register a patient among " + KNOWN + ", " + database, "plain JDBC", 0.4, seconds,
                    s -> Sample.of(full.pid(), () -> probe.play(CLERKS, s)),
                    s -> Sample.of(full.pid(), () -> register(full, Duration.ofSeconds(s), Integer.MAX_VALUE))));
            report.add(Finding.Figure.told("  fsync loop", "/s", "rows of an act: " + rows.toString().toLowerCase(Locale.ROOT),
                    probe.fsync(full.home(), 1).perSecond()));
        }
    }

    private static Sample.Done register(Node node, Duration time, int most) throws Exception {
        AtomicInteger left = new AtomicInteger(most);
        List<Wire> wires = IntStream.range(0, CLERKS).mapToObj(i -> new Wire(node.http())).toList();
        try {
            return Crowd.during(time, wires.stream().<BooleanSupplier>map(wire -> () -> left.getAndDecrement() > 0 && registered(wire)).toList());
        } finally {
            wires.forEach(Wire::close);
        }
    }

    private static boolean registered(Wire wire) {
        LocalDate born = LocalDate.of(1940, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(28_000));
        Map<String, Object> person = new HashMap<>(Scene.woman(Scene.freshName() + ' ' + Scene.freshName()));
        person.put("birthDate", born.toString());
        wire.exchange(Wire.post("/api/v1/patients", "registrar", UUID.randomUUID().toString(),
                JSON.valueToTree(person).toString()), 201);
        return true;
    }
}
