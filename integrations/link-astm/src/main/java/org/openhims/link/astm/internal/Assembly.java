// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages out of the texts of frames. A message ends with its terminator record, L (CLSI LIS2-A2 §12). What a frame brought counts when it
 * is kept; until then it can be given back, so that the sender sends the frame again.
 */
final class Assembly {

    private static final int FIRST_SIZE = 4096;
    /** What is kept of a message that is too large. */
    private static final int BEGINNING = 64 * 1024;

    private final int limit;
    private byte[] data = new byte[FIRST_SIZE];
    private int length;
    private int kept;
    private int line;
    private int lineKept;
    private int consumed;

    Assembly(int limit) {
        this.limit = limit;
    }

    /** False when it does not fit any more; then nothing of it counts. */
    boolean fits(byte[] text) {
        return text.length < limit - length;
    }

    /**
     * One more frame.
     *
     * @param last it is the end of a record
     * @return the messages that it completes
     */
    List<byte[]> add(byte[] text, boolean last) {
        append(text);
        if (last && length > 0 && data[length - 1] != Control.CR && data[length - 1] != Control.LF) {
            append(new byte[] {Control.CR});
        }
        List<byte[]> messages = new ArrayList<>();
        int begin = 0;
        for (int i = line; i < length; i++) {
            if (data[i] == Control.CR || data[i] == Control.LF) {
                if (terminator(line, i)) {
                    messages.add(Arrays.copyOfRange(data, begin, i + 1));
                    begin = i + 1;
                }
                line = i + 1;
            }
        }
        consumed = begin;
        return messages;
    }

    /** What the last frame brought stays. */
    void keep() {
        length -= consumed;
        line -= consumed;
        System.arraycopy(data, consumed, data, 0, length);
        consumed = 0;
        kept = length;
        lineKept = line;
        if (length == 0 && data.length > BEGINNING) {
            data = new byte[FIRST_SIZE];
        }
    }

    /** As if the last frame had not come. */
    void giveBack() {
        length = kept;
        line = lineKept;
        consumed = 0;
    }

    /** What a message has so far that has not ended; empty when there is none. */
    byte[] unfinished() {
        return blank() ? new byte[0] : Arrays.copyOf(data, kept);
    }

    /** The first part of it, for people to see. */
    byte[] beginning() {
        return Arrays.copyOf(data, Math.min(kept, BEGINNING));
    }

    void clear() {
        length = 0;
        line = 0;
        consumed = 0;
        keep();
    }

    private boolean blank() {
        for (int i = 0; i < kept; i++) {
            if (data[i] > ' ' || data[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void append(byte[] text) {
        if (length + text.length > data.length) {
            data = Arrays.copyOf(data, Math.max(length + text.length, data.length * 2));
        }
        System.arraycopy(text, 0, data, length, text.length);
        length += text.length;
    }

    private boolean terminator(int from, int to) {
        int at = from;
        while (at < to && data[at] == ' ') {
            at++;
        }
        return at < to && data[at] == 'L' && (at + 1 == to || !Character.isLetterOrDigit(data[at + 1] & 0xff));
    }
}
