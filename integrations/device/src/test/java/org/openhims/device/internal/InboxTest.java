// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.device.Frame;
import org.openhims.device.ProfileFile;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.lab.AnalyserReport;

class InboxTest extends OnDeviceNode {

    @Test
    void aReportIsStoredDeliveredAndAnswered() {
        assertEquals("MSA|AA|42\r", node.send(DeviceNode.oru("42", "1000000008")));
        StoredMessage stored = node.last();
        assertEquals(State.DELIVERED, stored.state());
        assertEquals(List.of("mllp", "10.1.2.3", "generic", "42", "ORU^R01"),
                List.of(stored.link(), stored.peer(), stored.device(), stored.controlId(), stored.type()));
        AnalyserReport report = node.lab.taken().get(0);
        assertEquals(new AnalyserReport(stored.id(), 0, "generic", Instant.parse("2026-11-22T04:30:00Z"), false, List.of("1000000008"),
                new AnalyserReport.PatientHint(List.of("0712345678901"), "Sunita Devi", "F", "1990-08-04"),
                List.of(new AnalyserReport.Value("718-7", "13.2", "g/dL", true, null, null),
                        new AnalyserReport.Value("777-3", null, "10*3/uL", true, null, "OBX-5=***.**")), List.of()), report);
    }

    @Test
    void theSameAgainChangesNothing() {
        for (int i = 0; i < 3; i++) {
            assertEquals("MSA|AA|42\r", node.send(DeviceNode.oru("42", "1000000008")));
        }
        assertEquals(1, node.stored().size());
        assertEquals(1, node.lab.calls());
    }

    @Test
    void anotherBodyUnderTheSameIdIsAnotherMessage() {
        node.send(DeviceNode.oru("42", "1000000008"));
        assertEquals("MSA|AA|42\r", node.send(DeviceNode.oru("42", "1000000016")));
        assertEquals(List.of("1000000008", "1000000016"), node.lab.accessions());
        assertEquals(List.of("lab.warning.control-id-reused"), node.lab.taken().get(1).warnings());
        assertEquals("id-reused", node.last().reason());
        assertNull(node.stored().get(1).reason());
    }

    @Test
    void anotherDeviceCountsForItself() {
        node.send(DeviceNode.oru("42", "1000000008"));
        node.send(DeviceNode.oru("42", "1000000016").replace("SYSMEX", "WARD"));
        assertEquals(List.of(), node.lab.taken().get(1).warnings());
    }

    /** Each report names its device; the laboratory decides. */
    @Test
    void twoAnalysersWithOneTubeAreBothTold() {
        node.profiles.add(DeviceNode.sourceOf(ProfileFile.profile(Map.of("name", "ward-cbc", "match.facility", "WARD"))));
        String message = DeviceNode.oru("42", "1000000008");
        assertEquals("MSA|AA|42\r", node.send(message));
        assertEquals("MSA|AA|42\r", node.send(Frame.whole("mllp", "10.1.2.4", "hl7v2", message.replace("SYSMEX", "WARD").getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("1000000008", "1000000008"), node.lab.accessions());
        assertEquals(List.of("generic", "ward-cbc"), node.lab.taken().stream().map(AnalyserReport::device).toList());
    }

    /** Where the laboratory has no critical limit of its own, the comment keeps the result from being validated without a person. */
    @Test
    void whatTheDeviceTakesForCriticalIsToldToTheLaboratory() {
        node.send(DeviceNode.oru("42", "1000000008").replace("13.2|g/dL|||||F", "3.2|g/dL||LL|||F"));
        assertEquals("critically low by the analyser", node.lab.taken().get(0).values().get(0).comment());
        node.send(Frame.whole("astm", "10.1.2.3", "astm", "H|\\^&|||X\rO|1|1000000008\rR|1|^^^K|7.9|mmol/L||HH\rL|1\r".getBytes(StandardCharsets.UTF_8)));
        assertEquals("critically high by the analyser", node.lab.taken().get(1).values().get(0).comment());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "GET / HTTP/1.1; AR; not-hl7; 100",
        "MSH|^~\\&|XN|S|||2026||ZZZ^Z99|7|P|2.5.1; AR; unsupported-type; 200",
        "MSH|^~\\&|XN|S|||2026||ORU^R01||P|2.5.1; AE; field-missing; 101",
        "MSH|^~\\&|XN|S|||2026||ORU^R01|7|P|2.5.1||||||KLINGON; AE; charset; 103",
        "MSH|^~\\&|XN|S|||2026||ORU^R01|7|T|2.5.1; AR; unsupported-processing; 202"})
    void whatCannotBeTakenIsRefusedAndVisible(String message, String code, String reason, String error) {
        for (int i = 0; i < 2; i++) {
            String answer = node.send(message);
            assertTrue(answer.startsWith("MSA|" + code + '|') && answer.contains('|' + error + '^'), answer);
        }
        assertEquals(1, node.stored().size());
        assertEquals(State.REFUSED, node.last().state());
        assertEquals(reason, node.last().reason());
        assertEquals(message, node.book.raw(node.technician, node.last().id()));
        assertEquals(List.of(), node.lab.taken());
    }

    @Test
    void anUnknownSenderIsRefusedUnlessThisIsADemo() {
        node.facility.demo = false;
        assertTrue(node.send(DeviceNode.oru("42", "1000000008")).contains("MSA|AR|42|no device profile for this sender\rERR||MSH^1^3|204^"));
        assertEquals("unknown-sender", node.last().reason());
        node.profiles.add(DeviceNode.sourceOf(ProfileFile.profile(Map.of("name", "sysmex-xn", "match.application", "XN-.*"))));
        assertEquals("MSA|AA|42\r", node.send(DeviceNode.oru("42", "1000000008")));
        assertEquals(1, node.stored().size());
        node.until(() -> node.last().state() == State.DELIVERED);
        assertEquals("sysmex-xn", node.last().device());
        assertEquals("sysmex-xn", node.lab.taken().get(0).device());
    }

    @Test
    void tooLargeAndUnfinishedFramesAreVisible() {
        byte[] begin = Arrays.copyOf(DeviceNode.oru("42", "1000000008").getBytes(StandardCharsets.UTF_8), 120);
        assertTrue(node.send(new Frame("mllp", "10.1.2.3", "hl7v2", begin, Frame.Wholeness.TOO_LARGE)).startsWith("MSA|AR|42|"));
        assertEquals("too-large", node.last().reason());
        byte[] half = Arrays.copyOf(begin, 100);
        node.send(new Frame("mllp", "10.1.2.3", "hl7v2", half, Frame.Wholeness.UNFINISHED));
        assertEquals("unfinished", node.last().reason());
        assertEquals(0, node.lab.calls());
    }

    @Test
    void tenMegabytesAreTaken() {
        String message = DeviceNode.oru("42", "1000000008") + "NTE|1||" + "x".repeat(10_000_000) + '\r';
        assertEquals("MSA|AA|42\r", node.send(message));
        assertEquals(message.length(), node.last().size());
        assertEquals(message, node.book.raw(node.technician, node.last().id()));
    }

    @Test
    void withoutADatabaseThereIsNoAnswer() {
        node.messages.close();
        assertNull(node.send(DeviceNode.oru("42", "1000000008")));
        assertEquals(0, node.lab.calls());
        node.kill();
        node.start();
        assertEquals("MSA|AA|42\r", node.send(DeviceNode.oru("42", "1000000008")));
    }

    @Test
    void withoutACodecThereIsNoAnswer() {
        node.codecs.running = List.of();
        assertNull(node.send(DeviceNode.oru("42", "1000000008")));
    }

    @Test
    void eachOrderIsAReportOfItsOwn() {
        node.send(DeviceNode.oru("42", "1000000008") + "OBR|2||1000000016\rOBX|1|NM|2345-7||98|mg/dL|||||F\r");
        assertEquals(List.of("1000000008", "1000000016"), node.lab.accessions());
        assertEquals(List.of(0, 1), node.lab.taken().stream().map(AnalyserReport::part).toList());
    }

    @Test
    void eightConnectionsAtOnceLoseAndDoubleNothing() {
        long ok = IntStream.range(0, 400).parallel()
                .filter(i -> ("MSA|AA|" + i + '\r').equals(node.send(DeviceNode.oru(String.valueOf(i), "A" + i)))).count();
        assertEquals(400, ok);
        node.until(() -> node.lab.taken().size() == 400);
        node.until(() -> node.stored().stream().allMatch(message -> message.state() == State.DELIVERED));
        assertEquals(400, node.lab.accessions().stream().distinct().count());
    }
}
