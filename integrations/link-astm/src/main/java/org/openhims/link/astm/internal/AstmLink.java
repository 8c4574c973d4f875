// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.openhims.device.LinkPeers;
import org.openhims.device.link.Courier;
import org.openhims.device.link.Reception;
import org.openhims.device.link.Traffic;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One link. A port that is taken, or on which nobody listens, is tried again until it is there. */
@Component(service = {HealthCheck.class, MetricSource.class, LinkPeers.class}, immediate = true, configurationPid = "org.openhims.link.astm")
public final class AstmLink implements HealthCheck, MetricSource, LinkPeers {

    private static final Logger LOG = LoggerFactory.getLogger(AstmLink.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Settings settings;
    private final boolean client;
    private final Engine door;
    private final ExecutorService workers;
    private final Traffic traffic;
    private final Faults faults = new Faults();
    private final Reception reception;
    private final AutoCloseable timer;
    private CamelPort port;
    private boolean closed;
    private String complaint = "is starting";

    @Activate
    public AstmLink(Settings settings, @Reference Engine door, @Reference Workers workers, @Reference Clock clock) {
        this.settings = settings;
        this.client = CamelPort.client(settings);
        this.door = door;
        this.workers = workers.pool(settings.name(), settings.workers(), 2 * settings.maxConnections());
        this.traffic = new Traffic("astm", clock);
        this.reception = new Reception(settings.name(), settings.peers(), settings.maxConnections(), traffic,
                new Courier(door, this.workers));
        listen();
        this.timer = workers.every(settings.name() + "-port", AGAIN, this::listen);
    }

    private synchronized void listen() {
        if (client && port != null && traffic.connected().isEmpty()) {
            port.close();
            port = null;
        }
        if (port != null || closed) {
            return;
        }
        try {
            probe();
            port = new CamelPort(settings, reception, faults);
            LOG.info("{} {} {}:{}", settings.name(), client ? "is connected to" : "listens on", settings.host(), settings.port());
        } catch (Exception e) {
            complain((client ? "cannot connect to " : "cannot listen on ") + settings.host() + ':' + settings.port() + ": " + root(e).getMessage());
        }
    }

    /** A device that is switched off is told of once. */
    private void complain(String text) {
        if (!text.equals(complaint)) {
            LOG.warn("{} {}; trying again", settings.name(), text);
        }
        complaint = text;
    }

    /** Camel tells of a taken port in a hundred lines. */
    private void probe() throws IOException {
        if (client) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(settings.host(), settings.port()));
        }
    }

    private static Throwable root(Throwable thrown) {
        return thrown.getCause() == null ? thrown : root(thrown.getCause());
    }

    /** The port is free at once; messages that are worked on are still answered. */
    @Deactivate
    public void close() throws Exception {
        CamelPort open = closing();
        timer.close();
        reception.close(PATIENCE);
        if (open != null) {
            open.close();
        }
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.SECONDS);
        LOG.info("{} is closed", settings.name());
    }

    private synchronized CamelPort closing() {
        closed = true;
        complaint = "is closed";
        CamelPort open = port;
        port = null;
        return open;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public synchronized Health check() {
        if (port == null) {
            return client && !closed ? new Health(true, complaint) : Health.ill(complaint);
        }
        return door.isOpen() ? new Health(true, traffic.notice()) : Health.ill("no engine takes messages");
    }

    @Override
    public String link() {
        return settings.name();
    }

    @Override
    public Set<String> connected() {
        return traffic.connected();
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> all = new ArrayList<>(traffic.metrics(settings.name()));
        all.addAll(faults.metrics(settings.name()));
        return all;
    }
}
