// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Another computer of the hospital: a loopback address of its own, from which its browser reaches the node, so that the node sees
 * callers at different addresses.
 */
public final class Doorway implements AutoCloseable {

    private final ServerSocket server;
    private final InetAddress own;
    private final URI node;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param number 1 to 200; the address is 127.0.1.number */
    public Doorway(URI node, int number) {
        try {
            this.node = node;
            own = InetAddress.getByName("127.0.1." + number);
            server = new ServerSocket(0, 50, own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public URI address() {
        return URI.create("http://" + own.getHostAddress() + ':' + server.getLocalPort());
    }

    /** The cable is pulled: what was under way breaks off, and nothing gets through. */
    public void cut() {
        cut = true;
        open.forEach(Doorway::shut);
    }

    /** The cable is in again. */
    public void mend() {
        cut = false;
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket inside = server.accept();
                if (cut) {
                    inside.close();
                    continue;
                }
                Socket outside = new Socket();
                outside.bind(new InetSocketAddress(own, 0));
                outside.connect(new InetSocketAddress(node.getHost(), node.getPort()));
                open.addAll(List.of(inside, outside));
                start(() -> copy(inside, outside));
                start(() -> copy(outside, inside));
            } catch (IOException e) {
                // the doorway was closed, or the node is away and the browser will ask again
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // one side has gone
        } finally {
            open.removeAll(List.of(from, to));
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "doorway");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
