// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.device.HostAnswer;
import org.openhims.device.HostAnswer.Status;
import org.openhims.device.HostOrder;
import org.openhims.device.HostQuery;
import org.openhims.device.MessageRefused;
import org.openhims.device.Receipt;
import org.openhims.device.Subject;

/** What analysers ask by Q records, and what they are answered. */
class QuestionTest {

    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final Instant NOON = Instant.parse("2026-11-22T06:30:00Z");
    private static final Receipt RECEIPT = new Receipt("id", NOON.atZone(INDIA));
    private static final String H = "H|\\^&|||XN^7|||||HIMS||P|LIS2-A2|20261122120000\r";
    private static final Subject SUNITA = new Subject(List.of("0712345678904"), "Sunita Devi", "F", "1990-08-04");

    private final AstmCodec codec = new AstmCodec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HostQuery query(String records) throws MessageRefused {
        return codec.query(bytes(H + records + "L|1|N\r"), INDIA).orElseThrow();
    }

    private static HostOrder order(String accession, String sent, Subject patient, String... codes) {
        return new HostOrder(accession, sent, patient, true, "blood", NOON.minusSeconds(3600), NOON.minusSeconds(60), List.of(codes));
    }

    private String answer(String question, Status status, Map<String, String> fields, HostOrder... orders) {
        return new String(codec.answer(bytes(question), RECEIPT, new HostAnswer(status, List.of(orders), fields)), StandardCharsets.ISO_8859_1)
                .replace('\r', '\n');
    }

    private String found(Map<String, String> fields, HostOrder... orders) {
        return answer(H + "Q|1|^1000000008||ALL\rL|1|N\r", Status.FOUND, fields, orders);
    }

    @ParameterizedTest
    @CsvSource({"^1000000008, Q-3.2, 1000000008", "1000000008, Q-3, 1000000008", "2^1^     1000000008^B, Q-3.3, 1000000008",
        "^^1000000008^12^0^5^^S1^SC, Q-3.3, 1000000008"})
    void whereverTheAccessionStands(String asked, String key, String accession) throws MessageRefused {
        HostQuery query = query("Q|1|" + asked + "||ALL||||||||O\r");
        assertEquals(accession, query.asked().get(0).keys().get(key));
        assertEquals(asked, query.asked().get(0).sent());
        assertEquals(List.of(List.of(), false, false), List.of(query.codes(), query.all(), query.withdrawn()));
    }

    @Test
    void severalAreAskedForByRepetitionOrByRecords() throws MessageRefused {
        assertEquals(List.of("1000000008", "1000000016"),
                query("Q|1|^1000000008\\^1000000016||^^^ALL\r").asked().stream().map(one -> one.keys().get("Q-3.2")).toList());
        assertEquals(2, query("Q|1|^1000000008||ALL\rQ|2|^1000000016||ALL\r").asked().size());
    }

    @Test
    void allAreAskedForSinceATime() throws MessageRefused {
        HostQuery query = query("Q|1|ALL||^^^ALL||20261122080000||||||O\r");
        assertEquals(new HostQuery(List.of(), true, Instant.parse("2026-11-22T02:30:00Z"), List.of(), false), query);
        assertTrue(query("Q|1|^all\r").all());
    }

    @Test
    void singleTestsAndATakenBackQuestionAreSeen() throws MessageRefused {
        assertEquals(List.of("^^^WBC", "^^^HGB"), query("Q|1|^1000000008||^^^WBC\\^^^HGB\r").codes());
        assertTrue(query("Q|1|^1000000008||ALL||||||||A\r").withdrawn());
    }

    @Test
    void anEmptyQuestionIsNotAQuestionForAll() throws MessageRefused {
        HostQuery query = query("Q|1|||ALL\r");
        assertEquals(List.of(false, Map.of()), List.of(query.all(), query.asked().get(0).keys()));
    }

    /** §11.13: O and N want orders, with others of them or alone; the rest results or patients, which are not told. */
    @Test
    void onlyOrdersAreTold() throws MessageRefused {
        assertEquals(1, query("Q|1|^1000000008||ALL||||||||O\\N\r").asked().size());
        assertEquals(1, query("Q|1|^1000000008||ALL||||||||n\r").asked().size());
        for (String status : "C P F X I S M R D".split(" ")) {
            assertEquals("Q-1-13", assertThrows(MessageRefused.class, () -> query("Q|1|^1000000008||ALL||||||||" + status + "\r")).refusal().where());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q|1|^1000000008|^1000000099|ALL\rL|1|N\r", "Q|1|^1000000008||ALL\r", "Q|1|^1000000008||ALL\rL|1|T\r",
        "Q|1|^1000000008\rH|\\^&\rL|1\r"})
    void whatCannotBeAnsweredIsRefused(String records) {
        assertThrows(MessageRefused.class, () -> codec.query(bytes(H + records), INDIA));
    }

    @Test
    void aMessageWithResultsIsNoQuestion() throws MessageRefused {
        byte[] results = bytes(H + "O|1|1000000008||^^^A\rR|1|^^^A|1\rQ|1|^1000000016||ALL\rL|1\r");
        assertEquals(Optional.empty(), codec.query(results, INDIA));
        assertEquals("R", codec.envelope(results).type());
        assertEquals(Optional.empty(), codec.query(bytes("MSH|^~\\&|X\rQPD|x"), INDIA));
    }

    @Test
    void theAnswerIsAPatientAndAnOrderForEachSpecimen() {
        assertEquals("""
                H|\\^&|||HIMS|||||XN 7||P|LIS2-A2|20261122120000
                P|1|0712345678904|||Sunita Devi||19900804|F
                O|1|1000000008||^^^WBC\\^^^HGB|S|20261122110000|20261122115900||||N||||||||||||||Q
                P|2|0712345678912||||||U
                O|1|1000000016||^^^GLU|S|20261122110000|20261122115900||||N||||||||||||||Q
                L|1|N
                """, found(Map.of(), order("1000000008", "", SUNITA, "WBC", "HGB"),
                order("1000000016", "", new Subject(List.of("0712345678912"), "रमेश", "T", "1985"), "GLU")));
    }

    /** Whoever asks with other marks is answered with them, and no text breaks a record. */
    @Test
    void theAnswerHasTheMarksOfTheQuestion() {
        String answer = answer("H!~%#\rQ!1!%1000000008!!ALL\rL!1\r", Status.FOUND, Map.of(), order("1000000008", "",
                new Subject(List.of("A!B"), "X%Y#\rR|1", "M", null), "W~C", "HGB"));
        assertEquals("H!~%#!!!HIMS", answer.substring(0, 12));
        assertTrue(answer.contains("\nP!1!A#F#B!!!X#S#Y#E# R|1!!!M\nO!1!1000000008!!%%%W#R#C~%%%HGB!S!"), answer);
    }

    @Test
    void theProfileSaysWhatStandsInAField() {
        String answer = found(Map.of("O-3", "@query@", "O-4", "@accession@", "O-5", "^^^^@code@", "O-12", "A", "P-6", "", "L-3", "F", "H-5", "LIS^1",
                "O-16", "@specimen@", "H-2", "x", "O-99", "x"), order("1000000008", "2^1^1000000008^B", SUNITA, "WBC"));
        assertTrue(answer.startsWith("H|\\^&|||LIS^1|"), answer);
        assertTrue(answer.contains("O|1|2^1^1000000008^B|1000000008|^^^^WBC|S|20261122110000|20261122115900||||A||||blood||||||||||Q\n"), answer);
        assertTrue(answer.contains("P|1|0712345678904|||||19900804|F\n") && answer.endsWith("L|1|F\n"), answer);
    }

    @Test
    void nothingIsSaidAsNoInformationAndNotKnowingByNothing() {
        assertEquals("H|\\^&|||HIMS|||||XN 7||P|LIS2-A2|20261122120000\nL|1|I\n",
                answer(H + "Q|1|^1000000008\rL|1\r", Status.NOTHING, Map.of("L-3", "F")));
        assertEquals("", answer(H + "Q|1|^1000000008\rL|1\r", Status.LATER, Map.of()));
    }

    /** Some want their question back, marked as one to which there is no answer. */
    @Test
    void nothingMayBeSaidByTheQuestionItself() {
        assertEquals("H|\\^&|||HIMS|||||XN 7||P|LIS2-A2|20261122120000\nQ|1|^1000000008||^^^ALL||||||||X\nL|1|N\n",
                answer(H + "Q|1|^1000000008||^^^ALL||||||||O\rL|1\r", Status.NOTHING, Map.of("Q-13", "X", "L-3", "F")));
        assertTrue(found(Map.of("Q-13", "X"), order("1000000008", "", SUNITA, "WBC")).contains("\nO|1|1000000008|"));
    }
}
