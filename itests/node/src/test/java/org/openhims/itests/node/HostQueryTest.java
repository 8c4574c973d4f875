// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analyser asks what to measure of a tube, measures it, and sends the results. */
@ExtendWith(SharedNode.class)
class HostQueryTest {

    private static final List<String> BLOOD_COUNT = List.of("WBC", "RBC", "HGB", "HCT", "PLT");

    private static Sender analyser(Node node, String kind) {
        return kind.equals("hl7") ? node.analyser() : node.astmAnalyser();
    }

    private static boolean names(String answer, String kind, String analyte) {
        return answer.contains(kind.equals("hl7") ? "||" + analyte + "|" : "^^^" + analyte);
    }

    private static boolean nothing(String answer, String kind) {
        return kind.equals("hl7") ? answer.contains("\rQAK|") && answer.contains("|NF|") && !answer.contains("\rPID") : answer.endsWith("\rL|1|I\r");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hl7", "astm"})
    void theTubesTestsAreToldMeasuredAndTaken(String kind, Node node) {
        Scene scene = new Scene(node);
        String name = Scene.freshName();
        String uhid = node.api("registrar").post("/api/v1/patients", Scene.woman(name)).expect(201).text("uhid");
        Scene.Specimen tube = scene.received(uhid, "CBC");
        Scene.Specimen other = scene.received(scene.patient(), "GLU");
        try (Sender analyser = analyser(node, kind)) {
            String answer = analyser.ask(tube.accession());
            assertTrue(BLOOD_COUNT.stream().allMatch(analyte -> names(answer, kind, analyte)), answer);
            assertFalse(names(answer, kind, "GLU"), answer);
            assertTrue(answer.contains(uhid) && answer.contains(name) && answer.contains("19900804|F") && !answer.contains(other.accession()), answer);
            analyser.deliver(kind.equals("hl7") ? Scene.bloodCount(tube.accession(), "13.2") : Scene.astmBloodCount(tube.accession(), "13.2"));
            Wait.until("the results are there", 20, () -> scene.results(tube.order()).size() == BLOOD_COUNT.size());
            List<String> ids = scene.results(tube.order()).findValuesAsText("id");
            ids.forEach(id -> node.api("pathologist").post("/api/v1/lab/results/" + id + "/validate", null));
            assertTrue(nothing(analyser.ask(tube.accession()), kind));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hl7", "astm"})
    void ofATubeThatIsNotToBeMeasuredNothingIsTold(String kind, Node node) {
        Scene scene = new Scene(node);
        String notReceived = scene.order(scene.patient(), "GLU").path("specimens").path(0).path("accession").asText();
        Scene.Specimen cancelled = scene.received(scene.patient(), "GLU");
        node.api("doctor").post("/api/v1/lab/orders/" + cancelled.order() + "/cancel", Map.of("reason", "not-needed"));
        try (Sender analyser = analyser(node, kind)) {
            for (String accession : List.of(notReceived, cancelled.accession(), "1999999999", "X", "")) {
                String answer = analyser.ask(accession);
                assertTrue(nothing(answer, kind), () -> accession + ": " + answer);
            }
        }
        String listed = node.console("hims:device-messages --limit 20");
        assertTrue(listed.contains("specimen-cancelled") && listed.contains("specimen-not-received"), listed);
    }

    @Test
    void aQuestionIsPlayedFromTheConsole(Node node) throws Exception {
        Scene scene = new Scene(node);
        Scene.Specimen tube = scene.received(scene.patient(), "GLU");
        for (String question : List.of(AstmAnalyser.question("@accession@"), Analyser.question("@id@", "@accession@"))) {
            Path transcript = Files.writeString(Files.createTempFile("question", ".txt"), question.replace('\r', '\n'));
            String told = node.console("hims:simulate --accession " + tube.accession() + ' ' + transcript);
            assertTrue(told.contains("GLU") && told.contains(tube.accession()), told);
            Files.delete(transcript);
        }
        assertEquals(0, scene.results(tube.order()).size());
    }
}
