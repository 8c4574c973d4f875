// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.AnalyteRule.Auto;
import org.openhims.lab.rules.AnalyteRule.Delta;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;

/** A rule set as it is in memory, by analyte: never changed, replaced as a whole. */
final class Rules {

    private final RuleSet set;
    private final Map<String, AnalyteRule> byAnalyte;
    private final Set<String> testsOff;
    private final Map<String, List<ReflexRule>> reflexes;
    private final int longest;

    Rules(RuleSet set) {
        this.set = set;
        byAnalyte = set.analytes().stream().collect(Collectors.toMap(AnalyteRule::analyte, Function.identity()));
        testsOff = Set.copyOf(set.testsOff());
        reflexes = set.reflexes().stream().collect(Collectors.groupingBy(ReflexRule::analyte));
        longest = set.analytes().stream().filter(rule -> rule.delta() != null).mapToInt(rule -> rule.delta().days()).max().orElse(0);
    }

    RuleSet set() {
        return set;
    }

    /** Whom a validated result names. */
    String signature() {
        return "rules:" + set.version();
    }

    Optional<Delta> delta(String analyte) {
        return Optional.ofNullable(byAnalyte.get(analyte)).map(AnalyteRule::delta);
    }

    Optional<Auto> auto(String analyte) {
        return Optional.ofNullable(byAnalyte.get(analyte)).map(AnalyteRule::auto);
    }

    boolean off(Set<String> tests) {
        return tests.stream().anyMatch(testsOff::contains);
    }

    List<ReflexRule> reflexes(String analyte) {
        return reflexes.getOrDefault(analyte, List.of());
    }

    /** How many days back any delta check looks; 0 when there is none. */
    int longest() {
        return longest;
    }
}
