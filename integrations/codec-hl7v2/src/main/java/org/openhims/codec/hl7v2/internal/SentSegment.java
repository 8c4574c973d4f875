// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhims.device.HostQuery.Asked;

/**
 * A segment of a question, read leniently.
 *
 * @param text as sent; empty when there is none
 */
record SentSegment(Header header, String text) {

    private static final int LONGEST = 8192;

    /** Those of this name, in any text. */
    static List<SentSegment> all(Header header, String text, String name) {
        return Segments.of(text).stream().filter(line -> line.startsWith(name + header.separator()) && line.length() <= LONGEST)
                .map(line -> new SentSegment(header, line)).toList();
    }

    static SentSegment first(Header header, String text, String name) {
        return all(header, text, name).stream().findFirst().orElse(new SentSegment(header, ""));
    }

    boolean isThere() {
        return !text.isEmpty();
    }

    /** As sent. */
    String field(int number) {
        List<String> fields = text.isEmpty() ? List.of() : parts(text, header.separator());
        return number < fields.size() ? fields.get(number).strip() : "";
    }

    /** At least one. */
    List<String> repetitions(int number) {
        return parts(field(number), header.marks().charAt(1));
    }

    String component(int number, int component) {
        return component(repetitions(number).get(0), component, header);
    }

    /** Of one repetition; empty for the two quotes that stand for "nothing". */
    static String component(String sent, int number, Header header) {
        List<String> components = parts(sent, header.marks().charAt(0));
        String text = number <= components.size() ? components.get(number - 1).strip() : "";
        return text.equals("\"\"") ? "" : text;
    }

    /** One specimen that is asked for, each component of its name a key such as {@code QPD-3.1}. */
    Asked asked(String name, String sent) {
        Map<String, String> keys = new HashMap<>();
        int count = parts(sent, header.marks().charAt(0)).size();
        for (int i = 1; i <= count; i++) {
            String part = component(sent, i, header);
            if (!part.isEmpty()) {
                keys.put(name + '.' + i, part);
            }
        }
        if (keys.containsKey(name + ".1")) {
            keys.put(name, keys.get(name + ".1"));
        }
        return new Asked(keys, sent.strip());
    }

    private static List<String> parts(String text, char at) {
        return List.of(text.split(Pattern.quote(String.valueOf(at)), -1));
    }
}
