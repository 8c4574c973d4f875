// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.openhims.itests.node.AstmAnalyser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Sender;

/** ASTM messages of 20 results, each in a frame of its own, to the laboratory's commit, against a loop that only frames and acknowledges. */
record AstmSuite(int seconds) implements Suite {

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.eachRunning(home, (node, database) -> compare(report, node, database));
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
