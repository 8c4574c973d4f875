// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.MessageRefused;
import org.openhims.device.Observation;
import org.openhims.device.Refusal;
import org.openhims.device.SpecimenReport;
import org.openhims.device.Subject;

class MessageReaderTest {

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private DeviceMessage read(String type, String... segments) throws MessageRefused {
        String message = "MSH|^~\\&|XN|LAB|||20261122||" + type + "|1|P|2.5.1\r" + String.join("\r", segments) + '\r';
        return codec.decode(message.getBytes(StandardCharsets.UTF_8), ZoneId.of("Asia/Kolkata"));
    }

    private Observation observation(String obx) throws MessageRefused {
        return read("ORU^R01", "OBR|1", obx).reports().get(0).observations().get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "none", value = {"NM|A||13.2;13.2;none", "NM|A||***.**;none;OBX-5=***.**", "NM|A||>500;>500;none", "NM|A||12,5;12,5;none", "NM|A||1,250;none;OBX-5=1,250", "NM|A||12.5 H;none;OBX-5=12.5 H",
        "NM|A||;none;none", "NM|A||\"\";none;none", "ST|A||***.**;***.**;none", "TX|A||one~two;one two;none", "CE|A||POS^Positive;Positive;none",
        "CWE|A||POS;POS;none", "SN|A||>^500;>500;none", "SN|A||^1^:^128;1:128;none", "SN|A||^2^-^5;2-5;none", "DT|A||20261122;20261122;none",
        "ED|A||^Image^PNG^Base64^AAAA;none;OBX-5 is an attachment", "RP|A||file.png;none;OBX-5 is an attachment", "FT|A||a\\.br\\b;a\\.br\\b;none",
        "ST|A||5 \\T\\ 6;5 & 6;none", "|A||7;7;none"})
    void valuesByTheirType(String fields, String value, String comment) throws MessageRefused {
        Observation observation = observation("OBX|1|" + fields);
        assertEquals(value, observation.value());
        assertEquals(comment, observation.comment());
        assertEquals(fields.startsWith("NM"), observation.numeric());
    }

    @ParameterizedTest
    @CsvSource({"X,", "D,", "W,", "F,13.2", "P,13.2", "C,13.2", "x,", "f,13.2"})
    void theStatusTellsWhetherThereIsAResult(String status, String value) throws MessageRefused {
        Observation observation = observation("OBX|1|NM|A||13.2|g/dL||N|||" + status);
        assertEquals(value, observation.value());
        assertEquals(value == null ? "OBX-11=" + status.toUpperCase(java.util.Locale.ROOT) + "; OBX-5=13.2" : null, observation.comment());
    }

    @Test
    void onlyUnusualFlagsAreRemarks() throws MessageRefused {
        assertNull(observation("OBX|1|NM|A||13.2|g/dL|12-15|h~N|||F").comment());
        assertEquals("OBX-8=A *", observation("OBX|1|NM|A||13.2|g/dL|12-15|L~A~*|||F").comment());
    }

    /** The laboratory may have no critical limit of its own: what the device takes for critical must reach a person. */
    @Test
    void whatTheDeviceTakesForCriticalIsARemark() throws MessageRefused {
        assertEquals("OBX-8=HH", observation("OBX|1|NM|A||13.2|g/dL|12-15|HH~N|||F").comment());
        assertEquals("OBX-8=LL", observation("OBX|1|NM|A||13.2|g/dL|12-15|ll|||F").comment());
    }

    @Test
    void aValueThatIsSaidToBeNoneYetIsDoubted() throws MessageRefused {
        assertEquals("13.2 OBX-11=I", observation("OBX|1|NM|A||13.2||||||I").value() + ' ' + observation("OBX|1|NM|A||13.2||||||I").comment());
    }

    @Test
    void theTimeOfTheAnalysisComesFirst() throws MessageRefused {
        assertEquals("2026-11-22T04:45:00Z", observation("OBX|1|NM|A||1||||||F|||20261122090000|||||20261122101500").observedAt().toString());
        assertEquals("2026-11-22T03:30:00Z", observation("OBX|1|NM|A||1||||||F|||20261122090000").observedAt().toString());
    }

    @Test
    void notesBelongToTheObservationBefore() throws MessageRefused {
        List<Observation> observations = read("ORU^R01", "OBR|1", "NTE|1||of the order", "OBX|1|NM|A||1", "NTE|1||first", "NTE|2||second",
                "OBX|2|NM|B||2", "ZZZ|own", "NTE|1||of nothing").reports().get(0).observations();
        assertEquals("of the order; first; second", observations.get(0).comment());
        assertEquals("of the order", observations.get(1).comment());
    }

    @Test
    void keysComeFromEveryField() throws MessageRefused {
        SpecimenReport report = read("ORU^R01", "OBR|1|P1^LIS|F1^LAB", "OBX|1|NM|A||1", "SPM|1|S1&LAB^S2&XN", "SAC|||C1").reports().get(0);
        assertEquals(Map.of("OBR-2", "P1", "OBR-3", "F1", "SPM-2", "S1", "SAC-3", "C1"), report.keys());
        assertEquals(Map.of("SPM-2", "S2"), read("ORU^R01", "OBR|1", "SPM|1|^S2").reports().get(0).keys());
    }

    @Test
    void inOulTheSpecimenHoldsForItsOrders() throws MessageRefused {
        List<SpecimenReport> reports = read("OUL^R22", "SPM|1|S1", "OBR|1", "OBX|1|NM|A||1", "OBR|2", "OBX|1|NM|B||2", "SPM|2|S2|||||||||Q",
                "OBR|3", "OBX|1|NM|A||3").reports();
        assertEquals(List.of("S1", "S1", "S2"), reports.stream().map(report -> report.keys().get("SPM-2")).toList());
        assertEquals(List.of(false, false, true), reports.stream().map(SpecimenReport::qualityControl).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"B", "C", "E", "F", "O", "Q", "V"})
    void specimensThatAreNoPatientsAreControls(String role) throws MessageRefused {
        assertTrue(read("ORU^R01", "OBR|1", "OBX|1|NM|A||1", "SPM|1|S1|||||||||" + role).reports().get(0).qualityControl());
        assertFalse(read("ORU^R01", "OBR|1", "OBX|1|NM|A||1", "SPM|1|S1|||||||||P").reports().get(0).qualityControl());
    }

    @ParameterizedTest
    @CsvSource({"10^9/L, 10^9/L", "x10^3/uL, x10^3/uL", "10*3/uL^thousand per microlitre^UCUM, 10*3/uL", "g/dL^9/L, g/dL", "10, 10"})
    void aPowerOfTenInTheUnitIsReadWhole(String sent, String unit) throws MessageRefused {
        assertEquals(unit, observation("OBX|1|NM|A||7.1|" + sent + "|4-11|N|||F").unit());
    }

    @Test
    void aControlDoesNotReachTheNextOrder() throws MessageRefused {
        List<SpecimenReport> reports = read("ORU^R01", "OBR|1", "OBX|1|NM|A||1", "SPM|1|S1|||||||||Q", "OBR|2", "OBX|1|NM|A||2").reports();
        assertEquals(List.of(true, false), reports.stream().map(SpecimenReport::qualityControl).toList());
    }

    @Test
    void thePatientIsThatOfTheSegmentBefore() throws MessageRefused {
        List<SpecimenReport> reports = read("ORU^R01", "OBR|1", "PID|1||A^^^X~~B||Devi^Sunita^Kumari||19900804|Female", "OBR|1", "PID|2", "OBR|1")
                .reports();
        assertEquals(Subject.NONE, reports.get(0).subject());
        assertEquals(new Subject(List.of("A", "B"), "Sunita Kumari Devi", "F", "1990-08-04"), reports.get(1).subject());
        assertEquals(Subject.NONE, reports.get(2).subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"second line", "obx|1", "OB", "OBX1|2", "OBX^1", "9BX|1"})
    void aLineThatIsNoSegmentIsNotGuessedAt(String line) {
        assertEquals(Refusal.Kind.STRUCTURE, assertThrows(MessageRefused.class, () -> read("ORU^R01", "OBR|1", line)).refusal().kind());
    }
}
