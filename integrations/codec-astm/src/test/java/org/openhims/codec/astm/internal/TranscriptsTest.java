// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.MessageRefused;

/** One message, one file: {@code x.astm} without frames (line feeds stand for carriage returns), {@code x.txt} what must come of it. */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final AstmCodec codec = new AstmCodec();

    static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".astm")).sorted().toList();
        }
    }

    /** However its lines end. */
    @ParameterizedTest
    @MethodSource("captures")
    void whatMustComeOfIt(Path capture) throws IOException {
        String expected = Files.readString(Path.of(capture.toString().replace(".astm", ".txt")));
        for (String end : List.of("\r", "\n", "\r\n")) {
            assertEquals(expected, outcome(Files.readString(capture).replace("\n", end).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void thereAreCaptures() throws IOException {
        assertTrue(captures().size() > 10);
    }

    private String outcome(byte[] message) {
        StringBuilder out = new StringBuilder();
        try {
            describe(codec.decode(message, INDIA), out);
        } catch (MessageRefused e) {
            out.append("refused ").append(e.getMessage()).append('\n');
        }
        return out.toString();
    }

    private static void describe(DeviceMessage message, StringBuilder out) {
        out.append(message.envelope()).append(message.qualityControl() ? " QC\n" : "\n");
        message.reports().forEach(report -> {
            out.append(new TreeMap<>(report.keys())).append(report.qualityControl() ? " QC " : " ").append(report.subject()).append('\n');
            report.observations().forEach(o -> out.append("  ").append(o).append('\n'));
        });
    }
}
