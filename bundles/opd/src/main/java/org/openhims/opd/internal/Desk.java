// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.PaperVisit;
import org.openhims.opd.Token;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.WalkIn;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Patient;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The counter: tokens and visits. */
@Component(service = {OpdDesk.class, Desk.class})
public final class Desk implements OpdDesk {

    private static final String OPEN = "select id from opd_visit where open_patient = ?";

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final Clock clock;
    private final Tell tell;
    private final Slips slips;
    private final PaperTokens paper;

    @Activate
    public Desk(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference Clock clock,
            @Reference Tell tell, @Reference Slips slips, @Reference PaperTokens paper) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.clock = clock;
        this.tell = tell;
        this.slips = slips;
        this.paper = paper;
    }

    @Override
    public Visit walkIn(Caller by, WalkIn arrival) {
        return walkIn(by, arrival, (tx, visit) -> { });
    }

    /** @param also is done in the transaction that opens the visit */
    public Visit walkIn(Caller by, WalkIn arrival, BiConsumer<Tx, Visit> also) {
        by.require("opd.visit.open");
        new Check().text("uhid", arrival.uhid(), 13).text("queue", arrival.queue(), 16).done();
        Patient patient = register.patient(by, arrival.uhid());
        alive(patient, arrival);
        Set<String> uhids = register.uhids(by, arrival.uhid());
        try {
            return unit.tx(by, tx -> opened(tx, open(tx, arrival, patient, uhids), also));
        } catch (ConstraintViolation firstOfTheDay) {
            // Two made the day's counter row, or two opened the same visit: the second sees the first's now.
            return unit.tx(by, tx -> opened(tx, open(tx, arrival, patient, uhids), also));
        }
    }

    private static Visit opened(Tx tx, Visit visit, BiConsumer<Tx, Visit> also) {
        also.accept(tx, visit);
        return visit;
    }

    /** Who came before the death may be entered afterwards from paper. */
    private void alive(Patient patient, WalkIn arrival) {
        Instant came = arrival.downtime() == null ? clock.instant() : arrival.downtime().at();
        if (patient.death() != null && !came.isBefore(patient.death().at())) {
            throw Problem.conflict("opd.patient.dead");
        }
    }

    private Visit open(Tx tx, WalkIn arrival, Patient patient, Set<String> uhids) {
        Sql sql = OpdUnit.sql(tx);
        QueueRow queue = QueueRow.find(sql, arrival.queue()).orElseThrow(() -> Problem.invalid("queue", "queue.unknown"));
        if (arrival.downtime() != null) {
            PaperTokens.Sticker sticker = paper.claim(tx, arrival);
            return sticker.visit() == null ? openPaper(tx, arrival, patient, queue, sticker, uhids) : again(tx, arrival, sticker);
        }
        LocalDate day = facility.day(tx.now());
        notOpen(sql, uhids, queue, day);
        int number = nextNumber(sql, queue.id(), day);
        Token token = new Token(queue.id(), day, number, queue.prefix() + '-' + number, priority(arrival));
        Visit visit = new Visit(Ids.next(clock), patient.uhid(), patient.name(), patient.sex().name(), patient.birthDate(),
                queue.department(), queue.room(), token, VisitStatus.WAITING, tx.now(), null, null, 0, null, null);
        new VisitTable(sql).insert(visit);
        tell.tell(tx, "opd.visit.open", visit, new OpdEvent.Opened(visit.id(), queue.id(), queue.department(), token.label()));
        return visit;
    }

    private Visit openPaper(Tx tx, WalkIn arrival, Patient patient, QueueRow queue, PaperTokens.Sticker sticker,
            Set<String> uhids) {
        PaperVisit slip = arrival.downtime();
        LocalDate day = facility.day(slip.at());
        notOpen(OpdUnit.sql(tx), uhids, queue, day);
        Token token = new Token(queue.id(), day, sticker.number(), sticker.label(), priority(arrival));
        Visit visit = new Visit(Ids.next(clock), patient.uhid(), patient.name(), patient.sex().name(), patient.birthDate(), queue.department(),
                queue.room(), token, slip.stillWaits() ? VisitStatus.WAITING : VisitStatus.DONE, slip.at(), null, null, 0, null,
                slip.stillWaits() ? null : slip.at());
        new VisitTable(OpdUnit.sql(tx)).insert(visit);
        paper.used(tx, sticker, visit);
        tell.paper(tx, "opd.visit.open", visit, new OpdEvent.Opened(visit.id(), queue.id(), queue.department(), token.label()));
        return visit;
    }

    /** The slip was entered before: the same again is the same visit. */
    private static Visit again(Tx tx, WalkIn arrival, PaperTokens.Sticker sticker) {
        Visit before = new VisitTable(OpdUnit.sql(tx)).get(sticker.visit());
        if (!before.uhid().equals(arrival.uhid())) {
            throw Problem.conflict("opd.token.used", Map.of("visit", before.id()));
        }
        tx.audit("opd.visit.read", before.uhid(), "visit=" + before.id());
        return before;
    }

    /** Nor under the number of a merged record. */
    static void notOpen(Sql sql, Set<String> uhids, QueueRow queue, LocalDate day) {
        uhids.stream().flatMap(uhid -> sql.first(OPEN, row -> row.getString(1), VisitTable.openKey(uhid, queue.id(), day)).stream())
                .findFirst().ifPresent(visit -> {
                    throw Problem.conflict("opd.visit.open", Map.of("visit", visit));
                });
    }

    private static TokenPriority priority(WalkIn arrival) {
        return arrival.priority() == null ? TokenPriority.NORMAL : arrival.priority();
    }

    /** The row stays locked until the commit, so that numbers have no gap and no twin. */
    static int nextNumber(Sql sql, String queue, LocalDate day) {
        if (sql.update("update opd_counter set last_number = last_number + 1 where queue = ? and business_day = ?", queue,
                Date.valueOf(day)) == 0) {
            sql.update("insert into opd_counter (queue, business_day, last_number) values (?, ?, 1)", queue, Date.valueOf(day));
        }
        return (int) sql.number("select last_number from opd_counter where queue = ? and business_day = ?", queue, Date.valueOf(day));
    }

    /**
     * Until the commit nobody else gives or calls a token of this queue. Who needs visits too takes them afterwards. On a day that has only
     * tokens of a downtime kit there is no counter yet, and those who call form their line at the queue itself.
     */
    static void lockCounter(Sql sql, String queue, LocalDate day) {
        if (sql.update("update opd_counter set last_number = last_number where queue = ? and business_day = ?", queue, Date.valueOf(day)) == 0) {
            sql.update("update opd_queue set room = room where id = ?", queue);
        }
    }

    @Override
    public Visit get(Caller by, String visit) {
        by.require("opd.visit.read");
        return unit.tx(by, tx -> {
            Visit found = new VisitTable(OpdUnit.sql(tx)).get(visit);
            tx.audit("opd.visit.read", found.uhid(), "visit=" + visit);
            return found;
        });
    }

    @Override
    public Visit cancel(Caller by, String visit) {
        by.require("opd.visit.open");
        return unit.tx(by, tx -> {
            VisitTable visits = new VisitTable(OpdUnit.sql(tx));
            Visit found = visits.lock(visit);
            if (found.status() == VisitStatus.IN_CONSULTATION || found.endedAt() != null) {
                throw Room.wrongState(found);
            }
            OpdUnit.sql(tx).update("update opd_visit set status = 'CANCELLED', ended_at = ?, open_patient = null where id = ?", tx.now(),
                    visit);
            tell.tell(tx, "opd.visit.open", found, new OpdEvent.Cancelled(visit, found.token().queue()));
            return visits.get(visit);
        });
    }

    @Override
    public Sheet slip(Caller by, String visit) {
        Visit found = get(by, visit);
        QueueRow queue = unit.tx(by, tx -> QueueRow.find(OpdUnit.sql(tx), found.token().queue()).orElseThrow());
        return slips.of(by, found, queue);
    }
}
