// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.astm.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message as lines. A record ends with a carriage return; a line feed, or both, is taken, too.
 *
 * @param lines the first is the header
 */
record Records(Marks marks, List<String> lines) {

    /** Empty when the bytes do not begin with a header record. */
    static Optional<Records> of(byte[] message) {
        List<String> lines = lines(text(message)).toList();
        return lines.isEmpty() ? Optional.empty() : Marks.of(lines.get(0)).map(marks -> new Records(marks, lines));
    }

    Stream<AstmRecord> stream() {
        return lines.stream().map(line -> AstmRecord.of(line, marks));
    }

    AstmRecord header() {
        return AstmRecord.of(lines.get(0), marks);
    }

    /** ASTM names no character set: UTF-8 where it is, else one byte a character. */
    static Charset charset(byte[] message) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    private static String text(byte[] message) {
        String text = new String(message, charset(message));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(Records::unpadded).filter(line -> !line.isEmpty());
    }

    /** Some senders fill up with blanks or zero bytes. */
    private static String unpadded(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) <= ' ') {
            end--;
        }
        int start = 0;
        while (start < end && line.charAt(start) <= ' ') {
            start++;
        }
        return line.substring(start, end);
    }
}
