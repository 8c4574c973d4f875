// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;

/** The other end of the wire. */
final class Analyser implements AutoCloseable {

    private final Socket socket;

    Analyser(int port) throws IOException {
        this(new Socket("127.0.0.1", port));
    }

    Analyser(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
    }

    void write(String named) {
        try {
            socket.getOutputStream().write(FakeLine.bytes(named));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next so many bytes, by name; fewer when the connection was closed. */
    String read(int count) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = 0; bytes.size() < count && b >= 0;) {
                b = socket.getInputStream().read();
                if (b >= 0) {
                    bytes.write(b);
                }
            }
            return FakeLine.named(bytes.toByteArray());
        } catch (java.net.SocketException reset) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next bytes, as many as those of the named text. */
    String readLike(String named) {
        return read(FakeLine.bytes(named).length);
    }

    /** What is answered to each part, one byte each. */
    String says(String... parts) {
        StringBuilder heard = new StringBuilder();
        for (String part : parts) {
            write(part);
            heard.append(read(1));
        }
        return heard.toString();
    }

    /** A message of one record a frame; returns what was answered. */
    String sends(String... records) {
        StringBuilder heard = new StringBuilder(says("<ENQ>"));
        for (int i = 0; i < records.length; i++) {
            heard.append(says(FakeLine.frame((i + 1) % 8, records[i] + "<CR>", "<ETX>")));
        }
        write("<EOT>");
        return heard.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
