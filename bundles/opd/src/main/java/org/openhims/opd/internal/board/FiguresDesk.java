// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.board;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.board.DayFigures;
import org.openhims.opd.board.DayFigures.Hour;
import org.openhims.opd.board.DayFigures.QueueCount;
import org.openhims.opd.board.Figures;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.QueueRow;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reckons a day from its visits. */
@Component
public final class FiguresDesk implements Figures {

    private static final String VISITS = "select opened_at, called_at, calls, status from opd_visit where queue = ? and business_day = ?";

    private final OpdUnit unit;
    private final Facility facility;

    @Activate
    public FiguresDesk(@Reference OpdUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    private record Seen(Instant openedAt, Instant calledAt, int calls, VisitStatus status) {
    }

    @Override
    public DayFigures day(Caller by, LocalDate wanted, String department) {
        by.require("opd.figures.read");
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            LocalDate day = wanted == null ? facility.day(tx.now()) : wanted;
            List<Seen> all = new ArrayList<>();
            List<QueueCount> queues = new ArrayList<>();
            for (QueueRow queue : QueueRow.all(sql)) {
                if (department == null || queue.department().equals(department)) {
                    List<Seen> visits = sql.list(VISITS, row -> new Seen(Sql.instant(row, "opened_at"), Sql.instant(row, "called_at"),
                            row.getInt("calls"), VisitStatus.valueOf(row.getString("status"))), queue.id(), Date.valueOf(day));
                    all.addAll(visits);
                    count(queue, by.locale(), visits, queues);
                }
            }
            return new DayFigures(day, department, hours(all), queues);
        });
    }

    private static void count(QueueRow queue, Locale locale, List<Seen> visits, List<QueueCount> queues) {
        if (!visits.isEmpty()) {
            queues.add(new QueueCount(queue.id(), queue.name(locale), visits.size(), in(visits, VisitStatus.WAITING),
                    in(visits, VisitStatus.CALLED) + in(visits, VisitStatus.IN_CONSULTATION), in(visits, VisitStatus.DONE),
                    in(visits, VisitStatus.SKIPPED), in(visits, VisitStatus.CANCELLED)));
        }
    }

    private static int in(List<Seen> visits, VisitStatus status) {
        return (int) visits.stream().filter(visit -> visit.status() == status).count();
    }

    private List<Hour> hours(List<Seen> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        int first = visits.stream().mapToInt(this::hour).min().getAsInt();
        int last = visits.stream().mapToInt(this::hour).max().getAsInt();
        return IntStream.rangeClosed(first, last).mapToObj(hour -> hour(hour, visits.stream().filter(visit -> hour(visit) == hour).toList())).toList();
    }

    private int hour(Seen visit) {
        return visit.openedAt().atZone(facility.zone()).getHour();
    }

    private static Hour hour(int hour, List<Seen> came) {
        List<Seen> called = came.stream().filter(visit -> visit.calledAt() != null).toList();
        Waits waits = new Waits(called.stream().filter(visit -> visit.calls() <= 1)
                .map(visit -> Duration.between(visit.openedAt(), visit.calledAt())).sorted().toList(), List.of());
        return new Hour(hour, came.size(), called.size(), waits.percentile(50), waits.percentile(95));
    }
}
