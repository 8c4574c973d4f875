// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.device.Frame;
import org.openhims.device.Outcome;
import org.openhims.device.ProfileFile;
import org.openhims.device.StoredMessage;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.TracedMessage;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;

/** A device asks, and the engine answers what the laboratory wants of it. */
class QuestionsTest extends OnDeviceNode {

    private static final String H = "H|\\^&|||XL-200^ERBA|||||||P|1\r";

    private String ask(String records) {
        return node.send(Frame.whole("astm", "10.1.2.3", "astm", (H + records + "L|1|N\r").getBytes(StandardCharsets.UTF_8)));
    }

    private String askFor(String accession) {
        return ask("Q|1|^" + accession + "||ALL||||||||O\r");
    }

    private static List<String> tests(String answer) {
        return Arrays.stream(answer.split("\r")).filter(record -> record.startsWith("O|"))
                .map(record -> record.split("\\|")[2] + ' ' + record.split("\\|")[4]).toList();
    }

    private TracedMessage last() {
        return node.devices.search(node.technician, new org.openhims.device.Devices.Query(null, null, null, null, null), null, 1).items().get(0);
    }

    private void profile(String... lines) {
        Map<String, String> all = new java.util.TreeMap<>(Map.of("name", "erba-xl", "protocol", "astm", "match.facility", "ERBA"));
        Arrays.stream(lines).map(line -> line.split("=", 2)).forEach(line -> all.put(line[0], line[1]));
        node.profiles.add(DeviceNode.sourceOf(ProfileFile.profile(all)));
    }

    private void nothing(String reason) {
        assertEquals(List.of(Outcome.NOTHING, State.DELIVERED, reason),
                List.of(last().outcome(), last().message().state(), last().message().reason()));
    }

    @Test
    void itIsToldThePatientAndTheTestsOfItsSpecimen() {
        node.orders.order("1000000008", "Sunita Devi", "HGB", "GLU");
        node.orders.order("1000000016", "Ramesh Kumar", "PLT");
        String answer = askFor("1000000008");
        assertEquals(List.of("1000000008 ^^^HGB\\^^^GLU"), tests(answer));
        assertTrue(answer.contains("P|1|P1000000008|||Sunita Devi||19900804|F\r"), answer);
        assertEquals(List.of("generic-astm", "Q", State.DELIVERED, "1000000008:2"),
                List.of(node.last().device(), node.last().type(), node.last().state(), node.last().detail()));
        assertNull(node.last().reason());
        assertEquals(List.of(Outcome.ANSWERED, List.of("1000000008")), List.of(last().outcome(), last().accessions()));
        assertEquals(List.of(), node.lab.taken());
    }

    /** The answer is made anew each time. */
    @Test
    void theSameQuestionAgainIsAQuestionOfItsOwn() {
        node.orders.order("1000000008", "Sunita Devi", "HGB", "GLU");
        askFor("1000000008");
        node.orders.order("1000000008", "Sunita Devi", "GLU");
        assertEquals(List.of("1000000008 ^^^GLU"), tests(askFor("1000000008")));
        assertEquals(2, node.stored().size());
    }

    @Test
    void theProfileSaysWhatADeviceMeasuresAndHowItCallsIt() {
        profile("code.Glucose=2345-7", "code.H=HGB", "code.P=777-3", "order.CBC=DIFF", "order.WBC=");
        node.orders.order("1000000008", "Sunita Devi", "HGB", "PLT", "GLU", "WBC");
        assertEquals(List.of("1000000008 ^^^DIFF\\^^^Glucose"), tests(askFor("1000000008")));
        assertEquals(List.of("1000000008 ^^^Glucose"), tests(ask("Q|1|^1000000008||^^^Glucose\r")));
    }

    @Test
    void whatTheDeviceDoesNotMeasureIsNotOrdered() {
        profile("code.K=2823-3");
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        assertTrue(askFor("1000000008").endsWith("\rL|1|I\r"));
        nothing("not-on-device");
    }

    @ParameterizedTest
    @CsvSource({"1000000016, specimen-cancelled, 1000000016 specimen-cancelled", "1999999999, accession-check-digit, 1999999999 accession-check-digit",
        "X, unknown-accession, unknown-accession", "Sunita Devi, unknown-accession, unknown-accession", "'', no-accession, no-accession"})
    void whatNobodyWantsIsAnsweredWithNoInformation(String accession, String reason, String detail) {
        node.orders.without("1000000016", "specimen-cancelled");
        node.orders.without("1999999999", "accession-check-digit");
        assertTrue(askFor(accession).endsWith("|1|20261122100000\rL|1|I\r"));
        nothing(reason);
        assertEquals(detail, last().message().detail());
    }

    /** Two numbers that may both be ours: never a wrong patient. */
    @Test
    void ofTwoAccessionsNoneIsAnswered() {
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        node.orders.order("1000000016", "Ramesh Kumar", "PLT");
        assertEquals(List.of(), tests(ask("Q|1|1000000008^1000000016||ALL\r")));
        nothing("accessions-differ");
    }

    @Test
    void severalSpecimensAreAnsweredEachWithItsPatient() {
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        node.orders.order("1000000016", "Ramesh Kumar", "PLT");
        String answer = ask("Q|1|^1000000016\\^1000000024\\^1000000008||ALL\r");
        assertEquals(List.of("1000000016 ^^^PLT", "1000000008 ^^^HGB"), tests(answer));
        assertTrue(answer.indexOf("Ramesh") < answer.indexOf("O|1|1000000016") && answer.indexOf("O|1|1000000016") < answer.indexOf("Sunita"), answer);
        assertEquals("1000000016:1, 1000000008:1, 1000000024 unknown-accession", last().message().detail());
    }

    @Test
    void allThatWaitIsToldForTheLastDaysUpToALimit() {
        profile("code.H=718-7", "order.CBC=DIFF");
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        assertEquals(List.of("1000000008 ^^^DIFF"), tests(ask("Q|1|ALL||ALL\r")));
        assertEquals(node.node.clock().instant().minus(Duration.ofDays(3)), node.orders.since);
        assertEquals(Set.of("718-7", "CBC"), node.orders.measures);
        node.orders.more = true;
        ask("Q|1|ALL||ALL||20261122093000\r");
        assertEquals("2026-11-22T04:00:00Z", node.orders.since.toString());
        assertEquals(List.of(Outcome.ANSWERED, "query-limit"), List.of(last().outcome(), last().message().reason()));
    }

    @Test
    void moreThanTwoHundredAreNotAskedForAtOnce() {
        String many = String.join("\\", IntStream.range(0, 300).mapToObj(i -> "^X" + i).toList());
        assertEquals(List.of(), tests(ask("Q|1|" + many + "||ALL\r")));
        nothing("query-limit");
    }

    /** Silence is a fault that the device tells of; "no information" would be an answer. */
    @Test
    void whileTheLaboratoryIsAwayNothingIsSaid() {
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        node.laboratory.orders = null;
        assertEquals("", askFor("1000000008"));
        nothing(Questions.AWAY);
        node.laboratory.orders = node.orders;
        node.orders.before = () -> {
            throw new ProblemException(new Problem("store.unavailable", 503, List.of(), Map.of()));
        };
        assertEquals("", askFor("1000000008"));
        nothing(Questions.AWAY);
        node.orders.before = () -> { };
        assertEquals(1, tests(askFor("1000000008")).size());
    }

    @Test
    void aStormOfQuestionsToALaboratoryThatHangsHoldsUpNoResults() throws Exception {
        ExecutorService devices = Executors.newCachedThreadPool();
        try (DeviceNode slow = new DeviceNode(node.node, 300)) {
            CountDownLatch held = new CountDownLatch(1);
            slow.orders.before = () -> FakeLaboratory.hold(held);
            List<CompletableFuture<String>> storm = IntStream.range(0, 100).mapToObj(i -> Frame.whole("astm", "10.1.2." + i, "astm",
                    (H + "Q|1|^1000000008||ALL\rL|1|N\r").getBytes(StandardCharsets.UTF_8)))
                    .map(frame -> CompletableFuture.supplyAsync(() -> slow.send(frame), devices)).toList();
            assertEquals("MSA|AA|42\r", slow.send(DeviceNode.oru("42", "1000000008")));
            assertEquals(Set.of(""), storm.stream().map(CompletableFuture::join).collect(Collectors.toSet()));
            held.countDown();
            assertEquals(101, slow.stored().size());
        } finally {
            devices.shutdownNow();
        }
    }

    private static String qbp(String accession) {
        return "MSH|^~\\&|XN-1000|SYSMEX|HIMS|LAB|20261122101500||QBP^Q11^QBP_Q11|42|P|2.5.1\rQPD|WOS^Work Order Step^IHE_LABTF|T7|" + accession
                + "\rRCP|I||R\r";
    }

    @Test
    void aDeviceThatSpeaksHl7IsToldToo() {
        node.orders.order("1000000008", "Sunita Devi", "HGB", "GLU");
        String answer = node.send(qbp("1000000008^^^"));
        assertTrue(answer.startsWith("MSA|AA|42\rQAK|T7|OK|") && answer.contains("\rPID|1||P1000000008||Sunita Devi||19900804|F\rSPM|1|1000000008|")
                && answer.contains("\rOBR|1|1000000008||HGB|") && answer.contains("\rOBR|2|1000000008||GLU|"), answer);
        assertEquals(List.of(Outcome.ANSWERED, "QBP^Q11"), List.of(last().outcome(), last().message().type()));
        assertTrue(node.send(qbp("1000000016")).startsWith("MSA|AA|42\rQAK|T7|NF|"));
        nothing("unknown-accession");
        node.laboratory.orders = null;
        assertTrue(node.send(qbp("1000000008")).contains("\rQAK|T7|AE|"));
        nothing(Questions.AWAY);
        node.facility.demo = false;
        String refused = node.send(qbp("1000000008"));
        assertTrue(refused.startsWith("MSA|AR|42|") && refused.contains("\rQAK|T7|AR|") && !refused.contains("PID"), refused);
    }

    /** As a chemistry analyser of v2.3.1 asks; what it says of the answer is kept, and never answered. */
    @Test
    void whatADeviceSaysOfItsOrdersIsKept() {
        node.orders.order("1000000008", "Sunita Devi", "GLU");
        String answer = node.send("MSH|^~\\&|Mindray|BS-380|||20261122||QRY^Q02|7|P|2.3.1\rQRD|2026|R|D|3|||RD|1000000008|OTH|||T|\r");
        assertTrue(answer.startsWith("MSA|AA|7|") && answer.contains("\0") && answer.contains("\rDSP|21||1000000008||\r") && answer.contains("\rDSP|29||GLU^^^||\r"), answer);
        assertEquals("", node.send("MSH|^~\\&|Mindray|BS-380|||20261122||ACK^Q03|8|P|2.3.1\rMSA|AA|7-1\r"));
        assertEquals(List.of(Outcome.ANSWERED, "ACK^Q03"), List.of(last().outcome(), last().message().type()));
        assertEquals("", node.send("MSH|^~\\&|Mindray|BS-380|||20261122||ACK^Q03|9|P|2.3.1\rMSA|AE|7-1|Sunita Devi\r"));
        nothing("order-not-taken");
        assertEquals("MSA-1=AE", last().message().detail());
        assertEquals(List.of(), node.lab.taken());
        String id = node.last().id();
        assertThrows(ProblemException.class, () -> node.book.redeliver(node.technician, id));
        node.facility.demo = false;
        assertEquals("", node.send("MSH|^~\\&|Mindray|BS-380|||20261122||ACK^Q03|9|P|2.3.1\rMSA|AA|7-1\r"));
        assertEquals("unknown-sender", node.last().reason());
    }

    @Test
    void anUnknownSenderIsToldNothing() {
        node.facility.demo = false;
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        assertEquals("", askFor("1000000008"));
        assertEquals(List.of(State.REFUSED, "unknown-sender"), List.of(node.last().state(), node.last().reason()));
    }

    @Test
    void aDeviceWhoseQuestionsAreOffIsToldNothing() {
        profile("hostquery=off");
        node.orders.order("1000000008", "Sunita Devi", "HGB");
        assertEquals("", askFor("1000000008"));
        assertEquals(List.of(State.REFUSED, "unsupported-type"), List.of(node.last().state(), node.last().reason()));
    }

    @Test
    void garbageIsListedAndToldNothing() {
        assertEquals("", ask("Q|1|^1000000008|^1000000099|ALL\r"));
        assertEquals(List.of(State.REFUSED, "field-invalid"), List.of(node.last().state(), node.last().reason()));
        assertEquals("", ask("Q|1|^1000000008||ALL||||||||A\r"));
        nothing("withdrawn");
    }

    @Test
    void aQuestionIsNotGivenAgainByAPerson() {
        askFor("1000000008");
        String id = node.last().id();
        assertEquals("device.message.question",
                assertThrows(ProblemException.class, () -> node.book.redeliver(node.technician, id)).problem().code());
        StoredMessage still = node.last();
        assertEquals(State.DELIVERED, still.state());
        assertNull(node.devices.open(node.technician, id).parsed());
    }

    @Test
    void withoutADatabaseTheDeviceAsksAgain() {
        node.messages.close();
        assertNull(askFor("1000000008"));
        node.kill();
        node.start();
        assertTrue(askFor("1000000008").endsWith("L|1|I\r"));
    }
}
