// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserResults;
import org.openhims.platform.access.Caller;

/** A laboratory that takes a report once, like the real one, and can be slow or broken. */
final class FakeLaboratory implements AnalyserResults {

    /** The accession that it never matches. */
    static final String STRANGE = "STRANGE";

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final List<AnalyserReport> taken = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<AnalyserReport>> before = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** Does something first when a report of this accession comes, such as to wait or to throw. */
    void on(String accession, Consumer<AnalyserReport> what) {
        before.put(accession, what);
    }

    void heal(String accession) {
        before.remove(accession);
    }

    @Override
    public boolean accept(Caller by, AnalyserReport report) {
        by.require("lab.result.receive");
        calls.incrementAndGet();
        report.accessions().forEach(accession -> before.getOrDefault(accession, r -> { }).accept(report));
        if (known.add(report.messageId() + report.part())) {
            taken.add(report);
        }
        return !report.accessions().contains(STRANGE);
    }

    /** The reports in the order in which they were taken, each once. */
    List<AnalyserReport> taken() {
        return taken;
    }

    List<String> accessions() {
        return taken.stream().map(report -> String.join(" ", report.accessions())).toList();
    }

    int calls() {
        return calls.get();
    }

    static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
