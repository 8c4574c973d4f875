// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Modules come from files, are replaced and taken back, go and come at random, on one node. {@code -Dhims.modules.rounds=50} for the long run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModulesTest {

    private static final int ROUNDS = Integer.getInteger("hims.modules.rounds", 4);
    /** Changes of one session: each session takes seconds to begin. */
    private static final int TOGETHER = 4;
    private static final List<String> GROUPS = List.of("lab", "healthcard", "opd", "ui-admin", "device link-mllp", "lab opd", "healthcard lab");

    private final Node node = Node.demo(SharedNode.freshHome("modules"));
    private final Path stick = node.home().resolve("stick");

    @BeforeAll
    void start() throws IOException {
        node.start();
        Files.createDirectories(stick);
        node.console("hims:archive-key --trust vendor " + stick.resolve("vendor.pem") + "; hims:archive-key stranger " + stick.resolve("stranger.pem"));
    }

    @AfterAll
    void stop() {
        node.close();
    }

    /** The module's bundle as another version, with one file of it changed. */
    private Path build(String version, String file, String from, String to) throws IOException {
        Path target = stick.resolve("healthcard-" + version + ".jar");
        try (ZipFile old = new ZipFile(shipped().toFile())) {
            Manifest manifest = new Manifest(old.getInputStream(old.getEntry("META-INF/MANIFEST.MF")));
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream fresh = new JarOutputStream(Files.newOutputStream(target), manifest)) {
                for (ZipEntry entry : Collections.list(old.entries())) {
                    if (!entry.isDirectory() && !entry.getName().equals("META-INF/MANIFEST.MF")) {
                        fresh.putNextEntry(new ZipEntry(entry.getName()));
                        fresh.write(changed(old.getInputStream(entry), entry.getName().equals(file), from, to));
                    }
                }
            }
        }
        return target;
    }

    private static byte[] changed(InputStream in, boolean change, String from, String to) throws IOException {
        byte[] bytes = in.readAllBytes();
        return change ? new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static Path shipped() throws IOException {
        try (Stream<Path> files = Files.list(Node.checkout().resolve("bundles/healthcard/target"))) {
            return files.filter(f -> f.getFileName().toString().matches("hims-healthcard-[0-9.]+\\.jar")).findFirst().orElseThrow();
        }
    }

    /** An archive of this build, signed by the named key. */
    private Path archive(String version, String key) throws IOException {
        Path jar = stick.resolve("healthcard-" + version + ".jar");
        if (!Files.exists(jar)) {
            build(version, "", "", "");
        }
        Path archive = stick.resolve("healthcard-" + version + '-' + key + ".zip");
        String said = node.console("hims:make-archive --jar " + jar + " --key " + stick.resolve(key + ".pem") + " healthcard " + archive);
        assertTrue(said.contains("signature beside it"), said);
        return archive;
    }

    private void runs(String version) {
        assertTrue(node.console("bundle:list -s").lines().anyMatch(line -> line.contains("org.openhims.healthcard") && line.contains(version)
                && line.contains("Active")), version);
        new Scene(node).patient();
        assertEquals(200, node.api("registrar").post("/api/v1/cards/verify", Map.of("qr", "nonsense")).status());
    }

    @Test
    @Order(1)
    void whatAStrangerSignedIsRefusedUnlessTheAdministratorAllowsIt() throws IOException {
        Path archive = archive("0.1.1", "stranger");
        String refused = node.console("hims:install-archive " + archive);
        assertTrue(refused.contains("No key that this facility trusts has signed this archive"), refused);
        String allowed = node.console("hims:install-archive --unsigned --dry-run " + archive);
        assertTrue(allowed.contains("healthcard 0.1.0 → 0.1.1"), allowed);
        runs("0.1.0");
    }

    @Test
    @Order(2)
    void aSignedArchiveUpdatesAModuleWhichIsRolledBackAgain() throws IOException {
        Path archive = archive("0.1.1", "vendor");
        String told = node.console("hims:install-archive " + archive);
        assertTrue(told.contains("Signed by vendor.") && told.contains("healthcard now runs as 0.1.1."), told);
        runs("0.1.1");
        assertEquals(1, Loaders.of(node, "healthcard"));
        String plan = node.console("hims:rollback --dry-run healthcard");
        assertTrue(plan.contains("healthcard 0.1.1 → 0.1.0") && plan.contains("org.openhims.healthcard 0.1.1"), plan);
        assertTrue(node.console("hims:rollback healthcard").contains("healthcard now runs as 0.1.0."));
        runs("0.1.0");
        assertTrue(node.console("hims:update healthcard").contains("healthcard now runs as 0.1.1."));
    }

    @Test
    @Order(4)
    void aModuleWhoseMigrationFailsGoesBackByItself() throws IOException {
        build("0.1.2", "db/healthcard.xml", "</databaseChangeLog>",
                "<changeSet id=\"broken\" author=\"hims\"><sql>alter table nowhere add column x int</sql></changeSet></databaseChangeLog>");
        String told = node.console("hims:update healthcard " + archive("0.1.2", "vendor"));
        assertTrue(told.contains("healthcard 0.1.2 does not start, so 0.1.1 runs again"), told);
        runs("0.1.1");
        assertTrue(Files.readString(node.home().resolve("etc/org.openhims.facility.versions")).contains("healthcard 0.1.1\n"));
    }

    @Test
    @Order(5)
    void whatWasUpdatedStaysSoAlsoWithoutTheCache() throws IOException {
        node.close();
        Files.delete(node.home().resolve("cache/.complete"));
        node.start();
        runs("0.1.1");
        assertEquals("All that is wanted runs, and nothing else.", node.console("hims:drift").strip());
    }

    private record Known(String uhid, String order, JsonNode record, JsonNode results) {
    }

    private Known known() {
        Scene scene = new Scene(node);
        String uhid = scene.patient();
        node.api("registrar").post("/api/v1/patients/" + uhid + "/cards", Map.of()).expect(201);
        Scene.Specimen specimen = scene.received(uhid, "CBC");
        try (Analyser analyser = node.analyser()) {
            analyser.exchange(Scene.bloodCount(specimen.accession(), "13.2"));
        }
        Wait.until("the results", 30, () -> scene.results(specimen.order()).size() == 5);
        return new Known(uhid, specimen.order(), record(uhid), scene.results(specimen.order()));
    }

    private JsonNode record(String uhid) {
        return node.api("doctor").get("/api/v1/patients/" + uhid + "/record").expect(200).json();
    }

    @Test
    @Order(3)
    void modulesGoAndComeAtRandomAndNothingIsLost() throws IOException {
        Known before = known();
        List<String> registered = new ArrayList<>();
        Path file = node.home().resolve("etc/org.openhims.facility.modules");
        Set<String> wanted = names(file);
        Random random = new Random(Long.getLong("hims.modules.seed", 20261122L));
        for (int round = 0; round < ROUNDS; round += TOGETHER) {
            String said = node.console(Stream.generate(() -> change(random)).limit(TOGETHER).collect(Collectors.joining("; ")));
            assertFalse(said.contains("Exception"), said);
            registered.add(new Scene(node).patient());
        }
        node.console("hims:profile --force district-hospital");
        Wait.until("ready", 120, () -> new Api(node.http(), null, null).get("/health/ready").status() == 200);
        assertEquals("All that is wanted runs, and nothing else.", node.console("hims:drift").strip());
        Set<String> end = names(file);
        assertEquals(wanted, end);
        runs("0.1.1");
        assertEquals(before.record(), record(before.uhid()));
        assertEquals(before.results(), new Scene(node).results(before.order()));
        registered.forEach(uhid -> node.api("registrar").get("/api/v1/patients/" + uhid).expect(200));
        for (String module : List.of("lab", "healthcard", "opd", "device", "registration")) {
            assertEquals(1, Loaders.of(node, module), "class loaders of " + module);
        }
        known();
    }

    private static String change(Random random) {
        String group = GROUPS.get(random.nextInt(GROUPS.size()));
        return (random.nextInt(3) == 0 ? "hims:enable " : "hims:disable --force ") + group;
    }

    private static Set<String> names(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    }
}
