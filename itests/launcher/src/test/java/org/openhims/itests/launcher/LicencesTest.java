// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hims audit} refuses, and that nothing of it is shipped. */
class LicencesTest {

    private static final Path TREE = Launcher.SCRIPT.getParent();

    @TempDir
    private Path folder;

    private List<String> forbidden(Path notice) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", "source '" + TREE.resolve("assembly/src/audit/audit.sh") + "'; forbidden \"$0\"",
                notice.toString()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.lines().toList();
    }

    private List<String> forbidden(String... lines) throws IOException, InterruptedException {
        return forbidden(Files.write(folder.resolve("notice.txt"), List.of(lines)));
    }

    @Test
    void aLibraryThatLeavesNoOtherChoiceIsRefused() throws IOException, InterruptedException {
        for (String line : List.of("     (GNU General Public License v3) Own (a:b:1 - x)", "     (AGPL-3.0) Own (a:b:1 - x)",
                "     (Unknown license) Own (a:b:1 - x)")) {
            assertEquals(List.of(line), forbidden(line));
        }
    }

    @Test
    void aChoiceOrTheClasspathExceptionLetsItIn() throws IOException, InterruptedException {
        assertEquals(List.of(), forbidden("     (EPL 2.0) (GPL2 w/ CPE) Jakarta (a:b:1 - x)", "     (LGPL-2.1-or-later) Native (a:b:1 - x)",
                "     (GNU General Public License) (Mozilla Public License 1.1) HAPI (a:b:1 - x)", "     (Apache-2.0) Good (a:b:1 - x)"));
    }

    @Test
    void theNoticeOfThisDistributionIsThereAndClean() throws IOException, InterruptedException {
        Path notice = TREE.resolve("assembly/src/main/resources/THIRD-PARTY.txt");
        assertTrue(Files.readAllLines(notice).size() > 100, "run ./hims audit");
        assertEquals(List.of(), forbidden(notice));
    }

    @Test
    void theNoticeNamesEveryLibraryThatIsShipped() throws IOException {
        String notice = Files.readString(TREE.resolve("assembly/src/main/resources/THIRD-PARTY.txt"));
        Path system = TREE.resolve("assembly/target/assembly/system");
        try (Stream<Path> files = Files.walk(system)) {
            List<String> unnamed = files.filter(file -> file.toString().endsWith(".jar")).map(jar -> coordinates(system.relativize(jar)))
                    .filter(shipped -> !shipped.startsWith("org.openhims:") && !notice.contains(shipped)).sorted().toList();
            assertEquals(List.of(), unnamed, "run ./hims audit and commit the notice");
        }
    }

    /** {@code org/apache/felix/x/1.0/x-1.0.jar} is {@code org.apache.felix:x:1.0}. */
    private static String coordinates(Path jar) {
        int parts = jar.getNameCount();
        return jar.subpath(0, parts - 3).toString().replace('/', '.') + ':' + jar.getName(parts - 3) + ':' + jar.getName(parts - 2);
    }
}
