// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The bundle of an analyser is replaced by one that reads it better, while analysers of the kind send. */
@ExtendWith(SharedNode.class)
class SwapDeviceTest {

    private static final int ANALYSERS = 3;
    private static final int SPECIMENS = 120;
    private static final int BEFORE = 30;

    private static final String OLD = "code.HB=718-7\n";
    private static final String NEW = "code.HB=718-7\ncode.LEUK=6690-2\n";

    /** The accession → the order of each specimen for which no result was sent yet, and of those for which one was taken. */
    private final Queue<Scene.Specimen> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Scene.Specimen> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    @Test
    void nothingIsLostWhileTheBundleOfADeviceIsReplaced(Node node, @TempDir Path folder) throws Exception {
        Path before = bundle(folder.resolve("before.jar"), "1.0.0", OLD);
        Path after = bundle(folder.resolve("after.jar"), "1.1.0", NEW);
        Matcher installed = Pattern.compile("Bundle ID: (\\d+)").matcher(node.console("bundle:install -s " + before.toUri()));
        assertTrue(installed.find());
        try {
            swapUnderLoad(node, installed.group(1), after);
        } finally {
            node.console("bundle:uninstall " + installed.group(1));
        }
        assertEquals(Map.of(), failures);
        assertEquals(SPECIMENS, taken.size());
        taken.forEach(specimen -> haemoglobinIsThereOnce(node, specimen));
    }

    private void swapUnderLoad(Node node, String bundle, Path after) throws InterruptedException {
        Scene scene = new Scene(node);
        String patient = scene.patient();
        for (int i = 0; i < SPECIMENS; i++) {
            waiting.add(scene.received(patient, "CBC"));
        }
        joined(sending(node, BEFORE));
        shadowRunTellsTheGain(node, after);
        List<Thread> analysers = sending(node, SPECIMENS);
        node.console("bundle:update " + bundle + ' ' + after.toUri());
        joined(analysers);
        theNewOneCounts(node, scene, patient);
    }

    private List<Thread> sending(Node node, int messages) {
        AtomicInteger left = new AtomicInteger(messages);
        List<Thread> analysers = Stream.generate(() -> new Thread(() -> send(node, left))).limit(ANALYSERS).toList();
        analysers.forEach(Thread::start);
        return analysers;
    }

    private static void joined(List<Thread> analysers) throws InterruptedException {
        for (Thread analyser : analysers) {
            analyser.join();
        }
    }

    private void send(Node node, AtomicInteger left) {
        try (Analyser analyser = node.analyser()) {
            for (Scene.Specimen next = next(left); next != null; next = next(left)) {
                analyser.deliver(message(next.accession()));
                taken.add(next);
            }
        } catch (RuntimeException e) {
            failures.put(Thread.currentThread().getName(), e.toString());
        }
    }

    private Scene.Specimen next(AtomicInteger left) {
        return left.getAndDecrement() > 0 ? waiting.poll() : null;
    }

    private static String message(String accession) {
        return Analyser.oru(UUID.randomUUID().toString().substring(0, 18), accession, "HB=13.2=g/dL", "LEUK=7.1=10*3/uL")
                .replace("XN-1000|SYSMEX", "SWAPPED|LAB");
    }

    private static void shadowRunTellsTheGain(Node node, Path after) {
        String device = node.console("hims:devices").lines().filter(line -> line.contains("SWAPPED")).map(line -> line.strip().split(" ")[0])
                .findFirst().orElseThrow();
        String said = node.console("hims:device-shadow " + device + ' ' + after);
        assertTrue(said.contains("swapped: ") && said.lines().anyMatch(line -> line.strip().startsWith("+") && line.contains("6690-2")), said);
    }

    private static void theNewOneCounts(Node node, Scene scene, String patient) {
        Wait.until("white cells are read", 60, () -> {
            Scene.Specimen specimen = scene.received(patient, "CBC");
            try (Analyser analyser = node.analyser()) {
                analyser.deliver(message(specimen.accession()));
            }
            return analytes(node, specimen).contains("WBC");
        });
    }

    private static List<String> analytes(Node node, Scene.Specimen specimen) {
        return new Scene(node).results(specimen.order()).findValuesAsText("analyte");
    }

    private static void haemoglobinIsThereOnce(Node node, Scene.Specimen specimen) {
        Wait.until("the result of " + specimen.accession(), 30, () -> !new Scene(node).results(specimen.order()).isEmpty());
        JsonNode results = new Scene(node).results(specimen.order());
        assertEquals(1, results.findValuesAsText("analyte").stream().filter("HGB"::equals).count(), () -> specimen + " " + results);
    }

    /** What an integrator builds: a bundle with a profile and no code. */
    private static Path bundle(Path file, String version, String codes) throws IOException {
        Manifest manifest = new Manifest();
        Attributes lines = manifest.getMainAttributes();
        lines.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        lines.putValue("Bundle-ManifestVersion", "2");
        lines.putValue("Bundle-SymbolicName", "org.openhims.device.swapped");
        lines.putValue("Bundle-Version", version);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/devices/swapped.properties"));
            jar.write(("name=swapped\nparent=generic\nmatch.application=SWAPPED\n" + codes).getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return file;
    }
}
