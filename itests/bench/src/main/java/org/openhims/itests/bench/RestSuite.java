// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** Requests against an anonymous CXF resource with an answer of the same length, on the same Karaf. */
record RestSuite(int seconds) implements Suite {

    private static final int CLIENTS = 4;

    @Override
    public void run(Report report, Path home) throws Exception {
        try (Node node = Node.demo(home).start()) {
            Probe probe = new Probe(node);
            compare(report, node, probe, "GET /me", "/api/v1/me", 0.6);
            compare(report, node, probe, "GET /patients/{uhid}, audited", "/api/v1/patients/" + new Scene(node).patient(), 0.3);
        }
    }

    private void compare(Report report, Node node, Probe probe, String what, String path, double goal) throws Exception {
        probe.answers(node.api("doctor").get(path).expect(200).raw().body());
        report.add(Ratio.measure(what, "anonymous CXF", goal, seconds,
                s -> asking(node, s, Wire.get("/bench/cxf/anonymous", null)), s -> asking(node, s, Wire.get(path, "doctor"))));
        Sample bare = asking(node, seconds, Wire.get("/bench/bare", null));
        report.add(Finding.Figure.told("  bare servlet, the same bytes", "/s", "", bare.perSecond()));
    }

    private static Sample asking(Node node, int seconds, byte[] request) throws Exception {
        List<Wire> wires = IntStream.range(0, CLIENTS).mapToObj(i -> new Wire(node.http())).toList();
        try {
            List<BooleanSupplier> acts = wires.stream().<BooleanSupplier>map(wire -> () -> {
                wire.exchange(request, 200);
                return true;
            }).toList();
            return Sample.of(node.pid(), () -> Crowd.during(Duration.ofSeconds(seconds), acts));
        } finally {
            wires.forEach(Wire::close);
        }
    }
}
