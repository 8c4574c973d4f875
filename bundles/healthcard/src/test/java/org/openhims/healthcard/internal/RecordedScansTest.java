// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.healthcard.Scan;

/** What scanners sent, one file each, and what must come out of it: a line of {@code scans/expected.csv}. */
class RecordedScansTest {

    private static CardDesk desk;

    @BeforeAll
    static void open() {
        desk = new CardDesk();
        desk.sunita();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    static List<String> expected() throws IOException {
        return file("expected.csv").lines().filter(line -> !line.startsWith("#")).toList();
    }

    @ParameterizedTest
    @MethodSource("expected")
    void isUnderstood(String line) throws IOException {
        String[] wanted = line.split(";", -1);

        Scan scan = desk.scanner.read(desk.clerk, file(wanted[0] + ".txt"));

        assertEquals(wanted[1], scan.kind());
        assertEquals(wanted[2], scan.valid() == null ? "" : scan.valid().toString());
        assertEquals(wanted[3], scan.reason() == null ? "" : scan.reason());
        for (String part : wanted[4].split(", ")) {
            assertTrue(scan.toString().contains(part), part + " in " + scan);
        }
    }

    private static String file(String name) throws IOException {
        try (InputStream in = RecordedScansTest.class.getResourceAsStream("/scans/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
