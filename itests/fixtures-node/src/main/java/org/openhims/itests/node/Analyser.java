// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A lab analyser that speaks HL7 v2 over MLLP (HL7 Transport Specification: MLLP, release 1). */
public final class Analyser implements Sender {

    private static final int START = 0x0b;
    private static final int END = 0x1c;
    private static final int RETURN = 0x0d;

    private final Socket socket;
    private final InputStream in;

    private Analyser(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    public static Analyser connect(int port) {
        try {
            Socket socket = new Socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
            socket.setSoTimeout(30_000);
            socket.setTcpNoDelay(true);
            return new Analyser(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A result message: one specimen, and for each value {@code code=value=unit}. */
    public static String oru(String controlId, String accession, String... values) {
        StringBuilder message = new StringBuilder("MSH|^~\\&|XN-1000|SYSMEX|HIMS|LAB|20261122101500||ORU^R01^ORU_R01|" + controlId
                + "|P|2.5.1||||||UNICODE UTF-8\r");
        message.append("PID|1\rOBR|1||").append(accession).append("|CBC^Complete blood count\r");
        for (int i = 0; i < values.length; i++) {
            String[] part = values[i].split("=", -1);
            message.append("OBX|").append(i + 1).append("|NM|").append(part[0]).append("||").append(part[1]).append('|')
                    .append(part[2]).append("|||||F\r");
        }
        return message.toString();
    }

    /** The question what to measure of a specimen (IHE LAW LAB-27). */
    public static String question(String controlId, String accession) {
        return "MSH|^~\\&|XN-1000|SYSMEX|HIMS|LAB|20261122101500||QBP^Q11^QBP_Q11|" + controlId + "|P|2.5.1||||||UNICODE UTF-8\r"
                + "QPD|WOS^Work Order Step^IHE_LABTF|" + controlId + '|' + accession + "\rRCP|I||R\r";
    }

    @Override
    public String ask(String accession) {
        return exchange(question(UUID.randomUUID().toString().substring(0, 18), accession));
    }

    /** Sends one message and waits for its answer. */
    public String exchange(String message) {
        send(message);
        return receive();
    }

    @Override
    public void deliver(String message) {
        String answer = exchange(message);
        if (!"AA".equals(field(answer, "MSA", 1))) {
            throw new IllegalStateException("not accepted: " + answer);
        }
    }

    public void send(String message) {
        write(frame(message, StandardCharsets.UTF_8));
    }

    public static byte[] frame(String message, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(START);
        bytes.writeBytes(message.getBytes(charset));
        bytes.write(END);
        bytes.write(RETURN);
        return bytes.toByteArray();
    }

    /** Writes bytes as they are. */
    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next answer, without its frame. */
    public String receive() {
        try {
            expect(START);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int b = in.read(); b != END; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("closed within an answer");
                }
                bytes.write(b);
            }
            expect(RETURN);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of the first segment of this name: {@code field(ack, "MSA", 1)}; empty when absent. */
    public static String field(String message, String segment, int number) {
        for (String line : message.split("\r")) {
            if (line.startsWith(segment + '|')) {
                String[] fields = line.split("\\|", -1);
                return number < fields.length ? fields[number] : "";
            }
        }
        return "";
    }

    private void expect(int mark) throws IOException {
        int b = in.read();
        if (b != mark) {
            throw new EOFException("expected " + mark + ", read " + b);
        }
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
