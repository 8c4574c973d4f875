// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.DeviceMessage;
import org.openhims.device.Envelope;
import org.openhims.device.MessageRefused;
import org.openhims.device.Observation;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

class Hl7v2CodecTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Receipt RECEIPT = new Receipt("7", ZonedDateTime.of(2026, 11, 22, 4, 45, 1, 0, ZoneOffset.UTC));
    private static final String MSH = "MSH|^~\\&|XN|LAB|HIMS|DH|20261122||ORU^R01^ORU_R01|42|P|2.5.1\r";
    private static final String OBR = "OBR|1||1000000008\r";

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String refused(Refusal.Kind kind) {
        return new String(codec.refuse(bytes(MSH), RECEIPT, new Refusal(kind, "MSH^1^3", "no")), StandardCharsets.UTF_8);
    }

    @Test
    void whatHasNothingToDoWithTheContentIsRejected() {
        for (Refusal.Kind kind : List.of(Refusal.Kind.UNKNOWN_SENDER, Refusal.Kind.TOO_LARGE, Refusal.Kind.INTERNAL)) {
            assertTrue(refused(kind).contains("\rMSA|AR|42|no\rERR||MSH^1^3|20"), () -> refused(kind));
        }
        assertTrue(refused(Refusal.Kind.FIELD_INVALID).contains("\rMSA|AE|42|no\rERR||MSH^1^3|102^"));
    }

    @Test
    void tenMegabytesAreReadInTime() {
        String message = MSH + OBR + "OBX|1|NM|718-7||13.2|g/dL\rNTE|1||" + "x".repeat(10_000_000) + "\rOBX|2|ST|P||"
                + "y".repeat(1_000_000) + '\r';
        DeviceMessage read = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> codec.decode(bytes(message), INDIA));
        List<Observation> observations = read.reports().get(0).observations();
        assertEquals("13.2", observations.get(0).value());
        assertEquals(Observation.COMMENT, observations.get(0).comment().length());
        assertEquals("OBX-5 is an attachment", observations.get(1).comment());
    }

    @Test
    void fiftyThousandObservationsAreReadInTime() {
        StringBuilder message = new StringBuilder(MSH).append(OBR);
        IntStream.range(0, 50_000).forEach(i -> message.append("OBX|").append(i).append("|NM|718-7||13.2|g/dL\r"));
        DeviceMessage read = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> codec.decode(bytes(message.toString()), INDIA));
        assertEquals(50_000, read.reports().get(0).observations().size());
    }

    @Test
    void manyThreadsShareIt() throws MessageRefused {
        List<String> seen = IntStream.range(0, 2000).parallel().mapToObj(i -> {
            try {
                return codec.decode(bytes(MSH + OBR + "OBX|1|NM|" + i + "||" + i + "|g/dL^x^y|||||F\r"), INDIA).reports().get(0)
                        .observations().get(0).value();
            } catch (MessageRefused e) {
                return e.toString();
            }
        }).toList();
        assertEquals(IntStream.range(0, 2000).mapToObj(String::valueOf).toList(), seen);
    }

    /** Whatever the bytes are: an envelope, a refusal in our own terms or a message, and an answer. */
    @Test
    void noInputIsTooOdd() {
        Random random = new Random(7);
        byte[] good = bytes(MSH + "PID|1||A^^^B~C||X^Y||1990|F\r" + OBR + "OBX|1|SN|718-7||<^13.2|g/dL|||||F\rSPM|1|1^x&y\r");
        for (int round = 0; round < 4_000; round++) {
            byte[] odd = Arrays.copyOf(good, good.length - random.nextInt(20));
            for (int i = random.nextInt(6); i >= 0; i--) {
                odd[random.nextInt(odd.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : "|^~\\&\r\"1A".charAt(random.nextInt(9)));
            }
            codec.envelope(odd);
            try {
                codec.decode(odd, INDIA);
            } catch (MessageRefused e) {
                assertTrue(codec.refuse(odd, RECEIPT, e.refusal()).length > 0);
            }
            assertTrue(codec.accept(odd, RECEIPT).length > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "M", "MSH", "MSH|", "MSH|^~\\", "MSHA^~\\&|x", "MSH|^^^^|x", "PID|1", "\r\r", "FHS|^~\\&|x"})
    void whatHasNoHeaderIsNotHl7(String text) {
        assertEquals(Envelope.NONE, codec.envelope(bytes(text)));
        assertEquals(Refusal.Kind.NOT_HL7, assertThrows(MessageRefused.class, () -> codec.decode(bytes(text), INDIA)).refusal().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\r\n", "  \r"})
    void whatSomeSendersPutInFrontIsSkipped(String front) throws MessageRefused {
        byte[] message = bytes(front + MSH + OBR);
        assertEquals("42", codec.envelope(message).controlId());
        assertEquals("1000000008", codec.decode(message, INDIA).reports().get(0).keys().get("OBR-3"));
    }

    @Test
    void lineFeedsAreTakenWhereThereIsNoReturn() throws MessageRefused {
        byte[] message = bytes((MSH + OBR + "OBX|1|NM|A||1\r").replace('\r', '\n'));
        assertEquals(1, codec.decode(message, INDIA).reports().get(0).observations().size());
        byte[] both = bytes((MSH + OBR + "OBX|1|NM|A||1\r").replace("\r", "\r\n"));
        assertEquals(1, codec.decode(both, INDIA).reports().get(0).observations().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNICODE UTF-16", "UNICODE UTF-32", "UTF-16LE", "8859/99", "../x"})
    void setsThatNobodyCanMeanAreRefused(String name) {
        byte[] message = bytes(MSH.replace("2.5.1\r", "2.5.1||||||" + name + "\r") + OBR);
        assertEquals("MSH^1^18", assertThrows(MessageRefused.class, () -> codec.decode(message, INDIA)).refusal().where());
    }

    @Test
    void theTypeIsNeeded() {
        MessageRefused refused = assertThrows(MessageRefused.class, () -> codec.decode(bytes(MSH.replace("ORU^R01^ORU_R01", "")), INDIA));
        assertEquals(new Refusal(Refusal.Kind.FIELD_MISSING, "MSH^1^9", "message type is missing"), refused.refusal());
    }
}
