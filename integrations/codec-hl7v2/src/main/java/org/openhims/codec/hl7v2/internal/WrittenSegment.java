// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A segment that is being written, with the marks of the question. */
final class WrittenSegment {

    private static final int MOST = 60;
    private static final String COMPONENT = "^";

    private final Header header;
    private final List<String> fields = new ArrayList<>();

    WrittenSegment(String name, Header header) {
        this.header = header;
        fields.add(name);
    }

    /** A text; marks in it are escaped. */
    WrittenSegment set(int number, String text) {
        return raw(number, escaped(text));
    }

    /** A text as one component of a field. */
    WrittenSegment part(int number, int component, String text) {
        return raw(number, header.marks().substring(0, 1).repeat(component - 1) + escaped(text));
    }

    /** What a profile says of a field such as {@code OBR-4}; nothing when it is not a field of this segment. */
    void said(String field, String text, Map<String, String> words) {
        if (field.matches(fields.get(0) + "-\\d{1,2}") && Integer.parseInt(field.substring(4)) <= MOST) {
            raw(Integer.parseInt(field.substring(4)), filled(text, words));
        }
    }

    private String filled(String text, Map<String, String> words) {
        String with = text.replace(COMPONENT, header.marks().substring(0, 1));
        for (Map.Entry<String, String> word : words.entrySet()) {
            // What the device asked has its own marks already.
            with = with.replace('@' + word.getKey() + '@', word.getKey().equals("query") ? word.getValue() : escaped(word.getValue()));
        }
        return with;
    }

    private WrittenSegment raw(int number, String text) {
        while (fields.size() <= number) {
            fields.add("");
        }
        fields.set(number, text);
        return this;
    }

    /** §2.7.1. */
    private String escaped(String text) {
        String marks = header.separator() + header.marks();
        StringBuilder sent = new StringBuilder();
        for (char c : text.toCharArray()) {
            int mark = marks.indexOf(c);
            if (mark >= 0 && mark < 5) {
                sent.append(header.marks().charAt(2)).append("FSRET".charAt(mark)).append(header.marks().charAt(2));
            } else {
                sent.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return sent.toString();
    }

    @Override
    public String toString() {
        return toString(0);
    }

    /** @param number of the field up to which none is left out */
    String toString(int number) {
        int filled = fields.size();
        while (filled > number + 1 && fields.get(filled - 1).isEmpty()) {
            filled--;
        }
        return String.join(String.valueOf(header.separator()), fields.subList(0, filled));
    }
}
