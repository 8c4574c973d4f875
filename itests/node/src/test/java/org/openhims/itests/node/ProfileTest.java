// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each kind of facility on the real distribution. One node starts as the smallest that has a queue, goes through the others and starts
 * once more as the last of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProfileTest {

    private final Node node = Node.demo(SharedNode.freshHome("profile")).with("HIMS_PROFILE", "aam");
    private String uhid;

    @BeforeAll
    void start() {
        node.start();
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private void becomes(String profile) {
        String said = node.console("hims:profile --force " + profile);
        assertTrue(said.contains("This node now has the modules of " + profile), said);
        ready();
    }

    private void ready() {
        Wait.until("ready", 120, () -> new Api(node.http(), null, null).get("/health/ready").status() == 200);
        assertEquals("All that is wanted runs, and nothing else.", node.console("hims:drift").strip());
    }

    private Set<String> wanted() throws IOException {
        return Set.copyOf(Files.readAllLines(node.home().resolve("etc/org.openhims.facility.modules")).stream()
                .filter(line -> !line.startsWith("#")).toList());
    }

    /** Paths of resources that the running modules have. */
    private String paths() {
        List<String> paths = new ArrayList<>();
        node.api("admin").get("/api/v1/openapi.json").expect(200).json().path("paths").fieldNames().forEachRemaining(paths::add);
        return paths.toString();
    }

    private String registered() {
        return node.api("registrar").post("/api/v1/patients", Scene.woman(Scene.freshName())).expect(201).text("uhid");
    }

    private void tokenIsGiven(String patient) {
        Api registrar = node.api("registrar");
        String queue = registrar.get("/api/v1/opd/queues").expect(200).json().path("items").path(0).path("id").asText();
        registrar.post("/api/v1/opd/visits", Map.of("uhid", patient, "queue", queue)).expect(201);
    }

    private void cardIsIssued(String patient) {
        node.api("registrar").post("/api/v1/patients/" + patient + "/cards", Map.of()).expect(201);
    }

    private boolean listens(int port) {
        try (java.net.Socket socket = new java.net.Socket()) {
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @Order(1)
    void aPrimaryCentreRegistersAndGivesTokensAndHasNoLaboratory() throws IOException {
        ready();
        assertEquals(Set.of("registration", "healthcard", "opd", "pharmacy", "support", "ui-admin", "ui-board", "ui-card-verifier", "demo"), wanted());
        uhid = registered();
        tokenIsGiven(uhid);
        cardIsIssued(uhid);
        new Dispensary(node).treatedFree();
        assertFalse(paths().contains("/lab/"), "a path of the laboratory");
        assertFalse(paths().contains("/billing/"), "a path of the cashier");
        assertEquals(404, node.api("technician").get("/api/v1/lab/unmatched").status());
        assertFalse(listens(node.mllpPort()), "analysers are listened to");
        try (Browser browser = new Browser(node.http(), "en")) {
            browser.signIn("technician", "en").seeNoMore("menu-lab");
            assertTrue(browser.see("menu").contains("Home"), browser.text());
        }
    }

    @Test
    @Order(2)
    void aDryRunAndAnAnswerThatNobodyGivesChangeNothing() throws IOException {
        String told = node.console("hims:profile --dry-run district-hospital");
        assertTrue(told.contains("hims-lab 0.1.0") && told.contains("Unfinished:"), told);
        assertTrue(node.console("hims:profile district-hospital").contains("--force"));
        assertEquals(Set.of("registration", "healthcard", "opd", "pharmacy", "support", "ui-admin", "ui-board", "ui-card-verifier", "demo"), wanted());
    }

    @Test
    @Order(3)
    void aDistrictHospitalMeasuresToo() {
        becomes("district-hospital");
        assertEquals(uhid, node.api("registrar").get("/api/v1/patients/" + uhid).expect(200).text("uhid"));
        resultComes();
        String back = node.console("hims:profile --undo --dry-run");
        assertTrue(back.contains("org.openhims.lab 0.1.0") && back.contains("lab: "), back);
    }

    private void resultComes() {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(uhid, "CBC");
        try (Analyser analyser = node.analyser()) {
            assertEquals("AA", Analyser.field(analyser.exchange(Scene.bloodCount(specimen.accession(), "13.2")), "MSA", 1));
        }
        Wait.until("the result", 30, () -> scene.results(specimen.order()).size() == 5);
    }

    @Test
    @Order(4)
    void aShopFindsThePatientAndChecksTheCard() {
        becomes("jan-aushadhi");
        Api registrar = node.api("registrar");
        registrar.get("/api/v1/patients/" + uhid).expect(200);
        registrar.post("/api/v1/cards/verify", Map.of("qr", "nonsense")).expect(200);
        assertFalse(paths().contains("/opd/"), "a path of the out-patient department");
        node.console("config:property-set --pid org.openhims.facility kind jan-aushadhi");
        new Dispensary(node).sold();
    }

    @Test
    @Order(5)
    void aStateNodeHasTheRegister() {
        becomes("state");
        node.api("registrar").get("/api/v1/patients/" + uhid).expect(200);
        for (String away : List.of("/opd/", "/lab/")) {
            assertFalse(paths().contains(away), away);
        }
    }

    @Test
    @Order(6)
    void aMedicalCollegeStartsAgainAsOne() throws IOException {
        becomes("medical-college");
        restartedUnderCalls();
        ready();
        assertTrue(wanted().containsAll(Set.of("lab", "opd", "link-mllp")), wanted()::toString);
        tokenIsGiven(registered());
        resultComes();
        assertTrue(node.console("hims:profile").matches("(?s).*medical-college\\s+.\\s+Medical college\\s+.\\s+\\*.*"), node.console("hims:profile"));
    }

    /** Nobody gets a wrong answer while the node stops and starts. */
    private void restartedUnderCalls() {
        try (Callers callers = new Callers(node)) {
            Wait.until("some calls", 30, () -> callers.served() > 20);
            node.close();
            node.start();
            int before = callers.served();
            Wait.until("more calls", 30, () -> callers.served() > before + 20);
            callers.close();
            System.out.println("restart under calls: " + callers);
            assertEquals(Set.of(), callers.wrong());
            assertTrue(callers.told().stream().allMatch(times -> times > 0), callers::toString);
        }
    }

    @Test
    @Order(7)
    void theUndoGoesBackAndIsInTheTrail() throws IOException {
        assertTrue(node.console("hims:profile --undo --force").contains("from before"));
        ready();
        assertEquals(Set.of("registration", "healthcard", "support", "ui-admin", "ui-card-verifier", "demo"), wanted());
        assertTrue(node.console("hims:audit-verify").contains("intact"));
    }

    @Test
    @Order(8)
    void theDriftIsToldInBothLanguages() throws IOException {
        node.console("bundle:stop org.openhims.registration");
        String drift = node.console("hims:drift");
        assertTrue(drift.contains("registration is wanted, but is"), drift);
        node.console("bundle:start org.openhims.registration");
        Wait.until("back", 60, () -> node.console("hims:drift").contains("nothing else"));
    }
}
