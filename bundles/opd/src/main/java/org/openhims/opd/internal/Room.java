// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openhims.opd.Consultation;
import org.openhims.opd.Note;
import org.openhims.opd.NoteText;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The doctor's room: calling tokens, and what the doctor writes. */
@Component
public final class Room implements Consultation {

    private static final String CALL = "opd.token.call";
    private static final int LONGEST_COUNTER = 20;
    private static final String TAKE = "update opd_visit set status = 'CALLED', called_by = ?, called_at = ?, calls = calls + 1, "
            + "room = coalesce(?, room) where id = ? and status = 'WAITING'";
    private static final String AGAIN = "update opd_visit set status = 'CALLED', called_by = ?, called_at = ?, calls = calls + 1 where id = ?";
    /** Who waits again goes to the queue's room, not to the counter that called. */
    private static final String HOME = "room = (select room from opd_queue where id = opd_visit.queue)";
    private static final String BACK = "update opd_visit set status = 'WAITING', called_by = null, called_at = null, " + HOME + " where id = ?";
    private static final String UNDO = "update opd_visit set status = 'WAITING', called_by = null, called_at = null, calls = calls - 1, " + HOME
            + " where id = ?";

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final CareTeam careTeam;
    private final Notes notes;
    private final Tell tell;

    @Activate
    public Room(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference CareTeam careTeam,
            @Reference Notes notes, @Reference Tell tell) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.careTeam = careTeam;
        this.notes = notes;
        this.tell = tell;
    }

    @Override
    public Optional<Visit> callNext(Caller by, String queue) {
        return callNext(by, queue, null);
    }

    @Override
    public Optional<Visit> callNext(Caller by, String queue, String counter) {
        by.require(CALL);
        new Check().most("counter", counter, LONGEST_COUNTER).done();
        Optional<Visit> called = Optional.ofNullable(unit.tx(by, tx -> takeNext(tx, by, queue, counter)));
        called.ifPresent(visit -> treats(by, visit));
        return called;
    }

    /** A clerk who calls to a counter treats nobody. */
    private void treats(Caller by, Visit visit) {
        if (by.may("opd.note.read")) {
            careTeam.join(by.withClaim(null), by.user(), visit.uhid());
        }
    }

    /**
     * Those who call at once form a line at the counter's row, instead of all reaching for the same token. Whoever takes a row first has it
     * also without that line, as on a day that has no counter yet; the others look for the next one.
     */
    private Visit takeNext(Tx tx, Caller by, String queue, String counter) {
        Sql sql = OpdUnit.sql(tx);
        QueueRow.find(sql, queue).orElseThrow(() -> Problem.unknown("opd.queue.unknown"));
        Desk.lockCounter(sql, queue, facility.day(tx.now()));
        VisitTable visits = new VisitTable(sql);
        Optional<Visit> next = visits.next(queue, facility.day(tx.now()));
        while (next.isPresent() && sql.update(TAKE, by.user(), tx.now(), counter, next.get().id()) == 0) {
            next = visits.next(queue, facility.day(tx.now()));
        }
        return next.map(visit -> told(tx, visits.get(visit.id()), by)).orElse(null);
    }

    private Visit told(Tx tx, Visit visit, Caller by) {
        tell.tell(tx, CALL, visit, new OpdEvent.Called(visit.id(), visit.token().queue(), visit.token().label(), visit.room(), by.user()));
        return visit;
    }

    @Override
    public Visit recall(Caller by, String visit) {
        Visit called = step(by, visit, EnumSet.of(VisitStatus.CALLED, VisitStatus.SKIPPED), tx -> {
            OpdUnit.sql(tx).update(AGAIN, by.user(), tx.now(), visit);
            return told(tx, new VisitTable(OpdUnit.sql(tx)).get(visit), by);
        });
        treats(by, called);
        return called;
    }

    @Override
    public Visit skip(Caller by, String visit) {
        return step(by, visit, EnumSet.of(VisitStatus.CALLED), tx -> {
            OpdUnit.sql(tx).update("update opd_visit set status = 'SKIPPED' where id = ?", visit);
            Visit after = new VisitTable(OpdUnit.sql(tx)).get(visit);
            tell.tell(tx, CALL, after, new OpdEvent.Skipped(visit, after.token().queue(), after.token().label()));
            return after;
        });
    }

    @Override
    public Visit requeue(Caller by, String visit) {
        return step(by, visit, EnumSet.of(VisitStatus.CALLED, VisitStatus.SKIPPED), tx -> waitAgain(tx, BACK, visit));
    }

    @Override
    public Visit undoCall(Caller by, String visit) {
        return step(by, visit, EnumSet.of(VisitStatus.CALLED), tx -> {
            if (!by.user().equals(new VisitTable(OpdUnit.sql(tx)).get(visit).calledBy())) {
                throw Problem.conflict("opd.visit.other");
            }
            return waitAgain(tx, UNDO, visit);
        });
    }

    private Visit waitAgain(Tx tx, String statement, String visit) {
        OpdUnit.sql(tx).update(statement, visit);
        Visit after = new VisitTable(OpdUnit.sql(tx)).get(visit);
        tell.tell(tx, CALL, after, new OpdEvent.Requeued(visit, after.token().queue(), after.token().label()));
        return after;
    }

    @Override
    public Visit open(Caller by, String visit) {
        by.require("opd.note.write");
        Visit opened = step(by, visit, EnumSet.of(VisitStatus.WAITING, VisitStatus.CALLED, VisitStatus.IN_CONSULTATION), tx -> {
            Sql sql = OpdUnit.sql(tx);
            sql.update("update opd_visit set status = 'IN_CONSULTATION', doctor = ?, called_at = coalesce(called_at, ?), "
                    + "called_by = coalesce(called_by, ?) where id = ?", by.user(), tx.now(), by.user(), visit);
            Visit after = new VisitTable(sql).get(visit);
            tell.tell(tx, CALL, after, new OpdEvent.ConsultationOpened(visit, after.token().queue(), by.user()));
            return after;
        });
        careTeam.join(by.withClaim(null), by.user(), opened.uhid());
        return opened;
    }

    private Visit step(Caller by, String visit, Set<VisitStatus> from, Function<Tx, Visit> work) {
        by.require(CALL);
        return unit.tx(by, tx -> {
            Visit before = new VisitTable(OpdUnit.sql(tx)).lock(visit);
            if (!from.contains(before.status())) {
                throw wrongState(before);
            }
            return work.apply(tx);
        });
    }

    public static ProblemException wrongState(Visit visit) {
        return Problem.conflict("opd.visit." + visit.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public Note write(Caller by, String visit, NoteText text) {
        return notes.write(by, visit, text);
    }

    @Override
    public Note sign(Caller by, String visit) {
        return notes.sign(by, visit);
    }

    @Override
    public Note addendum(Caller by, String visit, String text) {
        return notes.addendum(by, visit, text);
    }

    @Override
    public Note note(Caller by, String visit) {
        return notes.read(by, visit);
    }

    @Override
    public Page<Visit> of(Caller by, String uhid, String cursor, int limit) {
        by.require("opd.note.read");
        Cursor.limit(limit);
        careTeam.require(by.withClaim(null), uhid);
        Set<String> all = register.uhids(by, uhid);
        List<Visit> visits = unit.tx(by, tx -> {
            tx.audit("opd.note.read", uhid, "visits");
            VisitTable table = new VisitTable(OpdUnit.sql(tx));
            List<Visit> found = all.stream().flatMap(number -> table.ofPatient(number, Cursor.before(cursor)).stream())
                    .sorted(Comparator.comparing(Visit::openedAt).reversed()).toList();
            return found.subList(0, Math.min(found.size(), limit + 1));
        });
        return Page.of(visits, limit, visit -> visit.openedAt().toString());
    }
}
