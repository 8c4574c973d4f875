// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.hl7v2.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openhims.device.Envelope;

/**
 * The MSH segment as it stands, not yet trusted (HL7 v2.5.1 §2.15.9).
 *
 * @param separator MSH-1
 * @param marks MSH-2: component, repetition, escape, subcomponent
 * @param fields MSH-3 and on, with their escapes
 */
record Header(char separator, String marks, List<String> fields) {

    /** Of something that is not HL7. */
    static final Header NONE = new Header('|', "^~\\&", List.of());

    private static final int LONGEST = 8192;

    /** Empty when the bytes do not begin with a message header. */
    static Optional<Header> of(byte[] message) {
        int start = start(message);
        int end = start;
        boolean plain = true;
        while (end < message.length && end - start < LONGEST && message[end] != '\r' && message[end] != '\n') {
            // Escape sequences of the Japanese sets are plain bytes, too.
            plain &= message[end] >= ' ';
            end++;
        }
        Header header = of(new String(message, start, end - start, StandardCharsets.ISO_8859_1));
        if (header == null || plain) {
            return Optional.ofNullable(header);
        }
        return Optional.ofNullable(of(new String(message, start, end - start, Charsets.of(header))));
    }

    private static Header of(String line) {
        if (line.length() < 4 || !line.startsWith("MSH") || Character.isLetterOrDigit(line.charAt(3))) {
            return null;
        }
        char separator = line.charAt(3);
        List<String> parts = split(line.substring(4), separator);
        return marks(parts.get(0)) ? new Header(separator, parts.get(0), parts.subList(1, parts.size())) : null;
    }

    private static boolean marks(String given) {
        return given.length() >= 4 && given.length() <= 5 && given.chars().noneMatch(Character::isLetterOrDigit)
                && given.chars().distinct().count() == given.length();
    }

    /** Behind a byte order mark and blank lines, which some senders put in front. */
    private static int start(byte[] message) {
        int at = message.length > 2 && message[0] == (byte) 0xef && message[1] == (byte) 0xbb && message[2] == (byte) 0xbf ? 3 : 0;
        while (at < message.length && (message[at] == '\r' || message[at] == '\n' || message[at] == ' ')) {
            at++;
        }
        return at;
    }

    /** MSH-{@code number}, from 3, with its escapes; empty when absent. */
    String field(int number) {
        return number - 3 < fields.size() ? fields.get(number - 3).strip() : "";
    }

    /** A component, from 1, of the first repetition; empty when absent. */
    String component(int number, int component) {
        List<String> components = split(repetitions(number).get(0), marks.charAt(0));
        return component <= components.size() ? components.get(component - 1).strip() : "";
    }

    /** At least one. */
    List<String> repetitions(int number) {
        return split(field(number), marks.charAt(1));
    }

    /** At least one part; parts may be empty. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(at); to >= 0; to = text.indexOf(at, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }

    Envelope envelope() {
        String event = component(9, 2);
        String type = event.isEmpty() ? component(9, 1) : component(9, 1) + '^' + event;
        return new Envelope(component(3, 1), component(4, 1), field(10), type);
    }
}
