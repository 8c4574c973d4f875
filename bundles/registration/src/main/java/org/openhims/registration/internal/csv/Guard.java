// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.csv;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** Lets no row grow without end, such as behind a quote that is never closed, and no text pass that is none. */
final class Guard extends FilterReader {

    /** A row has come that is longer than any of a patient. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final int most;
    private int read;

    Guard(BufferedReader in, int most) {
        super(in);
        this.most = most;
    }

    /** The next row begins. */
    void next() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        read += Math.max(0, count);
        if (read > most) {
            throw new TooLong();
        }
        for (int i = offset; i < offset + count; i++) {
            if (into[i] == 0) {
                // UTF-16 looks like this.
                throw new CharacterCodingException();
            }
        }
        return count;
    }
}
