// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

class AnswerTest {

    private static final Receipt RECEIPT = new Receipt("01935c2a-7b11-7c3d-8e4f-0123456789ab",
            ZonedDateTime.of(2026, 11, 22, 10, 15, 1, 0, ZoneId.of("Asia/Kolkata")));
    private static final String MSH = "MSH|^~\\&|XN|LAB|HIMS|DH|20261122||ORU^R01^ORU_R01|42|P|2.5.1||||||UNICODE UTF-8\r";

    private static String answer(String message, Refusal why) {
        Answer answer = new Answer(Header.of(message.getBytes(StandardCharsets.UTF_8)).orElse(Header.NONE), RECEIPT);
        return new String(why == null ? answer.accept() : answer.refuse(why), StandardCharsets.UTF_8);
    }

    @Test
    void senderAndReceiverChangePlaces() {
        assertEquals("MSH|^~\\&|HIMS|DH|XN|LAB|20261122101501+0530||ACK^R01^ACK|7c3d8e4f0123456789ab|P|2.5.1||||||UNICODE UTF-8\rMSA|AA|42\r",
                answer(MSH, null));
    }

    @Test
    void processingIdAndVersionAreThoseOfTheMessage() {
        assertTrue(answer(MSH.replace("|P|2.5.1", "|Q|2.3"), null).contains("|Q|2.3|"));
        assertTrue(answer(MSH.replace("|P|2.5.1|", "|||"), null).contains("|P|2.5.1|"));
    }

    @Test
    void theSendersMarksAreUsed() {
        String answer = answer("MSH#*~\\$#XN#LAB###2026##ORU*R01#42#P#2.5.1\r", new Refusal(Refusal.Kind.FIELD_MISSING, "MSH^1^10", "gone"));
        assertTrue(answer.startsWith("MSH#*~\\$###XN#LAB#"), answer);
        assertTrue(answer.contains("\rERR##MSH*1*10#101*Required field missing*HL70357#E####gone\r"), answer);
    }

    @ParameterizedTest
    @CsvSource({"NOT_HL7,AR,100", "STRUCTURE,AE,100", "FIELD_MISSING,AE,101", "FIELD_INVALID,AE,102", "CHARSET,AE,103", "UNSUPPORTED_TYPE,AR,200",
        "UNSUPPORTED_EVENT,AR,201", "UNSUPPORTED_PROCESSING,AR,202", "UNSUPPORTED_VERSION,AR,203", "UNKNOWN_SENDER,AR,204", "TOO_LARGE,AR,207",
        "INTERNAL,AR,207"})
    void eachKindHasItsCodes(Refusal.Kind kind, String acknowledgment, String error) {
        String answer = answer(MSH, new Refusal(kind, "", "why"));
        assertTrue(answer.contains("\rMSA|" + acknowledgment + "|42|why\rERR|||" + error + '^'), answer);
    }

    @ParameterizedTest
    @EnumSource(Refusal.Kind.class)
    void alsoNoHl7IsAnsweredInHl7(Refusal.Kind kind) {
        String answer = answer("GET / HTTP/1.1", new Refusal(kind, "", "why"));
        assertTrue(answer.startsWith("MSH|^~\\&|||||20261122101501+0530||ACK|7c3d8e4f0123456789ab|P|2.5.1|"), answer);
        assertTrue(answer.contains("\rMSA|A") && answer.contains("||why\rERR|"), answer);
    }
}
