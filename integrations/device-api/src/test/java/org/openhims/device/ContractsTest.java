// SPDX-License-Identifier: Apache-2.0
package org.openhims.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractsTest {

    private static final SpecimenReport REPORT = new SpecimenReport(Map.of("OBR-3", "1000000008"), false, Subject.NONE, List.of());

    @Test
    void aMessageHasAReport() {
        assertThrows(IllegalArgumentException.class, () -> new DeviceMessage(Envelope.NONE, false, List.of()));
        assertEquals(1, new DeviceMessage(Envelope.NONE, false, List.of(REPORT)).reports().size());
    }

    @Test
    void whatWasHandedOverIsNotChangedFromOutside() {
        List<Observation> observations = new ArrayList<>(List.of(new Observation("A", "1", null, true, null, null)));
        SpecimenReport report = new SpecimenReport(Map.of(), false, Subject.NONE, observations);
        List<String> identifiers = new ArrayList<>(List.of("A"));
        Subject subject = new Subject(identifiers, null, null, null);
        observations.clear();
        identifiers.clear();
        assertEquals(1, report.observations().size());
        assertEquals(List.of("A"), subject.identifiers());
    }

    @Test
    void aFrameIsComplete() {
        byte[] bytes = {1};
        Frame frame = Frame.whole("mllp", "10.1.2.3", "hl7v2", bytes);
        assertSame(bytes, frame.bytes());
        assertEquals(Frame.Wholeness.WHOLE, frame.wholeness());
        assertThrows(NullPointerException.class, () -> Frame.whole("mllp", null, "hl7v2", bytes));
        assertThrows(NullPointerException.class, () -> Frame.whole("mllp", "10.1.2.3", "hl7v2", null));
    }

    @Test
    void codesAreWrittenAsPeopleReadThem() {
        assertEquals("not-hl7", Refusal.Kind.NOT_HL7.code());
        assertEquals("unknown-sender", Refusal.Kind.UNKNOWN_SENDER.code());
        assertEquals(List.of("pending", "delivered", "refused", "failed"),
                Arrays.stream(StoredMessage.State.values()).map(StoredMessage.State::toString).toList());
    }

    @Test
    void aRefusalSaysWhereButNotWhose() {
        MessageRefused refused = new MessageRefused(Refusal.Kind.FIELD_MISSING, "MSH^1^10", "message control id is missing");
        assertEquals("field-missing MSH^1^10 message control id is missing", refused.getMessage());
        assertEquals(Refusal.Kind.FIELD_MISSING, refused.refusal().kind());
    }

    @Test
    void aProfileHasAName() {
        for (String name : List.of("", "X", "a", "with space", "-a", "a".repeat(41))) {
            assertThrows(IllegalArgumentException.class, () -> ProfileFile.profile(Map.of("name", name)), name);
        }
        assertEquals("sysmex-xn", ProfileFile.profile(Map.of("name", "sysmex-xn")).name());
    }
}
