// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What analysers get wrong: each case is answered as the protocol says, is visible to a person, and blocks nobody. */
@ExtendWith(SharedNode.class)
class AnalyserFaultsTest {

    private static String control() {
        return UUID.randomUUID().toString().substring(0, 18);
    }

    private static String acknowledgement(Node node, String message) {
        try (Analyser analyser = node.analyser()) {
            return analyser.exchange(message);
        }
    }

    private static String code(String answer) {
        return Analyser.field(answer, "MSA", 1);
    }

    private static void portStillWorks(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        assertEquals("AA", code(acknowledgement(node, Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL"))));
        assertEquals(1, scene.results(specimen.order()).size());
    }

    private static String reasonOf(Node node, String accession) {
        List<JsonNode> items = new Scene(node).unmatched(accession);
        assertEquals(1, items.size(), () -> "unmatched for " + accession + ": " + items);
        assertTrue(items.get(0).hasNonNull("id") && items.get(0).hasNonNull("receivedAt") && items.get(0).hasNonNull("device"),
                () -> items.get(0).toString());
        return items.get(0).path("reason").asText();
    }

    @Test
    void whatIsNotHl7IsRefusedAndVisible(Node node) {
        String answer = acknowledgement(node, "GET / HTTP/1.1\r\n\r\n");
        assertTrue(code(answer).equals("AR") || code(answer).equals("AE"), answer);
        assertFalse(Analyser.field(answer, "ERR", 3).isEmpty(), answer);
        assertTrue(node.console("hims:device-messages").contains("not-hl7"), () -> node.console("hims:device-messages"));
        portStillWorks(node);
    }

    @Test
    void anUnknownCharacterSetIsRefused(Node node) {
        String answer = acknowledgement(node, Analyser.oru(control(), "1000000008", "2345-7=98=mg/dL").replace("UNICODE UTF-8", "KLINGON"));
        assertTrue(code(answer).startsWith("A") && !code(answer).equals("AA"), answer);
        assertTrue(Analyser.field(answer, "ERR", 2).contains("MSH^1^18"), answer);
    }

    @Test
    void anotherCharacterSetIsHonoured(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        String message = Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL").replace("UNICODE UTF-8", "8859/1")
                + "NTE|1||Gl\u00fccose\r";
        try (Analyser analyser = node.analyser()) {
            analyser.write(Analyser.frame(message, StandardCharsets.ISO_8859_1));
            assertEquals("AA", code(analyser.receive()));
        }
        assertEquals("98", scene.results(specimen.order()).path(0).path("value").asText());
    }

    @Test
    void anUnknownMessageTypeIsRefused(Node node) {
        String answer = acknowledgement(node, Analyser.oru(control(), "1000000008", "2345-7=98=mg/dL").replace("ORU^R01^ORU_R01", "ZZZ^Z99"));
        assertEquals("AR", code(answer));
        assertTrue(Analyser.field(answer, "ERR", 3).startsWith("200"), answer);
    }

    @Test
    void aMessageWithoutControlIdIsRefused(Node node) {
        String answer = acknowledgement(node, Analyser.oru("", "1000000008", "2345-7=98=mg/dL"));
        assertTrue(code(answer).equals("AR") || code(answer).equals("AE"), answer);
        assertTrue(Analyser.field(answer, "ERR", 2).contains("MSH^1^10"), answer);
    }

    @Test
    void anUnknownAccessionGoesToTheUnmatchedList(Node node) {
        String accession = org.openhims.platform.CheckDigit.LUHN.appendTo("499999" + (100 + (int) (Math.random() * 900)));
        assertEquals("AA", code(acknowledgement(node, Analyser.oru(control(), accession, "2345-7=98=mg/dL"))));
        assertFalse(reasonOf(node, accession).isEmpty());
    }

    @Test
    void anIllFormedAccessionGoesToTheUnmatchedList(Node node) {
        String accession = "X" + control();
        assertEquals("AA", code(acknowledgement(node, Analyser.oru(control(), accession, "2345-7=98=mg/dL"))));
        assertFalse(reasonOf(node, accession).isEmpty());
    }

    @Test
    void aContradictingPatientGoesToTheUnmatchedList(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        String other = scene.patient();
        String message = Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL").replace("PID|1", "PID|1||" + other + "^^^HIMS");
        assertEquals("AA", code(acknowledgement(node, message)));
        assertTrue(reasonOf(node, specimen.accession()).contains("patient"));
        assertEquals(0, scene.results(specimen.order()).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"777-3=250=10*3/uL", "99999-9=1=mg/dL", "2345-7=98=furlong"})
    void whatCannotBeTakenIsSetAside(String value, Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        assertEquals("AA", code(acknowledgement(node, Analyser.oru(control(), specimen.accession(), value))));
        assertFalse(reasonOf(node, specimen.accession()).isEmpty());
        assertEquals(0, scene.results(specimen.order()).size());
    }

    @Test
    void asterisksAreNoResult(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        assertEquals("AA", code(acknowledgement(node, Analyser.oru(control(), specimen.accession(), "2345-7=***.**=mg/dL"))));
        JsonNode result = scene.results(specimen.order()).path(0);
        assertFalse(result.hasNonNull("value"), result::toString);
        assertEquals("GLU", result.path("analyte").asText());
    }

    @Test
    void controlMaterialNeverLandsOnAPatient(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        String message = Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL").replace("|P|2.5.1", "|Q|2.5.1");
        assertEquals("AA", code(acknowledgement(node, message)));
        assertEquals(0, scene.results(specimen.order()).size());
    }

    @Test
    void theSameMessageAgainChangesNothing(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        String message = Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL");
        for (int i = 0; i < 3; i++) {
            assertEquals("AA", code(acknowledgement(node, message)));
        }
        assertEquals(1, scene.results(specimen.order()).size());
        assertEquals(0, scene.unmatched(specimen.accession()).size());
    }

    @Test
    void aReusedControlIdIsANewMessage(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen first = scene.received(scene.patient(), "GLU");
        Scene.Specimen second = scene.received(scene.patient(), "GLU");
        String control = control();
        for (Scene.Specimen specimen : List.of(first, second)) {
            assertEquals("AA", code(acknowledgement(node, Analyser.oru(control, specimen.accession(), "2345-7=98=mg/dL"))));
            assertEquals(1, scene.results(specimen.order()).size());
        }
        assertTrue(node.console("hims:device-messages").contains("id-reused"), () -> node.console("hims:device-messages"));
    }

    @Test
    void tenMegabytesAreTaken(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        String message = Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL") + "NTE|1||" + "x".repeat(10_000_000) + '\r';
        assertEquals("AA", code(acknowledgement(node, message)));
        assertEquals(1, scene.results(specimen.order()).size());
    }

    @Test
    void oneByteAtATimeIsTaken(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        byte[] frame = Analyser.frame(Analyser.oru(control(), specimen.accession(), "2345-7=98=mg/dL"), StandardCharsets.UTF_8);
        try (Analyser analyser = node.analyser()) {
            for (byte one : frame) {
                analyser.write(new byte[] {one});
            }
            assertEquals("AA", code(analyser.receive()));
        }
        assertEquals(1, scene.results(specimen.order()).size());
    }

    @Test
    void aHundredInOneWriteAreAnsweredInOrder(Node node) {
        Scene scene = new Scene(node);
        Scene.Specimen specimen = scene.received(scene.patient(), "GLU");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sent.add(control());
            String accession = i == 50 ? specimen.accession() : "X" + sent.get(i);
            all.writeBytes(Analyser.frame(Analyser.oru(sent.get(i), accession, "2345-7=98=mg/dL"), StandardCharsets.UTF_8));
        }
        List<String> answered = new ArrayList<>();
        try (Analyser analyser = node.analyser()) {
            analyser.write(all.toByteArray());
            for (int i = 0; i < 100; i++) {
                String answer = analyser.receive();
                assertEquals("AA", code(answer));
                answered.add(Analyser.field(answer, "MSA", 2));
            }
        }
        assertEquals(sent, answered);
        assertEquals(1, scene.results(specimen.order()).size());
    }

    @Test
    void aMessageWithoutEndBlocksNobody(Node node) {
        try (Analyser stuck = node.analyser()) {
            byte[] frame = Analyser.frame(Analyser.oru(control(), "1000000008", "2345-7=98=mg/dL"), Charset.defaultCharset());
            stuck.write(java.util.Arrays.copyOf(frame, frame.length - 2));
            portStillWorks(node);
        }
    }
}
