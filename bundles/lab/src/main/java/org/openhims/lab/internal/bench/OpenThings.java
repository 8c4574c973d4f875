// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.bench.OpenWorkList;
import org.openhims.lab.bench.OpenWorkList.Count;
import org.openhims.lab.bench.OpenWorkList.Item;
import org.openhims.lab.internal.qc.Holds;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** What the next shift has to know of. */
final class OpenThings {

    private static final int MOST = 50;
    private static final String SPECIMENS = "select status, count(*) from lab_specimen where status in ('COLLECTED', 'RECEIVED', 'RESULTED')"
            + " group by status";
    private static final String RESULTS = "select status, count(*) from lab_result where status in ('PRELIMINARY', 'VALIDATED') group by status";
    private static final String UNMATCHED = "select count(*) from lab_unmatched where status = 'open'";
    private static final String CRITICAL = "select r.accession, r.analyte, c.since from lab_critical c join lab_result r on r.id = c.result_id"
            + " where c.status = 'open' order by c.since";
    private static final String RECALL = "select r.accession, r.analyte, c.since from lab_critical c join lab_result r on r.id = c.result_id"
            + " where c.recall = 'open' order by c.since";

    private final Tx tx;
    private final Sql sql;
    private final List<Count> counts = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();

    private OpenThings(Tx tx) {
        this.tx = tx;
        sql = new Sql(tx.connection());
    }

    static OpenWorkList now(Tx tx) {
        return new OpenThings(tx).list();
    }

    private OpenWorkList list() {
        Map<String, Long> specimens = byStatus(SPECIMENS);
        Stream.of("collected", "received", "resulted").forEach(kind -> count(kind, specimens.getOrDefault(kind.toUpperCase(java.util.Locale.ROOT), 0L)));
        Map<String, Long> results = byStatus(RESULTS);
        count("to-validate", results.getOrDefault("PRELIMINARY", 0L));
        count("to-release", results.getOrDefault("VALIDATED", 0L));
        count("unmatched", sql.number(UNMATCHED));
        things("critical", alerts("critical", CRITICAL));
        things("recall", alerts("recall", RECALL));
        things("hold", new Holds(tx).open().stream().map(hold -> new Item("hold", null,
                hold.analyte() + ' ' + hold.rule() + (hold.device() == null ? "" : ' ' + hold.device()), hold.since())).toList());
        things("overdue", TurnaroundDesk.overdue(tx, Integer.MAX_VALUE).stream()
                .map(late -> new Item("overdue", late.accession(), String.join(" ", late.tests()), late.collectedAt())).toList());
        return new OpenWorkList(tx.now(), counts, items);
    }

    private Map<String, Long> byStatus(String query) {
        return sql.list(query, row -> Map.entry(row.getString(1), row.getLong(2))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Item> alerts(String kind, String query) {
        return sql.list(query, row -> new Item(kind, row.getString(1), row.getString(2), Sql.instant(row, "since")));
    }

    private void count(String kind, long number) {
        counts.add(new Count(kind, number));
    }

    private void things(String kind, List<Item> all) {
        count(kind, all.size());
        items.addAll(all.subList(0, Math.min(MOST, all.size())));
    }
}
