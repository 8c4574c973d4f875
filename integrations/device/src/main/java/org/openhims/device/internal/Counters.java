// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.platform.health.MetricSource.Metric;
import org.osgi.service.component.annotations.Component;

/** What came in since the start, by device. */
@Component(service = Counters.class)
public final class Counters {

    enum Outcome { ACCEPTED, AGAIN, REFUSED, UNANSWERED, ASKED }

    private record Key(String device, Outcome outcome) {
    }

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    /** @param device the profile's name; null when none fits */
    void count(String device, Outcome outcome) {
        counts.computeIfAbsent(new Key(device == null ? "unknown" : device, outcome), key -> new LongAdder()).increment();
    }

    List<Metric> metrics() {
        Map<String, Metric> sorted = new TreeMap<>();
        counts.forEach((key, count) -> sorted.put(key.toString(), new Metric("hims_device_messages_total",
                "Messages that devices sent, by outcome",
                Map.of("device", key.device(), "outcome", key.outcome().name().toLowerCase(java.util.Locale.ROOT)), count.sum())));
        return List.copyOf(sorted.values());
    }
}
