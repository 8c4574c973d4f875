// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openhims.opd.DrugChecks;
import org.openhims.opd.Finding;
import org.openhims.opd.Finding.Verdict;
import org.openhims.opd.NewPrescription;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Prescription;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.RxLine;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.Cursor;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Register;
import org.openhims.opd.internal.Room;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.internal.VisitTable;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Prescriptions: checked, then signed for good. */
@Component
public final class RxService implements Prescriptions {

    private static final String WRITE = "opd.prescription.write";
    private static final String READ = "opd.prescription.read";

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final CareTeam careTeam;
    private final Users users;
    private final RxLines lines;
    private final DrugChecks checks;
    private final RxSheet sheet;
    private final Tell tell;
    private final Json json;
    private final Clock clock;

    @Activate
    public RxService(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference CareTeam careTeam,
            @Reference Users users, @Reference RxLines lines, @Reference DrugChecks checks, @Reference RxSheet sheet, @Reference Tell tell,
            @Reference Json json, @Reference Clock clock) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.careTeam = careTeam;
        this.users = users;
        this.lines = lines;
        this.checks = checks;
        this.sheet = sheet;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Prescription prescribe(Caller by, NewPrescription wanted) {
        by.require(WRITE);
        new Check().text("visit", wanted.visit(), 36).done();
        List<RxLine> complete = lines.complete(wanted.lines());
        Caller asking = by.withClaim(null);
        Visit visit = unit.tx(asking, tx -> new VisitTable(OpdUnit.sql(tx)).get(wanted.visit()));
        careTeam.require(asking, visit.uhid());
        List<Finding> findings = checks.check(by, visit.uhid(), complete, null);
        reasoned(complete, findings);
        String signature = users.signature(by.user());
        try {
            return unit.tx(by, tx -> sign(tx, by, wanted.visit(), complete, findings, signature));
        } catch (ConstraintViolation firstOfTheDay) {
            return unit.tx(by, tx -> sign(tx, by, wanted.visit(), complete, findings, signature));
        }
    }

    private static void reasoned(List<RxLine> lines, List<Finding> findings) {
        boolean open = findings.stream().filter(finding -> finding.verdict() == Verdict.WARNING).map(finding -> lines.get(finding.line()).reason())
                .anyMatch(reason -> reason == null || reason.isBlank());
        if (open) {
            throw Problem.conflict("opd.prescription.warned", Map.of("findings", findings));
        }
    }

    private Prescription sign(Tx tx, Caller by, String key, List<RxLine> complete, List<Finding> findings, String signature) {
        Visit visit = new VisitTable(OpdUnit.sql(tx)).lock(key);
        if (!EnumSet.of(VisitStatus.IN_CONSULTATION, VisitStatus.DONE).contains(visit.status())) {
            throw Room.wrongState(visit);
        }
        RxTable table = new RxTable(OpdUnit.sql(tx), json);
        LocalDate today = facility.day(tx.now());
        Prescription signed = new Prescription(Ids.next(clock), table.nextCode(today), key, visit.uhid(), visit.name(), visit.sex(),
                visit.birthDate(), complete, findings, by.user(), signature, tx.now(), null);
        table.insert(signed, today.plusDays(complete.stream().mapToInt(line -> line.days() == null ? 1 : line.days()).max().orElse(1) - 1));
        tell.tell(tx, WRITE, visit, new OpdEvent.Prescribed(signed.id(), signed.code(), key, by.user()));
        return signed;
    }

    @Override
    public Prescription get(Caller by, String id) {
        by.require(READ);
        Caller asking = by.withClaim(null);
        Prescription found = unit.tx(asking, tx -> find(tx, id));
        treats(asking, found.uhid());
        return unit.tx(by, tx -> {
            tx.audit(READ, found.uhid(), "prescription=" + found.id());
            return find(tx, id);
        });
    }

    /** Who dispenses serves everybody who comes with a prescription. */
    private void treats(Caller by, String uhid) {
        if (!by.may("opd.prescription.dispense")) {
            careTeam.require(by, uhid);
        }
    }

    private Prescription find(Tx tx, String id) {
        return new RxTable(OpdUnit.sql(tx), json).find(id).orElseThrow(() -> Problem.unknown("opd.prescription.unknown"));
    }

    @Override
    public Prescription cancel(Caller by, String id, String reason) {
        by.require(WRITE);
        new Check().text("reason", reason, 200).done();
        Caller asking = by.withClaim(null);
        careTeam.require(asking, unit.tx(asking, tx -> find(tx, id)).uhid());
        return unit.tx(by, tx -> {
            Prescription found = find(tx, id);
            if (!new RxTable(OpdUnit.sql(tx), json).cancel(found.id(), by.user(), tx.now(), reason)) {
                throw Problem.conflict("opd.prescription.cancelled");
            }
            tell.tell(tx, WRITE, found.uhid(), found.visit(), new OpdEvent.PrescriptionCancelled(found.id(), found.visit()));
            return find(tx, found.id());
        });
    }

    @Override
    public Page<Prescription> of(Caller by, String uhid, String cursor, int limit) {
        by.require(READ);
        Cursor.limit(limit);
        new Check().text("uhid", uhid, 13).done();
        Caller asking = by.withClaim(null);
        treats(asking, uhid);
        Set<String> uhids = register.uhids(asking, uhid);
        Instant before = Cursor.before(cursor);
        return unit.tx(by, tx -> {
            tx.audit(READ, uhid, "prescriptions");
            List<Prescription> found = uhids.stream().flatMap(each -> new RxTable(OpdUnit.sql(tx), json).ofPatient(each, before).stream())
                    .sorted(Comparator.comparing(Prescription::prescribedAt).reversed()).toList();
            return Page.of(found, limit, last -> last.prescribedAt().toString());
        });
    }

    @Override
    public Sheet sheet(Caller by, String id) {
        return sheet.of(by, get(by, id));
    }
}
