// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A lab analyser that speaks ASTM (CLSI LIS1-A, LIS2-A2) over TCP; each record is a frame. */
public final class AstmAnalyser implements Sender {

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int RETURN = 0x0d;
    private static final int FRAME_NUMBERS = 8;

    private final Socket socket = new Socket();

    private AstmAnalyser(int port) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5000);
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
    }

    public static AstmAnalyser connect(int port) {
        try {
            return new AstmAnalyser(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A result message: one specimen, and for each value {@code code=value=unit}. */
    public static String results(String controlId, String accession, String... values) {
        StringBuilder message = new StringBuilder("H|\\^&|" + controlId + "||XL-200^ERBA|||||||P||20261122101500\rP|1\rO|1|" + accession
                + "||^^^CBC\r");
        for (int i = 0; i < values.length; i++) {
            String[] part = values[i].split("=", -1);
            message.append("R|").append(i + 1).append("|^^^").append(part[0]).append('|').append(part[1]).append('|').append(part[2])
                    .append("||||F\r");
        }
        return message.append("L|1|N\r").toString();
    }

    /** The question what to measure of a specimen. */
    public static String question(String accession) {
        return "H|\\^&|||XL-200^ERBA|||||||P||20261122101500\rQ|1|^" + accession + "||ALL||||||||O\rL|1|N\r";
    }

    @Override
    public String ask(String accession) {
        deliver(question(accession));
        return answer();
    }

    /** The message that comes in the node's turn. */
    private String answer() {
        StringBuilder message = new StringBuilder();
        try {
            expect(ENQ);
            socket.getOutputStream().write(ACK);
            for (int b = next(); b != EOT; b = next()) {
                message.append(text(b));
                socket.getOutputStream().write(ACK);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message.toString();
    }

    /** Of one frame, whose checksum must be right. */
    private String text(int start) throws IOException {
        if (start != STX) {
            throw new IOException("expected a frame, read " + start);
        }
        StringBuilder frame = new StringBuilder();
        for (int b = next(); b != '\n'; b = next()) {
            frame.append((char) b);
        }
        int end = frame.length() - 4;
        int sum = frame.substring(0, end + 1).chars().sum() & 0xff;
        if (!String.format("%02X\r", sum).equals(frame.substring(end + 1))) {
            throw new IOException("wrong checksum in " + frame);
        }
        return frame.substring(1, end);
    }

    private void expect(int mark) throws IOException {
        int b = next();
        if (b != mark) {
            throw new IOException("expected " + mark + ", read " + b);
        }
    }

    private int next() throws IOException {
        int b = socket.getInputStream().read();
        if (b < 0) {
            throw new IOException("closed");
        }
        return b;
    }

    @Override
    public void deliver(String message) {
        try {
            taken(new byte[] {ENQ});
            int number = 0;
            for (String record : message.split("\r")) {
                number = (number + 1) % FRAME_NUMBERS;
                taken(frame(number + record + (char) RETURN));
            }
            socket.getOutputStream().write(EOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] frame(String text) {
        int sum = ETX;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            sum += b;
        }
        return ((char) STX + text + (char) ETX + String.format("%02X", sum & 0xff) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void taken(byte[] sent) throws IOException {
        socket.getOutputStream().write(sent);
        int answer = socket.getInputStream().read();
        if (answer != ACK) {
            throw new IOException("answered " + answer);
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
