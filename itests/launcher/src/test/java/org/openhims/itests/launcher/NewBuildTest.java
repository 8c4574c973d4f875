// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.itests.launcher.Launcher.Outcome;

/** What another build does to a node's folder. */
class NewBuildTest {

    @TempDir
    Path folder;

    private Path dist;
    private Path home;

    @BeforeEach
    void firstStart() throws Exception {
        dist = folder.resolve("dist");
        home = folder.resolve("home");
        ship("1", "port = 1");
        follow();
        write(home.resolve("cache/.complete"), "");
        write(home.resolve("cache/bundle0/bundle.jar"), "");
        write(home.resolve("db/log/log1.dat"), "data");
    }

    @Test
    void sameBuildKeepsTheCache() throws Exception {
        follow();

        assertTrue(Files.exists(home.resolve("cache/bundle0/bundle.jar")));
    }

    @Test
    void aStartThatWasCutOffLosesItsCache() throws Exception {
        Files.delete(home.resolve("cache/.complete"));

        follow();

        assertFalse(Files.exists(home.resolve("cache/bundle0")));
    }

    @Test
    void otherBuildDropsTheCacheAndNotTheData() throws Exception {
        ship("2", "port = 1");

        follow();

        assertFalse(Files.exists(home.resolve("cache/bundle0")));
        assertEquals("data", Files.readString(home.resolve("db/log/log1.dat")));
    }

    @Test
    void untouchedConfigurationFollows() throws Exception {
        ship("2", "port = 2");

        follow();

        assertEquals("port = 2", Files.readString(home.resolve("etc/a.cfg")));
    }

    @Test
    void changedConfigurationStaysWithTheNewOneBesideIt() throws Exception {
        write(home.resolve("etc/a.cfg"), "port = 9");
        ship("2", "port = 2");

        String output = follow().output();

        assertEquals("port = 9", Files.readString(home.resolve("etc/a.cfg")));
        assertEquals("port = 2", Files.readString(home.resolve("etc/a.cfg.new")));
        assertTrue(output.contains("Kept your " + home.resolve("etc/a.cfg")), output);
    }

    @Test
    void changedConfigurationIsNotToldTwice() throws Exception {
        write(home.resolve("etc/a.cfg"), "port = 9");
        ship("2", "port = 2");
        follow();

        assertEquals("", follow().output());
        assertEquals("port = 9", Files.readString(home.resolve("etc/a.cfg")));
    }

    @Test
    void configurationThatIsShippedNoMoreGoes() throws Exception {
        write(dist.resolve("etc/b.cfg"), "old = true");
        follow();
        Files.delete(dist.resolve("etc/b.cfg"));

        follow();

        assertFalse(Files.exists(home.resolve("etc/b.cfg")));
        assertTrue(Files.exists(home.resolve("etc/a.cfg")));
    }

    private void ship(String build, String configuration) throws IOException {
        write(dist.resolve("build.properties"), "built = " + build);
        write(dist.resolve("etc/a.cfg"), configuration);
    }

    private Outcome follow() throws Exception {
        Outcome outcome = new Launcher(home).call(Map.of(), "dist='" + dist + "'; follow_distribution");
        assertEquals(0, outcome.code(), outcome.output());
        return outcome;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
