// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhims.device.DeviceProfile;
import org.openhims.device.MessageRefused;
import org.openhims.device.Observation;
import org.openhims.device.ProfileFile;
import org.openhims.device.SpecimenReport;

/** One file that was exported, {@code x.csv}, and what must come of it by the profile {@code generic-csv}, {@code x.txt}. */
class TranscriptsTest {

    private static final Path FOLDER = Path.of("src/test/resources/transcripts");
    private static final Path GENERIC = Path.of("src/main/resources/OSGI-INF/devices/generic-csv.properties");
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    static List<Path> exported() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    /** However its lines end. */
    @ParameterizedTest
    @MethodSource("exported")
    void whatMustComeOfIt(Path file) throws IOException {
        String expected = Files.readString(Path.of(file.toString().replace(".csv", ".txt")));
        assertEquals(expected, outcome(Files.readString(file)), "by line feeds");
        assertEquals(expected, outcome(Files.readString(file).replace("\n", "\r\n")).replace("\r\n", "\n"), "by both");
        assertEquals(expected, outcome(Files.readString(file).replace("\n", "\r")).replace('\r', '\n'), "by carriage returns");
    }

    @Test
    void thereAreFiles() throws IOException {
        assertTrue(exported().size() > 10);
    }

    static List<SpecimenReport> told(String file, Map<String, String> profile) throws MessageRefused, IOException {
        DeviceProfile whole = ProfileFile.profile(profile).extending(ProfileFile.profile(Files.readString(GENERIC)));
        return new CsvDriver().mend(whole, new CsvCodec().decode(file.getBytes(StandardCharsets.UTF_8), INDIA)).reports();
    }

    private static String outcome(String file) throws IOException {
        StringBuilder out = new StringBuilder();
        try {
            told(file, Map.of("name", "reader", "protocol", "csv")).forEach(report -> describe(report, out));
        } catch (MessageRefused e) {
            out.append("refused ").append(e.getMessage()).append('\n');
        }
        return out.toString();
    }

    private static void describe(SpecimenReport report, StringBuilder out) {
        out.append(new TreeMap<>(report.keys())).append(report.qualityControl() ? " QC " : " ").append(report.subject()).append('\n');
        report.observations().stream().map(TranscriptsTest::text).forEach(out::append);
    }

    private static String text(Observation of) {
        return "  " + of.code() + ' ' + (of.numeric() ? "number " : "") + of.value() + ' ' + of.unit() + ' ' + of.observedAt() + ' ' + of.comment() + '\n';
    }
}
