// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhims.itests.node.Api;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** Issuing a card against a bare signature and its picture, on both databases; verifying one against a bare verification. */
record CardSuite(int seconds) implements Suite {

    private static final int COUNTERS = 4;
    private static final int PEOPLE = Integer.getInteger("hims.bench.holders", 400);

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.eachRunning(home, (node, database) -> compare(report, node, database));
    }

    private void compare(Report report, Node node, String database) throws Exception {
        Probe probe = new Probe(node);
        Scene scene = new Scene(node);
        List<String> uhids = Stream.generate(scene::patient).limit(PEOPLE).toList();
        Api registrar = node.api("registrar");
        List<String> codes = uhids.stream().map(uhid -> registrar.post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201).json()
                .path("qr").asText()).toList();
        report.add(Ratio.measure("verify a card, " + database, "bare Ed25519", 0.5, seconds,
                s -> Sample.of(node.pid(), () -> probe.card("bare-verify", codes, COUNTERS, s)),
                s -> Sample.of(node.pid(), () -> probe.card("verify", codes, COUNTERS, s))));
        report.add(Ratio.measure("issue a card, " + database, "bare Ed25519 and ZXing", 0.5, seconds,
                s -> Sample.of(node.pid(), () -> probe.card("bare-issue", codes, COUNTERS, s)),
                s -> Sample.of(node.pid(), () -> probe.card("issue", uhids, COUNTERS, s))));
    }
}
