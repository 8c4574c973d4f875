// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.openhims.itests.node.Analyser;
import org.openhims.itests.node.Node;

/** The laboratory comes back after an outage: how fast what waited is worked off, and how long live messages take meanwhile. */
record BacklogSuite() implements Suite {

    private static final int WAITING = Integer.getInteger("hims.bench.waiting", 36_000);
    private static final int LIVE = 100;
    private static final long PAUSE = 50_000_000;
    private static final double P95 = 0.95;

    @Override
    public void run(Report report, Path home) throws Exception {
        try (Node node = Node.demo(home).start()) {
            Probe probe = new Probe(node);
            try (Analysers analysers = new Analysers(node, probe); Analyser live = node.analyser()) {
                analysers.stock(WAITING + 500);
                analysers.send(500);
                double quiet = p95(live(live, LIVE));
                node.console("bundle:stop org.openhims.lab");
                analysers.send(WAITING);
                long before = probe.rows("lab_receipt");
                long start = System.nanoTime();
                node.console("bundle:start org.openhims.lab");
                List<Double> meanwhile = new ArrayList<>();
                while (probe.rows("lab_receipt") - before - meanwhile.size() < WAITING) {
                    meanwhile.addAll(live(live, 20));
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                report.add(new Finding.Figure("backlog, messages a second", 500, "/s", true, new double[] {WAITING / seconds},
                        WAITING + " messages, from the laboratory's start on"));
                report.add(new Finding.Figure("  live p95 meanwhile", 2, "x", false, new double[] {p95(meanwhile) / quiet},
                        Report.number(p95(meanwhile)) + " ms against " + Report.number(quiet) + " ms"));
                analysers.verify();
            }
        }
    }

    /** What each of some messages of another device took, in milliseconds. */
    private static List<Double> live(Analyser analyser, int messages) {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String message = Analysers.bloodCount("1000000000").replace("XN-1000|SYSMEX", "XN-2000|LIVE");
            long start = System.nanoTime();
            analyser.exchange(message);
            took.add((System.nanoTime() - start) / 1e6);
            LockSupport.parkNanos(PAUSE);
        }
        return took;
    }

    private static double p95(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1L, Math.round(P95 * sorted.length))];
    }
}
