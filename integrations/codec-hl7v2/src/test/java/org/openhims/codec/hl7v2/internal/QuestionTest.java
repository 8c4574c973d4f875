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
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostAnswer.Status;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Refusal;
import org.openhims.device.Subject;

/** What analysers ask by QBP^Q11, and what they are answered. */
class QuestionTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");
    private static final Receipt RECEIPT = new Receipt("7", NOON.atZone(INDIA));
    private static final String MSH = "MSH|^~\\&|XN|LAB|HIMS|DH|20261122||QBP^Q11^QBP_Q11|42|P|2.5.1||||||UNICODE UTF-8\r";
    private static final String QPD = "QPD|WOS^Work Order Step^IHE_LABTF|T7|1000000008^^^\r";
    private static final String ASKED = MSH + QPD + "RCP|I||R\r";
    private static final Subject SUNITA = new Subject(List.of("0712345678904"), "Sunita Devi", "F", "1990-08-04");

    private final Hl7v2Codec codec = new Hl7v2Codec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HostQuery query(String segments) throws MessageRefused {
        return codec.query(bytes(MSH + segments), INDIA).orElseThrow();
    }

    private static HostOrder order(String accession, Subject patient, String... codes) {
        return new HostOrder(accession, accession + "^^^", patient, false, "blood", NOON.minusSeconds(3600), NOON.minusSeconds(60), List.of(codes));
    }

    private String answer(String question, Status status, Map<String, String> fields, HostOrder... orders) {
        return new String(codec.answer(bytes(question), RECEIPT, new HostAnswer(status, List.of(orders), fields)), StandardCharsets.UTF_8)
                .replace('\r', '\n').replaceFirst("MSH.*?\n", "");
    }

    @Test
    void theContainerIsAskedFor() throws MessageRefused {
        HostQuery query = query(QPD);
        assertEquals(Map.of("QPD-3", "1000000008", "QPD-3.1", "1000000008"), query.asked().get(0).keys());
        assertEquals(List.of("1000000008", "1000000016"), query("QPD|WOS|T7|1000000008~1000000016\r").asked().stream()
                .map(one -> one.keys().get("QPD-3")).toList());
        assertTrue(query("QPD|WOS|T7|ALL\r").all());
    }

    @Test
    void anEmptyQuestionIsNotAQuestionForAll() throws MessageRefused {
        for (String empty : List.of("QPD|WOS|T7\r", "QPD|WOS|T7|\r", "QPD|WOS|T7|\"\"\r")) {
            assertEquals(List.of(false, Map.of()), List.of(query(empty).all(), query(empty).asked().get(0).keys()));
        }
    }

    @Test
    void resultsAreNoQuestion() throws MessageRefused {
        assertEquals(Optional.empty(), codec.query(bytes(ASKED.replace("QBP^Q11^QBP_Q11", "ORU^R01")), INDIA));
        assertEquals(Optional.empty(), codec.query(bytes("H|\\^&\rQ|1"), INDIA));
    }

    @Test
    void theAnswerHasTheOrdersOfTheSpecimen() {
        assertEquals("""
                MSA|AA|42
                QAK|T7|OK|WOS^Work Order Step^IHE_LABTF
                QPD|WOS^Work Order Step^IHE_LABTF|T7|1000000008^^^
                PID|1||0712345678904||Sunita Devi||19900804|F
                SPM|1|1000000008||^blood|||||||||||||20261122115900
                ORC|NW|1000000008|||||||20261122110000
                TQ1|1||||||||R
                OBR|1|1000000008||WBC|||20261122115900
                ORC|NW|1000000008|||||||20261122110000
                TQ1|1||||||||R
                OBR|2|1000000008||HGB|||20261122115900
                """, answer(ASKED, Status.FOUND, Map.of(), order("1000000008", SUNITA, "WBC", "HGB")));
    }

    @Test
    void itIsAResponseToTheSender() {
        String header = new String(codec.answer(bytes(ASKED), RECEIPT, new HostAnswer(Status.NOTHING, List.of(), Map.of())), StandardCharsets.UTF_8);
        assertTrue(header.startsWith("MSH|^~\\&|HIMS|DH|XN|LAB|20261122120000+0530||RSP^K11^RSP_K11|7|P|2.5.1|"), header);
    }

    @Test
    void nothingIsNotFoundAndNotKnowingIsAnError() {
        assertEquals("MSA|AA|42\nQAK|T7|NF|WOS^Work Order Step^IHE_LABTF\n" + QPD.replace('\r', '\n'), answer(ASKED, Status.NOTHING, Map.of()));
        String later = answer(ASKED, Status.LATER, Map.of());
        assertTrue(later.startsWith("MSA|AE|42|") && later.contains("\nERR|||207^") && later.contains("\nQAK|T7|AE|"), later);
    }

    /** Whoever asks with other marks is answered with them, and no text breaks a segment. */
    @Test
    void theAnswerHasTheMarksOfTheQuestion() {
        String answer = answer("MSH!%*?+!X!!!!1!!QBP%Q11!42!P!2.5.1\rQPD!W!T!1000000008\r", Status.FOUND, Map.of("OBR-4", "@code@^^L", "PID-3", "@uhid@^^^HIMS"),
                order("1000000008", new Subject(List.of("A"), "X%Y!Z\rOBX", "T", "1990"), "W*C"));
        assertTrue(answer.contains("\nPID!1!!@uhid@%%%HIMS!!X?S?Y?F?Z OBX!!!U\n") && answer.contains("!!W?R?C%%L!"), answer);
    }

    @Test
    void theProfileSaysWhatStandsInAField() {
        String answer = answer(ASKED, Status.FOUND, Map.of("OBR-3", "@query@", "OBR-4", "@code@^^99ACME", "ORC-1", "SN", "PID-5", "", "SPM-4", "BLD",
                "OBR-99", "x", "MSA-1", "x"), order("1000000008", SUNITA, "WBC"));
        assertTrue(answer.contains("\nORC|SN|1000000008|||||||20261122110000\n") && answer.contains("\nOBR|1|1000000008|1000000008^^^|WBC^^99ACME|||20261122115900\n")
                && answer.contains("\nPID|1||0712345678904||||19900804|F\nSPM|1|1000000008||BLD|") && answer.startsWith("MSA|AA|42\n"), answer);
    }

    @Test
    void aNameThatTheDevicesCharacterSetHasNotIsLeftOut() {
        Subject ramesh = new Subject(List.of("0712345678912"), "रमेश", "M", null);
        assertTrue(answer(ASKED, Status.FOUND, Map.of(), order("1000000008", ramesh, "WBC")).contains("||रमेश||"));
        assertTrue(answer(ASKED.replace("UNICODE UTF-8", ""), Status.FOUND, Map.of(), order("1000000008", ramesh, "WBC"))
                .contains("\nPID|1||0712345678912|||||M\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"QBP^Q22; 42; QPD|WOS|T|1; UNSUPPORTED_EVENT; AR", "QBP^Q11; ''; QPD|WOS|T|1; FIELD_MISSING; AE",
        "QBP^Q11; 42; RCP|I; STRUCTURE; AE", "QBP^Q11; 42; QPD|WOS|T|1@MSH|^~\\&|X; STRUCTURE; AE"})
    void whatCannotBeAnsweredIsRefusedAsAQuestion(String type, String id, String segments, Refusal.Kind kind, String code) {
        byte[] message = bytes("MSH|^~\\&|XN|LAB|HIMS|DH|20261122||" + type + '|' + id + "|P|2.5.1\r" + segments.replace('@', '\r') + '\r');
        Refusal why = assertThrows(MessageRefused.class, () -> codec.query(message, INDIA)).refusal();
        assertEquals(kind, why.kind());
        String answer = new String(codec.refuse(message, RECEIPT, why), StandardCharsets.UTF_8);
        assertTrue(answer.contains("|RSP^K11^RSP_K11|") && answer.contains("\rMSA|" + code + '|' + id + '|')
                && answer.contains("|" + code) && answer.contains("\rQAK|"), answer);
    }

    /** IHE LAW: the answer says that there is something, and each specimen's orders follow as a message of their own (LAB-28). */
    @Test
    void ordersMayFollowTheAnswer() {
        String[] messages = answer(ASKED, Status.FOUND, Map.of(HostAnswer.ORDERS, HostAnswer.OML), order("1000000008", SUNITA, "WBC", "HGB"),
                order("1000000016", SUNITA, "PLT")).split("\0");
        assertEquals("MSA|AA|42\nQAK|T7|OK|WOS^Work Order Step^IHE_LABTF\n" + QPD.replace('\r', '\n'), messages[0]);
        assertTrue(messages[1].contains("||OML^O33^OML_O33|7-1|P|2.5.1|") && messages[1].contains("\nSPM|1|1000000008|")
                && messages[1].contains("\nOBR|2|1000000008||HGB|") && !messages[1].contains("MSA"), messages[1]);
        assertTrue(messages[2].contains("|7-2|") && messages[2].contains("\nOBR|1|1000000016||PLT|") && messages.length == 3, messages[2]);
        assertTrue(answer(ASKED, Status.NOTHING, Map.of(HostAnswer.ORDERS, HostAnswer.OML)).startsWith("MSA|AA|42\nQAK|T7|NF|"));
    }

    /** Whatever is asked, there is an answer in our own terms. */
    @Test
    void noQuestionIsTooOdd() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            byte[] odd = bytes(ASKED);
            for (int change = random.nextInt(8); change >= 0; change--) {
                odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
            }
            try {
                codec.query(odd, INDIA);
                codec.answer(odd, RECEIPT, new HostAnswer(Status.FOUND, List.of(order("1000000008", SUNITA, "W|C")), Map.of("OBR-4", "@code@^@query@")));
            } catch (MessageRefused e) {
                codec.refuse(odd, RECEIPT, e.refusal());
            }
        }
    }
}
