// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;

/** One capture, one file: {@code x.hl7} as it was on the wire (line feeds stand for carriage returns), {@code x.txt} what must come of it. */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Receipt RECEIPT = new Receipt("01935c2a-7b11-7c3d-8e4f-0123456789ab",
            ZonedDateTime.of(2026, 11, 22, 10, 15, 1, 0, INDIA));

    private final Hl7v2Codec codec = new Hl7v2Codec();

    static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".hl7")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void whatMustComeOfIt(Path capture) throws IOException {
        byte[] message = Files.readAllBytes(capture);
        for (int i = 0; i < message.length; i++) {
            message[i] = message[i] == '\n' ? (byte) '\r' : message[i];
        }
        Path expected = Path.of(capture.toString().replace(".hl7", ".txt"));
        assertEquals(Files.readString(expected), outcome(message));
    }

    @Test
    void thereAreCaptures() throws IOException {
        assertFalse(captures().isEmpty());
    }

    private String outcome(byte[] message) {
        StringBuilder out = new StringBuilder();
        byte[] answer;
        try {
            DeviceMessage read = codec.decode(message, INDIA);
            describe(read, out);
            answer = codec.accept(message, RECEIPT);
        } catch (MessageRefused e) {
            out.append(e.refusal().kind().code()).append(' ').append(e.refusal().where()).append('\n');
            answer = codec.refuse(message, RECEIPT, e.refusal());
        }
        return out.append(new String(answer, StandardCharsets.UTF_8).replace('\r', '\n')).toString();
    }

    private static void describe(DeviceMessage message, StringBuilder out) {
        out.append(message.envelope()).append(message.qualityControl() ? " QC\n" : "\n");
        message.reports().forEach(report -> {
            out.append(new java.util.TreeMap<>(report.keys())).append(report.qualityControl() ? " QC " : " ").append(report.subject()).append('\n');
            report.observations().forEach(o -> out.append("  ").append(o).append('\n'));
        });
    }
}
