// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A configuration file of which some settings are changed; comments and other settings stay. */
record SettingsFile(Path file) {

    /** In one step, so that whoever reads it meanwhile sees the old file or the new one; for its owner only, as it holds a password. */
    void change(Map<String, String> settings) throws IOException {
        Map<String, String> left = new LinkedHashMap<>(settings);
        List<String> lines = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String key = line.split("=", 2)[0].strip();
            String value = left.remove(key);
            lines.add(value == null ? line : written(key, value));
        }
        left.forEach((key, value) -> lines.add(written(key, value)));
        Path next = file.resolveSibling('.' + file.getFileName().toString() + ".part");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(next, lines);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String written(String key, String value) {
        return key + " = " + value.replace("\\", "\\\\").replace("${", "$\\{");
    }
}
