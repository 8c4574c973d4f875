// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Noto Sans and Noto Sans Devanagari, regular and bold, and Noto Sans Mono for the signs that both lack, such as ≤ and ↑;
 * divides a text among them and shapes each part.
 */
final class Typefaces {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Face[] latin = {load("NotoSans-Regular.ttf"), load("NotoSans-Bold.ttf")};
    private final Face[] devanagari = {load("NotoSansDevanagari-Regular.ttf"), load("NotoSansDevanagari-Bold.ttf")};
    private final Face signs = load("NotoSansMono-Regular.ttf");

    private static Face load(String file) {
        try (InputStream in = Typefaces.class.getResourceAsStream("/fonts/" + file)) {
            byte[] bytes = in.readAllBytes();
            return new Face(file, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** Shapes a text of one line; size in points. */
    Line line(String text, double size, boolean bold) {
        List<Shaped> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Face face = faceOf(text.codePointAt(start), bold, null);
            int end = start;
            while (end < text.length() && faceOf(text.codePointAt(end), bold, face) == face) {
                end += Character.charCount(text.codePointAt(end));
            }
            parts.add(shape(text.substring(start, end), face, size));
            start = end;
        }
        return new Line(parts);
    }

    private Face faceOf(int character, boolean bold, Face present) {
        int weight = bold ? 1 : 0;
        // Joiners take the face of what they join, else they would cut a conjunct in two.
        if (present != null && (character == 0x200c || character == 0x200d)) {
            return present;
        }
        if (isDevanagari(character) && devanagari[weight].awt().canDisplay(character)) {
            return devanagari[weight];
        }
        return latin[weight].awt().canDisplay(character) || !signs.awt().canDisplay(character) ? latin[weight] : signs;
    }

    /** Also the dotted circle on which a vowel sign stands by itself. */
    private static boolean isDevanagari(int character) {
        return character >= 0x0900 && character <= 0x097f || character == 0x25cc;
    }

    private static Shaped shape(String text, Face face, double size) {
        char[] chars = text.toCharArray();
        Font font = face.awt().deriveFont((float) size);
        GlyphVector glyphs = font.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return new Shaped(text, face, size, glyphs, glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
    }
}
