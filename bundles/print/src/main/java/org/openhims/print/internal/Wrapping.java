// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a paragraph into lines that fit; nothing is ever cut off. */
final class Wrapping {

    private final Typefaces faces;
    private final Locale locale;

    Wrapping(Typefaces faces, Locale locale) {
        this.faces = faces;
        this.locale = locale;
    }

    /** Lines of at most this width in points; a single letter that is wider stands alone. An empty text is one empty line. */
    List<Line> wrap(String text, double size, boolean bold, double width) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : clean(text).split("\n", -1)) {
            wrapParagraph(paragraph, size, bold, width, lines);
        }
        return lines;
    }

    /** Control characters have no glyph and would come out as boxes. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\t', ' ').replaceAll("[\\p{Cc}&&[^\n]]", "");
    }

    private void wrapParagraph(String text, double size, boolean bold, double width, List<Line> lines) {
        String rest = text;
        while (true) {
            Line whole = faces.line(rest.stripTrailing(), size, bold);
            if (whole.width() <= width) {
                lines.add(whole);
                return;
            }
            int end = lastFitting(rest, BreakIterator.getLineInstance(locale), size, bold, width);
            if (end == 0) {
                end = lastFitting(rest, BreakIterator.getCharacterInstance(locale), size, bold, width);
            }
            if (end == 0) {
                end = rest.offsetByCodePoints(0, 1);
            }
            lines.add(faces.line(rest.substring(0, end).stripTrailing(), size, bold));
            rest = rest.substring(end).stripLeading();
            if (rest.isEmpty()) {
                return;
            }
        }
    }

    /** The last break, behind which the text no longer fits; 0 when not even the first piece fits. */
    private int lastFitting(String text, BreakIterator breaks, double size, boolean bold, double width) {
        breaks.setText(text);
        int fitting = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (faces.line(text.substring(0, end).stripTrailing(), size, bold).width() > width) {
                return fitting;
            }
            fitting = end;
        }
        return fitting;
    }
}
