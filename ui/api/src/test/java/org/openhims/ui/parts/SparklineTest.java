// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void theBandLiesBehindTheLine() {
        String svg = Sparkline.svg(List.of(9.0, 13.0), 12.0, 16.0);
        assertTrue(svg.indexOf("h-band") < svg.indexOf("polyline"), svg);
        assertTrue(svg.contains("points=\"4.0,24.0 92.0,12.6\""), svg);
    }

    @Test
    void withoutARangeThereIsNoBand() {
        assertFalse(Sparkline.svg(List.of(1.0, 2.0), null, null).contains("h-band"));
    }

    @Test
    void aRangeWithOneEndReachesTheEdge() {
        assertTrue(Sparkline.svg(List.of(1.0), null, 5.0).contains("y=\"4.0\" width=\"96\" height=\"24.0\""));
    }

    @Test
    void oneValueIsADotInTheMiddle() {
        assertTrue(Sparkline.svg(List.of(5.0), 5.0, 5.0).contains("cx=\"48.0\""));
    }

    @Test
    void noValueIsNoLine() {
        assertFalse(Sparkline.svg(List.of(), 1.0, 2.0).contains("polyline"));
    }

    @Test
    void aScreenReaderHearsWhatItIs() {
        Sparkline spark = new Sparkline(List.of(1.0), null, null, "Haemoglobin");
        assertEquals("img", spark.getElement().getAttribute("role"));
        assertEquals("Haemoglobin", spark.getElement().getAttribute("aria-label"));
    }
}
