// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.opd.casualty.Casualty;
import org.openhims.opd.casualty.CasualtyEvent;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.NewEmergency;
import org.openhims.opd.casualty.Outcome;
import org.openhims.opd.casualty.Triage;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.Desk;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.QueueRow;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.internal.VisitTable;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes emergencies in. What keeps a patient from a token, such as a register that is away, keeps nobody from being treated. */
@Component
public final class CasualtyDesk implements Casualty {

    private static final String READ = "opd.casualty.read";
    private static final String WRITE = "opd.casualty.write";

    private final OpdUnit unit;
    private final Store store;
    private final Clock clock;
    private final Tell tell;
    private final Desk desk;
    private final Unknowns unknowns;

    @Activate
    public CasualtyDesk(@Reference OpdUnit unit, @Reference Store store, @Reference Clock clock, @Reference Tell tell, @Reference Desk desk,
            @Reference Unknowns unknowns) {
        this.unit = unit;
        this.store = store;
        this.clock = clock;
        this.tell = tell;
        this.desk = desk;
        this.unknowns = unknowns;
    }

    @Override
    public EmergencyCase arrive(Caller by, NewEmergency emergency) {
        by.require(WRITE);
        new Check().text("queue", emergency.queue(), 16).that(emergency.triage() != null, "triage", "not-null")
                .most("complaint", emergency.complaint(), 200).most("broughtBy", emergency.broughtBy(), 120).done();
        unit.tx(by.withClaim(null), tx -> QueueRow.find(OpdUnit.sql(tx), emergency.queue())
                .orElseThrow(() -> Problem.invalid("queue", "queue.unknown")));
        String uhid = emergency.uhid() == null ? unknowns.enter(by, emergency) : emergency.uhid();
        String id = Ids.next(clock);
        String number = "E-" + store.nextNumber("opd.case");
        if (uhid == null) {
            unit.tx(by, tx -> take(tx, id, number, emergency, null, null));
        } else {
            visiting(by, new WalkIn(uhid, emergency.queue(), TokenPriority.EMERGENCY), (tx, visit) -> take(tx, id, number, emergency, uhid, visit));
        }
        return get(by.withClaim(null), id);
    }

    private interface Taking {
        EmergencyCase take(Tx tx, Visit visit);
    }

    /** With a new visit, with the one that the patient has in this queue, or with none. */
    private void visiting(Caller by, WalkIn arrival, Taking taking) {
        try {
            desk.walkIn(by, arrival, taking::take);
        } catch (ProblemException e) {
            String code = e.problem().code();
            if (code.equals("opd.visit.open")) {
                String visit = String.valueOf(e.problem().more().get("visit"));
                unit.tx(by, tx -> taking.take(tx, new VisitTable(OpdUnit.sql(tx)).lock(visit)));
            } else if (e.problem().status() == 503 || code.equals("opd.patient.dead")) {
                unit.tx(by, tx -> taking.take(tx, null));
            } else {
                throw e;
            }
        }
    }

    private EmergencyCase take(Tx tx, String id, String number, NewEmergency emergency, String uhid, Visit visit) {
        CaseTable cases = new CaseTable(OpdUnit.sql(tx));
        if (visit != null) {
            alone(cases, visit);
        }
        cases.insert(id, number, emergency, uhid, visit, tx.by().user(), tx.now());
        cases.step(Ids.next(clock), id, emergency.triage(), tx.now(), tx.by().user());
        told(tx, uhid, id, new CasualtyEvent.Arrived(id, visit == null ? null : visit.id(), emergency.triage().toString()));
        return cases.get(id);
    }

    private static void alone(CaseTable cases, Visit visit) {
        cases.ofVisit(visit.id()).ifPresent(other -> {
            throw Problem.conflict("opd.case.open", Map.of("case", other.id()));
        });
    }

    private void told(Tx tx, String uhid, String id, CasualtyEvent event) {
        tell.tell(tx, WRITE, uhid, "case=" + id, event.type(), event);
    }

    @Override
    public EmergencyCase identify(Caller by, String id, String uhid) {
        by.require(WRITE);
        new Check().text("uhid", uhid, 13).done();
        EmergencyCase before = get(by.withClaim(null), id);
        if (before.visit() != null) {
            throw Problem.conflict("opd.case.known");
        }
        desk.walkIn(by, new WalkIn(uhid, before.queue(), TokenPriority.EMERGENCY), (tx, visit) -> {
            CaseTable cases = new CaseTable(OpdUnit.sql(tx));
            if (cases.lock(id).visit() != null) {
                throw Problem.conflict("opd.case.known");
            }
            cases.patient(id, visit);
            told(tx, uhid, id, new CasualtyEvent.Arrived(id, visit.id(), before.triage().toString()));
        });
        return get(by.withClaim(null), id);
    }

    @Override
    public EmergencyCase triage(Caller by, String id, Triage colour) {
        new Check().that(colour != null, "triage", "not-null").done();
        return step(by, id, tx -> {
            CaseTable cases = new CaseTable(OpdUnit.sql(tx));
            cases.colour(id, colour, tx.now(), by.user());
            cases.step(Ids.next(clock), id, colour, tx.now(), by.user());
            told(tx, cases.get(id).uhid(), id, new CasualtyEvent.Triaged(id, colour.toString()));
        });
    }

    @Override
    public EmergencyCase end(Caller by, String id, Outcome outcome) {
        new Check().that(outcome != null, "outcome", "not-null").done();
        return step(by, id, tx -> {
            CaseTable cases = new CaseTable(OpdUnit.sql(tx));
            cases.end(id, outcome, tx.now());
            told(tx, cases.get(id).uhid(), id, new CasualtyEvent.Ended(id, outcome.toString()));
        });
    }

    private EmergencyCase step(Caller by, String id, Consumer<Tx> work) {
        by.require(WRITE);
        return unit.tx(by, tx -> {
            CaseTable cases = new CaseTable(OpdUnit.sql(tx));
            if (cases.lock(id).endedAt() != null) {
                throw Problem.conflict("opd.case.ended");
            }
            work.accept(tx);
            return cases.get(id);
        });
    }

    @Override
    public EmergencyCase get(Caller by, String id) {
        by.require(READ);
        return unit.tx(by, tx -> {
            EmergencyCase found = new CaseTable(OpdUnit.sql(tx)).get(id);
            tx.audit(READ, found.uhid(), "case=" + id);
            return found;
        });
    }

    @Override
    public List<EmergencyCase> open(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> {
            tx.audit(READ, null, "open cases");
            return new CaseTable(OpdUnit.sql(tx)).open();
        });
    }

    @Override
    public List<EmergencyCase.Step> steps(Caller by, String id) {
        get(by, id);
        return unit.tx(by, tx -> new CaseTable(OpdUnit.sql(tx)).steps(id));
    }
}
