// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.lab.Priority;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.OverdueSpecimen;
import org.openhims.lab.bench.Turnaround;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.lab.internal.LabUnit;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How long specimens take. */
@Component(service = Turnaround.class)
public final class TurnaroundDesk implements Turnaround {

    private static final String WORKLIST = "lab.worklist";
    private static final String MANAGE = "lab.turnaround.manage";
    private static final int DAYS = 31;
    private static final int MOST = 200;
    /** What another laboratory does has times of its own. */
    private static final String NOT_SENT = " and not exists (select 1 from lab_dispatch_item i where i.accession = s.accession and i.open_test is not null)";
    /** What has to grow takes days. */
    private static final String NOT_CULTURE = " and not exists (select 1 from lab_test t where t.department = 'culture'"
            + " and ' ' || s.tests || ' ' like '% ' || t.code || ' %')";
    /** An order's key is of the time when it was entered. A result that was amended counts as it was released first. */
    private static final String DONE = "select s.priority, s.collected_at, max(r.released_at) as done_at from lab_specimen s"
            + " join lab_result r on r.accession = s.accession where s.order_id >= ? and s.order_id < ? and s.status = 'RELEASED'"
            + " and s.collected_at is not null and r.amends is null and r.released_at is not null" + NOT_SENT + NOT_CULTURE
            + " group by s.accession, s.priority, s.collected_at";
    private static final String OVERDUE = "select s.accession, s.status, s.tests, s.collected_at from lab_specimen s"
            + " where s.status in ('COLLECTED', 'RECEIVED', 'RESULTED') and s.priority = ? and s.collected_at < ?" + NOT_SENT + NOT_CULTURE + " order by s.collected_at"
            + " fetch first ? rows only";

    private final LabUnit unit;

    @Activate
    public TurnaroundDesk(@Reference LabUnit unit) {
        this.unit = unit;
    }

    private record Done(Priority priority, long minutes) {
    }

    @Override
    public List<TurnaroundTimes> board(Caller by, Instant from, Instant until) {
        by.require(WORKLIST);
        if (from == null || until == null || !from.isBefore(until) || Duration.between(from, until).toDays() > DAYS) {
            throw Problem.invalid("until", "lab.period", DAYS);
        }
        return unit.tx(by, tx -> {
            Map<Priority, List<Long>> minutes = new Sql(tx.connection()).list(DONE, row -> new Done(Priority.valueOf(row.getString("priority")),
                    Duration.between(Sql.instant(row, "collected_at"), Sql.instant(row, "done_at")).toMinutes()), Ids.first(from), Ids.first(until))
                    .stream().collect(Collectors.groupingBy(Done::priority, Collectors.mapping(Done::minutes, Collectors.toList())));
            Targets targets = Targets.of(tx);
            return urgentFirst().map(priority -> times(priority, minutes.getOrDefault(priority, List.of()), targets.of(priority))).toList();
        });
    }

    private static java.util.stream.Stream<Priority> urgentFirst() {
        return List.of(Priority.URGENT, Priority.ROUTINE).stream();
    }

    private static TurnaroundTimes times(Priority priority, List<Long> unsorted, int target) {
        List<Long> minutes = unsorted.stream().sorted().toList();
        return new TurnaroundTimes(priority, minutes.size(), rank(minutes, 50), rank(minutes, 90), target,
                (int) minutes.stream().filter(taken -> taken <= target).count());
    }

    /** The nearest rank. */
    private static Long rank(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    @Override
    public List<OverdueSpecimen> overdue(Caller by) {
        by.require(WORKLIST);
        return unit.tx(by, tx -> {
            tx.audit("lab.specimen.read", null, "overdue");
            return overdue(tx, MOST);
        });
    }

    /** @param most of each priority */
    static List<OverdueSpecimen> overdue(Tx tx, int most) {
        Targets targets = Targets.of(tx);
        List<OverdueSpecimen> all = new ArrayList<>();
        urgentFirst().forEach(priority -> {
            Instant limit = targets.limit(priority, tx.now());
            all.addAll(new Sql(tx.connection()).list(OVERDUE, row -> {
                Instant collected = Sql.instant(row, "collected_at");
                return new OverdueSpecimen(row.getString("accession"), SpecimenStatus.valueOf(row.getString("status")), priority,
                        List.of(row.getString("tests").split(" ")), collected, Duration.between(collected, limit).toMinutes());
            }, priority, limit, most));
        });
        return all;
    }

    @Override
    public List<TurnaroundTarget> targets(Caller by) {
        by.require(WORKLIST);
        return unit.tx(by, tx -> Targets.of(tx).list());
    }

    @Override
    public List<TurnaroundTarget> setTargets(Caller by, List<TurnaroundTarget> targets) {
        by.require(MANAGE);
        Targets.check(targets);
        return unit.tx(by, tx -> {
            targets.stream().sorted(Comparator.comparing(TurnaroundTarget::priority)).forEach(target -> Targets.set(tx, target));
            tx.audit(MANAGE, null, targets.toString());
            return Targets.of(tx).list();
        });
    }
}
