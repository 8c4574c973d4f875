// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import org.openhims.device.Frame.Wholeness;
import org.openhims.device.LinkClient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Calls an MLLP listener: one message, one answer. */
@Component(configurationPid = "org.openhims.link.mllp")
public final class MllpClient implements LinkClient {

    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();
    private static final int LIMIT = 16 << 20;
    private static final int BUFFER = 8192;

    private final int port;

    @Activate
    public MllpClient(Settings settings) {
        this(settings.port());
    }

    MllpClient(int port) {
        this.port = port;
    }

    @Override
    public String protocol() {
        return "hl7v2";
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
            return new Open(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static final class Open implements Call {

        private final Socket socket;
        private final BlockReader reader = new BlockReader(LIMIT);
        private final byte[] buffer = new byte[BUFFER];

        Open(Socket socket) {
            this.socket = socket;
        }

        @Override
        public byte[] send(byte[] message) throws IOException {
            byte[] block = new byte[message.length + 3];
            block[0] = BlockReader.START;
            System.arraycopy(message, 0, block, 1, message.length);
            block[message.length + 1] = BlockReader.END;
            block[message.length + 2] = BlockReader.RETURN;
            OutputStream out = socket.getOutputStream();
            out.write(block);
            out.flush();
            return answer();
        }

        private byte[] answer() throws IOException {
            InputStream in = socket.getInputStream();
            Block block = reader.next();
            while (block == null) {
                int read = in.read(buffer);
                if (read < 0) {
                    throw new EOFException("the connection was closed without an answer");
                }
                reader.feed(Arrays.copyOf(buffer, read));
                block = reader.next();
            }
            if (block.wholeness() != Wholeness.WHOLE) {
                throw new IOException("the answer is " + block.wholeness());
            }
            return all(block.bytes());
        }

        /** With those that came behind it. */
        private byte[] all(byte[] first) throws IOException {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.write(first);
            for (Block next = reader.next(); next != null && next.wholeness() == Wholeness.WHOLE; next = reader.next()) {
                answer.write('\r');
                answer.write(next.bytes());
            }
            return answer.toByteArray();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
