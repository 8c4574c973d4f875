// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those who watch and help get from a node, and what they must not get. */
@ExtendWith(SharedNode.class)
class SupportTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:hims|jvm|process)_[a-z_]+");

    @Test
    void noOneIsFoundInTheLogsOrInASupportBundle(Node node) throws Exception {
        Map<String, Object> woman = Scene.woman(Scene.freshName());
        String uhid = node.api("registrar").post("/api/v1/patients", woman).expect(201).text("uhid");
        node.api("registrar").get("/api/v1/patients?q=" + Api.encode(woman.get("name").toString())).expect(200);
        Map<String, String> pages = pages(Path.of(said(node.console("hims:support-bundle"), "\\S+\\.zip")));
        assertTrue(pages.keySet().containsAll(List.of("bundles.txt", "health.txt", "metrics.txt", "threads.txt", "machine.txt", "log/hims.log",
                "etc/org.openhims.store.cfg")), pages.keySet()::toString);
        pages.put("the log itself", Files.readString(node.home().resolve("log/hims.log")));
        for (Object personal : List.of(woman.get("name"), woman.get("mobile"), uhid)) {
            pages.forEach((name, page) -> assertFalse(page.contains(personal.toString()), () -> name + " tells " + personal));
        }
    }

    @Test
    void everyMetricOfTheDashboardExists(Node node) throws Exception {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "CBC");
        try (Analyser analyser = node.analyser()) {
            analyser.exchange(Scene.bloodCount(specimen.accession(), "13.1"));
        }
        String dashboard = Files.readString(Node.checkout().resolve("assembly/target/assembly/share/grafana-dashboard.json"));
        Set<String> wanted = METRIC.matcher(dashboard).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
        String metrics = new String(new Api(node.http(), null, null).get("/metrics").raw().body(), StandardCharsets.UTF_8);
        assertTrue(wanted.size() > 15);
        wanted.removeIf(name -> Pattern.compile("(?m)^" + name + "[{ ]").matcher(metrics).find());
        assertEquals(Set.of(), wanted);
    }

    private static String said(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), text);
        return found.group();
    }

    private static Map<String, String> pages(Path file) throws Exception {
        Map<String, String> pages = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                pages.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return pages;
    }
}
