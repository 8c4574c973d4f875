// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhims.opd.Queue;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Today's queues. */
@Component
public final class QueueBoard implements Queues {

    private static final String WAITING = "select queue, count(*) from opd_visit where business_day = ? and status = 'WAITING' group by queue";
    private static final List<VisitStatus> ORDER = List.of(VisitStatus.IN_CONSULTATION, VisitStatus.CALLED, VisitStatus.WAITING,
            VisitStatus.SKIPPED, VisitStatus.DONE, VisitStatus.CANCELLED);

    private final OpdUnit unit;
    private final Facility facility;

    @Activate
    public QueueBoard(@Reference OpdUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    @Override
    public List<Queue> today(Caller by) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> today(tx, by));
    }

    private List<Queue> today(Tx tx, Caller by) {
        Sql sql = OpdUnit.sql(tx);
        LocalDate day = facility.day(tx.now());
        Map<String, Integer> waiting = new HashMap<>();
        sql.list(WAITING, row -> waiting.put(row.getString(1), row.getInt(2)), Date.valueOf(day));
        Map<String, String> serving = new HashMap<>();
        new VisitTable(sql).serving(day).forEach(visit -> serving.putIfAbsent(visit.token().queue(), visit.token().label()));
        List<Queue> all = new ArrayList<>();
        for (QueueRow row : QueueRow.all(sql)) {
            all.add(new Queue(row.id(), row.prefix(), row.department(), row.name(by.locale()), row.room(), row.doctor(),
                    waiting.getOrDefault(row.id(), 0), serving.get(row.id())));
        }
        return all;
    }

    @Override
    public Queue get(Caller by, String queue) {
        return today(by).stream().filter(one -> one.id().equals(queue)).findFirst()
                .orElseThrow(() -> Problem.unknown("opd.queue.unknown"));
    }

    @Override
    public List<Visit> entries(Caller by, String queue) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            QueueRow.find(sql, queue).orElseThrow(() -> Problem.unknown("opd.queue.unknown"));
            tx.audit("opd.queue.read", null, "queue=" + queue);
            List<Visit> visits = new ArrayList<>(new VisitTable(sql).ofQueue(queue, facility.day(tx.now())));
            visits.sort(Comparator.comparing(visit -> ORDER.indexOf(visit.status())));
            return visits;
        });
    }

    @Override
    public List<Serving> serving(Caller by) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> new VisitTable(OpdUnit.sql(tx)).serving(facility.day(tx.now())).stream()
                .map(visit -> new Serving(visit.token().queue(), visit.token().label(), visit.room())).toList());
    }
}
