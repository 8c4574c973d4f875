// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openhims.device.Frame;
import org.openhims.device.ProfileFile;
import org.openhims.device.StoredMessage.State;
import org.openhims.lab.AnalyserReport;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AstmMessagesTest extends OnDeviceNode {

    private static final String H = "H|\\^&|||XL-200^ERBA|||||||P\r";

    private String send(String message) {
        return node.send(Frame.whole("astm", "10.1.2.3", "astm", message.getBytes(StandardCharsets.UTF_8)));
    }

    private static String result(String accession, String record) {
        return H + "P|1\rO|1|" + accession + "||^^^GLU\r" + record + "\rL|1|N\r";
    }

    private AnalyserReport.Value told(String record) {
        assertEquals("", send(result("1000000008", record)));
        return node.lab.taken().get(0).values().get(0);
    }

    @Test
    void anyoneWhoKeepsToTheStandardIsRead() {
        assertEquals(new AnalyserReport.Value("GLU", "99", "mg/dL", true, Instant.parse("2026-11-22T04:25:00Z"), null),
                told("R|1|^^^GLU^1|99|mg/dL||N||F||||20261122095500"));
        assertEquals(List.of("generic-astm", "R", State.DELIVERED), List.of(node.last().device(), node.last().type(), node.last().state()));
        assertEquals(List.of("1000000008"), node.lab.accessions());
    }

    /** A control id is not asked for, so none is "used again". */
    @Test
    void otherResultsWithoutAControlIdAreNoOddity() {
        send(result("1000000008", "R|1|^^^GLU|99"));
        send(result("1000000016", "R|1|^^^GLU|99"));
        send(result("1000000016", "R|1|^^^GLU|99"));
        assertEquals(2, node.stored().size());
        assertNull(node.last().reason());
    }

    @Test
    void aTimeInTheFutureIsNoTime() {
        AnalyserReport.Value value = told("R|1|^^^GLU|99|mg/dL||A||F||||20310101000000");
        assertEquals(new AnalyserReport.Value("GLU", "99", "mg/dL", true, null, "R-7=A; device time 2030-12-31T18:30:00Z"), value);
    }

    @Test
    void theProfileSaysWhatOfAFieldCounts() {
        node.profiles.add(DeviceNode.sourceOf(ProfileFile.profile(Map.of("name", "erba-xl", "protocol", "astm", "match.facility", "ERBA",
                "accession", "O-3.2", "cut.accession", "S-(\\d{10}).*", "cut.code", "\\^{3}(\\w+)\\^(\\w+)", "cut.value", "-?\\d+\\^(.*)",
                "code.GLU2", "2345-7", "controls", "QC.*"))));
        send(result("7^S-1000000008/1", "R|1|^^^GLU^2|-1^99|mg/dL"));
        send(result("7^QC-LOW", "R|1|^^^GLU|101"));
        AnalyserReport report = node.lab.taken().get(0);
        assertEquals(List.of("1000000008"), report.accessions());
        assertEquals("2345-7=99", report.values().get(0).code() + '=' + report.values().get(0).value());
        assertEquals("erba-xl", report.device());
        assertEquals(true, node.lab.taken().get(1).qualityControl());
    }

    @Test
    void whatCannotBeTakenIsListedAndAcknowledged() {
        assertEquals("", send("H|\\^&\rO|1|1000000008\r"));
        assertEquals("unfinished", node.last().reason());
        assertEquals("", send("MSH|^~\\&|XN\r"));
        assertEquals("not-astm", node.last().reason());
        node.facility.demo = false;
        assertEquals("", send(result("1000000008", "R|1|^^^GLU|99")));
        assertEquals("unknown-sender", node.last().reason());
        assertEquals("H-5 no device profile for this sender", node.last().detail());
        assertEquals(List.of(), node.lab.taken());
    }
}
