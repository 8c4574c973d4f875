// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpdApiTest {

    @Test
    void prioritiesStandInTheOrderOfCalling() {
        assertEquals(List.of("emergency", "pregnant", "disabled", "senior", "normal"),
                Arrays.stream(TokenPriority.values()).map(Object::toString).toList());
    }

    @Test
    void constantsAreWrittenInSmallLetters() {
        assertEquals("in-consultation", VisitStatus.IN_CONSULTATION.toString());
    }

    @Test
    void aNoteIsSignedOnceItHasATime() {
        NoteText text = new NoteText("fever", null, null, null, null);
        assertFalse(new Note("v", "u", text, "doctor", Instant.EPOCH, null, null, null, List.of()).signed());
        assertTrue(new Note("v", "u", text, "doctor", Instant.EPOCH, "doctor", Instant.EPOCH, "Dr", List.of()).signed());
    }

    @Test
    void missingDiagnosesAreNone() {
        assertEquals(List.of(), new NoteText(null, null, null, null, null).diagnoses());
    }
}
