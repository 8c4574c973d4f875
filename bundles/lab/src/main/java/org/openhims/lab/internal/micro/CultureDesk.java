// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.List;
import org.openhims.lab.Results;
import org.openhims.lab.internal.Access;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Limits;
import org.openhims.lab.internal.Reasons;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.micro.Antimicrobial;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.CultureReport;
import org.openhims.lab.micro.Cultures;
import org.openhims.lab.micro.OpenCulture;
import org.openhims.lab.micro.Organism;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cultures, for people. */
@Component(service = Cultures.class)
public final class CultureDesk implements Cultures {

    private static final int MOST = 200;

    private final LabUnit unit;
    private final Access access;
    private final Vocabulary vocabulary;
    private final CultureEntry entry;
    private final CultureViews views;
    private final CultureWork work;
    private final CultureSheets sheets;
    private final Results results;

    @Activate
    public CultureDesk(@Reference LabUnit unit, @Reference Access access, @Reference Vocabulary vocabulary, @Reference CultureEntry entry,
            @Reference CultureViews views, @Reference CultureWork work, @Reference CultureSheets sheets, @Reference Results results) {
        this.unit = unit;
        this.access = access;
        this.vocabulary = vocabulary;
        this.entry = entry;
        this.views = views;
        this.work = work;
        this.sheets = sheets;
        this.results = results;
    }

    @Override
    public List<Organism> organisms(Caller by) {
        by.require("lab.catalogue.read");
        return vocabulary.organisms();
    }

    @Override
    public List<Antimicrobial> antimicrobials(Caller by) {
        by.require("lab.catalogue.read");
        return vocabulary.antimicrobials(by.locale());
    }

    @Override
    public List<String> gramFindings() {
        return vocabulary.seen();
    }

    @Override
    public Page<OpenCulture> worklist(Caller by, String cursor, int limit) {
        by.require("lab.worklist");
        return unit.tx(by, tx -> {
            tx.audit("lab.specimen.read", null, "worklist=cultures");
            return work.page(tx, by.locale(), cursor, Limits.within(limit, MOST));
        });
    }

    @Override
    public CultureReport get(Caller by, String id) {
        access.mayAsk(by);
        CultureReport report = unit.tx(Access.asking(by), tx -> views.get(tx, id, by.locale()));
        access.mayRead(by, report.uhid());
        unit.tx(by, tx -> {
            tx.audit("lab.result.read", report.uhid(), "culture=" + id);
            return null;
        });
        return report;
    }

    @Override
    public List<CultureReport> of(Caller by, String accession) {
        access.mayAsk(by);
        String uhid = unit.tx(Access.asking(by), tx -> whose(tx, accession));
        access.mayRead(by, uhid);
        boolean all = by.may("lab.worklist");
        return unit.tx(by, tx -> {
            tx.audit("lab.result.read", uhid, "cultures accession=" + accession);
            return views.of(tx, accession, by.locale()).stream().filter(report -> all || report.releasedAt() != null).toList();
        });
    }

    private static String whose(Tx tx, String accession) {
        SpecimenRow specimen = tx.em().find(SpecimenRow.class, accession);
        if (specimen == null) {
            throw Problem.unknown("lab.specimen.unknown");
        }
        return specimen.patient().uhid();
    }

    @Override
    public CultureReport enter(Caller by, String accession, String analyte, CultureFindings findings) {
        by.require("lab.result.enter");
        return unit.tx(by, tx -> views.get(tx, entry.enter(tx, accession, analyte, findings), by.locale()));
    }

    @Override
    public CultureReport validate(Caller by, String id) {
        required(by, id, "lab.result.validate");
        results.validate(by, List.of(id));
        return unit.tx(Access.asking(by), tx -> views.get(tx, id, by.locale()));
    }

    @Override
    public CultureReport release(Caller by, String id) {
        required(by, id, "lab.result.release");
        results.release(by, List.of(id));
        return unit.tx(Access.asking(by), tx -> views.get(tx, id, by.locale()));
    }

    /** No other result is taken for a culture. */
    private void required(Caller by, String id, String permission) {
        by.require(permission);
        unit.tx(Access.asking(by), tx -> views.get(tx, id, by.locale()));
    }

    @Override
    public CultureReport amend(Caller by, String id, CultureFindings findings, String reason, String note) {
        by.require("lab.result.amend");
        Reasons.check(Reasons.AMEND, reason, note);
        return unit.tx(by, tx -> views.get(tx, entry.amend(tx, id, findings, reason, note), by.locale()));
    }

    @Override
    public Sheet report(Caller by, String id) {
        return sheets.of(by, get(by, id));
    }
}
