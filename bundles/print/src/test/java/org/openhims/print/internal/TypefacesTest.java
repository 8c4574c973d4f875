// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypefacesTest {

    private final Typefaces faces = new Typefaces();

    private static int[] glyphs(Shaped shaped) {
        return shaped.glyphs().getGlyphCodes(0, shaped.glyphs().getNumGlyphs(), null);
    }

    private Shaped only(String text) {
        List<Shaped> parts = faces.line(text, 12, false).parts();
        assertEquals(1, parts.size(), text);
        return parts.get(0);
    }

    /** The glyph that one letter has by itself. */
    private int glyph(String letter) {
        Font font = only("क").face().awt();
        return font.createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), letter).getGlyphCode(0);
    }

    @Test
    void theShortISignStandsBeforeItsConsonant() {
        int[] ki = glyphs(only("कि"));
        assertEquals(2, ki.length);
        assertEquals(glyph("क"), ki[1]);
    }

    @Test
    void conjunctsAreOneGlyph() {
        assertEquals(1, glyphs(only("क्ष")).length);
        assertEquals(1, glyphs(only("त्र")).length);
        assertEquals(1, glyphs(only("श्र")).length);
        assertNotEquals(glyph("क"), glyphs(only("क्ष"))[0]);
    }

    @Test
    void aJoinerKeepsTheHalfForm() {
        assertTrue(glyphs(only("क्\u200dष")).length > 1);
    }

    @Test
    void everyLetterHasAFace() {
        Line line = faces.line("सुनीता Devi ₹ 5 µg/dL ≥ 3 – “क” ° é", 10, true);
        for (Shaped part : line.parts()) {
            assertTrue(IntStream.of(glyphs(part)).allMatch(code -> code != 0), part.text());
        }
        List<String> files = line.parts().stream().map(part -> part.face().file()).distinct().toList();
        assertEquals(List.of("NotoSansDevanagari-Bold.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf"), files);
    }

    @Test
    void widthGrowsWithSize() {
        assertEquals(2 * faces.line("राष्ट्रीय", 10, false).width(), faces.line("राष्ट्रीय", 20, false).width(), 0.1);
    }

    @Test
    void whatNoFaceHasIsABoxAndNoFailure() {
        assertTrue(faces.line("漢", 10, false).width() > 0);
        assertEquals(0, faces.line("", 10, false).width());
    }
}
