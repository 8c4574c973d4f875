// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostAnswer.Status;
import org.openhims.device.HostOrder;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.Subject;

/** What analysers of v2.3.1 ask by QRY^Q02 and ORM^O01, and what they are answered. */
class DisplayQueryTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");
    private static final Receipt RECEIPT = new Receipt("7", NOON.atZone(INDIA));
    private static final String QRY = "MSH|^~\\&|Mindray|BS-380|||20261122||QRY^Q02|7|P|2.3.1||||||ASCII\rQRD|20261122|R|D|3|||RD|1000000008|OTH|||T|\r"
            + "QRF|BS-380||||RCT|COR|ALL||\r";
    private static final String ORM = "MSH|^~\\&|BC-5380|Mindray|||20261122||ORM^O01|4|P|2.3.1||||||UNICODE\rORC|RF||1000000008||IP\r";

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HostOrder order(String accession, String... codes) {
        return new HostOrder(accession, accession, new Subject(List.of("0712345678904"), "Sunita Devi", "F", "1990-08-04"), true, "serum",
                NOON.minusSeconds(3600), NOON.minusSeconds(60), List.of(codes));
    }

    private String answer(String question, Status status, Map<String, String> fields, HostOrder... orders) {
        return new String(codec.answer(bytes(question), RECEIPT, new HostAnswer(status, List.of(orders), fields)), StandardCharsets.UTF_8)
                .replace('\r', '\n').replace("\0", "----\n");
    }

    private Map<String, String> asked(String question) throws MessageRefused {
        return codec.query(bytes(question), INDIA).orElseThrow().asked().get(0).keys();
    }

    @Test
    void theTubeIsAskedFor() throws MessageRefused {
        assertEquals("1000000008", asked(QRY).get("QRD-8"));
        assertEquals("1000000008", asked(ORM).get("ORC-3"));
        assertEquals("1000000008", asked(ORM.replace("||1000000008|", "|1000000008||")).get("ORC-2"));
    }

    @Test
    void anEmptyQuestionIsNotAQuestionForAll() throws MessageRefused {
        assertEquals(Map.of(), asked(QRY.replace("1000000008", "")));
        assertEquals(Map.of(), asked(ORM.replace("1000000008", "")));
    }

    @Test
    void theAnswerIsWhetherThereIsAnythingAndThenTheNumberedLines() {
        String answer = answer(QRY, Status.FOUND, Map.of("DSP-26", ""), order("1000000008", "GLU", "CREA"));
        assertTrue(answer.startsWith("MSH|^~\\&|||Mindray|BS-380|20261122120000+0530||QCK^Q02|7|P|2.3.1||||||ASCII\n"
                + "MSA|AA|7|Message accepted|||0\nERR|0\nQAK|SR|OK\n----\nMSH|^~\\&|||Mindray|BS-380|20261122120000+0530||DSR^Q03|7-1|P|"), answer);
        assertTrue(answer.contains("\nQRD|20261122|R|D|3|||RD|1000000008|OTH|||T|\nQRF|BS-380||||RCT|COR|ALL||\nDSP|1||0712345678904||\nDSP|2||||\n"
                + "DSP|3||Sunita Devi||\nDSP|4||19900804000000||\nDSP|5||F||\n"), answer);
        assertTrue(answer.endsWith("\nDSP|21||1000000008||\nDSP|22||||\nDSP|23||20261122115900||\nDSP|24||Y||\nDSP|25||||\nDSP|26||||\nDSP|27||||\n"
                + "DSP|28||||\nDSP|29||GLU^^^||\nDSP|30||CREA^^^||\nDSC|\n"), answer);
    }

    @Test
    void eachSpecimenIsAMessageOfItsOwn() {
        String answer = answer(QRY, Status.FOUND, Map.of(), order("1000000008", "GLU"), order("1000000016", "CREA"));
        assertEquals(3, answer.split("----").length);
        assertTrue(answer.contains("|DSR^Q03|7-2|"), answer);
    }

    @Test
    void nothingIsNotFoundAndNotKnowingIsAnError() {
        assertTrue(answer(QRY, Status.NOTHING, Map.of()).endsWith("\nMSA|AA|7|Message accepted|||0\nERR|0\nQAK|SR|NF\n"));
        assertTrue(answer(QRY, Status.LATER, Map.of()).endsWith("\nMSA|AE|7|ask again|||207\nQAK|SR|AE\n"));
        assertTrue(answer(ORM, Status.NOTHING, Map.of()).contains("|ORR^O02|") && answer(ORM, Status.NOTHING, Map.of()).endsWith("\nMSA|AR|4\n"));
        assertTrue(answer(ORM, Status.LATER, Map.of()).endsWith("\nMSA|AE|4|ask again\n"));
    }

    @Test
    void anOrderWithoutContentIsAnsweredWithThePatientAndTheOrder() {
        String answer = answer(ORM, Status.FOUND, Map.of("OBR-4", "00001^Automated Count^99MRC"), order("1000000008", "WBC", "HGB"));
        assertTrue(answer.contains("|ORR^O02|7|P|2.3.1|"), answer);
        assertTrue(answer.endsWith("""
                MSA|AA|4
                PID|1||0712345678904||Sunita Devi||19900804|F
                ORC|AF|1000000008|||||||20261122110000
                OBR|1|1000000008||00001^Automated Count^99MRC|||20261122115900
                """), answer);
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        for (String odd : List.of(QRY.replace("Q02", "Q01"), QRY.replace("QRD", "QRX"), ORM.replace("ORC|RF", "ORC|NW"), ORM.replace("ORC|", "ZRC|"))) {
            Refusal why = assertThrows(MessageRefused.class, () -> codec.query(bytes(odd), INDIA), odd).refusal();
            String answer = new String(codec.refuse(bytes(odd), RECEIPT, why), StandardCharsets.UTF_8);
            assertTrue(answer.contains("\rMSA|A") && !answer.contains("\rPID") && !answer.contains("\rDSP"), answer);
        }
    }
}
