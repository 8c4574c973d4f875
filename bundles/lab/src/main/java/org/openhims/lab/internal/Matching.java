// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhims.lab.AnalyserReport;
import org.openhims.lab.AnalyserReport.Value;
import org.openhims.lab.Analyte;
import org.openhims.lab.ResultStatus;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.lab.internal.store.Reading;
import org.openhims.lab.internal.store.Subject;
import org.openhims.lab.internal.store.Tube;

/** Gives the values of one report to what was ordered on one specimen; what does not fit is set aside with the reason. */
final class Matching {

    private final Shelf shelf;
    private final Units units;
    private final AnalyserReport report;
    private final Tube specimen;
    private final Set<String> ordered;
    private final Map<String, ResultStatus> standing;
    private final Subject subject;
    private final List<String> warnings;
    private final Map<String, Reading> fitting = new LinkedHashMap<>();
    private final Map<String, List<Value>> setAside = new LinkedHashMap<>();

    /**
     * @param standing status of the results that stand, by analyte
     * @param subject whom the values are judged for
     * @param by who gives the report to the specimen
     */
    Matching(Shelf shelf, Units units, AnalyserReport report, Tube specimen, Map<String, ResultStatus> standing, Subject subject,
            String by) {
        this.shelf = shelf;
        this.units = units;
        this.report = report;
        this.specimen = specimen;
        this.standing = standing;
        this.subject = subject;
        ordered = shelf.analytesOf(specimen.tests());
        warnings = warnings(specimen.patient());
        for (Value value : report.values()) {
            take(value, by);
        }
    }

    /** What can be stored, in the order of the message. */
    List<Reading> fitting() {
        return List.copyOf(fitting.values());
    }

    /** What a person has to look at, by reason. */
    Map<String, List<Value>> setAside() {
        return setAside;
    }

    private List<String> warnings(PatientRow patient) {
        List<String> all = new ArrayList<>(report.warnings());
        if (report.patient() != null && Identity.nameDiffers(patient, report.patient().name())) {
            all.add("lab.warning.name-differs");
        }
        return all;
    }

    private void take(Value value, String by) {
        Set<String> meant = shelf.meantBy(value.code());
        Optional<String> analyte = meant.stream().filter(ordered::contains).sorted().findFirst();
        if (analyte.isEmpty()) {
            aside(meant.isEmpty() ? "code-unmapped" : "not-ordered", value);
            return;
        }
        ResultStatus present = standing.get(analyte.get());
        if (shelf.culture(analyte.get())) {
            aside("culture", value);
        } else if (present != null && present != ResultStatus.PRELIMINARY) {
            aside(present.reported() ? "already-released" : "already-validated", value);
        } else if (fitting.containsKey(analyte.get())) {
            aside("repeated", value);
        } else {
            read(shelf.analyte(analyte.get(), java.util.Locale.ENGLISH), value, by);
        }
    }

    private void read(Analyte analyte, Value value, String by) {
        Optional<Quantity> quantity = analyte.numeric() ? Quantity.parse(value.value()) : Optional.empty();
        if (quantity.isEmpty()) {
            keep(analyte, value, analyte.numeric() ? null : words(value.value()), false, by);
            return;
        }
        Optional<BigDecimal> factor = value.unit() == null || value.unit().isBlank() ? Optional.of(BigDecimal.ONE)
                : units.factor(analyte, value.unit());
        if (factor.isEmpty()) {
            aside("unit-not-convertible", value);
            return;
        }
        boolean converted = factor.get().compareTo(BigDecimal.ONE) != 0;
        Quantity right = converted ? quantity.get().times(factor.get(), analyte.decimals()) : quantity.get();
        keep(analyte, value, right.toString(), converted, by);
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param text null for no result */
    private void keep(Analyte analyte, Value value, String text, boolean converted, String by) {
        Verdict verdict = Verdict.of(shelf.ranges(analyte.code()), text, subject);
        boolean unread = text == null && value.value() != null;
        String sent = converted || unread ? (value.value() + ' ' + (value.unit() == null ? "" : value.unit())).strip() : null;
        Set<String> odd = new LinkedHashSet<>(warnings);
        if (text == null) {
            odd.add("lab.warning.no-result");
        } else if (analyte.unit() != null && (value.unit() == null || value.unit().isBlank())) {
            odd.add("lab.warning.unit-missing");
        }
        Instant observed = value.observedAt();
        fitting.put(analyte.code(), new Reading(analyte, text, verdict.flag(), verdict.range(), sent, value.comment(),
                List.copyOf(odd), report.device(), report.messageId(), by, observed, report.receivedAt()));
    }

    private void aside(String reason, Value value) {
        setAside.computeIfAbsent(reason, none -> new ArrayList<>()).add(value);
    }
}
