// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openhims.device.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connections of one listener share: who may come, how many, and how it ends. */
final class Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    final Settings settings;
    final Traffic traffic;
    private final Peers peers;
    private final Courier courier;
    private Channel port;
    private int busy;
    private boolean closing;

    Listener(Settings settings, Traffic traffic, Courier courier) {
        this.settings = settings;
        this.traffic = traffic;
        this.courier = courier;
        this.peers = new Peers(settings.peers());
    }

    /** False when the connection must be closed at once. */
    synchronized boolean admits(Channel connection, InetAddress peer) {
        port = connection.parent();
        boolean listed = peers.mayConnect(peer) || isThisMachine(connection, peer);
        if (closing || !listed || traffic.connections.get() >= settings.maxConnections()) {
            traffic.turnedAway.increment();
            if (!listed) {
                traffic.stranger(peer);
            }
            LOG.warn("{} turns away {}: {}", settings.name(), peer.getHostAddress(), listed ? "too many connections" : "not listed");
            return false;
        }
        traffic.came(peer.getHostAddress());
        return true;
    }

    /** By its own address on the network, as {@code hims:status} asks whether the port listens. */
    private static boolean isThisMachine(Channel connection, InetAddress peer) {
        return connection.localAddress() instanceof InetSocketAddress own && peer.equals(own.getAddress());
    }

    void left(long skippedBytes, String peer) {
        traffic.left(peer);
        if (skippedBytes > 0) {
            traffic.skippedBytes.add(skippedBytes);
            LOG.warn("{}: {} bytes from {} were outside of messages", settings.name(), skippedBytes, peer);
        }
    }

    /** False when no further message is begun. */
    synchronized boolean begins() {
        busy += closing ? 0 : 1;
        return !closing;
    }

    synchronized void ends() {
        busy--;
        notifyAll();
    }

    /** Shows what came of a message without an end; nobody waits for an answer. */
    void lost(Frame frame) {
        traffic.unfinished.increment();
        LOG.warn("{}: a message of {} bytes from {} has no end", settings.name(), frame.bytes().length, frame.peer());
        courier.carry(frame, answer -> { });
    }

    /** Takes no further connection or message, and waits until those that are worked on are answered. */
    synchronized void close(Duration patience) throws InterruptedException {
        closing = true;
        if (port != null) {
            port.close();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); busy > 0 && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (busy > 0) {
            LOG.warn("{} stops over {} messages without an answer; they will be sent again", settings.name(), busy);
        }
    }
}
