// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that sends ready-made requests and looks at nothing but the status and the length of the answer: the clients
 * share the machine with the node, so they must cost next to nothing.
 */
final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final byte[] line = new byte[8192];

    Wire(URI node) {
        try {
            socket = new Socket(node.getHost(), node.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param user whose password is "demo"; null for nobody */
    static byte[] get(String path, String user) {
        return (head("GET", path, user) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] post(String path, String user, String key, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return (head("POST", path, user) + "Content-Type: application/json\r\nIdempotency-Key: " + key + "\r\nContent-Length: "
                + bytes.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    private static String head(String method, String path, String user) {
        String start = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n";
        return user == null ? start : start + "Authorization: Basic "
                + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    /** Fails unless the answer has this status. */
    void exchange(byte[] request, int status) {
        try {
            socket.getOutputStream().write(request);
            int answered = answer();
            if (answered != status) {
                throw new IllegalStateException(answered + " to " + new String(request, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -1;
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
        } else {
            skipChunks();
        }
        return status;
    }

    private void skipChunks() throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            in.skipNBytes(size + 2L);
        }
        line();
    }

    private String line() throws IOException {
        int length = 0;
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the node closed the connection");
            }
            line[length++] = (byte) b;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
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
