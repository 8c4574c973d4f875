// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.itests.node.AstmAnalyser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Sender;

/** ASTM messages of 20 results, each in a frame of its own, to the laboratory's commit, against a loop that only frames and acknowledges. */
record AstmSuite(int seconds) implements Suite {

    private static final String ON = System.getProperty("hims.bench.on", "derby,postgresql");

    @Override
    public void run(Report report, Path home) throws Exception {
        if (ON.contains("derby")) {
            try (Node node = Node.demo(Files.createDirectories(home.resolve("derby"))).start()) {
                compare(report, node, "Derby");
            }
        }
        if (ON.contains("postgresql")) {
            try (PostgresServer server = PostgresServer.start();
                    Node node = Node.demo(Files.createDirectories(home.resolve("postgres"))).on(server).start()) {
                compare(report, node, "PostgreSQL");
            }
        }
    }

    private void compare(Report report, Node node, String database) throws Exception {
        try (FrameLoop loop = FrameLoop.open();
                Analysers analysers = new Analysers(node, new Probe(node), Analysers.Kind.ASTM, Analysers.CONNECTIONS)) {
            report.add(Ratio.measure("ASTM result of 20 R records, " + database, "a loop that frames and acknowledges", 0.25, seconds,
                    s -> Sample.of(node.pid(), () -> looped(loop.port(), s)), s -> Sample.of(node.pid(), () -> analysers.during(s))));
            analysers.verify();
        }
    }

    private static Sample.Done looped(int port, int seconds) throws Exception {
        String message = Analysers.differential("5800000002");
        List<Sender> senders = IntStream.range(0, Analysers.CONNECTIONS).<Sender>mapToObj(i -> AstmAnalyser.connect(port)).toList();
        try {
            return Crowd.during(Duration.ofSeconds(seconds), senders.stream().<BooleanSupplier>map(sender -> () -> {
                sender.deliver(message);
                return true;
            }).toList());
        } finally {
            senders.forEach(Sender::close);
        }
    }
}
