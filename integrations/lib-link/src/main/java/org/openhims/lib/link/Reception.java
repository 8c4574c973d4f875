// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openhims.device.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the connections of one link share: who may come, how many, and how it ends. */
public final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final String link;
    private final int maxConnections;
    private final Traffic traffic;
    private final Peers peers;
    private final Courier courier;
    private Runnable port;
    private int busy;
    private boolean closing;

    /** @param peers addresses and networks that may connect, beside the machine itself */
    public Reception(String link, String[] peers, int maxConnections, Traffic traffic, Courier courier) {
        this.link = link;
        this.maxConnections = maxConnections;
        this.traffic = traffic;
        this.courier = courier;
        this.peers = new Peers(peers);
    }

    public Traffic traffic() {
        return traffic;
    }

    /**
     * False when the connection must be closed at once.
     *
     * @param own the address by which it came here; from the same one it is this machine
     * @param closePort closes the port by which it came
     */
    public synchronized boolean admits(InetAddress peer, InetAddress own, Runnable closePort) {
        port = closePort;
        boolean listed = peers.mayConnect(peer) || peer.equals(own);
        if (closing || !listed || traffic.open() >= maxConnections) {
            traffic.turnedAway.increment();
            if (!listed) {
                traffic.stranger(peer);
            }
            LOG.warn("{} turns away {}: {}", link, peer.getHostAddress(), listed ? "too many connections" : "not listed");
            return false;
        }
        traffic.came(peer.getHostAddress());
        return true;
    }

    /** One that needs no admission: it has a line of its own. */
    public void came(String peer) {
        traffic.came(peer);
    }

    public void left(long skippedBytes, String peer) {
        traffic.left(peer);
        if (skippedBytes > 0) {
            traffic.skippedBytes.add(skippedBytes);
            LOG.warn("{}: {} bytes from {} were outside of messages", link, skippedBytes, peer);
        }
    }

    /** False when no further message is begun. */
    public synchronized boolean begins() {
        busy += closing ? 0 : 1;
        return !closing;
    }

    public synchronized void ends() {
        busy--;
        notifyAll();
    }

    /** Takes a message to the engine; see {@link Courier#carry}. */
    public void carry(Frame frame, Consumer<Optional<byte[]>> then) {
        courier.carry(frame, then);
    }

    /** Shows what came of a message without an end; nobody waits for an answer. */
    public void lost(Frame frame) {
        traffic.unfinished.increment();
        LOG.warn("{}: a message of {} bytes from {} is {}", link, frame.bytes().length, frame.peer(),
                frame.wholeness() == Frame.Wholeness.TOO_LARGE ? "too large" : "without an end");
        courier.carry(frame, answer -> { });
    }

    /** Takes no further connection or message, and waits until those that are worked on are answered. */
    public synchronized void close(Duration patience) throws InterruptedException {
        closing = true;
        if (port != null) {
            port.run();
        }
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); busy > 0 && left > 0; left = deadline - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (busy > 0) {
            LOG.warn("{} stops over {} messages without an answer; they will be sent again", link, busy);
        }
    }
}
