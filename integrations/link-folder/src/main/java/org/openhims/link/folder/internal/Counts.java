// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.folder.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.openhims.platform.health.MetricSource.Metric;

/** What one folder has seen. */
final class Counts {

    final LongAdder taken = new LongAdder();
    final LongAdder failed = new LongAdder();
    private volatile int waiting;
    private volatile int failures;

    void waiting(int files) {
        waiting = files;
    }

    /** Those that lie in {@code failed} now. */
    void failures(int files) {
        failures = files;
    }

    int failures() {
        return failures;
    }

    List<Metric> metrics(String link) {
        return List.of(metric(link, "files_total", "Files taken", taken.sum()), metric(link, "failed_total", "Files that could not be read", failed.sum()),
                metric(link, "waiting", "Files in the folder at the last look", waiting),
                metric(link, "failures", "Files that wait in failed for a person", failures));
    }

    private static Metric metric(String link, String name, String help, double value) {
        return new Metric("hims_folder_" + name, help, Map.of("link", link), value);
    }
}
