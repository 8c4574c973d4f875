// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.health;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Numbers for {@code /metrics} (Prometheus text format 0.0.4). */
@ConsumerType
public interface MetricSource {

    /**
     * @param name such as {@code hims_lab_results_total}; ends in {@code _total} for a counter
     * @param help one line
     * @param labels never personal data, few values each
     */
    record Metric(String name, String help, Map<String, String> labels, double value) {
    }

    List<Metric> metrics();
}
