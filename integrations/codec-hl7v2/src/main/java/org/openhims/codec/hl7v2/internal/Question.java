// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhims.device.HostQuery;
import org.openhims.device.HostQuery.Asked;
import org.openhims.device.MessageRefused;
import org.openhims.device.Refusal.Kind;

/**
 * The QPD segment of a query by parameter (HL7 v2.5.1 §5.5.4; IHE LAW LAB-27: QPD-3 is the container).
 *
 * @param segment as sent; empty when there is none
 */
record Question(Header header, String segment) {

    private static final String ALL = "ALL";
    private static final int MOST = 1000;
    private static final int LONGEST = 8192;

    /** Read leniently: of any text. */
    static Question of(Header header, String text) {
        return new Question(header, Segments.of(text).stream().filter(line -> line.startsWith("QPD" + header.separator())).findFirst()
                .filter(line -> line.length() <= LONGEST).orElse(""));
    }

    HostQuery read(String text) throws MessageRefused {
        if (Segments.of(text).stream().filter(line -> line.startsWith("MSH")).count() != 1) {
            throw new MessageRefused(Kind.STRUCTURE, "MSH^2", "two messages in one");
        }
        if (segment.isEmpty()) {
            throw new MessageRefused(Kind.STRUCTURE, "QPD^1", "the parameters are missing");
        }
        List<String> all = parts(field(3), header.marks().charAt(1));
        if (all.size() > MOST) {
            throw new MessageRefused(Kind.TOO_LARGE, "QPD^1^3", "too many specimens");
        }
        boolean everything = all.stream().anyMatch(sent -> component(sent, 1).equalsIgnoreCase(ALL));
        return new HostQuery(everything ? List.of() : all.stream().map(this::asked).toList(), everything, null, List.of(), false);
    }

    private Asked asked(String sent) {
        Map<String, String> keys = new HashMap<>();
        int count = parts(sent, header.marks().charAt(0)).size();
        for (int i = 1; i <= count; i++) {
            String part = component(sent, i);
            if (!part.isEmpty()) {
                keys.put("QPD-3." + i, part);
            }
        }
        if (keys.containsKey("QPD-3.1")) {
            keys.put("QPD-3", keys.get("QPD-3.1"));
        }
        return new Asked(keys, sent.strip());
    }

    /** QPD-1, as sent. */
    String name() {
        return field(1);
    }

    /** QPD-2, as sent. */
    String tag() {
        return field(2);
    }

    private String field(int number) {
        List<String> fields = segment.isEmpty() ? List.of() : parts(segment, header.separator());
        return number < fields.size() ? fields.get(number).strip() : "";
    }

    private String component(String sent, int number) {
        List<String> components = parts(sent, header.marks().charAt(0));
        String text = number <= components.size() ? components.get(number - 1).strip() : "";
        return text.equals("\"\"") ? "" : text;
    }

    private static List<String> parts(String text, char at) {
        return new ArrayList<>(List.of(text.split(Pattern.quote(String.valueOf(at)), -1)));
    }
}
