// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Modules are replaced while the counters work. {@code -Dhims.dynamics.updates=10} for the long run. */
class DynamicsTest {

    private static final int UPDATES = Integer.getInteger("hims.dynamics.updates", 3);
    private static final List<String> REPLACED = List.of("lab", "registration");

    @Test
    void modulesAreReplacedUnderLoad() throws Exception {
        try (Node node = Node.demo(SharedNode.freshHome("dynamics")).start()) {
            Load load = new Load(node);
            double capacity = load.fullSpeed(8, 4, 4);
            Load.Report calm = load.halfSpeed(capacity, 8, 4, 10, () -> { });
            Load.Report disturbed = load.halfSpeed(capacity, 8, 4, 0, () -> replaceAll(node));
            System.out.printf("capacity %.0f/s; unrelated p99.9 %.1f ms calm, %.1f ms while modules were replaced; %s%n", capacity,
                    calm.p999(), disturbed.p999(), disturbed);
            assertEquals(List.of(), disturbed.unrelatedErrors());
            if (UPDATES >= 10) {
                // A short run has too few requests for a thousandth of them to mean anything.
                assertTrue(disturbed.p999() <= calm.p999() + 100, disturbed::toString);
            }
            load.verify();
            for (String module : REPLACED) {
                assertEquals(1, Loaders.of(node, module), "class loaders of " + module);
            }
        }
    }

    private static void replaceAll(Node node) {
        String once = REPLACED.stream().map(module -> "bundle:update org.openhims." + module + " file:" + jar(module))
                .collect(Collectors.joining("; "));
        for (int update = 0; update < UPDATES; update++) {
            node.console(once);
        }
    }

    private static Path jar(String module) {
        Path target = Node.checkout().resolve("bundles").resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("hims-" + module + "-[0-9.]+\\.jar")).findFirst().orElseThrow();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
