// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that the bundle ships: UTF-8, a head line, columns separated by semicolons. */
public final class Lines {

    private Lines() {
    }

    /** The rows; the last column may hold semicolons. */
    public static List<String[]> of(String file, int columns) {
        try (InputStream in = Lines.class.getResourceAsStream("/catalogue/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
