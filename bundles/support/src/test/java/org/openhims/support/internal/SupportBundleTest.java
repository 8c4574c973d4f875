// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.ProblemException;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.store.Store;

class SupportBundleTest {

    private static TestNode node;

    @TempDir
    private Path home;
    private SupportBundle bundle;

    @BeforeAll
    static void start() {
        node = TestNode.start();
    }

    @AfterAll
    static void close() {
        node.close();
    }

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.createDirectories(home.resolve("log"));
        Files.writeString(home.resolve("etc/org.openhims.store.cfg"), "password = s3cret\npool = 16\n");
        Files.writeString(home.resolve("etc/keys.properties"), "hims = AAAA");
        Files.writeString(home.resolve("log/hims.log"), "told 9810012345\n");
        Files.writeString(home.resolve("log/security.log"), "who typed what");
        bundle = new SupportBundle(new Home(home, home.resolve("etc"), home.resolve("log")), node.clock(), List.of());
    }

    @Test
    void itHoldsWhatHelpsAndNoSecret() throws IOException {
        bundle.with(List.of(new Well()), List.of(() -> List.of(new MetricSource.Metric("hims_x", "x", Map.of("a", "b"), 3))), List.of());
        Path file = bundle.gather(node.caller("asha", "support.bundle"));
        Map<String, String> pages = pages(file);
        assertEquals(List.of("bundles.txt", "etc/org.openhims.store.cfg", "health.txt", "log/hims.log", "machine.txt", "metrics.txt", "threads.txt"),
                List.copyOf(pages.keySet()));
        assertEquals("password = [taken out]\npool = 16\n", pages.get("etc/org.openhims.store.cfg"));
        assertEquals("told [number]\n", pages.get("log/hims.log"));
        assertEquals("well\tready\t\n", pages.get("health.txt"));
        assertEquals("hims_x{a=b} 3.0\n", pages.get("metrics.txt"));
        assertTrue(pages.get("threads.txt").contains("SupportBundleTest"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void ofALongLogItTakesTheEnd() throws IOException {
        Files.writeString(home.resolve("log/hims.log"), "early\n" + "a line in between\n".repeat(500_000) + "late\n");
        String log = pages(bundle.gather(node.caller("asha", "support.bundle"))).get("log/hims.log");
        assertFalse(log.contains("early"));
        assertTrue(log.endsWith("late\n"));
    }

    @Test
    void itIsWrittenAlsoWhenPartsAreAway() throws IOException {
        bundle.with(List.of(), List.of(() -> {
            throw new IllegalStateException("away");
        }), List.of(new AwayStore()));
        assertTrue(pages(bundle.gather(node.caller("asha", "support.bundle"))).get("metrics.txt").contains("failed"));
    }

    @Test
    void onlyWhoMayDoesAndItStandsInTheAudit() throws IOException {
        bundle.with(List.of(), List.of(), List.of(node.store()));
        assertThrows(ProblemException.class, () -> bundle.gather(node.caller("ravi")));
        bundle.gather(node.caller("asha", "support.bundle"));
        assertEquals(List.of("support.bundle"), node.audits().stream().filter(entry -> entry.user().equals("asha")).map(e -> e.action()).toList());
    }

    private static final class Well implements HealthCheck {
        @Override
        public String name() {
            return "well";
        }

        @Override
        public Health check() {
            return Health.WELL;
        }
    }

    private static final class AwayStore implements Store {
        @Override
        public org.openhims.platform.store.Unit open(Class<?> owner, String name, Class<?>... entities) {
            throw org.openhims.platform.Problem.unavailable("store.unavailable");
        }

        @Override
        public long nextNumber(String series) {
            return 0;
        }

        @Override
        public boolean lease(String job) {
            return false;
        }
    }

    private static Map<String, String> pages(Path file) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                pages.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }
}
