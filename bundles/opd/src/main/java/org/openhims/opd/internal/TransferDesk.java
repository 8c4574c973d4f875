// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Token;
import org.openhims.opd.Transfers;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Moves tokens between queues. What a token was before is kept, for the way back. */
@Component
public final class TransferDesk implements Transfers {

    private static final String CALL = "opd.token.call";
    private static final Set<VisitStatus> MOVABLE = EnumSet.of(VisitStatus.WAITING, VisitStatus.CALLED, VisitStatus.SKIPPED);
    private static final String LATER = "select min(coalesce(place_before, token_number)) from opd_visit where queue = ? and business_day = ? "
            + "and opened_at > ? and token_number < " + PaperTokens.BASE;
    private static final String MOVE = "update opd_visit set queue = ?, token_number = ?, label = ?, place_before = ?, department = ?, room = ?, "
            + "status = 'WAITING', called_by = null, called_at = null, open_patient = ? where id = ?";
    private static final String NOTE = "insert into opd_transfer (id, visit, moved_at, moved_by, from_queue, from_number, from_label, from_place, "
            + "to_queue, to_number) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST = "select id, from_queue, from_number, from_label, from_place from opd_transfer where visit = ? "
            + "and to_queue = ? and undone_at is null order by id desc fetch first 1 rows only";

    private final OpdUnit unit;
    private final Register register;
    private final Clock clock;
    private final Tell tell;

    @Activate
    public TransferDesk(@Reference OpdUnit unit, @Reference Register register, @Reference Clock clock, @Reference Tell tell) {
        this.unit = unit;
        this.register = register;
        this.clock = clock;
        this.tell = tell;
    }

    private record Before(String id, String queue, int number, String label, Integer place) {
    }

    @Override
    public Visit transfer(Caller by, String visit, String queue) {
        by.require(CALL);
        new Check().text("queue", queue, 16).done();
        Visit known = unit.tx(by.withClaim(null), tx -> new VisitTable(OpdUnit.sql(tx)).get(visit));
        Set<String> uhids = register.uhids(by, known.uhid());
        return insisting(() -> unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            QueueRow to = QueueRow.find(sql, queue).orElseThrow(() -> Problem.invalid("queue", "queue.unknown"));
            LocalDate day = known.token().day();
            // Counters before visits, as everybody takes them.
            int number = Desk.nextNumber(sql, to.id(), day);
            Visit before = movable(tx, visit);
            if (to.id().equals(before.token().queue())) {
                throw Problem.conflict("opd.transfer.same");
            }
            Desk.notOpen(sql, uhids, to, day);
            Integer place = before(sql, to.id(), before);
            note(tx, before, to.id(), number);
            return moved(tx, before, to, number, to.prefix() + '-' + number, place);
        }));
    }

    /** Two may make the queue's first number of the day at once: the second then sees the first's. */
    private static Visit insisting(Supplier<Visit> work) {
        try {
            return work.get();
        } catch (ConstraintViolation raced) {
            return work.get();
        }
    }

    private static Visit movable(Tx tx, String visit) {
        Visit found = new VisitTable(OpdUnit.sql(tx)).lock(visit);
        if (!MOVABLE.contains(found.status())) {
            throw Room.wrongState(found);
        }
        return found;
    }

    /** The first number of those who came later; null when nobody did. */
    private static Integer before(Sql sql, String queue, Visit visit) {
        return sql.first(LATER, row -> Optional.ofNullable((Integer) row.getObject(1)), queue, Date.valueOf(visit.token().day()), visit.openedAt())
                .flatMap(number -> number).orElse(null);
    }

    private void note(Tx tx, Visit before, String queue, int number) {
        Token token = before.token();
        Integer place = OpdUnit.sql(tx).first("select place_before from opd_visit where id = ?",
                row -> Optional.ofNullable((Integer) row.getObject(1)), before.id()).flatMap(found -> found).orElse(null);
        OpdUnit.sql(tx).update(NOTE, Ids.next(clock), before.id(), tx.now(), tx.by().user(), token.queue(), token.number(), token.label(), place,
                queue, number);
    }

    private Visit moved(Tx tx, Visit before, QueueRow to, int number, String label, Integer place) {
        OpdUnit.sql(tx).update(MOVE, to.id(), number, label, place, to.department(), to.room(),
                VisitTable.openKey(before.uhid(), to.id(), before.token().day()), before.id());
        Visit after = new VisitTable(OpdUnit.sql(tx)).get(before.id());
        tell.tell(tx, CALL, after, new OpdEvent.Transferred(before.id(), before.token().queue(), before.token().label(), to.id(), label));
        return after;
    }

    @Override
    public Visit undo(Caller by, String visit) {
        by.require(CALL);
        return unit.tx(by, tx -> {
            Sql sql = OpdUnit.sql(tx);
            Visit now = new VisitTable(sql).lock(visit);
            if (now.status() != VisitStatus.WAITING) {
                throw Room.wrongState(now);
            }
            Before back = sql.first(LAST, row -> new Before(row.getString(1), row.getString(2), row.getInt(3), row.getString(4),
                    (Integer) row.getObject(5)), visit, now.token().queue()).orElseThrow(() -> Problem.conflict("opd.transfer.none"));
            QueueRow to = QueueRow.find(sql, back.queue()).orElseThrow();
            Desk.notOpen(sql, register.uhids(by, now.uhid()), to, now.token().day());
            sql.update("update opd_transfer set undone_at = ? where id = ?", tx.now(), back.id());
            return moved(tx, now, to, back.number(), back.label(), back.place());
        });
    }
}
