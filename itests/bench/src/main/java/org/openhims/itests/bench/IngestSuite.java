// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.openhims.itests.node.Node;

/** Result messages against plain inserts of the rows that they leave behind, on both databases. */
record IngestSuite(int seconds) implements Suite {

    private static final int LEARNT = 200;
    private static final int WARM = 400;

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.eachRunning(home, (node, database) -> compare(report, node, database));
    }

    private void compare(Report report, Node node, String database) throws Exception {
        Probe probe = new Probe(node);
        try (Analysers analysers = new Analysers(node, probe)) {
            analysers.stock(WARM + LEARNT);
            analysers.send(WARM);
            Map<String, Long> before = probe.rows();
            analysers.send(LEARNT);
            Map<String, Integer> rows = probe.learn(before, LEARNT);
            Sample.Done fsync = probe.fsync(node.home(), 1);
            report.add(Ratio.measure("ORU with 5 OBX, " + database, "plain JDBC", 0.4, seconds,
                    s -> Sample.of(node.pid(), () -> probe.play(Analysers.CONNECTIONS, s)),
                    s -> Sample.of(node.pid(), () -> analysers.during(s))));
            report.add(Finding.Figure.told("  fsync loop, " + database, "/s", "rows of an act: " + rows.toString().toLowerCase(Locale.ROOT),
                    fsync.perSecond()));
            analysers.verify();
        }
    }
}
