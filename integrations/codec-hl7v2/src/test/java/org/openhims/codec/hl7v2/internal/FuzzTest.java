// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostOrder;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;
import org.openhims.fixtures.base.Fuzz;

/** Whatever the bytes are: an envelope, and a message, a question or a refusal in our own terms. A longer run: {@code -Dhims.fuzz.seconds=600}. */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class FuzzTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Receipt RECEIPT = new Receipt("7", Instant.EPOCH.atZone(INDIA));
    private static final byte[] MARKS = "|^~\\&\r\nMSHPIDOBXRN\"=<19.".getBytes(StandardCharsets.US_ASCII);
    private static final List<byte[]> GOOD = List.of(
            bytes("MSH|^~\\&|XN|LAB|HIMS|DH|20261122101500||ORU^R01|42|P|2.3.1||||||UNICODE UTF-8\rPID|1||0712345678904||Devi^Sunita||19900804|F\r"
                    + "OBR|1|1000000008|1000000008|CBC|R|||||||||||||||||||||F\rOBX|1|NM|718-7^HGB^LN||13.2|g/dL|12-16|N|||F|||20261122101430\r"
                    + "OBX|2|ED|15^PIC^99||^Image^PNG^Base64^QUJD||||||F\rNTE|1||\\E\\ see \\X0D\\\r"),
            bytes("MSH|^~\\&|cobas|ROCHE|HIMS|LAB|20261122110000+0530||OUL^R22^OUL_R22|8f1c|P|2.5.1||||||8859/1\rSPM|1|3000000004&HIMS||SER|||||||P\r"
                    + "SAC|||3000000004\rOBR|1|\"\"||2160-0^Creatinine^LN\rORC|SC||||CM\rOBX|1|SN|2160-0^C^LN|1|<^0.1|mg/dL|||||F\r"),
            bytes("MSH|^~\\&|XN|LAB|HIMS|DH|20261122||QBP^Q11^QBP_Q11|42|P|2.5.1||||||UNICODE UTF-8\r"
                    + "QPD|WOS^Work Order Step^IHE_LABTF|T7|1000000008^^^\rRCP|I||R\r"),
            bytes("MSH|^~\\&|Mindray|BS-380|||20261122||QRY^Q02|7|P|2.3.1||||||ASCII\rQRD|2026|R|D|3|||RD|1000000008|OTH|||T|\rQRF|BS||||RCT|COR|ALL||\r"),
            bytes("MSH|^~\\&|BC-5380|Mindray|||20261122||ORM^O01|4|P|2.3.1||||||UNICODE\rORC|RF||1000000008||IP\r"),
            bytes("MSH|^~\\&|XN|LAB|||20261122||ORL^O34^ORL_O34|9|P|2.5.1\rMSA|AA|7\rORC|UA|1000000008\r"));

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Zero stands for a seed that is new each time. */
    @ParameterizedTest
    @ValueSource(longs = {7, 0})
    void noInputIsTooOdd(long seed) {
        new Fuzz(GOOD, MARKS).read(seed, this::read);
    }

    private void read(byte[] odd) {
        codec.envelope(odd);
        try {
            if (codec.acknowledgment(odd).isPresent()) {
                assertEquals(0, codec.accept(odd, RECEIPT).length);
                return;
            }
            if (codec.query(odd, INDIA).isEmpty()) {
                codec.decode(odd, INDIA);
            } else {
                HostOrder order = new HostOrder("1000000008", "1000000008^^^", Subject.NONE, true, "blood", null, null, List.of("A|^"));
                for (Map<String, String> fields : List.of(Map.<String, String>of(), Map.of(HostAnswer.ORDERS, HostAnswer.OML))) {
                    answered(codec.answer(odd, RECEIPT, new HostAnswer(HostAnswer.Status.FOUND, List.of(order), fields)));
                }
            }
            answered(codec.accept(odd, RECEIPT));
        } catch (MessageRefused e) {
            answered(codec.refuse(odd, RECEIPT, e.refusal()));
        }
    }

    /** Whoever sent it, a sender of the standard's kind finds the code. */
    private static void answered(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("MSH") && text.contains("\rMSA"), text);
    }
}
