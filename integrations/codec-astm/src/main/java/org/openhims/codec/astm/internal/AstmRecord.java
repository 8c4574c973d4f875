// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a message. Fields are counted as the standard does: the letter is the first.
 *
 * @param fields as sent
 */
record AstmRecord(Marks marks, List<String> fields) {

    /** The standard's separator of components, whatever the message's. */
    static final String COMPONENT = "^";

    static AstmRecord of(String line, Marks marks) {
        return new AstmRecord(marks, Marks.split(line, marks.field()));
    }

    /** The letter; 0 when the first field is something else. */
    char type() {
        String first = fields.get(0).strip();
        return first.length() == 1 ? Character.toUpperCase(first.charAt(0)) : 0;
    }

    /** As sent; empty when absent. */
    String field(int number) {
        return number <= fields.size() ? fields.get(number - 1) : "";
    }

    List<String> repetitions(int number) {
        // The marks themselves stand in H-2.
        return Marks.split(field(number), marks.repetition());
    }

    /** Of the first repetition, without blanks around them; at least one. */
    List<String> components(int number) {
        return parts(repetitions(number).get(0), marks);
    }

    /** The components of one repetition, without blanks around them; at least one. */
    static List<String> parts(String sent, Marks marks) {
        return Marks.split(sent, marks.component()).stream().map(part -> Escapes.decode(part, marks).strip()).toList();
    }

    /** From 1; empty when absent. */
    String component(int number, int component) {
        List<String> all = components(number);
        return component <= all.size() ? all.get(component - 1) : "";
    }

    /** The first component. */
    String text(int number) {
        return component(number, 1);
    }

    /** All components, with ^ between them and none behind the last that is filled. */
    String whole(int number) {
        return whole(repetitions(number).get(0), marks);
    }

    /** As {@link #whole(int)}, of one repetition. */
    static String whole(String sent, Marks marks) {
        List<String> all = parts(sent, marks);
        int filled = all.size();
        while (filled > 0 && all.get(filled - 1).isEmpty()) {
            filled--;
        }
        return String.join(COMPONENT, all.subList(0, filled));
    }

    /** What a person reads: the components that are filled. */
    String words(int number) {
        return components(number).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
