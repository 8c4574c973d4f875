// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.lab.internal.Catalogue;
import org.openhims.lab.internal.custody.CustodyWarning;
import org.openhims.lab.internal.qc.Holds;
import org.openhims.lab.internal.rules.DeltaCheck.Earlier;
import org.openhims.lab.internal.store.Arrival;
import org.openhims.lab.internal.store.PatientRow;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.quality.Hold;
import org.openhims.platform.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Marks what differs or is held, and validates what rules allow: all results of a transaction together. */
@Component(service = Judge.class)
public final class Judge {

    static final String DELTA = "lab.warning.delta";
    static final String HELD = "lab.warning.qc-held";

    private final RuleBook book;
    private final Catalogue catalogue;
    private final Reflexes reflexes;

    @Activate
    public Judge(@Reference RuleBook book, @Reference Catalogue catalogue, @Reference Reflexes reflexes) {
        this.book = book;
        this.catalogue = catalogue;
        this.reflexes = reflexes;
    }

    /** Returns the accessions of specimens of which all that was ordered is reported now. */
    public Set<String> judge(Tx tx, List<Arrival> arrivals) {
        Rules rules = book.present();
        List<Hold> holds = new Holds(tx).open();
        Map<String, List<Earlier>> earlier = earlier(tx, rules, arrivals);
        Set<String> complete = new HashSet<>();
        // One patient's specimens of one transaction are compared with each other, too.
        for (Arrival arrival : arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList()) {
            arrival.results().forEach(result -> judge(tx, rules, arrival, result, holds, earlier));
            List<ResultRow> validated = arrival.results().stream().filter(ResultRow::validated).toList();
            validated.forEach(result -> earlier.computeIfAbsent(key(result.uhid(), result.analyte()), none -> new ArrayList<>()).add(Earlier.of(result)));
            boolean more = reflexes.apply(tx, arrival.specimen().accession(), validated);
            if (!more && !validated.isEmpty() && arrival.reported().containsAll(catalogue.shelf().analytesOf(arrival.specimen().tests()))) {
                complete.add(arrival.specimen().accession());
            }
        }
        return complete;
    }

    private void judge(Tx tx, Rules rules, Arrival arrival, ResultRow result, List<Hold> holds, Map<String, List<Earlier>> earlier) {
        boolean differs = rules.delta(result.analyte()).map(rule -> DeltaCheck.differs(rule, result.value(), result.at(), result.accession(),
                of(arrival.specimen().patient(), result.analyte(), earlier))).orElse(false);
        CustodyWarning.of(arrival.specimen().custody()).ifPresent(result::warn);
        boolean held = Holds.of(holds, result.analyte(), result.device()).isPresent();
        boolean passes = arrival.automatic() && !arrival.wasCritical(result.analyte()) && Verification.obstacle(rules, new Verification.Facts(result.analyte(), result.value(),
                result.flag(), result.comment(), result.warnings(), tests(arrival, result), held, differs)).isEmpty();
        if (differs) {
            result.warn(DELTA);
        }
        if (held) {
            result.warn(HELD);
        }
        if (passes) {
            result.validate(rules.signature(), tx.now());
            if (rules.auto(result.analyte()).orElseThrow().release()) {
                result.release(rules.signature(), tx.now());
            }
        }
    }

    private Set<String> tests(Arrival arrival, ResultRow result) {
        return arrival.specimen().tests().stream().filter(test -> catalogue.shelf().analytesOf(List.of(test)).contains(result.analyte()))
                .collect(Collectors.toSet());
    }

    private static Map<String, List<Earlier>> earlier(Tx tx, Rules rules, List<Arrival> arrivals) {
        Map<String, Set<String>> wanted = new HashMap<>();
        for (Arrival arrival : arrivals) {
            Set<String> checked = arrival.results().stream().map(ResultRow::analyte).filter(a -> rules.delta(a).isPresent()).collect(Collectors.toSet());
            if (!checked.isEmpty()) {
                numbers(arrival.specimen().patient()).forEach(uhid -> wanted.computeIfAbsent(uhid, none -> new HashSet<>()).addAll(checked));
            }
        }
        // A result's key is of the time when it came, which may be days after it was measured.
        Instant from = tx.now().minus(Duration.ofDays(rules.longest() + 7L));
        Instant first = arrivals.stream().map(Arrival::at).min(Comparator.naturalOrder()).orElse(from);
        EarlierTable table = new EarlierTable(tx);
        return wanted.entrySet().stream().flatMap(of -> table.last(of.getKey(), of.getValue(), from, first).stream())
                .collect(Collectors.groupingBy(e -> key(e.uhid(), e.analyte()), HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static List<Earlier> of(PatientRow patient, String analyte, Map<String, List<Earlier>> earlier) {
        return numbers(patient).map(uhid -> earlier.getOrDefault(key(uhid, analyte), List.of())).flatMap(Collection::stream).toList();
    }

    /** Also those of merged records, which stand among the identifiers. */
    static Stream<String> numbers(PatientRow patient) {
        return Stream.concat(Stream.of(patient.uhid()), patient.identifiers().stream().filter(number -> number.matches("\\d{13}"))).distinct();
    }

    private static String key(String uhid, String analyte) {
        return uhid + ' ' + analyte;
    }
}
