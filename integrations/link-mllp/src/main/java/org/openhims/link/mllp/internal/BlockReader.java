// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.util.Arrays;
import org.openhims.device.Frame.Wholeness;

/**
 * Takes blocks out of a stream of bytes: start block 0x0B, data, end block 0x1C, carriage return (HL7 v2 Transport Specification: MLLP,
 * release 1). Knows neither sockets nor character sets; never holds more than one block and what was fed last.
 */
final class BlockReader {

    static final byte START = 0x0b;
    static final byte END = 0x1c;
    static final byte RETURN = 0x0d;
    private static final int FIRST_SIZE = 4096;
    /** What is kept of a block that is too large. */
    private static final int BEGINNING = 64 * 1024;

    private enum State { BETWEEN, WITHIN, ENDING, BROKEN }

    private final int limit;
    private byte[] fed = new byte[0];
    private int at;
    private byte[] data = new byte[FIRST_SIZE];
    private int length;
    private State state = State.BETWEEN;
    private long skipped;

    /** @param limit the greatest block in bytes */
    BlockReader(int limit) {
        this.limit = limit;
    }

    /** More of the stream; all that was fed before must have been read. */
    void feed(byte[] bytes) {
        fed = at < fed.length ? joined(Arrays.copyOfRange(fed, at, fed.length), bytes) : bytes;
        at = 0;
    }

    /** The next block, or null when more has to be fed. Behind one that is too large there is none. */
    Block next() {
        while (at < fed.length) {
            Block block = take(fed[at++]);
            if (block != null) {
                return block;
            }
        }
        return null;
    }

    /** True when a block has begun and not ended. */
    boolean within() {
        return state == State.WITHIN || state == State.ENDING;
    }

    /** What came of the block that has begun. */
    Block unfinished() {
        return new Block(Arrays.copyOf(data, length), Wholeness.UNFINISHED);
    }

    /** Bytes outside of blocks, since the beginning; line ends do not count. */
    long skipped() {
        return skipped;
    }

    private Block take(byte b) {
        return switch (state) {
            case BETWEEN -> between(b);
            case WITHIN -> b == END ? ending() : append(b);
            case ENDING -> end(b);
            case BROKEN -> null;
        };
    }

    private Block between(byte b) {
        if (b == START) {
            state = State.WITHIN;
            length = 0;
        } else if (b != RETURN && b != '\n') {
            skipped++;
        }
        return null;
    }

    private Block ending() {
        state = State.ENDING;
        return null;
    }

    private Block end(byte b) {
        if (b == RETURN) {
            return finish(State.BETWEEN, new Block(Arrays.copyOf(data, length), Wholeness.WHOLE));
        }
        state = State.WITHIN;
        Block block = append(END);
        return block == null ? take(b) : block;
    }

    private Block append(byte b) {
        if (length == limit) {
            return finish(State.BROKEN, new Block(Arrays.copyOf(data, Math.min(length, BEGINNING)), Wholeness.TOO_LARGE));
        }
        if (length == data.length) {
            data = Arrays.copyOf(data, Math.min(limit, data.length * 2));
        }
        data[length++] = b;
        return b == 'H' && begunAnew() ? restart() : null;
    }

    /** A start block and a header in the middle of a block: the sender gave up the message before without an end block. */
    private boolean begunAnew() {
        return length >= 4 && data[length - 4] == START && data[length - 3] == 'M' && data[length - 2] == 'S';
    }

    private Block restart() {
        Block lost = new Block(Arrays.copyOf(data, length - 4), Wholeness.UNFINISHED);
        data = Arrays.copyOf(new byte[] {'M', 'S', 'H'}, FIRST_SIZE);
        length = 3;
        return lost;
    }

    private Block finish(State next, Block block) {
        state = next;
        length = 0;
        data = new byte[Math.min(limit, FIRST_SIZE)];
        return block;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
