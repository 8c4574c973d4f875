// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.device.Acknowledgment;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;

/** What analysers say of the orders that they were told. */
class AcknowledgmentsTest {

    private static final Receipt RECEIPT = new Receipt("7", Instant.EPOCH.atZone(ZoneOffset.UTC));

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private static byte[] message(String type, String segments) {
        return ("MSH|^~\\&|XN|LAB|||20261122||" + type + "|9|P|2.5.1\r" + segments.replace('@', '\r')).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"ACK^Q03, MSA|AA|7-1, 7-1, true, MSA-1=AA", "ACK^Q03, MSA|AE|7-1|Sunita Devi is unknown, 7-1, false, MSA-1=AE",
        "ORL^O34^ORL_O34, MSA|AA|7@PID|1@SPM|1@ORC|OK|1000000008, 7, true, MSA-1=AA",
        "ORL^O34^ORL_O34, MSA|AA|7@ORC|OK|1000000008@ORC|UA|1000000008, 7, false, MSA-1=AA ORC-1=UA",
        "ACK, MSA|Sunita, '', false, MSA-1=?", "ACK, ZZZ|1, '', false, MSA-1=?"})
    void isTakenOrNot(String type, String segments, String id, boolean taken, String codes) {
        assertEquals(Optional.of(new Acknowledgment(id, taken, codes)), codec.acknowledgment(message(type, segments)));
    }

    /** Else two that acknowledge each other would never come to an end. */
    @Test
    void isNeverAnswered() {
        byte[] ack = message("ACK^Q03", "MSA|AA|7");
        assertEquals(0, codec.accept(ack, RECEIPT).length);
        assertEquals(0, codec.refuse(ack, RECEIPT, new Refusal(Refusal.Kind.UNKNOWN_SENDER, "", "")).length);
    }

    @Test
    void resultsAreNone() {
        assertTrue(codec.acknowledgment(message("ORU^R01", "MSA|AA|7")).isEmpty());
        assertTrue(codec.acknowledgment(new byte[] {1, 2}).isEmpty());
    }
}
