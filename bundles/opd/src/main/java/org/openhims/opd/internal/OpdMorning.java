// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.MorningSource;
import org.openhims.platform.morning.Severity;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The queues on the morning sheet: how many came and were seen yesterday and today, and who waits longest. */
@Component
public final class OpdMorning implements MorningSource {

    private static final Duration LONG_WAIT = Duration.ofHours(2);
    private static final String OF_DAY = "select count(*), sum(case when status in ('DONE', 'IN_CONSULTATION') then 1 else 0 end), "
            + "sum(case when status in ('WAITING', 'CALLED', 'SKIPPED') then 1 else 0 end), "
            + "min(case when status = 'WAITING' then opened_at end) as since "
            + "from opd_visit where queue = ? and business_day = ? and status <> 'CANCELLED'";

    private final OpdUnit unit;
    private final Facility facility;

    @Activate
    public OpdMorning(@Reference OpdUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    /** One queue's or all queues' day; since is when the one who waits longest came. */
    private record Day(String queue, int came, int seen, int left, Instant since) {

        static Day all(List<Day> queues) {
            return new Day(null, queues.stream().mapToInt(Day::came).sum(), queues.stream().mapToInt(Day::seen).sum(),
                    queues.stream().mapToInt(Day::left).sum(), null);
        }
    }

    @Override
    public String name() {
        return "opd";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<MorningLine> lines(Locale language) {
        return unit.tx(Caller.system("opd"), tx -> lines(tx, language));
    }

    private List<MorningLine> lines(Tx tx, Locale language) {
        LocalDate today = facility.day(tx.now());
        List<Day> queues = queues(OpdUnit.sql(tx), today, language);
        Day yesterday = Day.all(queues(OpdUnit.sql(tx), today.minusDays(1), language));
        Day now = Day.all(queues);
        return List.of(
                MorningLine.of("opd.morning.yesterday", Severity.when(yesterday.left() > 0, Severity.WARNING), yesterday.came(), yesterday.seen(),
                        yesterday.left()).share(yesterday.seen(), yesterday.came()),
                MorningLine.of("opd.morning.today", Severity.WELL, now.came(), now.seen()).share(now.seen(), now.came()),
                MorningLine.of("opd.morning.waiting", Severity.WELL, now.left()),
                fullest(queues), longest(queues, tx.now()),
                MorningLine.of("opd.morning.unsigned", Severity.WELL,
                        OpdUnit.sql(tx).number("select count(*) from opd_note where signed_at is null")));
    }

    private static List<Day> queues(Sql sql, LocalDate day, Locale language) {
        return QueueRow.all(sql).stream().map(queue -> sql.first(OF_DAY, row -> new Day(queue.name(language), row.getInt(1), row.getInt(2),
                row.getInt(3), Sql.instant(row, "since")), queue.id(), Date.valueOf(day)).orElseThrow()).toList();
    }

    private static MorningLine fullest(List<Day> queues) {
        Optional<Day> day = queues.stream().max(Comparator.comparingInt(Day::left));
        return MorningLine.of("opd.morning.fullest", Severity.WELL, day.map(Day::left).orElse(0), day.map(Day::queue).orElse(""));
    }

    private static MorningLine longest(List<Day> queues, Instant now) {
        Optional<Day> day = queues.stream().filter(queue -> queue.since() != null).min(Comparator.comparing(Day::since));
        Duration wait = day.map(queue -> Duration.between(queue.since(), now)).orElse(Duration.ZERO);
        return MorningLine.of("opd.morning.longest", Severity.when(wait.compareTo(LONG_WAIT) > 0, Severity.WARNING), wait.toMinutes(),
                day.map(Day::queue).orElse(""));
    }
}
