// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.board;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.board.Board;
import org.openhims.opd.board.Boards;
import org.openhims.opd.board.QueueTimes;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.QueueRow;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What boards show, and how long people wait. */
@Component
public final class BoardDesk implements Boards {

    private static final String CALLS = "select label, room, called_at from opd_visit where queue = ? and business_day = ? "
            + "and status in ('CALLED', 'IN_CONSULTATION') and called_at is not null order by called_at desc, id desc fetch first 6 rows only";
    private static final String WAITING = "select count(*), min(opened_at) as since from opd_visit where queue = ? and business_day = ? "
            + "and status = 'WAITING'";
    private static final String CALLED = "select opened_at, called_at, calls from opd_visit where queue = ? and business_day = ? "
            + "and called_at is not null order by called_at";

    private final OpdUnit unit;
    private final Facility facility;

    @Activate
    public BoardDesk(@Reference OpdUnit unit, @Reference Facility facility) {
        this.unit = unit;
        this.facility = facility;
    }

    private record Called(Instant openedAt, Instant at, int calls) {
    }

    private record Waiting(int count, Instant since) {
    }

    @Override
    public Board board(String queue) {
        return unit.tx(Caller.system("opd"), tx -> {
            Sql sql = known(tx, queue);
            LocalDate day = facility.day(tx.now());
            int waiting = waiting(sql, queue, day).count();
            List<Board.Call> calls = sql.list(CALLS, row -> new Board.Call(row.getString(1), row.getString(2), Sql.instant(row, "called_at")), queue,
                    Date.valueOf(day));
            return new Board(calls, waiting, waits(sql, queue, day).expected(waiting), tx.now(), facility.zone().getId());
        });
    }

    @Override
    public QueueTimes times(Caller by, String queue) {
        by.require("opd.queue.read");
        return unit.tx(by, tx -> {
            Sql sql = known(tx, queue);
            LocalDate day = facility.day(tx.now());
            Waiting waiting = waiting(sql, queue, day);
            Waits waits = waits(sql, queue, day);
            return new QueueTimes(queue, waits.waits().size(), waits.percentile(50), waits.percentile(90), waiting.count(),
                    waits.expected(waiting.count()), waiting.since());
        });
    }

    private static Sql known(Tx tx, String queue) {
        Sql sql = OpdUnit.sql(tx);
        QueueRow.find(sql, queue).orElseThrow(() -> Problem.unknown("opd.queue.unknown"));
        return sql;
    }

    private static Waiting waiting(Sql sql, String queue, LocalDate day) {
        return sql.first(WAITING, row -> new Waiting(row.getInt(1), Sql.instant(row, "since")), queue, Date.valueOf(day)).orElseThrow();
    }

    private static Waits waits(Sql sql, String queue, LocalDate day) {
        List<Called> called = sql.list(CALLED, row -> new Called(Sql.instant(row, "opened_at"), Sql.instant(row, "called_at"), row.getInt("calls")),
                queue, Date.valueOf(day));
        return new Waits(called.stream().filter(one -> one.calls() <= 1).map(one -> Duration.between(one.openedAt(), one.at())).sorted().toList(),
                called.stream().map(Called::at).toList());
    }
}
