// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openhims.platform.access.Caller;

/** The content of a message as a person may see it: as it came, or with only its shape. */
final class Content {

    /** Who sees every result in the laboratory may see every message. */
    static final String RESULTS = "lab.worklist";

    /** The fields of a header tell of the device; so many there are in MSH up to the version and in H. */
    private static final int HEADER = 14;

    private Content() {
    }

    static boolean isMaskedFor(Caller by) {
        return !by.may(RESULTS);
    }

    static String of(byte[] body, Caller by) {
        return isMaskedFor(by) ? masked(text(body)) : text(body);
    }

    /** To be looked at: what is not UTF-8 shows its bytes as Latin letters. */
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    /** Letters as x and digits as 9, but for the header and the names of segments: enough to see which field is wrong. */
    static String masked(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("(?<=[\r\n])")) {
            lines.add(lines.isEmpty() ? header(line) : segment(line));
        }
        return String.join("", lines);
    }

    private static String header(String line) {
        int separator = line.startsWith("MSH") ? 3 : line.startsWith("H") ? 1 : line.length();
        if (separator >= line.length()) {
            return shape(line);
        }
        int end = separator;
        for (int field = 1; field < HEADER && end >= 0; field++) {
            end = line.indexOf(line.charAt(separator), end + 1);
        }
        return end < 0 ? line : line.substring(0, end) + shape(line.substring(end));
    }

    private static String segment(String line) {
        int name = line.matches("(?s)[A-Z][A-Z0-9]{2}[^A-Za-z0-9].*") ? 3 : line.matches("(?s)[A-Z][^A-Za-z0-9].*") ? 1 : 0;
        return line.substring(0, name) + shape(line.substring(name));
    }

    private static String shape(String text) {
        return text.replaceAll("[0-9]", "9").replaceAll("[A-Za-z]|[^\\x00-\\x7f]", "x");
    }
}
