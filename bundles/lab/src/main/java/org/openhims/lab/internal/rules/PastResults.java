// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhims.lab.internal.Shelf;
import org.openhims.lab.internal.qc.Holds;
import org.openhims.lab.internal.rules.DeltaCheck.Earlier;
import org.openhims.lab.internal.store.ResultRow;
import org.openhims.lab.internal.store.SpecimenRow;
import org.openhims.lab.quality.Hold;
import org.openhims.lab.rules.DryRun;
import org.openhims.lab.rules.DryRun.Amended;
import org.openhims.platform.store.Tx;

/** Looks at past results of analysers as if they came now, under given rules. */
final class PastResults {

    private static final String LAST = "select r from ResultRow r where r.device is not null and r.validatedAt is not null and r.amends is null"
            + " order by r.id desc";
    private static final String SPECIMENS = "select s from SpecimenRow s where s.accession in :accessions";
    private static final String AMENDMENTS = "select r from ResultRow r where r.amends in :ids";
    private static final int AT_ONCE = 500;

    private final Tx tx;
    private final Shelf shelf;
    private final Map<String, Integer> because = new HashMap<>();

    PastResults(Tx tx, Shelf shelf) {
        this.tx = tx;
        this.shelf = shelf;
    }

    DryRun run(Rules rules, boolean present, int last) {
        List<ResultRow> results = tx.em().createQuery(LAST, ResultRow.class).setMaxResults(last).getResultList();
        Map<String, SpecimenRow> specimens = specimens(results);
        Map<String, List<Earlier>> earlier = earlier(rules, results, specimens);
        List<Hold> holds = results.isEmpty() ? List.of() : new Holds(tx).since(results.get(results.size() - 1).receivedAt());
        List<ResultRow> passing = results.stream().filter(result -> passes(rules, result, specimens.get(result.accession()), holds, earlier)).toList();
        return new DryRun(present ? rules.set().version() : 0, results.size(), passing.size(), amended(passing), because);
    }

    private boolean passes(Rules rules, ResultRow result, SpecimenRow specimen, List<Hold> holds, Map<String, List<Earlier>> earlier) {
        boolean differs = rules.delta(result.analyte()).map(rule -> DeltaCheck.differs(rule, result.value(), result.at(), result.accession(),
                of(specimen, result.analyte(), earlier))).orElse(false);
        Set<String> tests = specimen.tests().stream().filter(test -> shelf.analytesOf(List.of(test)).contains(result.analyte()))
                .collect(Collectors.toSet());
        List<String> warnings = result.warnings().stream().filter(warning -> !warning.equals(Judge.DELTA) && !warning.equals(Judge.HELD)).toList();
        Optional<String> obstacle = Verification.obstacle(rules, new Verification.Facts(result.analyte(), result.value(), result.flag(),
                result.comment(), warnings, tests, held(holds, result), differs));
        obstacle.ifPresent(reason -> because.merge(reason, 1, Integer::sum));
        return obstacle.isEmpty();
    }

    private static boolean held(List<Hold> holds, ResultRow result) {
        Instant at = result.receivedAt();
        return holds.stream().filter(hold -> !hold.since().isAfter(at) && (hold.endedAt() == null || hold.endedAt().isAfter(at)))
                .anyMatch(hold -> hold.analyte().equals(result.analyte()) && Objects.equals(hold.device(), result.device()));
    }

    private Map<String, SpecimenRow> specimens(List<ResultRow> results) {
        List<String> accessions = results.stream().map(ResultRow::accession).distinct().toList();
        return inParts(accessions, some -> tx.em().createQuery(SPECIMENS, SpecimenRow.class).setParameter("accessions", some).getResultList()).stream()
                .collect(Collectors.toMap(SpecimenRow::accession, Function.identity()));
    }

    private Map<String, List<Earlier>> earlier(Rules rules, List<ResultRow> results, Map<String, SpecimenRow> specimens) {
        if (results.isEmpty() || rules.longest() == 0) {
            return Map.of();
        }
        Set<String> uhids = specimens.values().stream().flatMap(specimen -> Judge.numbers(specimen.patient())).collect(Collectors.toSet());
        Instant from = results.get(results.size() - 1).receivedAt().minus(Duration.ofDays(rules.longest() + 7L));
        return new EarlierTable(tx).since(uhids, from).stream().collect(Collectors.groupingBy(e -> e.uhid() + ' ' + e.analyte()));
    }

    private static List<Earlier> of(SpecimenRow specimen, String analyte, Map<String, List<Earlier>> earlier) {
        return Judge.numbers(specimen.patient()).flatMap(uhid -> earlier.getOrDefault(uhid + ' ' + analyte, List.of()).stream()).toList();
    }

    private List<Amended> amended(List<ResultRow> passing) {
        Map<String, ResultRow> wrong = passing.stream().collect(Collectors.toMap(ResultRow::id, Function.identity()));
        return inParts(List.copyOf(wrong.keySet()), some -> tx.em().createQuery(AMENDMENTS, ResultRow.class).setParameter("ids", some).getResultList())
                .stream().map(right -> new Amended(right.amends(), right.analyte(), wrong.get(right.amends()).value(), right.value(), right.reason()))
                .toList();
    }

    private static <T> List<T> inParts(List<String> keys, Function<List<String>, List<T>> query) {
        List<T> all = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            all.addAll(query.apply(keys.subList(from, Math.min(from + AT_ONCE, keys.size()))));
        }
        return all;
    }
}
