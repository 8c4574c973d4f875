// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.qc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.Maintenance;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.platform.Ids;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was put into analysers and done to them. */
@Component(service = AnalyserLog.class)
public final class LogDesk implements AnalyserLog {

    private static final String READ = "lab.qc.read";
    private static final String WRITE = "lab.device.log";
    private static final List<String> KINDS = List.of("daily", "weekly", "monthly", "calibration", "service", "repair", "fault", "other");
    private static final int MOST = 200;
    private static final int NOTE = 500;

    private final LabUnit unit;
    private final Facility facility;
    private final Clock clock;

    @Activate
    public LogDesk(@Reference LabUnit unit, @Reference Facility facility, @Reference Clock clock) {
        this.unit = unit;
        this.facility = facility;
        this.clock = clock;
    }

    @Override
    public List<ReagentLot> reagents(Caller by, String device) {
        by.require(READ);
        text("device", device, 60);
        return unit.tx(by, tx -> new LogTable(tx).reagents(device, MOST));
    }

    @Override
    public ReagentLot open(Caller by, ReagentLot reagent) {
        by.require(WRITE);
        text("device", reagent.device(), 60);
        text("name", reagent.name(), 80);
        text("lot", reagent.lot(), 40);
        if (reagent.expires() == null) {
            throw Problem.invalid("expires", "not-null");
        }
        return unit.tx(by, tx -> {
            if (reagent.expires().isBefore(facility.day(tx.now()))) {
                throw Problem.invalid("expires", "lab.reagent.expired");
            }
            ReagentLot opened = new ReagentLot(Ids.next(clock), reagent.device(), reagent.name().strip(), reagent.lot().strip(), reagent.expires(),
                    tx.now(), by.user(), null, null);
            new LogTable(tx).open(opened);
            tx.audit(WRITE, null, "reagent=" + opened.id());
            return opened;
        });
    }

    @Override
    public ReagentLot finish(Caller by, String id) {
        by.require(WRITE);
        return unit.tx(by, tx -> {
            LogTable table = new LogTable(tx);
            table.reagent(id).orElseThrow(() -> Problem.unknown("lab.reagent.unknown"));
            if (!table.finish(id, by.user(), tx.now())) {
                throw Problem.conflict("lab.reagent.finished");
            }
            tx.audit(WRITE, null, "reagent=" + id);
            return table.reagent(id).orElseThrow();
        });
    }

    @Override
    public Page<Maintenance> maintenance(Caller by, String device, String cursor, int limit) {
        by.require(READ);
        text("device", device, 60);
        int most = Limits.within(limit, MOST);
        return unit.tx(by, tx -> Page.of(new LogTable(tx).maintenance(device, cursor, most + 1), most, Maintenance::id));
    }

    @Override
    public Maintenance note(Caller by, Maintenance done) {
        by.require(WRITE);
        text("device", done.device(), 60);
        if (done.kind() == null || !KINDS.contains(done.kind())) {
            throw Problem.invalid("kind", "one-of", String.join(", ", KINDS));
        }
        if (done.note() != null && done.note().length() > NOTE) {
            throw Problem.invalid("note", "size", 0, NOTE);
        }
        return unit.tx(by, tx -> {
            Maintenance entry = new Maintenance(Ids.next(clock), done.device(), done.kind(), done.note(), done.nextDue(), tx.now(), by.user());
            new LogTable(tx).note(entry);
            tx.audit(WRITE, null, "maintenance=" + entry.id());
            return entry;
        });
    }

    @Override
    public List<Maintenance> due(Caller by) {
        by.require(READ);
        return unit.tx(by, tx -> {
            LocalDate today = facility.day(tx.now());
            return new LogTable(tx).due(today);
        });
    }

    @Override
    public List<String> kinds() {
        return KINDS;
    }

    private static void text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            throw Problem.invalid(field, "not-blank");
        }
        if (text.length() > most) {
            throw Problem.invalid(field, "size", 1, most);
        }
    }
}
