// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.List;
import java.util.function.BiFunction;
import org.openhims.lab.LabEvent;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.Specimens;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.custody.CustodyGate;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Specimens on their way to the laboratory. */
@Component(service = Specimens.class)
public final class SpecimenDesk implements Specimens {

    private static final String WORKLIST =
            "select s from SpecimenRow s where s.status = :status and s.rank > :cursor order by s.rank";

    private final LabUnit unit;
    private final Accessions accessions;
    private final Standing standing;
    private final Labels labels;
    private final Alerts alerts;
    private final Tell tell;

    @Activate
    public SpecimenDesk(@Reference LabUnit unit, @Reference Accessions accessions, @Reference Standing standing,
            @Reference Labels labels, @Reference Alerts alerts, @Reference Tell tell) {
        this.unit = unit;
        this.accessions = accessions;
        this.standing = standing;
        this.labels = labels;
        this.alerts = alerts;
        this.tell = tell;
    }

    @Override
    public Specimen get(Caller by, String accession) {
        by.require("lab.worklist");
        return unit.tx(by, tx -> {
            SpecimenRow row = tx.em().find(SpecimenRow.class, accession);
            if (row == null) {
                throw Problem.unknown("lab.specimen.unknown");
            }
            tx.audit("lab.specimen.read", row.patient().uhid(), "accession=" + accession);
            return row.record();
        });
    }

    @Override
    public Page<Specimen> worklist(Caller by, SpecimenStatus status, String cursor, int limit) {
        by.require("lab.worklist");
        int most = Limits.within(limit, 200);
        return unit.tx(by, tx -> {
            tx.audit("lab.specimen.read", null, "worklist=" + status);
            List<SpecimenRow> rows = tx.em().createQuery(WORKLIST, SpecimenRow.class).setParameter("status", status)
                    .setParameter("cursor", cursor == null ? "" : cursor).setMaxResults(most + 1).getResultList();
            Page<SpecimenRow> page = Page.of(rows, most, SpecimenRow::rank);
            return new Page<>(page.items().stream().map(SpecimenRow::record).toList(), page.next());
        });
    }

    @Override
    public Specimen collect(Caller by, String accession) {
        by.require("lab.specimen.collect");
        return step(by, accession, "lab.specimen.collect", (tx, row) -> {
            CustodyGate.mayCollect(row);
            row.collect(by.user(), tx.now());
            return new LabEvent.Collected(row.order(), accession);
        });
    }

    @Override
    public Specimen receive(Caller by, String accession) {
        by.require("lab.specimen.receive");
        return step(by, accession, "lab.specimen.receive", (tx, row) -> {
            CustodyGate.mayReceive(tx, row);
            row.receive(by.user(), tx.now());
            return new LabEvent.Received(row.order(), accession);
        });
    }

    @Override
    public Specimen reject(Caller by, String accession, String reason, String note) {
        by.require("lab.specimen.reject");
        Reasons.check(Reasons.REJECT, reason, note);
        String again = accessions.next();
        return step(by, accession, "lab.specimen.reject", (tx, row) -> {
            if (standing.of(tx, accession).values().stream().anyMatch(result -> result.status().reported())) {
                throw Problem.conflict("lab.specimen.reported");
            }
            row.reject(reason, note, again);
            alerts.withdrawn(tx, standing.of(tx, accession).values());
            standing.of(tx, accession).values().forEach(result -> result.supersede());
            tx.em().persist(new SpecimenRow(again, row, tx.now()));
            return new LabEvent.Rejected(row.order(), accession, reason, again);
        });
    }

    private Specimen step(Caller by, String accession, String action, BiFunction<Tx, SpecimenRow, LabEvent> work) {
        return unit.tx(by, tx -> {
            SpecimenRow row = LabUnit.lockKnown(tx, accession);
            tell.live(tx, row.patient().uhid(), work.apply(tx, row));
            tx.audit(action, row.patient().uhid(), "accession=" + accession);
            return row.record();
        });
    }

    @Override
    public List<String> rejectReasons() {
        return Reasons.REJECT;
    }

    @Override
    public Sheet label(Caller by, String accession) {
        return labels.of(by, get(by, accession));
    }
}
