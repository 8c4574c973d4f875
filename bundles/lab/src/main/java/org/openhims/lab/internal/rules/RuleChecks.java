// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openhims.lab.Analyte;
import org.openhims.lab.internal.Shelf;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.AnalyteRule.Auto;
import org.openhims.lab.rules.AnalyteRule.Delta;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** What rules must keep to. */
final class RuleChecks {

    private static final int LONGEST = 3650;
    private static final int MOST = 200;

    private final Shelf shelf;
    private final List<FieldError> errors = new ArrayList<>();

    private RuleChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Throws 400 with all fields at fault. */
    static void check(Shelf shelf, RuleSet rules) {
        RuleChecks checks = new RuleChecks(shelf);
        checks.require(rules.analytes().size() <= MOST, "analytes", "size", 0, MOST);
        checks.require(rules.reflexes().size() <= MOST, "reflexes", "size", 0, MOST);
        for (int i = 0; i < rules.testsOff().size(); i++) {
            checks.require(shelf.test(rules.testsOff().get(i), Locale.ENGLISH) != null, "testsOff[" + i + ']', "lab.test.unknown");
        }
        checks.analytes(rules.analytes());
        for (int i = 0; i < rules.reflexes().size(); i++) {
            checks.reflex("reflexes[" + i + ']', rules.reflexes().get(i));
        }
        if (!checks.errors.isEmpty()) {
            throw Problem.invalid(checks.errors);
        }
    }

    private void analytes(List<AnalyteRule> rules) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            AnalyteRule rule = rules.get(i);
            String field = "analytes[" + i + ']';
            Analyte analyte = rule.analyte() == null ? null : shelf.analyte(rule.analyte(), Locale.ENGLISH);
            require(analyte != null && analyte.numeric(), field + ".analyte", "lab.control.analyte");
            require(seen.add(rule.analyte()), field + ".analyte", "lab.repeated");
            delta(field + ".delta", rule.delta());
            auto(field + ".auto", rule.auto());
        }
    }

    private void delta(String field, Delta delta) {
        if (delta != null) {
            require(delta.days() >= 1 && delta.days() <= LONGEST, field + ".days", "limit", 1, LONGEST);
            require(delta.percent() != null || delta.absolute() != null, field + ".percent", "not-null");
            positive(field + ".percent", delta.percent());
            positive(field + ".absolute", delta.absolute());
        }
    }

    private void positive(String field, BigDecimal number) {
        require(number == null || number.signum() > 0, field, "positive");
    }

    private void auto(String field, Auto auto) {
        require(auto == null || auto.low() == null || auto.high() == null || auto.low().compareTo(auto.high()) <= 0, field + ".high", "lab.limits");
    }

    private void reflex(String field, ReflexRule rule) {
        require(rule.analyte() != null && shelf.analyte(rule.analyte(), Locale.ENGLISH) != null, field + ".analyte", "lab.analyte.unknown");
        require(rule.test() != null && shelf.test(rule.test(), Locale.ENGLISH) != null, field + ".test", "lab.test.unknown");
        require(!rule.flags().isEmpty() || rule.below() != null || rule.above() != null || !rule.words().isEmpty(), field, "lab.reflex.condition");
    }

    private void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            errors.add(FieldError.of(field, rule, args));
        }
    }
}
