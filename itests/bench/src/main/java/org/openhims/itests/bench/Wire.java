// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        int answered = send(request, OutputStream.nullOutputStream());
        if (answered != status) {
            throw new IllegalStateException(answered + " to " + new String(request, StandardCharsets.UTF_8).lines().findFirst().orElse(""));
        }
    }

    /** With the body, for a client that goes on with what it was told. */
    Said ask(byte[] request) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int status = send(request, body);
        return new Said(status, body.toString(StandardCharsets.UTF_8));
    }

    /** An answer whose first text of a name is wanted now and then. */
    record Said(int status, String body) {

        /** What stands behind the first of these. */
        Said after(String mark) {
            return new Said(status, body.substring(body.indexOf(mark) + mark.length()));
        }

        String text(String field) {
            int start = body.indexOf('"' + field + "\":\"");
            if (start < 0) {
                throw new IllegalStateException("no " + field + " in " + status + ' ' + body);
            }
            int from = start + field.length() + 4;
            return body.substring(from, body.indexOf('"', from));
        }
    }

    private int send(byte[] request, OutputStream body) {
        try {
            socket.getOutputStream().write(request);
            return answer(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int answer(OutputStream body) throws IOException {
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
            copy(length, body);
        } else {
            chunks(body);
        }
        return status;
    }

    private void chunks(OutputStream body) throws IOException {
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            copy(size, body);
            in.skipNBytes(2);
        }
        line();
    }

    private void copy(long length, OutputStream body) throws IOException {
        long left = length;
        while (left > 0) {
            int read = in.read(line, 0, (int) Math.min(left, line.length));
            if (read < 0) {
                throw new EOFException("the node closed the connection");
            }
            body.write(line, 0, read);
            left -= read;
        }
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
