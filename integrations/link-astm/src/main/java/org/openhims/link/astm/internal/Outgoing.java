// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message as frames: each record begins a frame, and a long one goes on in further frames (CLSI LIS1-A §6.3.1). */
final class Outgoing {

    private final byte[] message;
    private final int frameBytes;
    private int from;
    private int to;
    private int number;

    Outgoing(byte[] message, int frameBytes) {
        this.message = message;
        this.frameBytes = frameBytes;
    }

    /** True when all of it was sent. */
    boolean ended() {
        return to == message.length;
    }

    /** Goes on to the next frame. */
    void advance() {
        from = to;
        number = Control.next(number);
        int most = Math.min(message.length, from + frameBytes);
        while (to < most && (to == from || message[to - 1] != Control.CR)) {
            to++;
        }
    }

    /** The present frame, as often as it is needed. */
    byte[] frame() {
        int size = to - from;
        byte[] frame = new byte[size + 7];
        frame[0] = Control.STX;
        frame[1] = (byte) ('0' + number);
        System.arraycopy(message, from, frame, 2, size);
        frame[size + 2] = ended() || message[to - 1] == Control.CR ? Control.ETX : Control.ETB;
        byte[] check = checksum(frame, 1, size + 3);
        frame[size + 3] = check[0];
        frame[size + 4] = check[1];
        frame[size + 5] = Control.CR;
        frame[size + 6] = Control.LF;
        return frame;
    }

    /** §6.3.3: the sum of the bytes, modulo 256, as two hexadecimal digits. */
    static byte[] checksum(byte[] bytes, int from, int to) {
        int sum = 0;
        for (byte b : Arrays.copyOfRange(bytes, from, to)) {
            sum += b & 0xff;
        }
        return String.format("%02X", sum & 0xff).getBytes(StandardCharsets.US_ASCII);
    }
}
