// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.health.MetricSource;
import org.osgi.framework.Bundle;

/** What a support bundle tells of a node, as lines. */
final class Facts {

    private static final Map<Integer, String> STATES = Map.of(Bundle.ACTIVE, "active", Bundle.INSTALLED, "installed", Bundle.RESOLVED, "resolved",
            Bundle.STARTING, "starting", Bundle.STOPPING, "stopping");
    private static final List<String> PROPERTIES = List.of("java.version", "java.vendor", "java.vm.name", "os.name", "os.version", "os.arch",
            "user.timezone", "file.encoding", "karaf.version");

    private Facts() {
    }

    static Stream<String> machine() {
        Runtime runtime = Runtime.getRuntime();
        return Stream.concat(PROPERTIES.stream().map(name -> name + " = " + System.getProperty(name)),
                Stream.of("processors = " + runtime.availableProcessors(), "heap most MB = " + (runtime.maxMemory() >> 20),
                        "heap used MB = " + (runtime.totalMemory() - runtime.freeMemory() >> 20),
                        "up seconds = " + ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
    }

    static String bundle(Bundle bundle) {
        return bundle.getBundleId() + "\t" + STATES.getOrDefault(bundle.getState(), "?") + "\t" + bundle.getSymbolicName() + "\t" + bundle.getVersion();
    }

    static String health(HealthCheck check) {
        HealthCheck.Health health = check.check();
        return check.name() + '\t' + (health.ready() ? "ready" : "not ready") + '\t' + Scrubber.log(health.reason());
    }

    static Stream<String> metrics(MetricSource source) {
        try {
            return source.metrics().stream().map(metric -> metric.name() + new TreeMap<>(metric.labels()) + ' ' + metric.value());
        } catch (RuntimeException e) {
            return Stream.of(source.getClass().getName() + " failed: " + e.getClass().getName());
        }
    }

    static Stream<String> threads() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)).flatMap(Facts::thread);
    }

    private static Stream<String> thread(ThreadInfo thread) {
        String head = '"' + Scrubber.log(thread.getThreadName()) + "\" " + thread.getThreadState()
                + (thread.getLockName() == null ? "" : " on " + thread.getLockName());
        return Stream.concat(Stream.of(head), Arrays.stream(thread.getStackTrace()).map(frame -> "    at " + frame));
    }
}
