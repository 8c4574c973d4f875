// SPDX-License-Identifier: Apache-2.0
package org.openhims.healthcard.internal;

import java.io.ByteArrayOutputStream;

/** Base45 (RFC 9285): bytes in the 45 characters that a QR code packs densest. Every text stands for at most one sequence of bytes. */
final class Base45 {

    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = CHARACTERS.length();

    private Base45() {
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(CHARACTERS.charAt(value % BASE)).append(CHARACTERS.charAt(value / BASE % BASE));
            if (pair) {
                text.append(CHARACTERS.charAt(value / BASE / BASE));
            }
        }
        return text.toString();
    }

    /** Throws {@link IllegalArgumentException} for what is no such text. */
    static byte[] decode(String text) {
        if (text.length() % 3 == 1) {
            throw new IllegalArgumentException("a character too many");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int value = digit(text, i) + BASE * digit(text, i + 1) + (pair ? BASE * BASE * digit(text, i + 2) : 0);
            if (value > (pair ? 0xffff : 0xff)) {
                throw new IllegalArgumentException("out of range at " + i);
            }
            if (pair) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static int digit(String text, int at) {
        int digit = CHARACTERS.indexOf(text.charAt(at));
        if (digit < 0) {
            throw new IllegalArgumentException("no character of base 45 at " + at);
        }
        return digit;
    }
}
