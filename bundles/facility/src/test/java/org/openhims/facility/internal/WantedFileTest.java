// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WantedFileTest {

    @TempDir
    private Path folder;
    private Path path;
    private WantedFile file;

    @BeforeEach
    void open() {
        path = folder.resolve("modules");
        file = new WantedFile(path);
    }

    private void holds(String... lines) throws IOException {
        Files.write(path, List.of(lines));
    }

    @Test
    void readsNamesAndPassesOverComments() throws IOException {
        holds("\uFEFF# Ours", "", "lab   # since May", "  opd", "lab");
        assertEquals(new LinkedHashSet<>(List.of("lab", "opd")), file.read().names());
        assertEquals("", file.read().trouble());
    }

    @Test
    void saysWhatIsWrongAndUsesTheRest() throws IOException {
        holds("lab", "Out patients!");
        assertEquals(Set.of("lab"), file.read().names());
        assertTrue(file.read().trouble().startsWith("line 2 of "), file.read().trouble());
    }

    @Test
    void aMissingAnEmptyAndAnUnreadableFileNameNothing() throws IOException {
        assertTrue(file.read().trouble().endsWith("is missing"));
        holds("# nothing");
        assertTrue(file.read().trouble().endsWith("names no module"));
        Files.write(path, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertTrue(file.read().trouble().contains("cannot be read"));
        assertEquals(Set.of(), file.read().names());
    }

    @Test
    void aChangeKeepsCommentsAndOrder() throws IOException {
        holds("# Ours", "opd", "", "lab # since May", "pharmacy");
        file.change(new LinkedHashSet<>(List.of("opd", "billing")), Set.of("lab"));
        assertEquals(List.of("# Ours", "opd", "", "pharmacy", "billing"), Files.readAllLines(path));
        assertEquals(List.of(path), Files.list(folder).toList());
    }

    @Test
    void makesTheFileWhenThereIsNone() throws IOException {
        file.change(Set.of("lab"), Set.of());
        assertEquals(Set.of("lab"), file.read().names());
    }

    @Test
    void anySaveByHandIsNoticed() throws IOException {
        holds("lab");
        WantedFile.Content before = file.read();
        holds("lab", "# again");
        assertNotEquals(before, file.read());
    }
}
