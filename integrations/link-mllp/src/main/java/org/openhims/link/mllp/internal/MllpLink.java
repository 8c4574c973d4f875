// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import java.time.Clock;
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

/** One listener. */
@Component(service = {HealthCheck.class, MetricSource.class, LinkPeers.class}, immediate = true, configurationPid = "org.openhims.link.mllp")
public final class MllpLink extends TcpLink {

    @Activate
    public MllpLink(Settings settings, @Reference InboxDoor door, @Reference Workers workers, @Reference Clock clock) {
        super(new Place(settings.name(), "mllp", false, settings.host(), settings.port(), settings.peers(), settings.maxConnections(),
                settings.workers()), reception -> new Connection(settings, reception), answer -> answer.orElse(null), door, workers, clock);
    }

    @Override
    @Deactivate
    public void close() throws Exception {
        super.close();
    }
}
