// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts critical values on the list in the transaction in which they come, and takes off it what was replaced. */
@Component(service = Alerts.class)
public final class Alerts {

    private static final String CRITICAL = "critical";
    private static final String CORRECTED = "corrected";

    private final Clock clock;

    @Activate
    public Alerts(@Reference Clock clock) {
        this.clock = clock;
    }

    /** Results came in place of others: a critical one that takes the place of another goes on with its escalation. */
    public void arrived(Tx tx, List<ResultRow> stored, Collection<ResultRow> replaced) {
        List<ResultRow> critical = stored.stream().filter(ResultRow::critical).toList();
        List<ResultRow> before = replaced.stream().filter(ResultRow::critical).toList();
        if (critical.isEmpty() && before.isEmpty()) {
            return;
        }
        CriticalTable table = new CriticalTable(tx);
        Map<String, CriticalTable.Clock> running = new HashMap<>();
        before.forEach(old -> table.clock(old.id()).ifPresent(of -> running.put(old.analyte(), of)));
        before.forEach(old -> table.withdraw(old.id()));
        critical.forEach(result -> open(tx, table, result.id(), CRITICAL, running.get(result.analyte())));
    }

    /** A reported result was corrected: who was told the wrong value has to be told the right one, critical or not. */
    public void amended(Tx tx, ResultRow wrong, ResultRow right) {
        CriticalTable table = new CriticalTable(tx);
        boolean told = table.wasTold(wrong.id());
        table.withdraw(wrong.id());
        if (right.critical() || told) {
            open(tx, table, right.id(), right.critical() ? CRITICAL : CORRECTED, null);
        }
    }

    /** True if somebody was told one of the results. */
    public boolean told(Tx tx, Collection<String> results) {
        CriticalTable table = new CriticalTable(tx);
        return results.stream().anyMatch(table::wasTold);
    }

    /** Judged anew, because the patient's age or sex was corrected. */
    public void judged(Tx tx, ResultRow result) {
        CriticalTable table = new CriticalTable(tx);
        if (result.critical() && !table.knows(result.id())) {
            open(tx, table, result.id(), CRITICAL, null);
        }
    }

    /** The specimens were rejected. */
    public void withdrawn(Tx tx, Collection<ResultRow> results) {
        results.stream().filter(ResultRow::critical).forEach(result -> new CriticalTable(tx).withdraw(result.id()));
    }

    private void open(Tx tx, CriticalTable table, String result, String kind, CriticalTable.Clock running) {
        CriticalTable.Clock from = running == null ? new CriticalTable.Clock(tx.now(), 1, Levels.of(table).due(1, tx.now())) : running;
        table.insert(Ids.next(clock), result, kind, from);
    }
}
