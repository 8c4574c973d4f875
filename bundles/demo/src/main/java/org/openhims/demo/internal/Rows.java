// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a file of the demo, cut at its separators; lines that begin with # are comments. */
final class Rows {

    private Rows() {
    }

    static List<String[]> of(String file, String separator) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Rows.class.getResourceAsStream("/demo/" + file),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(separator, -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
