// SPDX-License-Identifier: Apache-2.0
package org.openhims.rest.internal.ops;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.Map;
import org.openhims.platform.health.MetricSource.Metric;

/** How the process is. */
final class Jvm {

    private static final double MILLIS = 1000;

    private Jvm() {
    }

    static List<Metric> metrics() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        double collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum() / MILLIS;
        return List.of(
                new Metric("jvm_memory_used_bytes", "Memory in use", Map.of("area", "heap"), memory.getHeapMemoryUsage().getUsed()),
                new Metric("jvm_memory_used_bytes", "Memory in use", Map.of("area", "other"), memory.getNonHeapMemoryUsage().getUsed()),
                new Metric("jvm_memory_max_bytes", "Memory at most", Map.of("area", "heap"), memory.getHeapMemoryUsage().getMax()),
                new Metric("jvm_threads", "Live threads", Map.of(), ManagementFactory.getThreadMXBean().getThreadCount()),
                new Metric("jvm_classes", "Loaded classes", Map.of(), ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()),
                new Metric("jvm_gc_seconds_total", "Time spent on collecting garbage", Map.of(), collecting),
                new Metric("process_uptime_seconds", "Time since the start", Map.of(),
                        ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
    }
}
