// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;

/** The first page of a worklist of 5 000 specimens against one of 500, on both databases. */
record LabSuite(int seconds) implements Suite {

    private static final int MANY = 5_000;
    private static final int FEW = 500;

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.eachRunning(home, (node, database) -> worklists(report, node, database));
    }

    /** Ordered ones are few, received ones many: two lists of one kind on one node. */
    private void worklists(Report report, Node node, String database) throws Exception {
        Probe probe = new Probe(node);
        Scene scene = new Scene(node);
        String ordered = scene.order(scene.patient(), "CBC").at("/specimens/0/accession").asText();
        probe.specimens(ordered, FEW);
        probe.specimens(scene.received(scene.patient(), "CBC").accession(), MANY);
        report.add(Ratio.measure("worklist of " + MANY + " open specimens, " + database, "of " + FEW, 0.5, seconds,
                s -> reading(node, s, "ordered"), s -> reading(node, s, "received")));
    }

    private static Sample reading(Node node, int seconds, String status) throws Exception {
        byte[] request = Wire.get("/api/v1/lab/specimens?limit=100&status=" + status, "technician");
        return Crowd.requests(node, seconds, 1, () -> request);
    }
}
