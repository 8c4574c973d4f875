// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an IT admin does on the console and sees from outside. */
@ExtendWith(SharedNode.class)
class ConsoleTest {

    @Test
    void theStatusTellsWhatRuns(Node node) {
        String status = node.console("hims:status");
        assertTrue(status.contains("0.1.0") && status.contains("lab"), status);
        String modules = node.console("hims:modules");
        for (String module : new String[] {"registration", "healthcard", "opd", "lab"}) {
            assertTrue(modules.contains(module), modules);
        }
    }

    @Test
    void aPlanTellsWhatWouldRestartAndChangesNothing(Node node) {
        String plan = node.console("hims:plan --disable lab");
        assertTrue(plan.contains("hims-lab") || plan.contains("org.openhims.lab"), plan);
        assertTrue(node.api("doctor").get("/api/v1/lab/unmatched").status() != 503);
    }

    @Test
    void disablingListsOpenWorkFirst(Node node) {
        Scene scene = new Scene(node);
        scene.received(scene.patient(), "GLU");
        String refused = node.console("hims:disable lab");
        assertTrue(refused.matches("(?s).*[1-9][0-9]*.*"), refused);
        assertEquals(200, node.api("technician").get("/api/v1/lab/unmatched").status());
    }

    @Test
    void aModuleGoesAndComesBack(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        node.console("bundle:stop org.openhims.lab");
        assertEquals(503, node.api("doctor").get("/api/v1/lab/orders/" + specimen.order()).status());
        try (Analyser analyser = node.analyser()) {
            String answer = analyser.exchange(Analyser.oru("away-" + specimen.accession(), specimen.accession(), "2345-7=98=mg/dL"));
            assertEquals("AA", Analyser.field(answer, "MSA", 1));
        }
        scene.patient();
        node.console("bundle:start org.openhims.lab");
        Wait.until("the pending result", 30, () -> scene.results(specimen.order()).size() == 1);
    }

    @Test
    void theAuditChainHolds(Node node) {
        new Scene(node).patient();
        String verified = node.console("hims:audit-verify");
        assertTrue(verified.contains("intact"), verified);
        String subscribers = node.console("hims:events");
        assertTrue(subscribers.contains("subscriber") && subscribers.contains("lab"), subscribers);
        String newest = node.console("hims:events tail");
        assertTrue(newest.contains("registration.patient.registered"), newest);
        String users = node.console("hims:users");
        assertTrue(users.contains("pathologist"), users);
    }

    @Test
    void aBackupIsMadeWhileTheNodeWorks(Node node) {
        Path backup = node.home().resolve("backup-test");
        String said = node.console("hims:backup " + backup);
        assertTrue(said.contains(".zip") && java.nio.file.Files.exists(backup), said);
        new Scene(node).patient();
    }

    @Test
    void healthAndMetricsAreThere(Node node) throws Exception {
        assertEquals(200, new Api(node.http(), null, null).get("/health/live").status());
        assertEquals(200, new Api(node.http(), null, null).get("/health/ready").status());
        HttpResponse<String> metrics = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(node.http() + "/metrics")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, metrics.statusCode());
        assertTrue(metrics.body().contains("# TYPE hims_"), metrics.body());
        assertFalse(metrics.body().contains("Sunita"));
    }
}
