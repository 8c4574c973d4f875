// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a message. */
final class Segments {

    private Segments() {
    }

    /**
     * Ended by carriage returns (HL7 v2.5.1 §2.4); by line feeds where a sender knows no better, or where one mixes them, for what follows looks
     * like a segment. Blank lines are left out.
     */
    static List<String> of(String text) {
        return text.indexOf('\n') < 0 || text.indexOf('\r') < 0 ? split(text, text.indexOf('\r') < 0 ? '\n' : '\r')
                : split(mixed(text).matcher(text).replaceAll("\r"), '\r');
    }

    /** A line feed before the name of a segment; others belong to a text. */
    private static Pattern mixed(String text) {
        int separator = text.indexOf("MSH") + 3;
        String mark = separator < text.length() ? text.substring(separator, separator + 1) : "|";
        return Pattern.compile("\r?\n(?=[A-Z][A-Z0-9]{2}" + Pattern.quote(mark) + ')');
    }

    private static List<String> split(String text, char end) {
        List<String> lines = new ArrayList<>();
        int from = text.startsWith("\ufeff") ? 1 : 0;
        while (from < text.length()) {
            int to = text.indexOf(end, from);
            to = to < 0 ? text.length() : to;
            String line = text.substring(from, to);
            line = line.startsWith("\n") ? line.substring(1) : line;
            if (!line.isBlank()) {
                lines.add(lines.isEmpty() ? line.stripLeading() : line);
            }
            from = to + 1;
        }
        return lines;
    }
}
