// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openhims.device.LinkPeers;
import org.openhims.lib.link.InboxDoor;
import org.openhims.lib.link.Place;
import org.openhims.lib.link.TcpLink;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** One link: a listener, or the calling end to a device or its terminal server. */
@Component(service = {HealthCheck.class, MetricSource.class, LinkPeers.class}, immediate = true, configurationPid = "org.openhims.link.astm")
public final class AstmLink extends TcpLink {

    private final Faults faults;

    @Activate
    public AstmLink(Settings settings, @Reference InboxDoor door, @Reference Workers workers, @Reference Clock clock) {
        this(settings, new Faults(), door, workers, clock);
    }

    private AstmLink(Settings settings, Faults faults, InboxDoor door, Workers workers, Clock clock) {
        super(new Place(settings.name(), "astm", settings.mode().equals("client"), settings.host(), settings.port(), settings.peers(),
                settings.maxConnections(), settings.workers()), reception -> new Connection(settings, reception, faults), Answer::new, door, workers, clock);
        this.faults = faults;
    }

    @Override
    @Deactivate
    public void close() throws Exception {
        super.close();
    }

    @Override
    public List<Metric> metrics() {
        return Stream.concat(super.metrics().stream(), faults.metrics(name()).stream()).toList();
    }
}
