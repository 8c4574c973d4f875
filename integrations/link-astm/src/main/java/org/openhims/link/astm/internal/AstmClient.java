// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.openhims.device.LinkClient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Calls an ASTM listener as an analyser does: ENQ, frames, EOT. A message is taken when its last frame is acknowledged, a question when it is answered. */
@Component(configurationPid = "org.openhims.link.astm")
public final class AstmClient implements LinkClient {

    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    private final int port;
    private final int frameBytes;

    @Activate
    public AstmClient(Settings settings) {
        this(settings.port(), settings.frameBytes());
    }

    AstmClient(int port, int frameBytes) {
        this.port = port;
        this.frameBytes = frameBytes;
    }

    @Override
    public String protocol() {
        return "astm";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Call call(InetSocketAddress listener) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(listener, PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.setTcpNoDelay(true);
            return new Open(socket, frameBytes);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private record Open(Socket socket, int frameBytes) implements Call {

        /** To results there is no answer but the acknowledgment. */
        private static final byte[] NOTHING = {};

        @Override
        public byte[] send(byte[] message) throws IOException {
            taken(new byte[] {Control.ENQ});
            Outgoing frames = new Outgoing(message, frameBytes);
            while (!frames.ended()) {
                frames.advance();
                taken(frames.frame());
            }
            write(new byte[] {Control.EOT});
            return asks(message) ? new Incoming(socket).message() : NOTHING;
        }

        /** A question: it has a Q record, and none that brings results. */
        private static boolean asks(byte[] message) {
            String records = '\r' + new String(message, StandardCharsets.ISO_8859_1);
            return records.matches("(?s).*[\r\n]Q\\W.*") && !records.matches("(?s).*[\r\n]R\\W.*");
        }

        private void taken(byte[] sent) throws IOException {
            for (int attempt = 0; attempt <= Limits.RETRIES; attempt++) {
                write(sent);
                int answer = socket.getInputStream().read();
                if (answer < 0) {
                    throw new EOFException("the connection was closed");
                }
                if (answer == Control.ACK) {
                    return;
                }
            }
            write(new byte[] {Control.EOT});
            throw new IOException("refused " + (Limits.RETRIES + 1) + " times");
        }

        private void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
