// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record that is being written. Fields are counted as the standard does: the letter is the first. */
final class Line {

    private static final int MOST = 60;

    private final Marks marks;
    private final List<String> fields = new ArrayList<>();

    Line(char type, Marks marks) {
        this.marks = marks;
        fields.add(String.valueOf(type));
    }

    /** A text; marks in it are escaped. */
    Line set(int number, String text) {
        return raw(number, Escapes.encode(text, marks));
    }

    /** As it stands. */
    Line raw(int number, String text) {
        while (fields.size() < number) {
            fields.add("");
        }
        fields.set(number - 1, text);
        return this;
    }

    /** H-2. */
    void marks() {
        raw(2, "" + marks.repetition() + marks.component() + marks.escape());
    }

    /** What a profile says of a field such as {@code O-12}; nothing when it is not a field of this record. */
    void said(String field, String text, Map<String, String> words) {
        if (field.matches(fields.get(0) + "-\\d{1,2}")) {
            int number = Integer.parseInt(field.substring(2));
            if (number > 2 && number <= MOST) {
                raw(number, filled(text, words));
            }
        }
    }

    /** The text with the message's own marks, and each {@code @word@} filled in. */
    String filled(String text, Map<String, String> words) {
        String with = text.replace(AstmRecord.COMPONENT, String.valueOf(marks.component()));
        for (Map.Entry<String, String> word : words.entrySet()) {
            String said = word.getKey().equals("query") ? parts(word.getValue()) : Escapes.encode(word.getValue(), marks);
            with = with.replace('@' + word.getKey() + '@', said);
        }
        return with;
    }

    private String parts(String sent) {
        return String.join(String.valueOf(marks.component()), Marks.split(sent, AstmRecord.COMPONENT.charAt(0)).stream()
                .map(part -> Escapes.encode(part, marks)).toList());
    }

    @Override
    public String toString() {
        int filled = fields.size();
        while (fields.get(filled - 1).isEmpty()) {
            filled--;
        }
        return String.join(String.valueOf(marks.field()), fields.subList(0, filled));
    }
}
