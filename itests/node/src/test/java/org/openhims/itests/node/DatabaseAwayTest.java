// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.PostgresServer;

/** The main job on PostgreSQL, and the database away in the middle of it. */
class DatabaseAwayTest {

    @Test
    void theNodeSaysSoPromisesNothingAndRecovers() throws Exception {
        try (PostgresServer server = PostgresServer.start(); Node node = Node.demo(SharedNode.freshHome("postgres")).on(server).start()) {
            Scene scene = new Scene(node);
            Scene.Specimen specimen = scene.received(scene.patient(), "CBC");
            String message = Scene.bloodCount(specimen.accession(), "9.2");
            server.down();
            Wait.until("readiness red", 30, () -> new Api(node.http(), null, null).get("/health/ready").status() == 503);
            promisesNothing(node, message);
            assertEquals(503, node.api("registrar").post("/api/v1/patients", Scene.woman(Scene.freshName())).status());
            server.up();
            node.awaitReady();
            try (Analyser analyser = node.analyser()) {
                assertEquals("AA", Analyser.field(analyser.exchange(message), "MSA", 1));
            }
            Wait.until("the results", 20, () -> scene.results(specimen.order()).size() == 5);
            scene.patient();
            assertTrue(node.console("hims:audit-verify").contains("intact"));
        }
    }

    private static void promisesNothing(Node node, String message) {
        try (Analyser analyser = node.analyser()) {
            assertNotEquals("AA", Analyser.field(analyser.exchange(message), "MSA", 1));
        } catch (java.io.UncheckedIOException closedWithoutAnAnswer) {
            // as good: the analyser sends again
        }
    }
}
