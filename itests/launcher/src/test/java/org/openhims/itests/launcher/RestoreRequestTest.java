// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.itests.launcher.Launcher.Outcome;

/** {@code ./hims restore}: the next start is asked to restore. */
class RestoreRequestTest {

    private static final Map<String, String> ANY_DISK = Map.of("HIMS_NEED_KB", "1");

    @TempDir
    Path folder;

    @Test
    void theNextStartIsTold() throws Exception {
        Path archive = Files.writeString(folder.resolve("backup.zip"), "x");
        Path home = folder.resolve("empty");
        Outcome outcome = new Launcher(home).run(ANY_DISK, "restore", archive.toString());
        assertEquals(0, outcome.code(), outcome.output());
        List<String> request = Files.readAllLines(home.resolve("backups/restore.request"));
        assertEquals(archive.toRealPath().toString(), request.get(0));
        assertTrue(request.get(1).startsWith("launcher:"));
    }

    @Test
    void anArchiveThatIsNotThereIsRefused() throws Exception {
        Path home = folder.resolve("empty");
        assertEquals(2, new Launcher(home).run(ANY_DISK, "restore", folder.resolve("none.zip").toString()).code());
        assertEquals(2, new Launcher(home).run(ANY_DISK, "restore").code());
        assertFalse(Files.exists(home.resolve("backups")));
    }
}
