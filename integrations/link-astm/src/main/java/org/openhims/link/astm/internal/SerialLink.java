// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openhims.device.LinkPeers;
import org.openhims.lib.link.Courier;
import org.openhims.lib.link.InboxDoor;
import org.openhims.lib.link.Reception;
import org.openhims.lib.link.Traffic;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One serial port: opened again and again while it is unplugged. */
@Component(service = {HealthCheck.class, MetricSource.class, LinkPeers.class}, immediate = true, configurationPid = "org.openhims.link.serial",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SerialLink implements HealthCheck, MetricSource, LinkPeers {

    private static final Logger LOG = LoggerFactory.getLogger(SerialLink.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int WAITING = 16;

    private final SerialSettings settings;
    private final InboxDoor door;
    private final ExecutorService workers;
    private final Traffic traffic;
    private final Faults faults = new Faults();
    private final Reception reception;
    private final AutoCloseable timer;
    private SerialWire wire;
    private boolean closed;
    private volatile String complaint = "is starting";

    /** A setting that cannot be keeps the component from starting, and is named in the log. */
    @Activate
    public SerialLink(SerialSettings settings, @Reference InboxDoor door, @Reference Workers workers, @Reference Clock clock) {
        Objects.requireNonNull(settings.device(), "device is missing");
        SerialWire.check(settings);
        this.settings = settings;
        this.door = door;
        this.workers = workers.pool(settings.name(), 1, WAITING);
        traffic = new Traffic("astm", clock);
        reception = new Reception(settings.name(), new String[0], 1, traffic, new Courier(door, this.workers));
        timer = workers.every(settings.name() + "-port", AGAIN, this::serve);
    }

    private void serve() {
        try (SerialWire open = open()) {
            if (open != null) {
                complaint = "";
                LOG.info("{} is open: {}", settings.name(), settings.device());
                new SerialTalk(settings.name(), open, Limits.of(settings), reception, faults).run();
            }
        } catch (IOException e) {
            complain(settings.device() + ' ' + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Null when the link is closed. */
    private synchronized SerialWire open() throws IOException {
        wire = closed ? null : SerialWire.open(settings);
        return wire;
    }

    /** Told of once, not every five seconds. */
    private void complain(String text) {
        if (!text.equals(complaint)) {
            LOG.warn("{}: {}; trying again", settings.name(), text);
        }
        complaint = text;
    }

    /** A message that is worked on is still acknowledged. */
    @Deactivate
    void close() throws Exception {
        reception.close(PATIENCE);
        synchronized (this) {
            closed = true;
            if (wire != null) {
                wire.close();
            }
        }
        timer.close();
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.SECONDS);
        LOG.info("{} is closed", settings.name());
    }

    @Override
    public String name() {
        return settings.name();
    }

    /** A device that is unplugged is told of, and is no illness of the node. */
    @Override
    public Health check() {
        return door.isOpen() ? new Health(true, complaint) : Health.ill("no engine takes messages");
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
        return Stream.concat(traffic.metrics(settings.name()).stream(), faults.metrics(settings.name()).stream()).toList();
    }
}
