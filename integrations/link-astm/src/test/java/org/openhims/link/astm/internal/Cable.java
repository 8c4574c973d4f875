// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openhims.fixtures.Ports;

/** A pseudo-terminal, plugged in under a name, whose other end is an analyser. */
final class Cable implements AutoCloseable {

    private final Path device;
    private final Process process;
    final Analyser analyser;

    Cable(Path device) throws IOException {
        this.device = device;
        int port = Ports.fresh();
        process = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + device, "tcp-listen:" + port + ",bind=127.0.0.1").inheritIO().start();
        analyser = new Analyser(connected(port));
    }

    private Socket connected(int port) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (IOException e) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new IOException("socat does not listen", e);
                }
                Thread.onSpinWait();
            }
        }
    }

    /** The cable is pulled out. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        analyser.close();
        Files.deleteIfExists(device);
    }
}
