// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openhims.platform.health.MetricSource.Metric;

/** Metrics in Prometheus' text format 0.0.4: those of one name together, under one help and type. */
final class Exposition {

    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<String, List<Metric>> families = new TreeMap<>();

    void add(List<Metric> metrics) {
        metrics.forEach(metric -> families.computeIfAbsent(metric.name(), name -> new ArrayList<>()).add(metric));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        families.forEach((name, metrics) -> {
            text.append("# HELP ").append(name).append(' ').append(escaped(metrics.get(0).help())).append('\n');
            text.append("# TYPE ").append(name).append(name.endsWith("_total") ? " counter\n" : " gauge\n");
            metrics.forEach(metric -> text.append(name).append(labels(metric.labels())).append(' ').append(metric.value()).append('\n'));
        });
        return text.toString();
    }

    private static String labels(Map<String, String> labels) {
        return labels.isEmpty() ? "" : new TreeMap<>(labels).entrySet().stream()
                .map(label -> label.getKey() + "=\"" + escaped(label.getValue()).replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
