// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openhims.lab.Flag;
import org.openhims.lab.LabEvent;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.LabUnit;
import org.openhims.lab.internal.Standing;
import org.openhims.lab.internal.Tell;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.custody.CustodyWarning;
import org.openhims.lab.internal.store.Reading;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Tx;
import org.openhims.platform.work.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what was found in cultures. */
@Component(service = CultureEntry.class)
public final class CultureEntry {

    private static final String OPEN = "select r from ResultRow r where r.accession = :accession and r.analyte = :analyte"
            + " and r.openAnalyte is not null";
    private static final String ALL = "select r from ResultRow r where r.accession = :accession and r.analyte = :analyte";

    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final MicroBook book;
    private final Words words;
    private final CultureSteps steps;
    private final Standing standing;
    private final Alerts alerts;
    private final Tell tell;
    private final Json json;
    private final Clock clock;

    @Activate
    public CultureEntry(@Reference Catalogue catalogue, @Reference Vocabulary vocabulary, @Reference MicroBook book, @Reference Words words,
            @Reference CultureSteps steps, @Reference Standing standing, @Reference Alerts alerts, @Reference Tell tell, @Reference Json json,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.vocabulary = vocabulary;
        this.book = book;
        this.words = words;
        this.steps = steps;
        this.standing = standing;
        this.alerts = alerts;
        this.tell = tell;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the key of the new report. */
    String enter(Tx tx, String accession, String asked, CultureFindings findings) {
        FindingRules.check(vocabulary, findings);
        SpecimenRow specimen = LabUnit.lockKnown(tx, accession);
        String analyte = analyte(specimen, asked);
        List<ResultRow> open = query(tx, OPEN, accession, analyte);
        Optional<ResultRow> reported = open.stream().filter(row -> row.status().reported()).findFirst();
        List<ResultRow> drafts = open.stream().filter(row -> !row.status().reported()).toList();
        if (reported.isPresent() && new CultureTable(tx, json).find(reported.get().id()).orElseThrow().findings().last()) {
            throw Problem.conflict("lab.culture.final");
        }
        specimen.requireTakingResults();
        drafts.forEach(ResultRow::supersede);
        tx.em().flush();
        ResultRow row = row(tx, specimen, analyte, findings, null);
        if (reported.isPresent()) {
            row.follow();
        }
        keep(tx, row, findings(specimen, findings), reported.map(ResultRow::id).orElse(null), drafts);
        specimen.resulted(false);
        alert(tx, row, drafts, reported);
        tell(tx, specimen, row);
        tx.audit("lab.result.enter", row.uhid(), "accession=" + accession + " culture=" + analyte);
        return row.id();
    }

    private String analyte(SpecimenRow specimen, String asked) {
        List<String> ordered = catalogue.shelf().analytesOf(specimen.tests()).stream().filter(catalogue.shelf()::culture)
                .filter(analyte -> asked == null || analyte.equals(asked)).toList();
        if (ordered.isEmpty()) {
            throw Problem.conflict("lab.result.notordered");
        }
        if (ordered.size() > 1) {
            throw Problem.invalid("analyte", "one-of", String.join(", ", ordered));
        }
        return ordered.get(0);
    }

    private static List<ResultRow> query(Tx tx, String jpql, String accession, String analyte) {
        return tx.em().createQuery(jpql, ResultRow.class).setParameter("accession", accession).setParameter("analyte", analyte).getResultList();
    }

    private CultureFindings findings(SpecimenRow specimen, CultureFindings findings) {
        return new Interpreter(book.present(), vocabulary, specimen.record().specimen()).complete(findings);
    }

    private ResultRow row(Tx tx, SpecimenRow specimen, String analyte, CultureFindings findings, String note) {
        Reading reading = new Reading(catalogue.shelf().analyte(analyte, Locale.ENGLISH), words.summary(Locale.ENGLISH, findings),
                flag(analyte, findings), null, null, note, CustodyWarning.of(specimen.custody()).stream().toList(), null, null, tx.by().user(),
                tx.now(), tx.now());
        return new ResultRow(Ids.next(clock), specimen.tube(), reading);
    }

    private Flag flag(String analyte, CultureFindings findings) {
        boolean grew = findings.outcome().equals("growth") || findings.outcome().equals("mixed");
        boolean seen = findings.gram().stream().anyMatch(Vocabulary.ORGANISMS_SEEN::contains);
        if (vocabulary.sterile(analyte) && (grew || seen)) {
            return Flag.AA;
        }
        return grew ? Flag.A : null;
    }

    private void keep(Tx tx, ResultRow row, CultureFindings findings, String follows, List<ResultRow> replaced) {
        tx.em().persist(row);
        tx.em().flush();
        CultureTable table = new CultureTable(tx, json);
        table.insert(row.id(), findings, follows);
        replaced.forEach(old -> table.replaced(old.id(), row.id()));
    }

    /** Somebody who was told the same of this culture is not told again; what is told goes on with the clock of the report before. */
    private void alert(Tx tx, ResultRow row, List<ResultRow> drafts, Optional<ResultRow> reported) {
        List<ResultRow> before = new ArrayList<>(drafts);
        if (row.critical()) {
            reported.ifPresent(before::add);
        }
        List<String> same = query(tx, ALL, row.accession(), row.analyte()).stream().filter(old -> old != row && old.critical())
                .filter(old -> old.value().equals(row.value())).map(ResultRow::id).toList();
        alerts.arrived(tx, alerts.told(tx, same) ? List.of() : List.of(row), before);
    }

    private void tell(Tx tx, SpecimenRow specimen, ResultRow row) {
        List<String> id = List.of(row.id());
        tell.live(tx, row.uhid(), new LabEvent.ResultReceived(row.order(), row.accession(), id));
        if (row.critical()) {
            tell.live(tx, row.uhid(), new LabEvent.Critical(row.order(), row.accession(), id, specimen.orderedBy()));
        }
    }

    /** Returns the key of the right report. */
    String amend(Tx tx, String id, CultureFindings findings, String reason, String note) {
        FindingRules.check(vocabulary, findings);
        ResultRow wrong = tx.em().find(ResultRow.class, id);
        if (wrong == null || new CultureTable(tx, json).find(id).isEmpty()) {
            throw Problem.unknown("lab.culture.unknown");
        }
        SpecimenRow specimen = LabUnit.lockKnown(tx, wrong.accession());
        tx.em().refresh(wrong);
        if (!wrong.status().reported()) {
            throw Problem.conflict("lab.result.notreleased");
        }
        ResultRow right = row(tx, specimen, wrong.analyte(), findings, note);
        right.amend(wrong, reason, tx.by().user(), tx.now());
        wrong.supersede();
        tx.em().flush();
        keep(tx, right, findings(specimen, findings), null, List.of(wrong));
        if (right.critical()) {
            tell.live(tx, wrong.uhid(), new LabEvent.Critical(wrong.order(), right.accession(), List.of(right.id()), specimen.orderedBy()));
        }
        alerts.amended(tx, wrong, right);
        steps.validated(tx, List.of(right));
        standing.settle(tx, specimen);
        tell.live(tx, wrong.uhid(), new LabEvent.Amended(wrong.order(), right.id(), wrong.id(), reason, specimen.orderedBy()));
        tx.audit("lab.result.amend", wrong.uhid(), "result=" + id + " reason=" + reason);
        return right.id();
    }
}
