// SPDX-License-Identifier: Apache-2.0
package org.openhims.device.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.AnalyserOrder;
import org.openhims.lab.AnalyserOrder.Item;
import org.openhims.lab.AnalyserOrders;
import org.openhims.lab.AnalyserWork;
import org.openhims.lab.AnalyserWork.Nothing;
import org.openhims.lab.Priority;
import org.openhims.platform.access.Caller;

/** Orders of a laboratory: each specimen is of a patient of its own. */
final class FakeOrders implements AnalyserOrders {

    static final Map<String, String> LOINC = Map.of("HGB", "718-7", "PLT", "777-3", "WBC", "6690-2", "GLU", "2345-7");

    private final Map<String, AnalyserOrder> orders = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    /** Run before each answer. */
    Runnable before = () -> { };
    Instant since;
    Set<String> measures;
    boolean more;

    void order(String accession, String name, String... analytes) {
        orders.put(accession, new AnalyserOrder(accession, new AnalyserOrder.Person("P" + accession, name, "F", "1990-08-04"), Priority.ROUTINE,
                "blood", Instant.parse("2026-11-22T04:00:00Z"), Instant.parse("2026-11-22T04:10:00Z"),
                List.of(analytes).stream().map(analyte -> new Item(analyte.equals("GLU") ? "GLU" : "CBC", analyte, LOINC.get(analyte))).toList()));
    }

    void without(String accession, String reason) {
        reasons.put(accession, reason);
    }

    @Override
    public AnalyserWork of(Caller by, String device, List<String> accessions) {
        by.require("lab.order.query");
        before.run();
        List<Nothing> nothing = accessions.stream().filter(accession -> !orders.containsKey(accession))
                .map(accession -> new Nothing(accession, reasons.getOrDefault(accession, "unknown-accession"))).toList();
        return new AnalyserWork(accessions.stream().filter(orders::containsKey).map(orders::get).toList(), nothing, false);
    }

    @Override
    public AnalyserWork since(Caller by, String device, Instant from, Set<String> codes, int limit) {
        by.require("lab.order.query");
        before.run();
        since = from;
        measures = codes;
        return new AnalyserWork(new ArrayList<>(orders.values()), List.of(), more);
    }
}
