// SPDX-License-Identifier: Apache-2.0
package org.openhims.codec.csv.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text. */
final class Texts {

    private static final char MARK = '\ufeff';

    private Texts() {
    }

    /** By the byte order mark; else UTF-8 where it is, else one byte a character. */
    static String of(byte[] file) {
        String text = new String(file, charset(file));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] file) {
        int mark = file.length < 2 ? 0 : (file[0] & 0xff) << 8 | file[1] & 0xff;
        if (mark == 0xfffe) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark == 0xfeff) {
            return StandardCharsets.UTF_16BE;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
