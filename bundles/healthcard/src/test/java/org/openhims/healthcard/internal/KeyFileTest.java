// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndReadAgain() throws Exception {
        Path file = folder.resolve("healthcard.key");
        KeyPair made = KeyFile.readOrMake(file, KeyFile.SIGNING);
        KeyPair read = KeyFile.readOrMake(file, KeyFile.SIGNING);

        assertArrayEquals(made.getPublic().getEncoded(), read.getPublic().getEncoded());
        assertArrayEquals(made.getPrivate().getEncoded(), read.getPrivate().getEncoded());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(List.of("healthcard.key"), names());
    }

    @Test
    void twoNodesHaveTwoKeys() {
        KeyPair one = KeyFile.readOrMake(folder.resolve("one.key"), KeyFile.SIGNING);
        KeyPair other = KeyFile.readOrMake(folder.resolve("other.key"), KeyFile.SIGNING);

        assertFalse(one.getPublic().equals(other.getPublic()));
    }

    @Test
    void aStartThatWasKilledWhileWritingIsForgotten() throws Exception {
        Files.writeString(folder.resolve("healthcard.key.new"), "half");

        KeyFile.readOrMake(folder.resolve("healthcard.key"), KeyFile.SIGNING);

        assertEquals(List.of("healthcard.key"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one line", "not base64 at all!\nneither\n", "AAAA\nBBBB\n"})
    void aDamagedFileIsNotReplaced(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("healthcard.key"), content);

        String message = assertThrows(IllegalStateException.class, () -> KeyFile.readOrMake(file, KeyFile.SIGNING)).getMessage();

        assertTrue(message.contains(file.toString()) && message.contains("backup"), message);
        assertEquals(content, Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path file = folder.resolve("nowhere").resolve("healthcard.key");

        assertTrue(assertThrows(UncheckedIOException.class, () -> KeyFile.readOrMake(file, KeyFile.SIGNING)).getMessage().contains(file.toString()));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
