// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long the steps of many took, and how many failed. */
final class Steps {

    private static final double P95 = 0.95;
    private static final double MILLION = 1e6;

    private final Map<String, List<Long>> took = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Integer> failed = Collections.synchronizedMap(new LinkedHashMap<>());

    void took(String step, long nanos) {
        took.computeIfAbsent(step, name -> Collections.synchronizedList(new ArrayList<>())).add(nanos);
    }

    void failed(String step) {
        failed.merge(step, 1, Integer::sum);
    }

    int errors() {
        return failed.values().stream().mapToInt(count -> count).sum();
    }

    List<String> names() {
        return List.copyOf(took.keySet());
    }

    int count(String step) {
        return took.get(step).size();
    }

    /** Milliseconds, within which all but a twentieth were answered. */
    double p95(String step) {
        List<Long> sorted = new ArrayList<>(took.get(step));
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * P95) - 1) / MILLION;
    }

    Map<String, Integer> failures() {
        return Map.copyOf(failed);
    }
}
