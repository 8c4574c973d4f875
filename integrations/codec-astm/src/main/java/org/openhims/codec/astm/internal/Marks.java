// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What divides the parts of a message, as its header says (CLSI LIS2-A2 §5.4): {@code H|\^&} means field |, repetition \, component ^,
 * escape &.
 */
record Marks(char field, char repetition, char component, char escape) {

    static final Marks USUAL = new Marks('|', '\\', '^', '&');

    /** Empty when the line is no header record. A header that leaves marks out means the usual ones. */
    static Optional<Marks> of(String line) {
        if (line.length() < 2 || line.charAt(0) != 'H' || !mark(line.charAt(1))) {
            return Optional.empty();
        }
        char field = line.charAt(1);
        int end = line.indexOf(field, 2);
        String others = line.substring(2, end < 0 ? line.length() : end).strip();
        boolean distinct = others.chars().allMatch(c -> mark((char) c)) && (field + others).chars().distinct().count() == others.length() + 1L;
        if (others.length() > 4 || !distinct) {
            return Optional.empty();
        }
        return Optional.of(new Marks(field, at(others, 0, USUAL.repetition), at(others, 1, USUAL.component), at(others, 2, USUAL.escape)));
    }

    private static char at(String marks, int place, char usual) {
        return place < marks.length() ? marks.charAt(place) : usual;
    }

    private static boolean mark(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    /** At least one part; parts may be empty. */
    static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(at); to >= 0; to = text.indexOf(at, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
