// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Flag;
import org.openhims.lab.Result;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.SpecimenStatus;
import org.openhims.ui.parts.Tone;

class ResultCellsTest {

    @Test
    void theBandIsReadFromTheRangeAsItIsWritten() {
        assertArrayEquals(new Double[] {12.0, 16.0}, ResultCells.band("12.0 - 16"));
        assertArrayEquals(new Double[] {null, 5.7}, ResultCells.band("< 5.7"));
        assertArrayEquals(new Double[] {60.0, null}, ResultCells.band("≥ 60"));
        assertArrayEquals(new Double[] {null, null}, ResultCells.band("negative"));
        assertArrayEquals(new Double[] {null, null}, ResultCells.band(null));
    }

    @Test
    void criticalIsDangerAndNoFlagIsNotNormal() {
        assertEquals(Tone.DANGER, ResultCells.tone(Flag.LL));
        assertEquals(Tone.WAITING, ResultCells.tone(Flag.H));
        assertEquals(Tone.DONE, ResultCells.tone(Flag.N));
        assertEquals(Tone.DANGER, ResultCells.tone(SpecimenStatus.REJECTED));
    }

    private static String shown(Result result) {
        try (TestWindow window = TestWindow.of(ResultCells.value(TestSession.of("p"), result))) {
            return window.text();
        }
    }

    @Test
    void theFlagStandsBesideTheValueInWords() {
        assertTrue(shown(LabScenes.result("r", "6.1", Flag.LL, ResultStatus.PRELIMINARY)).contains("critically low"));
    }

    @Test
    void noValueSaysSoAndIsNotZero() {
        String text = shown(LabScenes.result("r", null, null, ResultStatus.PRELIMINARY));
        assertTrue(text.contains("no result"), text);
        assertTrue(!text.contains("g/dL"), text);
    }
}
