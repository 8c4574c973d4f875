// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openhims.lab.Analyte;
import org.openhims.lab.LabEvent;
import org.openhims.lab.NewResult;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.critical.Alerts;
import org.openhims.lab.internal.outside.DoneOutside;
import org.openhims.lab.internal.rules.Reflexes;
import org.openhims.lab.internal.store.Reading;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.platform.FieldError;
import org.openhims.platform.Ids;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Results that people enter: those that no device sends, and corrections of reported ones. */
@Component(service = ResultEntry.class)
public final class ResultEntry {

    private static final int VALUE = 100;
    private static final int COMMENT = 200;

    private final Catalogue catalogue;
    private final Standing standing;
    private final Intake intake;
    private final Alerts alerts;
    private final Reflexes reflexes;
    private final Tell tell;
    private final Clock clock;

    @Activate
    public ResultEntry(@Reference Catalogue catalogue, @Reference Standing standing, @Reference Intake intake, @Reference Alerts alerts,
            @Reference Reflexes reflexes, @Reference Tell tell, @Reference Clock clock) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.intake = intake;
        this.alerts = alerts;
        this.reflexes = reflexes;
        this.tell = tell;
        this.clock = clock;
    }

    ResultRow enter(Tx tx, String accession, String analyte, String value, String comment) {
        SpecimenRow specimen = taking(tx, accession);
        Map<String, ResultRow> present = standing.of(tx, accession);
        requireWanted(tx, specimen, present, analyte);
        return intake.store(tx, specimen, List.of(reading(tx, specimen, analyte, value, comment)), present).get(0);
    }

    /** All or none; each that is wrong is named. */
    List<ResultRow> enterAll(Tx tx, String accession, List<NewResult> results) {
        SpecimenRow specimen = taking(tx, accession);
        Map<String, ResultRow> present = standing.of(tx, accession);
        List<Reading> readings = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < results.size(); i++) {
            NewResult one = results.get(i);
            String place = "results[" + i + "].";
            requireWanted(tx, specimen, present, one.analyte());
            try {
                if (!seen.add(one.analyte())) {
                    throw Problem.invalid("analyte", "lab.repeated");
                }
                readings.add(reading(tx, specimen, one.analyte(), one.value(), one.comment()));
            } catch (ProblemException e) {
                e.problem().errors().forEach(error -> wrong.add(new FieldError(place + error.field(), error.rule(), error.args())));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return intake.store(tx, specimen, readings, present);
    }

    private static SpecimenRow taking(Tx tx, String accession) {
        SpecimenRow specimen = LabUnit.lockKnown(tx, accession);
        specimen.requireTakingResults();
        return specimen;
    }

    private void requireWanted(Tx tx, SpecimenRow specimen, Map<String, ResultRow> present, String analyte) {
        if (analyte == null || !catalogue.shelf().analytesOf(specimen.tests()).contains(analyte)) {
            throw Problem.conflict("lab.result.notordered");
        }
        requireNoCulture(analyte);
        DoneOutside.requireBack(tx, catalogue.shelf(), specimen.accession(), analyte);
        if (present.containsKey(analyte) && present.get(analyte).status() != ResultStatus.PRELIMINARY) {
            throw Problem.conflict("lab.result.exists");
        }
    }

    ResultRow amend(Tx tx, ResultRow wrong, String value, String reason, String comment) {
        if (!wrong.status().reported()) {
            throw Problem.conflict("lab.result.notreleased");
        }
        requireNoCulture(wrong.analyte());
        SpecimenRow specimen = tx.em().find(SpecimenRow.class, wrong.accession());
        ResultRow right = new ResultRow(Ids.next(clock), specimen.tube(), reading(tx, specimen, wrong.analyte(), value, comment));
        right.amend(wrong, reason, tx.by().user(), tx.now());
        wrong.supersede();
        tx.em().flush();
        tx.em().persist(right);
        if (right.critical()) {
            tell.live(tx, wrong.uhid(), new LabEvent.Critical(wrong.order(), right.accession(), List.of(right.id()), specimen.orderedBy()));
        }
        alerts.amended(tx, wrong, right);
        reflexes.apply(tx, right.accession(), List.of(right));
        standing.settle(tx, specimen);
        tell.live(tx, wrong.uhid(), new LabEvent.Amended(wrong.order(), right.id(), wrong.id(), reason, specimen.orderedBy()));
        tx.audit("lab.result.amend", wrong.uhid(), "result=" + wrong.id() + " reason=" + reason);
        return right;
    }

    /** What grew is more than a word. */
    private void requireNoCulture(String analyte) {
        if (catalogue.shelf().culture(analyte)) {
            throw Problem.conflict("lab.culture.here");
        }
    }

    private Reading reading(Tx tx, SpecimenRow specimen, String code, String value, String comment) {
        Shelf shelf = catalogue.shelf();
        Analyte analyte = shelf.analyte(code, Locale.ENGLISH);
        String text = checked(analyte, value);
        if (comment != null && comment.length() > COMMENT) {
            throw Problem.invalid("comment", "size", 0, COMMENT);
        }
        Verdict verdict = Verdict.of(shelf.ranges(code), text, standing.subject(specimen.tube(), tx.now()));
        return new Reading(analyte, text, verdict.flag(), verdict.range(), null, comment, List.of(), null, null, tx.by().user(), tx.now(),
                tx.now());
    }

    private static String checked(Analyte analyte, String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid("value", "not-blank");
        }
        if (value.length() > VALUE) {
            throw Problem.invalid("value", "size", 1, VALUE);
        }
        return analyte.numeric() ? Quantity.parse(value).orElseThrow(() -> Problem.invalid("value", "lab.number")).toString() : value.strip();
    }
}
