// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.platform.health.MetricSource.Metric;

/** How often each fault happened on one link since its start. */
final class Faults {

    private final Map<Fault, LongAdder> counts = new EnumMap<>(Fault.class);

    Faults() {
        Arrays.stream(Fault.values()).forEach(fault -> counts.put(fault, new LongAdder()));
    }

    void count(Fault fault) {
        counts.get(fault).increment();
    }

    List<Metric> metrics(String link) {
        return counts.entrySet().stream().map(entry -> new Metric("hims_astm_" + entry.getKey().metric, entry.getKey().help,
                Map.of("link", link), entry.getValue().sum())).toList();
    }
}
