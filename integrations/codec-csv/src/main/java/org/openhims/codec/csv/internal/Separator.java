// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.util.List;

/** What stands between cells. */
final class Separator {

    /** The comma last: it also stands in numbers and names. */
    private static final char[] KNOWN = {'\t', ';', '|', ','};
    private static final int LINES = 20;
    private static final String SAID = "sep=";

    private Separator() {
    }

    /** Spreadsheets write and understand a first line {@code sep=;}. */
    static boolean isSaid(String text) {
        return text.regionMatches(true, 0, SAID, 0, SAID.length()) && text.length() > SAID.length() && "\r\n".indexOf(text.charAt(SAID.length())) < 0;
    }

    static char said(String text) {
        return text.charAt(SAID.length());
    }

    /** The first that stands in at least every second line of the beginning. */
    static char of(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        for (char separator : KNOWN) {
            if (2 * lines.stream().filter(line -> line.indexOf(separator) >= 0).count() >= Math.max(1, lines.size())) {
                return separator;
            }
        }
        return ',';
    }
}
