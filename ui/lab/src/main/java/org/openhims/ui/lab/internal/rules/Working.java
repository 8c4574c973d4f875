// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;

/** Rules that are being changed: tried on past results before anything is saved. */
final class Working {

    private final RuleSet saved;
    private boolean on;
    private final Set<String> testsOff;
    private final Map<String, AnalyteRule> analytes = new TreeMap<>();
    private final List<ReflexRule> reflexes;

    Working(RuleSet saved) {
        this.saved = saved;
        on = saved.autoverification();
        testsOff = new LinkedHashSet<>(saved.testsOff());
        saved.analytes().forEach(rule -> analytes.put(rule.analyte(), rule));
        reflexes = new ArrayList<>(saved.reflexes());
    }

    RuleSet saved() {
        return saved;
    }

    /** With the version that they are made from. */
    RuleSet now() {
        return new RuleSet(saved.version(), on, List.copyOf(testsOff), List.copyOf(analytes.values()), reflexes, saved.changedAt(), saved.changedBy());
    }

    boolean changed() {
        return on != saved.autoverification() || !testsOff.equals(Set.copyOf(saved.testsOff()))
                || !Set.copyOf(analytes.values()).equals(Set.copyOf(saved.analytes())) || !reflexes.equals(saved.reflexes());
    }

    boolean on() {
        return on;
    }

    void turn() {
        on = !on;
    }

    boolean off(String test) {
        return testsOff.contains(test);
    }

    void turn(String test) {
        if (!testsOff.remove(test)) {
            testsOff.add(test);
        }
    }

    /** In the place of the one that the analyte has; without any condition it goes. */
    void put(AnalyteRule rule) {
        if (rule.delta() == null && rule.auto() == null) {
            analytes.remove(rule.analyte());
        } else {
            analytes.put(rule.analyte(), rule);
        }
    }

    List<AnalyteRule> analytes() {
        return List.copyOf(analytes.values());
    }

    List<ReflexRule> reflexes() {
        return List.copyOf(reflexes);
    }

    void add(ReflexRule rule) {
        reflexes.add(rule);
    }

    void remove(ReflexRule rule) {
        reflexes.remove(rule);
    }
}
