// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.HealthCheck.Health;
import org.openhims.platform.health.MetricSource;
import org.openhims.platform.health.MetricSource.Metric;
import org.openhims.platform.work.Workers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the modules measure, again and again, and keeps the last half hour: what the pictures of load are drawn from. */
@Component(service = NodePulse.class)
public final class NodePulse {

    private static final Logger LOG = LoggerFactory.getLogger(NodePulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final int KEPT = 120;
    private static final double MEGA = 1e6;

    /** What is drawn. A module that is not there has no measurements, and its figure is left out. */
    enum Figure { REQUESTS, ANSWER, MESSAGES, BEHIND, CONNECTIONS, MEMORY, DISK }

    /** One part of the node and how it is. */
    record Part(String name, Health health) {
    }

    private final Map<Figure, Deque<Double>> kept = new EnumMap<>(Figure.class);
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
    private Map<String, Double> before = Map.of();

    @Reference(policy = ReferencePolicy.DYNAMIC)
    volatile List<HealthCheck> checks = List.of();

    @Reference(policy = ReferencePolicy.DYNAMIC)
    volatile List<MetricSource> sources = List.of();

    @Activate
    public NodePulse(@Reference Workers workers) {
        workers.every("pulse", PAUSE, this::beat);
    }

    /** Called after each reading until the answer is closed. */
    Runnable watch(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    void beat() {
        read();
        watchers.forEach(Runnable::run);
    }

    private synchronized void read() {
        Map<String, Double> now = sums();
        double seconds = PAUSE.toSeconds();
        Double requests = grown(now, "hims_http_requests_total");
        keep(Figure.REQUESTS, requests == null ? null : requests / seconds);
        Double spent = grown(now, "hims_http_request_seconds_total");
        keep(Figure.ANSWER, spent == null || requests == null || requests == 0 ? null : spent / requests * 1000);
        Double messages = grown(now, "hims_device_messages_total");
        keep(Figure.MESSAGES, messages == null ? null : messages / seconds * 60);
        keep(Figure.BEHIND, now.get("hims_events_behind"));
        keep(Figure.CONNECTIONS, now.get("hims_store_connections.active"));
        keep(Figure.MEMORY, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA);
        Double total = now.get("hims_disk_total_bytes");
        keep(Figure.DISK, total == null ? null : 100 * (1 - now.getOrDefault("hims_disk_free_bytes", total) / total));
        before = now;
    }

    /** Sums over the labels, but for the states of connections. */
    private Map<String, Double> sums() {
        Map<String, Double> sums = new HashMap<>();
        for (MetricSource source : sources) {
            try {
                for (Metric metric : source.metrics()) {
                    String state = metric.name().equals("hims_store_connections") ? '.' + metric.labels().get("state") : "";
                    sums.merge(metric.name() + state, metric.value(), Double::sum);
                }
            } catch (RuntimeException e) {
                LOG.debug("a source does not answer", e);
            }
        }
        return sums;
    }

    /** A counter that begins anew, as after an update of its module, has grown by what it is now. */
    private Double grown(Map<String, Double> now, String counter) {
        Double present = now.get(counter);
        Double past = before.get(counter);
        return present == null || past == null ? null : present < past ? present : present - past;
    }

    private void keep(Figure figure, Double value) {
        if (value == null) {
            return;
        }
        Deque<Double> values = kept.computeIfAbsent(figure, f -> new ArrayDeque<>());
        values.add(value);
        if (values.size() > KEPT) {
            values.remove();
        }
    }

    /** Oldest first; empty while nobody has measured it. */
    synchronized List<Double> values(Figure figure) {
        return List.copyOf(kept.getOrDefault(figure, new ArrayDeque<>()));
    }

    /** Every part that can tell, by name. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (HealthCheck check : checks) {
            parts.add(new Part(check.name(), health(check)));
        }
        parts.sort(Comparator.comparing(Part::name));
        return parts;
    }

    private static Health health(HealthCheck check) {
        try {
            return check.check();
        } catch (RuntimeException e) {
            return Health.ill(String.valueOf(e.getMessage()));
        }
    }
}
