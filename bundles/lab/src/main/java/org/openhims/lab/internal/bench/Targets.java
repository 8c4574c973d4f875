// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.Priority;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

/** How long specimens may take, by priority. */
record Targets(Map<Priority, Integer> minutes) {

    private static final Map<Priority, Integer> SHIPPED = Map.of(Priority.URGENT, 60, Priority.ROUTINE, 240);
    private static final int WEEK = 10_080;

    static Targets of(Tx tx) {
        Map<Priority, Integer> all = new EnumMap<>(SHIPPED);
        new Sql(tx.connection()).list("select priority, minutes from lab_turnaround",
                row -> new TurnaroundTarget(Priority.valueOf(row.getString(1)), row.getInt(2))).forEach(set -> all.put(set.priority(), set.minutes()));
        return new Targets(all);
    }

    static void check(List<TurnaroundTarget> targets) {
        Set<Priority> seen = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            String field = "targets[" + i + "].";
            TurnaroundTarget target = targets.get(i);
            if (target.priority() == null) {
                throw Problem.invalid(FieldError.of(field + "priority", "not-null"));
            }
            if (!seen.add(target.priority())) {
                throw Problem.invalid(FieldError.of(field + "priority", "lab.repeated"));
            }
            if (target.minutes() < 1 || target.minutes() > WEEK) {
                throw Problem.invalid(FieldError.of(field + "minutes", "limit", 1, WEEK));
            }
        }
    }

    static void set(Tx tx, TurnaroundTarget target) {
        Sql sql = new Sql(tx.connection());
        if (sql.update("update lab_turnaround set minutes = ? where priority = ?", target.minutes(), target.priority()) == 0) {
            sql.update("insert into lab_turnaround (priority, minutes) values (?, ?)", target.priority(), target.minutes());
        }
    }

    int of(Priority priority) {
        return minutes.get(priority);
    }

    /** What was collected before is late. */
    Instant limit(Priority priority, Instant now) {
        return now.minus(Duration.ofMinutes(of(priority)));
    }

    List<TurnaroundTarget> list() {
        return minutes.entrySet().stream().map(entry -> new TurnaroundTarget(entry.getKey(), entry.getValue())).toList();
    }
}
