// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.casualty;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openhims.opd.casualty.CasualtyEvent;
import org.openhims.opd.casualty.EmergencyCase;
import org.openhims.opd.casualty.MedicoLegal;
import org.openhims.opd.casualty.Mlc;
import org.openhims.opd.casualty.NewMlc;
import org.openhims.opd.internal.Check;
import org.openhims.opd.internal.OpdUnit;
import org.openhims.opd.internal.Tell;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Users;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs medico-legal records and adds to them. */
@Component
public final class MlcDesk implements MedicoLegal {

    private static final String READ = "opd.mlc.read";
    private static final String WRITE = "opd.mlc.write";

    private final OpdUnit unit;
    private final Users users;
    private final Facility facility;
    private final Clock clock;
    private final Tell tell;
    private final Intimation paper;

    @Activate
    public MlcDesk(@Reference OpdUnit unit, @Reference Users users, @Reference Facility facility, @Reference Clock clock, @Reference Tell tell,
            @Reference Intimation paper) {
        this.unit = unit;
        this.users = users;
        this.facility = facility;
        this.clock = clock;
        this.tell = tell;
        this.paper = paper;
    }

    @Override
    public Mlc register(Caller by, String emergency, NewMlc told) {
        by.require(WRITE);
        new Check().that(told.kind() != null, "kind", "not-null").text("history", told.history(), 2000).text("injuries", told.injuries(), 4000)
                .most("marks", told.marks(), 300).text("policeStation", told.policeStation(), 120).most("informant", told.informant(), 200).done();
        String signature = users.signature(by.user());
        try {
            return unit.tx(by, tx -> sign(tx, emergency, told, signature));
        } catch (ConstraintViolation firstOfTheYear) {
            // Two made the year's row, or signed the same case, at once: the second sees the first's now.
            return unit.tx(by, tx -> sign(tx, emergency, told, signature));
        }
    }

    private Mlc sign(Tx tx, String emergency, NewMlc told, String signature) {
        EmergencyCase one = new CaseTable(OpdUnit.sql(tx)).lock(emergency);
        MlcTable records = new MlcTable(OpdUnit.sql(tx));
        records.ofCase(emergency).ifPresent(mlc -> {
            throw Problem.conflict("opd.mlc.exists", Map.of("mlc", mlc));
        });
        int year = facility.day(tx.now()).getYear();
        String id = Ids.next(clock);
        records.insert(tx, id, year, records.nextNumber(year), one, told, signature);
        told(tx, one.uhid(), id, new CasualtyEvent.Registered(emergency, id));
        return records.get(id);
    }

    private void told(Tx tx, String uhid, String id, CasualtyEvent event) {
        tell.tell(tx, WRITE, uhid, "mlc=" + id, event.type(), event);
    }

    @Override
    public Mlc get(Caller by, String id) {
        by.require(READ);
        return unit.tx(by, tx -> {
            Mlc found = new MlcTable(OpdUnit.sql(tx)).get(id);
            tx.audit(READ, found.uhid(), "mlc=" + id);
            return found;
        });
    }

    @Override
    public List<Mlc> ofYear(Caller by, int year) {
        by.require(READ);
        return unit.tx(by, tx -> {
            tx.audit(READ, null, "year=" + year);
            return new MlcTable(OpdUnit.sql(tx)).ofYear(year);
        });
    }

    @Override
    public Mlc addendum(Caller by, String id, String text) {
        new Check().text("text", text, 4000).done();
        String signature = users.signature(by.user());
        return add(by, id, tx -> new MlcTable(OpdUnit.sql(tx)).addendum(tx, Ids.next(clock), id, text, signature));
    }

    @Override
    public Mlc handOver(Caller by, String id, Mlc.Handover what) {
        new Check().text("item", what.item(), 120).text("seal", what.seal(), 120).text("handedTo", what.handedTo(), 120).done();
        return add(by, id, tx -> new MlcTable(OpdUnit.sql(tx)).custody(tx, Ids.next(clock), id, what));
    }

    private Mlc add(Caller by, String id, Consumer<Tx> work) {
        by.require(WRITE);
        return unit.tx(by, tx -> {
            MlcTable records = new MlcTable(OpdUnit.sql(tx));
            Mlc before = records.get(id);
            work.accept(tx);
            told(tx, before.uhid(), id, new CasualtyEvent.Added(id));
            return records.get(id);
        });
    }

    @Override
    public Sheet intimation(Caller by, String id) {
        return paper.of(by.locale(), get(by, id));
    }
}
