// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.internal.qc.ControlIntake;
import org.openhims.lab.internal.store.Arrival;
import org.openhims.lab.internal.store.Reading;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.Sheet;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.internal.store.Tube;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Ids;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes what analysers measured: results for what was ordered, and a list for a person of all that does not fit. */
@Component(service = Intake.class)
public final class Intake {

    private final Catalogue catalogue;
    private final Standing standing;
    private final ControlIntake controls;
    private final Arrivals arrivals;
    private final Aside aside;
    private final Clock clock;
    private final Units units = new Units();

    @Activate
    public Intake(@Reference Catalogue catalogue, @Reference Standing standing, @Reference ControlIntake controls,
            @Reference Arrivals arrivals, @Reference Aside aside, @Reference Clock clock) {
        this.catalogue = catalogue;
        this.standing = standing;
        this.controls = controls;
        this.arrivals = arrivals;
        this.aside = aside;
        this.clock = clock;
    }

    /** Returns true when every value became a result. */
    boolean take(Tx tx, AnalyserReport report, Sheet sheet) {
        if (controls.concerns(report)) {
            List<Value> others = controls.take(tx, report);
            return others.isEmpty() && !report.values().isEmpty() || aside.put(tx, report, "quality-control", others);
        }
        Optional<String> unusable = unusable(report);
        if (unusable.isPresent()) {
            return aside.put(tx, report, unusable.get(), report.values());
        }
        Optional<Tube> found = Tube.find(tx, report.accessions().get(0));
        Optional<String> unfit = found.isEmpty() ? Optional.of("unknown-accession") : unfit(found.get(), report);
        return unfit.isPresent() ? aside.put(tx, report, unfit.get(), report.values()) : give(tx, report, found.get(), sheet);
    }

    private boolean give(Tx tx, AnalyserReport report, Tube specimen, Sheet sheet) {
        // A specimen that was only received has no result yet, which saves a query for most reports.
        Map<String, ResultRow> present = specimen.status() == SpecimenStatus.RECEIVED ? Map.of() : standing.of(tx, specimen.accession());
        Matching matching = match(tx, report, specimen, present);
        if (!matching.fitting().isEmpty()) {
            sheet.resulted(specimen);
            store(tx, specimen, true, matching.fitting(), present, sheet);
        }
        matching.setAside().forEach((reason, values) -> aside.put(tx, report, reason, values));
        return matching.setAside().isEmpty();
    }

    /** @param present results that stand, by analyte */
    Matching match(Tx tx, AnalyserReport report, Tube specimen, Map<String, ResultRow> present) {
        return new Matching(catalogue.shelf(), units, report, specimen,
                present.values().stream().collect(Collectors.toMap(ResultRow::analyte, ResultRow::status)),
                standing.subject(specimen, tx.now()), tx.by().user());
    }

    private static Optional<String> unusable(AnalyserReport report) {
        if (report.accessions().isEmpty()) {
            return Optional.of("no-accession");
        }
        if (report.accessions().size() > 1) {
            return Optional.of("accessions-differ");
        }
        String accession = report.accessions().get(0);
        if (!accession.matches("[1-5]\\d{9}")) {
            return Optional.of("unknown-accession");
        }
        return CheckDigit.LUHN.isValid(accession) ? Optional.empty() : Optional.of("accession-check-digit");
    }

    /** Why no value of the report may go to the specimen; a released one takes none, but each value says so. */
    private static Optional<String> unfit(Tube specimen, AnalyserReport report) {
        Optional<String> contradiction = Identity.contradiction(specimen.patient(), report.patient(), specimen.accession());
        return contradiction.isPresent() ? contradiction : unready(specimen);
    }

    static Optional<String> unready(Tube specimen) {
        return Optional.ofNullable(switch (specimen.status()) {
            case ORDERED, COLLECTED -> "specimen-not-received";
            case CANCELLED -> "specimen-cancelled";
            case REJECTED -> "specimen-rejected";
            case RECEIVED, RESULTED, RELEASED -> null;
        });
    }

    /** What one transaction brings. */
    Sheet sheet(Tx tx) {
        return new Sheet(tx, all -> arrivals.finish(tx, all));
    }

    /** As for an analyser, for a specimen that is locked because a person enters or assigns them. */
    List<ResultRow> store(Tx tx, SpecimenRow locked, List<Reading> readings, Map<String, ResultRow> present) {
        if (readings.isEmpty()) {
            return List.of();
        }
        locked.resulted(false);
        Sheet sheet = sheet(tx);
        List<ResultRow> stored = store(tx, locked.tube(), false, readings, present, sheet);
        sheet.write();
        return stored;
    }

    /** Stores the readings as preliminary results, each in place of a preliminary one of the same analyte. */
    private List<ResultRow> store(Tx tx, Tube specimen, boolean automatic, List<Reading> readings, Map<String, ResultRow> present,
            Sheet sheet) {
        List<ResultRow> replaced = makeRoom(tx, readings, present, sheet);
        List<ResultRow> stored = readings.stream().map(reading -> new ResultRow(Ids.next(clock), specimen, reading)).toList();
        List<ResultRow> others = present.values().stream().filter(result -> !replaced.contains(result)).toList();
        sheet.add(new Arrival(specimen, automatic, readings.get(0), stored, others, replaced));
        return stored;
    }

    private static List<ResultRow> makeRoom(Tx tx, List<Reading> readings, Map<String, ResultRow> present, Sheet sheet) {
        List<ResultRow> replaced = readings.stream().map(reading -> present.get(reading.analyte().code())).filter(Objects::nonNull)
                .toList();
        if (!replaced.isEmpty()) {
            // The specimen first: whoever has it may change its results.
            sheet.write();
            replaced.forEach(ResultRow::supersede);
            // The place must be free in the database before the new row is inserted.
            tx.em().flush();
        }
        return replaced;
    }
}
