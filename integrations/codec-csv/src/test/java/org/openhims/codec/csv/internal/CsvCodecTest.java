// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.DeviceProfile;
import org.openhims.device.MessageRefused;
import org.openhims.device.Observation;
import org.openhims.device.ProfileFile;
import org.openhims.device.Refusal;
import org.openhims.device.SpecimenReport;

class CsvCodecTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    private final CsvCodec codec = new CsvCodec();

    private Refusal refusal(byte[] file) {
        return assertThrows(MessageRefused.class, () -> codec.decode(file, INDIA)).refusal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkTellsTheCharacterSet(String charset) throws MessageRefused {
        byte[] file = "\ufeffBarcode,Test,Result,Unit\n1000000008,TSH,2.1,\u00b5U/mL\n".getBytes(Charset.forName(charset));
        Map<String, String> keys = codec.decode(file, INDIA).reports().get(0).keys();
        assertEquals(List.of("1000000008", "\u00b5U/mL"), List.of(keys.get("Barcode"), keys.get("Unit")));
    }

    @Test
    void whatIsNotUtf8IsOneByteACharacter() throws MessageRefused {
        byte[] file = "Barcode,Unit\n1000000008,\u00b5mol/L\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("\u00b5mol/L", codec.decode(file, INDIA).reports().get(0).keys().get("Unit"));
    }

    @Test
    void whyItIsRefusedIsSaidInALine() {
        byte[] file = "Barcode,Test,Result\n1000000008,GL".getBytes(StandardCharsets.UTF_8);
        assertEquals("unfinished row 2 ends in its middle", new String(codec.refuse(file, null, refusal(file)), StandardCharsets.UTF_8));
        assertEquals(0, codec.accept(file, null).length);
    }

    @Test
    @Timeout(60)
    void aFileOfAbsurdlyManyCellsIsRefused() {
        assertEquals(Refusal.Kind.TOO_LARGE, refusal("1;2;3;4\n".repeat(30_000).getBytes(StandardCharsets.UTF_8)).kind());
        assertEquals(Refusal.Kind.TOO_LARGE, refusal(";".repeat(4_000_000).getBytes(StandardCharsets.UTF_8)).kind());
    }

    /** In a time that grows with their length, not with its square. */
    @Test
    @Timeout(60)
    void longOnesAreRead() throws MessageRefused {
        String file = "Barcode," + "(".repeat(1_000_000) + "\n1000000008," + "1".repeat(3_000_000) + "\n";
        Observation read = codec.decode(file.getBytes(StandardCharsets.UTF_8), INDIA).reports().get(0).observations().get(1);
        assertEquals(null, read.value());
        assertTrue(read.comment().endsWith("is an attachment"), read::comment);
    }

    @Test
    void theProfileSaysWhatTheColumnsHold() throws MessageRefused, IOException {
        List<SpecimenReport> told = TranscriptsTest.told("Probe;Analyt;Wert;Einheit;Gemessen\n1000000008;GLUC;5,9;mmol/L;22.11.2026 10:14\n",
                Map.of("name", "acme-reader", "protocol", "csv", "accession", "Probe", "code.Analyt", "@code", "code.Wert", "@value", "code.einheit", "@unit",
                        "code.GEMESSEN", "@time"));
        assertEquals(Map.of("Probe", "1000000008"), told.get(0).keys());
        Observation read = told.get(0).observations().get(0);
        assertEquals(List.of("GLUC", "5.9", "mmol/L", true, Instant.parse("2026-11-22T04:44:00Z"), "22.11.2026 10:14"),
                List.of(read.code(), read.value(), read.unit(), read.numeric(), read.observedAt(), read.fields().get("Gemessen")));
    }

    /** A device may have an analyte of a name that means something else in most files. */
    @Test
    void theProfilesOwnMeaningOfAColumnWins() throws MessageRefused, IOException {
        List<SpecimenReport> told = TranscriptsTest.told("Barcode,Test,Result\n1000000008,1.5,2.5\n",
                Map.of("name", "acme-reader", "protocol", "csv", "code.Test", "T-1", "code.Result", "R-1"));
        assertEquals(List.of("Test", "Result"), told.get(0).observations().stream().map(Observation::code).toList());
    }

    /** A misspelt role would be told to the laboratory as a code. */
    @Test
    void theGenericProfileNamesOnlyRolesThatThereAre() throws IOException {
        DeviceProfile generic = ProfileFile.profile(Files.readString(Path.of("src/main/resources/OSGI-INF/devices/generic-csv.properties")));
        TreeSet<String> wrong = new TreeSet<>(generic.codes().values());
        wrong.removeIf(role -> Role.of(role).isPresent());
        assertEquals(new TreeSet<>(), wrong);
        assertTrue(List.of("***", "--", "N/A", "invalid").stream().allMatch(none -> generic.noResult().matcher(none).matches()));
    }
}
