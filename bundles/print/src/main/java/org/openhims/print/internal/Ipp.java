// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Print-Job of the Internet Printing Protocol (RFC 8011 §4.2.1), as CUPS and most network printers take it. */
final class Ipp {

    private static final byte OPERATION_ATTRIBUTES = 0x01;
    private static final byte END_OF_ATTRIBUTES = 0x03;
    private static final byte NAME = 0x42;
    private static final byte URI_VALUE = 0x45;
    private static final byte CHARSET = 0x47;
    private static final byte NATURAL_LANGUAGE = 0x48;
    private static final byte MIME_TYPE = 0x49;
    /** Statuses below are "successful-…" (RFC 8011 §B.1.2). */
    private static final int FIRST_FAILURE = 0x0100;

    private Ipp() {
    }

    /** Sends a PDF to a queue and returns once the printer has accepted the job. */
    static void print(String host, int port, String queue, String title, byte[] pdf, Duration limit) throws IOException {
        String path = "/printers/" + queue;
        HttpURLConnection http = (HttpURLConnection) URI.create("http://" + host + ':' + port + path).toURL().openConnection();
        http.setConnectTimeout((int) limit.toMillis());
        http.setReadTimeout((int) limit.toMillis());
        http.setRequestMethod("POST");
        http.setRequestProperty("Content-Type", "application/ipp");
        http.setDoOutput(true);
        try {
            http.getOutputStream().write(request("ipp://" + host + ':' + port + path, title, pdf));
            check(http);
        } finally {
            http.disconnect();
        }
    }

    private static byte[] request(String printer, String title, byte[] pdf) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // Version 1.1, operation 2 (Print-Job), request 1.
        out.writeBytes(new byte[] {1, 1, 0, 2, 0, 0, 0, 1, OPERATION_ATTRIBUTES});
        attribute(out, CHARSET, "attributes-charset", "utf-8");
        attribute(out, NATURAL_LANGUAGE, "attributes-natural-language", "en");
        attribute(out, URI_VALUE, "printer-uri", printer);
        attribute(out, NAME, "requesting-user-name", "hims");
        attribute(out, NAME, "job-name", title);
        attribute(out, MIME_TYPE, "document-format", "application/pdf");
        out.write(END_OF_ATTRIBUTES);
        out.writeBytes(pdf);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, byte type, String name, String value) {
        out.write(type);
        text(out, name);
        text(out, value);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private static void check(HttpURLConnection http) throws IOException {
        if (http.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new Refusal("HTTP " + http.getResponseCode());
        }
        byte[] head = http.getInputStream().readNBytes(4);
        int status = head.length < 4 ? FIRST_FAILURE : (head[2] & 0xff) << 8 | head[3] & 0xff;
        if (status >= FIRST_FAILURE) {
            throw new Refusal("IPP status 0x" + Integer.toHexString(status));
        }
    }
}
