// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The least that a receiver of ASTM does: frames, their checksums, an acknowledgment of each. What it reads is forgotten. */
final class FrameLoop implements AutoCloseable {

    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private FrameLoop(ServerSocket listener) {
        this.listener = listener;
        threads.execute(this::accept);
    }

    static FrameLoop open() throws IOException {
        return new FrameLoop(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == ENQ) {
                    socket.getOutputStream().write(ACK);
                } else if (b == STX) {
                    socket.getOutputStream().write(frame(in) ? ACK : NAK);
                } else if (b != EOT) {
                    throw new IOException("not of a frame: " + b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean frame(InputStream in) throws IOException {
        int sum = 0;
        int b;
        do {
            b = in.read();
            if (b < 0) {
                throw new IOException("cut off in a frame");
            }
            sum += b;
        } while (b != ETX);
        int told = Integer.parseInt(new String(in.readNBytes(2)), 16);
        in.skipNBytes(2);
        return told == (sum & 0xff);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
