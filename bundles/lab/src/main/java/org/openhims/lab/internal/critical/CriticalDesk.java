// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.critical;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openhims.lab.critical.CriticalEvent;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.lab.critical.ReadBack;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.Tell;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Critical values until somebody who treats the patient was told. */
@Component(service = CriticalValues.class)
public final class CriticalDesk implements CriticalValues {

    private static final String READ = "lab.critical.read";
    private static final int MOST = 200;

    private final LabUnit unit;
    private final Catalogue catalogue;
    private final Presence presence;
    private final Recalls recalls;
    private final Tell tell;

    @Activate
    public CriticalDesk(@Reference LabUnit unit, @Reference Catalogue catalogue, @Reference Presence presence, @Reference Recalls recalls,
            @Reference Tell tell) {
        this.unit = unit;
        this.catalogue = catalogue;
        this.presence = presence;
        this.recalls = recalls;
        this.tell = tell;
    }

    @Override
    public Page<CriticalValue> open(Caller by, String cursor, int limit) {
        mayRead(by);
        return page(by, limit, table -> table.open(by, cursor, Limits.within(limit, MOST) + 1));
    }

    @Override
    public Page<CriticalValue> recalls(Caller by, String cursor, int limit) {
        by.require("lab.critical.recall");
        return page(by, limit, table -> table.recalls(cursor, Limits.within(limit, MOST) + 1));
    }

    private Page<CriticalValue> page(Caller by, int limit, Function<CriticalTable, List<CriticalRow>> rows) {
        return unit.tx(by, tx -> {
            CriticalTable table = new CriticalTable(tx);
            Page<CriticalRow> page = Page.of(rows.apply(table), Limits.within(limit, MOST), CriticalRow::id);
            page.items().forEach(row -> tx.audit(READ, row.uhid(), "critical=" + row.id()));
            return new Page<>(page.items().stream().map(row -> record(table, by, row)).toList(), page.next());
        });
    }

    private static void mayRead(Caller by) {
        if (!by.may("lab.worklist")) {
            by.require(READ);
        }
    }

    @Override
    public CriticalValue get(Caller by, String id) {
        mayRead(by);
        return unit.tx(by, tx -> {
            CriticalTable table = new CriticalTable(tx);
            CriticalRow row = table.get(id);
            mayRead(by, row);
            tx.audit(READ, row.uhid(), "critical=" + id);
            return record(table, by, row);
        });
    }

    private static void mayRead(Caller by, CriticalRow row) {
        boolean told = row.orderedBy().equals(by.user()) || row.stage() > 1 && by.may("lab.critical.escalated");
        if (!by.may("lab.worklist") && !told) {
            throw Problem.forbidden("lab.worklist");
        }
    }

    private CriticalValue record(CriticalTable table, Caller by, CriticalRow row) {
        return row.record(catalogue.shelf(), by.locale(), Levels.of(table).audience(row.stage()), table.attempts(row.id()));
    }

    @Override
    public CriticalValue acknowledge(Caller by, String id, ReadBack told) {
        by.require("lab.critical.acknowledge");
        Telling.check(told);
        Boolean left = told.patientLeft() == null ? presence.left(get(Caller.system("lab"), id).visit()).orElse(null) : told.patientLeft();
        return unit.tx(by, tx -> {
            CriticalTable table = new CriticalTable(tx);
            CriticalRow row = table.get(id);
            mayRead(by, row);
            acknowledge(tx, table, row, told);
            if (Boolean.TRUE.equals(left)) {
                recalls.begin(tx, table, row);
            }
            return record(table, by, table.get(id));
        });
    }

    private void acknowledge(Tx tx, CriticalTable table, CriticalRow row, ReadBack told) {
        if (!row.is(told.readBack())) {
            throw Problem.invalid("readBack", "lab.readback");
        }
        if (!table.acknowledge(row.id(), told, tx.by().user(), tx.now())) {
            throw Problem.conflict("lab.critical." + table.get(row.id()).status());
        }
        tell.live(tx, row.uhid(), CriticalEvent.ACKNOWLEDGED,
                new CriticalEvent.Acknowledged(row.id(), row.result(), row.order(), told.how()));
        tx.audit("lab.critical.acknowledge", row.uhid(), "critical=" + row.id() + " how=" + told.how());
    }

    @Override
    public CriticalValue recall(Caller by, String id, String outcome, String note) {
        by.require("lab.critical.recall");
        Recalls.check(outcome, note);
        return unit.tx(by, tx -> {
            CriticalTable table = new CriticalTable(tx);
            recalls.attempt(tx, table, table.get(id), outcome, note);
            return record(table, by, table.get(id));
        });
    }

    @Override
    public List<String> outcomes() {
        return Recalls.OUTCOMES;
    }

    @Override
    public List<EscalationLevel> levels(Caller by) {
        mayRead(by);
        return unit.tx(by, tx -> Levels.of(new CriticalTable(tx)).all());
    }

    @Override
    public List<EscalationLevel> setLevels(Caller by, List<EscalationLevel> levels) {
        by.require("lab.critical.manage");
        Levels.check(levels);
        return unit.tx(by, tx -> {
            new CriticalTable(tx).levels(levels);
            tx.audit("lab.critical.manage", null, "levels=" + levels.size());
            return List.copyOf(levels);
        });
    }

    /** What has to be said of who was told. */
    private static final class Telling {

        private static final List<String> HOW = List.of("phone", "in-person", "screen");
        private static final Map<String, Integer> MOST = Map.of("to", 80, "readBack", 200);

        static void check(ReadBack told) {
            text("to", told.to());
            text("readBack", told.readBack());
            if (!HOW.contains(told.how() == null ? "" : told.how())) {
                throw Problem.invalid("how", "one-of", String.join(", ", HOW));
            }
        }

        private static void text(String field, String text) {
            if (text == null || text.isBlank()) {
                throw Problem.invalid(field, "not-blank");
            }
            if (text.length() > MOST.get(field)) {
                throw Problem.invalid(field, "size", 1, MOST.get(field));
            }
        }
    }
}
