// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.vitals;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.opd.OpdEvent;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.VitalReading;
import org.openhims.opd.VitalSigns;
import org.openhims.opd.Vitals;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.Cursor;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Register;
import org.openhims.opd.internal.Tell;
import org.openhims.opd.internal.VisitTable;
import org.openhims.platform.Ids;
import org.openhims.platform.PartialDate;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.CareTeam;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Vital signs as the nurse takes them before the doctor. */
@Component
public final class VitalsService implements Vitals {

    private final OpdUnit unit;
    private final Register register;
    private final Facility facility;
    private final CareTeam careTeam;
    private final VitalRanges ranges;
    private final Tell tell;
    private final Json json;
    private final Clock clock;

    @Activate
    public VitalsService(@Reference OpdUnit unit, @Reference Register register, @Reference Facility facility, @Reference CareTeam careTeam,
            @Reference VitalRanges ranges, @Reference Tell tell, @Reference Json json, @Reference Clock clock) {
        this.unit = unit;
        this.register = register;
        this.facility = facility;
        this.careTeam = careTeam;
        this.ranges = ranges;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public VitalReading take(Caller by, String visit, VitalSigns signs) {
        by.require("opd.vitals.write");
        possible(signs);
        VitalReading taken = unit.tx(by, tx -> {
            Visit of = new VisitTable(OpdUnit.sql(tx)).lock(visit);
            if (of.status() == VisitStatus.CANCELLED) {
                throw Problem.conflict("opd.visit.cancelled");
            }
            VitalReading reading = new VitalReading(Ids.next(clock), visit, of.uhid(), signs, Map.of(), by.user(), tx.now());
            new VitalsTable(OpdUnit.sql(tx), json).insert(reading);
            tell.tell(tx, "opd.vitals.write", of, new OpdEvent.VitalsTaken(visit, by.user()));
            return flagged(reading, of);
        });
        careTeam.join(by.withClaim(null), by.user(), taken.uhid());
        return taken;
    }

    @Override
    public List<VitalReading> of(Caller by, String visit) {
        by.require("opd.note.read");
        Caller asking = by.withClaim(null);
        Visit of = unit.tx(asking, tx -> new VisitTable(OpdUnit.sql(tx)).get(visit));
        careTeam.require(asking, of.uhid());
        return unit.tx(by, tx -> {
            tx.audit("opd.note.read", of.uhid(), "vitals visit=" + visit);
            return new VitalsTable(OpdUnit.sql(tx), json).ofVisit(visit).stream().map(reading -> flagged(reading, of)).toList();
        });
    }

    @Override
    public List<VitalReading> ofPatient(Caller by, String uhid, int limit) {
        by.require("opd.note.read");
        Cursor.limit(limit);
        Caller asking = by.withClaim(null);
        careTeam.require(asking, uhid);
        Set<String> uhids = register.uhids(asking, uhid);
        return unit.tx(by, tx -> {
            tx.audit("opd.note.read", uhid, "vitals");
            VisitTable visits = new VisitTable(OpdUnit.sql(tx));
            return new VitalsTable(OpdUnit.sql(tx), json).lately(uhids, Instant.EPOCH).stream().limit(limit)
                    .map(reading -> flagged(reading, visits.get(reading.visit()))).toList();
        });
    }

    private VitalReading flagged(VitalReading reading, Visit of) {
        Integer years = of.birthDate() == null ? null
                : (Integer) PartialDate.parse(of.birthDate()).age(facility.day(reading.takenAt())).getYears();
        return new VitalReading(reading.id(), reading.visit(), reading.uhid(), reading.signs(), ranges.flags(reading.signs(), years),
                reading.takenBy(), reading.takenAt());
    }

    private static void possible(VitalSigns signs) {
        Check check = new Check().range("temperature", signs.temperature(), 25, 45).range("pulse", signs.pulse(), 20, 300)
                .range("respiration", signs.respiration(), 4, 120).range("systolic", signs.systolic(), 40, 300)
                .range("diastolic", signs.diastolic(), 20, 200).range("spo2", signs.spo2(), 30, 100).range("weight", signs.weight(), 0.3, 300)
                .range("height", signs.height(), 20, 250);
        check.done();
        if (signs.systolic() != null && signs.diastolic() != null && signs.diastolic() >= signs.systolic()) {
            throw Problem.invalid("diastolic", "opd.diastolic");
        }
        if (Stream.of(signs.temperature(), signs.pulse(), signs.respiration(), signs.systolic(), signs.diastolic(), signs.spo2(), signs.weight(),
                signs.height(), signs.pregnant()).allMatch(Objects::isNull)) {
            throw Problem.invalid("signs", "not-blank");
        }
    }
}
