// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.util.Arrays;

/** One frame, from behind its STX: number, text, ETB or ETX, two digits of the checksum, CR, LF (CLSI LIS1-A §6.3). */
final class FrameReader {

    /** What came of a byte. */
    enum Step {
        MORE,
        /** The frame is complete. */
        COMPLETE,
        /** The frame was complete before this byte, which belongs to what follows: a sender without CR and LF. */
        COMPLETE_BEFORE
    }

    private enum Part { NUMBER, TEXT, HIGH, LOW, TAIL }

    private static final int FIRST_SIZE = 256;

    private final int limit;
    private Part part;
    private int number;
    private byte[] text = new byte[FIRST_SIZE];
    private int length;
    private boolean tooLong;
    private byte end;
    private int sum;
    private int check;

    FrameReader(int limit) {
        this.limit = limit;
    }

    void begin() {
        part = Part.NUMBER;
        length = 0;
        tooLong = false;
        sum = 0;
        check = 0;
        if (text.length > FIRST_SIZE * FIRST_SIZE) {
            text = new byte[FIRST_SIZE];
        }
    }

    Step take(byte b) {
        switch (part) {
            case NUMBER -> number(b);
            case TEXT -> text(b);
            case HIGH -> digit(b, Part.LOW);
            case LOW -> digit(b, Part.TAIL);
            case TAIL -> {
                return b == Control.CR ? Step.MORE : b == Control.LF ? Step.COMPLETE : Step.COMPLETE_BEFORE;
            }
        }
        return Step.MORE;
    }

    private void number(byte b) {
        number = b >= '0' && b <= '7' ? b - '0' : -1;
        sum += b & 0xff;
        part = Part.TEXT;
    }

    private void text(byte b) {
        sum += b & 0xff;
        if (b == Control.ETB || b == Control.ETX) {
            end = b;
            part = Part.HIGH;
        } else if (length == limit) {
            tooLong = true;
        } else {
            if (length == text.length) {
                text = Arrays.copyOf(text, Math.min(limit, text.length * 2));
            }
            text[length++] = b;
        }
    }

    private void digit(byte b, Part next) {
        int digit = Character.digit(b, 16);
        check = digit < 0 ? -1 : check < 0 ? check : check * 16 + digit;
        part = next;
    }

    /** True when only the end of the line may be missing. */
    boolean atTail() {
        return part == Part.TAIL;
    }

    /** Everything is as the sender meant it. */
    boolean right() {
        return part == Part.TAIL && number >= 0 && !tooLong && check == (sum & 0xff);
    }

    int number() {
        return number;
    }

    /** What has come of the text so far. */
    byte[] text() {
        return Arrays.copyOf(text, length);
    }

    /** The end of a record; else the record goes on in the next frame. */
    boolean last() {
        return end == Control.ETX;
    }
}
