// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The other end of the wire. */
final class Analyser implements AutoCloseable {

    private final Socket socket;

    Analyser(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
    }

    static byte[] frame(String text) {
        return ('\u000b' + text + "\u001c\r").getBytes(StandardCharsets.ISO_8859_1);
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next answer without its frame, or null when the connection was closed. */
    String read() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int first = in.read();
        if (first < 0) {
            return null;
        }
        for (int b = in.read(); b != 0x1c; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            answer.write(b);
        }
        if (first != 0x0b || in.read() != 0x0d) {
            throw new IOException("no frame");
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    String exchange(String text) throws IOException {
        write(frame(text));
        return read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
