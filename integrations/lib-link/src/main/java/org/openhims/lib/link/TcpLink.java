// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import io.netty.channel.ChannelHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openhims.device.LinkPeers;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life of one link: a port that is taken, or on which nobody listens, is tried again until it is there. */
public abstract class TcpLink implements HealthCheck, MetricSource, LinkPeers {

    private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Place place;
    private final InboxDoor door;
    private final ExecutorService workers;
    private final Traffic traffic;
    private final Reception reception;
    private final Supplier<ChannelHandler> connections;
    private final Function<Optional<byte[]>, Object> answers;
    private final AutoCloseable timer;
    private TcpPort port;
    private boolean closed;
    private String complaint = "is starting";

    /**
     * @param connection makes the handler of a connection, which takes bytes and hands on each {@code Frame}
     * @param answers what such a handler is given back for an answer of the engine; null closes the connection
     */
    protected TcpLink(Place place, Function<Reception, ChannelHandler> connection, Function<Optional<byte[]>, Object> answers, InboxDoor door,
            Workers workers, Clock clock) {
        this.place = place;
        this.door = door;
        this.workers = workers.pool(place.name(), place.workers(), 2 * place.maxConnections());
        this.traffic = new Traffic(place.protocol(), clock);
        this.reception = new Reception(place.name(), place.peers(), place.maxConnections(), traffic, new Courier(door, this.workers));
        this.connections = () -> connection.apply(reception);
        this.answers = answers;
        listen();
        this.timer = workers.every(place.name() + "-port", AGAIN, this::listen);
    }

    private synchronized void listen() {
        if (place.calls() && port != null && traffic.connected().isEmpty()) {
            port.close();
            port = null;
        }
        if (port != null || closed) {
            return;
        }
        try {
            probe();
            port = new TcpPort(place, reception, connections, answers);
            complaint = "";
            LOG.info("{} {} {}:{}", place.name(), place.calls() ? "is connected to" : "listens on", place.host(), place.port());
        } catch (Exception e) {
            complain((place.calls() ? "cannot connect to " : "cannot listen on ") + place.host() + ':' + place.port() + ": " + root(e).getMessage());
        }
    }

    /** Told of once, not every five seconds. */
    private void complain(String text) {
        if (!text.equals(complaint)) {
            LOG.warn("{} {}; trying again", place.name(), text);
        }
        complaint = text;
    }

    /** Camel tells of a taken port in a hundred lines. */
    private void probe() throws IOException {
        if (!place.calls()) {
            try (ServerSocket probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(place.host(), place.port()));
            }
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    /** The port is free at once; messages that are worked on are still answered. */
    public void close() throws Exception {
        TcpPort open = closing();
        timer.close();
        reception.close(PATIENCE);
        if (open != null) {
            open.close();
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.SECONDS);
        LOG.info("{} is closed", place.name());
    }

    private synchronized TcpPort closing() {
        closed = true;
        complaint = "is closed";
        TcpPort open = port;
        port = null;
        return open;
    }

    @Override
    public final String name() {
        return place.name();
    }

    /** A device that we call may be switched off: that is told, and is no illness of the node. */
    @Override
    public final synchronized Health check() {
        if (port == null) {
            return place.calls() && !closed ? new Health(true, complaint) : Health.ill(complaint);
        }
        return door.isOpen() ? new Health(true, traffic.notice()) : Health.ill("no engine takes messages");
    }

    @Override
    public final String link() {
        return place.name();
    }

    @Override
    public final Set<String> connected() {
        return traffic.connected();
    }

    @Override
    public List<Metric> metrics() {
        return traffic.metrics(place.name());
    }
}
