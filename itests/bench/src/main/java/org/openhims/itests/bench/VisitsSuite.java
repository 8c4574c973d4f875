// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.openhims.itests.node.Node;

/** Whole visits, from the registration to the receipt, against plain inserts and updates of the same rows with as many commits. */
record VisitsSuite(int seconds) implements Suite {

    private static final int COUNTERS = 4;
    private static final int LEARNT = 60;
    private static final int KNOWN = Integer.getInteger("hims.bench.known", 100_000);
    /** Requests of a visit that write. */
    private static final int COMMITS = 10;
    /** Rows of a visit that are written again: those who count, what is locked, and what changes its state. */
    private static final Map<String, Integer> CHANGED = Map.ofEntries(Map.entry("opd_counter", 1), Map.entry("opd_visit", 4), Map.entry("opd_rx_day", 1),
            Map.entry("opd_note", 1), Map.entry("pharmacy_balance", 1), Map.entry("pharmacy_line", 1), Map.entry("pharmacy_order", 1),
            Map.entry("billing_series", 2), Map.entry("billing_shift", 1), Map.entry("billing_bill", 1), Map.entry("evt_cursor", 2));

    @Override
    public void run(Report report, Path home) throws Exception {
        Databases.each(home, (node, database, url) -> compare(report, node, database, url));
    }

    private void compare(Report report, Node node, String database, String url) throws Exception {
        node.start().close();
        new BigRegister().fill(url, KNOWN);
        try (Node full = node.start()) {
            Probe probe = new Probe(full);
            Stream stream = new Stream(full);
            stream.flow(Duration.ofMinutes(5), LEARNT);
            Map<String, Long> before = probe.rows();
            stream.flow(Duration.ofMinutes(5), LEARNT);
            Map<String, Integer> rows = probe.learn(before, LEARNT, CHANGED, COMMITS);
            report.add(Ratio.measure("whole visits among " + KNOWN + ", " + database, "the same rows by plain JDBC", 0.3, seconds,
                    s -> Sample.of(full.pid(), () -> probe.play(COUNTERS, s)),
                    s -> Sample.of(full.pid(), () -> stream.flow(Duration.ofSeconds(s), Integer.MAX_VALUE))));
            report.add(Finding.Figure.told("  rows of a visit, " + database, "", new LinkedHashMap<>(rows).toString().toLowerCase(Locale.ROOT),
                    rows.values().stream().mapToInt(count -> count).sum()));
        }
    }

    /** Patients without a pause; who has been seen goes to the pharmacy and the cashier as soon as the prescription is there. */
    private static final class Stream {

        private final Node node;
        private final String batch;
        private final Queue<Visit> seen = new ConcurrentLinkedQueue<>();

        Stream(Node node) {
            this.node = node;
            try (Wire wire = new Wire(node.http())) {
                batch = Visit.stocked(new Counter(wire, new Steps()));
            }
        }

        Sample.Done flow(Duration time, int most) throws Exception {
            AtomicInteger left = new AtomicInteger(most);
            List<Wire> wires = new ArrayList<>();
            try {
                List<BooleanSupplier> acts = new ArrayList<>();
                for (int i = 0; i < COUNTERS; i++) {
                    Wire wire = new Wire(node.http());
                    wires.add(wire);
                    acts.add(() -> left.getAndDecrement() > 0 && whole(new Counter(wire, new Steps())));
                }
                return Crowd.during(time, acts);
            } finally {
                wires.forEach(Wire::close);
            }
        }

        private boolean whole(Counter counter) {
            seen.add(new Visit(counter).registered().token().seen());
            Visit first = seen.remove().at(counter);
            while (!first.dispensed(batch)) {
                seen.add(first);
                first = seen.remove().at(counter);
            }
            first.paid();
            return true;
        }
    }
}
