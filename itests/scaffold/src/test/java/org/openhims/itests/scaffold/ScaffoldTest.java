// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.scaffold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.itests.node.Analyser;
import org.openhims.itests.node.Browser;
import org.openhims.itests.node.Node;
import org.openhims.itests.node.Scene;
import org.openhims.itests.node.Wait;

/** A developer with nothing but CONTRIBUTING.md: a service, a screen and a lab device, made, built, put into a running node and used. */
class ScaffoldTest {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String[] MODULES = {"bundles/dietary-api", "bundles/dietary", "ui/dietary", "integrations/device-acme-cbc9", Chem2.MODULE,
        "integrations/device-acme-reader1"};
    private static final List<String> COMMANDS = List.of("new-service dietary", "new-screen dietary", "new-device acme cbc9",
            "new-device acme chem2 --protocol astm", "new-device acme reader1 --protocol folder");
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private static long begun;
    private static Checkout checkout;
    private static Node node;

    @BeforeAll
    static void makeBuildAndDeploy() throws IOException, InterruptedException {
        for (String left : List.of("checkout", "home", "repository")) {
            Checkout.clear(TARGET.resolve(left));
        }
        checkout = Checkout.copy(TARGET.resolve("checkout"));
        begun = System.nanoTime();
        for (String command : COMMANDS) {
            Checkout.Ended made = checkout.hims(command.split(" "));
            assertEquals(0, made.code(), made.output());
        }
        new Chem2(checkout).adapt();
        Path log = TARGET.resolve("build.log");
        String[] withRules = Stream.concat(Stream.of(MODULES), Stream.of("features", "itests/architecture")).toArray(String[]::new);
        Process build = checkout.build(log, withRules);
        node = Node.demo(TARGET.resolve("home")).start();
        assertTrue(build.waitFor(AT_MOST.toMinutes(), TimeUnit.MINUTES), "the build takes too long");
        assertEquals(0, build.exitValue(), () -> errors(log));
        deploy();
    }

    private static String errors(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]")).limit(30).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void deploy() {
        String jars = Stream.of(MODULES).map(module -> "file:" + checkout.path(module).resolve("target/" + artifact(module) + "-0.1.0.jar"))
                .collect(Collectors.joining(" "));
        String said = node.console("bundle:install -s " + jars);
        assertTrue(said.startsWith("Bundle IDs:"), said);
    }

    private static String artifact(String module) {
        return "hims-" + (module.startsWith("ui/") ? "ui-" : "") + module.substring(module.indexOf('/') + 1);
    }

    @AfterAll
    static void close() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void theServiceKeepsANoteIsDescribedAndIsReplaced() {
        String uhid = new Scene(node).patient();
        Wait.until("the new path", 30, () -> node.api("doctor").get("/api/v1/dietary/notes?uhid=" + uhid).status() == 200);
        node.api("doctor").post("/api/v1/dietary/notes", Map.of("uhid", uhid, "text", "खाना खा रहे हैं")).expect(201);
        JsonNode items = node.api("nurse").get("/api/v1/dietary/notes?uhid=" + uhid).expect(200).json().path("items");
        assertEquals("खाना खा रहे हैं", items.path(0).path("text").asText());
        node.api("registrar").get("/api/v1/dietary/notes?uhid=" + uhid).expect(403);
        JsonNode described = node.api("registrar").get("/api/v1/openapi.json").expect(200).json().path("paths").path("/dietary/notes");
        assertTrue(described.path("post").toString().contains("\"$ref\""), described::toString);
        node.console("hims:update dietary " + checkout.path(MODULES[1]).resolve("target/hims-dietary-0.1.0.jar"));
        Wait.until("the note after the update", 30, () -> node.api("nurse").get("/api/v1/dietary/notes?uhid=" + uhid).json()
                .path("items").path(0).path("text").asText().equals("खाना खा रहे हैं"));
    }

    @Test
    void theScreenStandsInTheMenuAndWrites() {
        String uhid = new Scene(node).patient();
        try (Browser browser = new Browser(node.http(), "en")) {
            browser.signIn("doctor", "en");
            browser.click("menu-dietary");
            browser.type("dietary-patient", uhid + org.openqa.selenium.Keys.ENTER);
            browser.type("dietary-text", "Soft food only");
            browser.click("dietary-write");
            browser.seeId("dietary-notes-");
            browser.seeText("Soft food only");
            browser.picture("dietary");
        }
    }

    @Test
    void theDevicesOwnCodesBecomeThePatientsResults() throws IOException {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "CBC");
        String recorded = checkout.read(MODULES[3] + "/src/test/resources/transcripts/blood-count.hl7");
        try (Analyser analyser = node.analyser()) {
            String answer = analyser.exchange(recorded.replace("1000000008", specimen.accession()).replace('\n', '\r'));
            assertEquals("AA", Analyser.field(answer, "MSA", 1), answer);
        }
        Map<String, String> values = values(scene, specimen);
        assertEquals("12.4", values.get("HGB"), values::toString);
        assertEquals("7.1", values.get("WBC"), values::toString);
    }

    /** From a recording to the patient's results, on the node that runs. */
    @Test
    void anAnalyserThatIsAdaptedToItsRecordingWritesResultsWithinTenMinutes() throws IOException {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "KFT");
        String said = node.console("hims:simulate --accession " + specimen.accession() + ' ' + new Chem2(checkout).script());
        assertTrue(said.contains("taken"), said);
        assertEquals(Map.of("UREA", "37", "CRE", "1.00"), values(scene, specimen));
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(taken.compareTo(AT_MOST) < 0, taken::toString);
    }

    /** A folder is taken up while the node runs. */
    @Test
    void aFileInTheFolderOfADeviceBecomesThePatientsResults() throws IOException {
        Path folder = Files.createDirectories(node.home().resolve("reader1"));
        node.configure("org.openhims.link.folder-acme-reader1", "name = acme-reader1", "directory = " + folder, "stableSeconds = 1", "everySeconds = 1");
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "CBC");
        String exported = checkout.read(MODULES[5] + "/src/test/resources/transcripts/blood-count.csv");
        Files.writeString(folder.resolve("run-1.csv"), exported.replace("1000000008", specimen.accession()));
        assertEquals("12.4", values(scene, specimen).get("HGB"));
        Wait.until("moved", 30, () -> Files.exists(folder.resolve("done/run-1.csv")));
        Files.copy(folder.resolve("done/run-1.csv"), folder.resolve("again.csv"));
        Wait.until("moved, too", 30, () -> Files.exists(folder.resolve("done/again.csv")));
        assertTrue(scene.unmatched(specimen.accession()).isEmpty(), "the same content is taken once");
    }

    /** Two results at least, by analyte. */
    private static Map<String, String> values(Scene scene, Scene.Specimen specimen) {
        Wait.until("results", 30, () -> scene.results(specimen.order()).size() >= 2);
        return scene.results(specimen.order()).findParents("analyte").stream()
                .collect(Collectors.toMap(result -> result.path("analyte").asText(), result -> result.path("value").asText()));
    }

    @Test
    void whatCannotBeMadeIsRefusedAndNothingChanges() throws IOException, InterruptedException {
        String before = checkout.read("bundles/pom.xml");
        for (String command : List.of("new-service dietary", "new-service Dietary", "new-service class", "new-service patients", "new-service",
                "new-screen nowhere", "new-screen lab", "new-screen healthcard", "new-device acme cbc9", "new-device acme", "new-device acme x1 --protocol fax",
                "new-device acme x1 --protocol")) {
            Checkout.Ended refused = checkout.hims(command.split(" "));
            assertEquals(2, refused.code(), command + ": " + refused.output());
            assertTrue(refused.output().length() > 20, command + ": " + refused.output());
        }
        assertEquals(before, checkout.read("bundles/pom.xml"));
    }
}
