// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.itests.node.Analyser;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** {@code ./hims bench}. */
@EnabledIfSystemProperty(named = "hims.bench", matches = "on", disabledReason = "takes minutes; ./hims bench runs it")
class BenchTest {

    private static final int CLERKS = 4;
    private static final int ANALYSERS = 8;

    @TempDir
    Path home;

    @Test
    void commonestActs() throws Exception {
        Measure measure = new Measure(Duration.ofSeconds(Integer.getInteger("hims.bench.seconds", 20)));
        Map<String, Figures> all = new LinkedHashMap<>();
        try (Node node = Node.demo(home).start()) {
            all.put("register a patient, 4 clerks", measure.of(CLERKS, () -> registering(node.api("registrar"))));
            all.put("find patients, 4 clerks", measure.of(CLERKS, () -> finding(node.api("registrar"))));
            all.put("who am I, 4 clients", measure.of(CLERKS, () -> asking(node.api("doctor"))));
            all.put("result message, 8 analysers", measure.of(ANALYSERS, sending(node)));
        }
        System.out.println(Figures.heading());
        all.forEach((act, figures) -> System.out.println(figures.line(act)));
        assertEquals(0, all.values().stream().mapToInt(Figures::failures).sum(), "failures");
    }

    private static Runnable registering(Api registrar) {
        return () -> registrar.post("/api/v1/patients", Scene.woman(Scene.freshName())).expect(201);
    }

    private static Runnable finding(Api registrar) {
        return () -> registrar.get("/api/v1/patients?q=devi").expect(200);
    }

    private static Runnable asking(Api doctor) {
        return () -> doctor.get("/api/v1/me").expect(200);
    }

    /** The specimens do not exist, so that each message goes the whole way to the list of unmatched ones. */
    private static Supplier<Runnable> sending(Node node) {
        return () -> {
            Analyser analyser = node.analyser();
            return () -> {
                String accession = "B" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
                assertEquals("AA", Analyser.field(analyser.exchange(Scene.bloodCount(accession, "13.2")), "MSA", 1));
            };
        };
    }
}
