// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.ArrayList;
import java.util.List;

/** The lines of a message. */
final class Segments {

    private Segments() {
    }

    /** Ended by carriage returns (HL7 v2.5.1 §2.4); by line feeds where a sender knows no better. Blank lines are left out. */
    static List<String> of(String text) {
        char end = text.indexOf('\r') < 0 ? '\n' : '\r';
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
