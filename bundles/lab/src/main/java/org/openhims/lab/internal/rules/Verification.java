// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.lab.Flag;
import org.openhims.lab.internal.Quantity;
import org.openhims.lab.rules.AnalyteRule.Auto;

/** Whether a result of an analyser may be validated without a person. */
final class Verification {

    private Verification() {
    }

    /**
     * What is known of a result.
     *
     * @param comment of the device, which may be how it marks a doubtful value; null when none
     * @param warnings besides that of the delta check
     * @param tests codes of the ordered tests that measure it
     * @param held by quality control
     */
    record Facts(String analyte, String value, Flag flag, String comment, List<String> warnings, Set<String> tests, boolean held, boolean delta) {
    }

    /** Why a person has to look at it; empty when nobody has to. */
    static Optional<String> obstacle(Rules rules, Facts facts) {
        if (!rules.set().autoverification() || rules.off(facts.tests())) {
            return Optional.of("off");
        }
        Optional<Auto> rule = rules.auto(facts.analyte());
        Optional<Quantity> value = Quantity.parse(facts.value());
        if (rule.isEmpty() || value.isEmpty()) {
            return Optional.of(rule.isEmpty() ? "no-rule" : "no-number");
        }
        if (facts.flag() != null && facts.flag().critical()) {
            return Optional.of("critical");
        }
        if (facts.held()) {
            return Optional.of("held");
        }
        if (facts.comment() != null || !facts.warnings().isEmpty()) {
            return Optional.of("warning");
        }
        if (facts.delta()) {
            return Optional.of("delta");
        }
        return within(rule.get(), value.get(), facts.flag()) ? Optional.empty() : Optional.of("outside");
    }

    private static boolean within(Auto rule, Quantity value, Flag flag) {
        if (rule.low() == null && rule.high() == null) {
            return flag == Flag.N;
        }
        return (rule.low() == null || value.atLeast(rule.low())) && (rule.high() == null || value.atMost(rule.high()));
    }
}
