// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Marks within texts (CLSI LIS2-A2 §5.4.6). */
final class Escapes {

    /** The longest sequence that is looked for. */
    private static final int LONGEST = 64;
    private static final Pattern HEX = Pattern.compile("X([0-9A-Fa-f]{2})+");

    private Escapes() {
    }

    /** The text that is meant; what is no sequence stays as it is. */
    static String decode(String sent, Marks marks) {
        if (sent.indexOf(marks.escape()) < 0) {
            return sent;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sent.length(); i++) {
            int end = sent.charAt(i) == marks.escape() ? sent.indexOf(marks.escape(), i + 1) : -1;
            String meant = end < 0 || end - i > LONGEST ? null : meant(sent.substring(i + 1, end), marks);
            if (meant == null) {
                text.append(sent.charAt(i));
            } else {
                text.append(meant);
                i = end;
            }
        }
        return text.toString();
    }

    /** The text as it is written; a control character would end the record. */
    static String encode(String text, Marks marks) {
        StringBuilder sent = new StringBuilder();
        for (char c : text.toCharArray()) {
            String sequence = c == marks.field() ? "F" : c == marks.component() ? "S" : c == marks.repetition() ? "R" : c == marks.escape() ? "E" : "";
            if (sequence.isEmpty()) {
                sent.append(Character.isISOControl(c) ? ' ' : c);
            } else {
                sent.append(marks.escape()).append(sequence).append(marks.escape());
            }
        }
        return sent.toString();
    }

    /** Null when it is no sequence. */
    private static String meant(String sequence, Marks marks) {
        return switch (sequence) {
            case "F" -> String.valueOf(marks.field());
            case "S" -> String.valueOf(marks.component());
            case "R" -> String.valueOf(marks.repetition());
            case "E" -> String.valueOf(marks.escape());
            case "H", "N" -> "";
            default -> HEX.matcher(sequence).matches() ? bytes(sequence.substring(1)) : sequence.startsWith("Z") ? "" : null;
        };
    }

    /** A control character would make another record of it. */
    private static String bytes(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ");
    }
}
