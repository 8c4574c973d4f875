// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import java.util.Map;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.PatientHint;
import org.openhims.lab.LabEvent;
import org.openhims.lab.Result;
import org.openhims.lab.Unmatched;
import org.openhims.lab.UnmatchedReport;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.internal.store.UnmatchedRow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What analysers sent and nobody could match, until a person decides. */
@Component(service = Unmatched.class)
public final class UnmatchedDesk implements Unmatched {

    private static final String OPEN =
            "select u from UnmatchedRow u where u.status = 'open' and u.id < :cursor order by u.id desc";
    private static final String RESOLVED =
            "select u from UnmatchedRow u where u.status <> 'open' and u.id < :cursor order by u.id desc";
    private static final String LOCK = "update lab_unmatched set status = status where id = ?";
    private static final int SHORTEST_NOTE = 3;
    private static final int LONGEST_NOTE = 200;

    private final LabUnit unit;
    private final Intake intake;
    private final Standing standing;
    private final Views views;
    private final Tell tell;
    private final Json json;

    @Activate
    public UnmatchedDesk(@Reference LabUnit unit, @Reference Intake intake, @Reference Standing standing, @Reference Views views,
            @Reference Tell tell, @Reference Json json) {
        this.unit = unit;
        this.intake = intake;
        this.standing = standing;
        this.views = views;
        this.tell = tell;
        this.json = json;
    }

    @Override
    public Page<UnmatchedReport> list(Caller by, boolean open, String cursor, int limit) {
        by.require("lab.unmatched.read");
        int most = Limits.within(limit, 200);
        return unit.tx(by, tx -> {
            tx.audit("lab.unmatched.read", null, open ? "open" : "resolved");
            List<UnmatchedRow> rows = tx.em().createQuery(open ? OPEN : RESOLVED, UnmatchedRow.class)
                    .setParameter("cursor", cursor == null ? "~" : cursor).setMaxResults(most + 1).getResultList();
            return Page.of(rows.stream().map(this::record).toList(), most, UnmatchedReport::id);
        });
    }

    @Override
    public UnmatchedReport get(Caller by, String id) {
        by.require("lab.unmatched.read");
        return unit.tx(by, tx -> {
            tx.audit("lab.unmatched.read", null, "unmatched=" + id);
            return record(find(tx, id));
        });
    }

    private static UnmatchedRow find(Tx tx, String id) {
        UnmatchedRow row = tx.em().find(UnmatchedRow.class, id);
        if (row == null) {
            throw Problem.unknown("lab.unmatched.unknown");
        }
        return row;
    }

    private static UnmatchedRow lock(Tx tx, String id) {
        new Sql(tx.connection()).update(LOCK, id);
        return find(tx, id);
    }

    @Override
    public List<Result> assign(Caller by, String id, String accession, String note) {
        by.require("lab.unmatched.resolve");
        if (note == null || note.strip().length() < SHORTEST_NOTE || note.length() > LONGEST_NOTE) {
            throw Problem.invalid("note", "size", SHORTEST_NOTE, LONGEST_NOTE);
        }
        return unit.tx(by, tx -> {
            SpecimenRow specimen = LabUnit.lockKnown(tx, accession);
            UnmatchedRow row = lock(tx, id);
            row.resolve("assigned", accession, note, by.user(), tx.now());
            List<ResultRow> stored = store(tx, row, specimen);
            tell.live(tx, specimen.patient().uhid(), new LabEvent.Resolved(id, "assigned"));
            tx.audit("lab.unmatched.resolve", specimen.patient().uhid(), "unmatched=" + id + " accession=" + accession);
            return views.results(tx, by, stored);
        });
    }

    private List<ResultRow> store(Tx tx, UnmatchedRow row, SpecimenRow specimen) {
        if (row.control()) {
            throw Problem.conflict("lab.unmatched.quality-control");
        }
        Intake.unready(specimen.tube()).ifPresent(reason -> {
            throw Problem.conflict("lab.unmatched." + reason);
        });
        AnalyserReport report = row.report(specimen.accession(), hint(row), values(row));
        Map<String, ResultRow> present = standing.of(tx, specimen.accession());
        Matching matching = intake.match(tx, report, specimen.tube(), present);
        matching.setAside().keySet().stream().findFirst().ifPresent(reason -> {
            throw Problem.conflict("lab.unmatched." + reason);
        });
        return intake.store(tx, specimen, matching.fitting(), present);
    }

    @Override
    public UnmatchedReport dismiss(Caller by, String id, String reason, String note) {
        by.require("lab.unmatched.resolve");
        Reasons.check(Reasons.DISMISS, reason, note);
        return unit.tx(by, tx -> {
            UnmatchedRow row = lock(tx, id);
            row.resolve("dismissed", reason, note, by.user(), tx.now());
            tell.live(tx, null, new LabEvent.Resolved(id, "dismissed"));
            tx.audit("lab.unmatched.resolve", null, "unmatched=" + id + " reason=" + reason);
            return record(row);
        });
    }

    @Override
    public List<String> dismissReasons() {
        return Reasons.DISMISS;
    }

    private UnmatchedReport record(UnmatchedRow row) {
        return row.record(hint(row), values(row));
    }

    private PatientHint hint(UnmatchedRow row) {
        return row.patientJson() == null ? null : json.read(row.patientJson(), PatientHint.class);
    }

    private List<AnalyserReport.Value> values(UnmatchedRow row) {
        return json.read(row.valuesJson(), Aside.Values.class).values();
    }
}
