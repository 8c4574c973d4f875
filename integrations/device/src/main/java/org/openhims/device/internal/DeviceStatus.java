// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhims.device.StoredMessage.State;
import org.openhims.device.internal.store.Messages;
import org.openhims.platform.ProblemException;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.OpenWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the devices' messages fare. A laboratory that is away is no illness: messages wait for it. */
@Component(service = {HealthCheck.class, MetricSource.class, OpenWork.class})
public final class DeviceStatus implements HealthCheck, MetricSource, OpenWork {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceStatus.class);

    private final Messages messages;
    private final Codecs codecs;
    private final Counters counters;
    private final Deliveries deliveries;

    @Activate
    public DeviceStatus(@Reference Messages messages, @Reference Codecs codecs, @Reference Counters counters,
            @Reference Deliveries deliveries) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.codecs = codecs;
        this.counters = counters;
    }

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public Health check() {
        return codecs.none() ? Health.ill("no codec is running") : Health.WELL;
    }

    /** Without what waits while the database is away. */
    @Override
    public List<Metric> metrics() {
        List<Metric> all = new ArrayList<>(counters.metrics());
        try {
            all.add(waiting("pending", messages.count(State.PENDING)));
            all.add(waiting("failed", messages.count(State.FAILED)));
        } catch (ProblemException e) {
            LOG.debug("what waits cannot be counted", e);
        }
        return all;
    }

    private static Metric waiting(String state, long count) {
        return new Metric("hims_device_messages_waiting", "Messages that the laboratory has not got", Map.of("state", state), count);
    }

    @Override
    public List<Item> openWork() {
        deliveries.flush();
        return List.of(new Item("device", "device.openwork.pending", messages.count(State.PENDING)),
                new Item("device", "device.openwork.failed", messages.count(State.FAILED))).stream().filter(item -> item.count() > 0).toList();
    }
}
