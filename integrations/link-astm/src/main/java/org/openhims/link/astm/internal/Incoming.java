// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** The turn of the other side, seen from an analyser that waits for its answer: ENQ, frames, EOT; each is acknowledged. */
final class Incoming {

    private static final int LONGEST = 1 << 20;

    private final Socket socket;
    private final FrameReader frame = new FrameReader(LONGEST);
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int previous;

    Incoming(Socket socket) {
        this.socket = socket;
    }

    /** The message that comes, without frames. */
    byte[] message() throws IOException {
        byte b = next();
        while (b != Control.ENQ) {
            b = next();
        }
        answer(Control.ACK);
        for (b = next(); b != Control.EOT; b = next()) {
            if (b == Control.STX) {
                answer(frame() ? Control.ACK : Control.NAK);
            }
        }
        return text.toByteArray();
    }

    private boolean frame() throws IOException {
        frame.begin();
        while (frame.take(next()) == FrameReader.Step.MORE) {
            // Up to its line feed.
        }
        if (!frame.right() || frame.number() != previous && frame.number() != Control.next(previous)) {
            return false;
        }
        if (frame.number() != previous) {
            text.writeBytes(frame.text());
            previous = frame.number();
        }
        return true;
    }

    private byte next() throws IOException {
        int b = socket.getInputStream().read();
        if (b < 0) {
            throw new EOFException("the connection was closed");
        }
        return (byte) b;
    }

    private void answer(byte how) throws IOException {
        socket.getOutputStream().write(how);
        socket.getOutputStream().flush();
    }
}
