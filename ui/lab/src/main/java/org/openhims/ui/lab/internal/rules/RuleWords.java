// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.lab.rules.RuleSet;
import org.openhims.ui.Session;

/** Rules in words. */
final class RuleWords {

    private static final String NONE = "–";

    private final Session session;

    RuleWords(Session session) {
        this.session = session;
    }

    String version(RuleSet rules) {
        return rules.version() == 0 ? session.t("uilab.rules.version.none")
                : session.t("uilab.rules.version", rules.version(), session.formats().dateTime(rules.changedAt()), rules.changedBy());
    }

    String auto(AnalyteRule rule) {
        if (rule.auto() == null) {
            return NONE;
        }
        String limits = rule.auto().low() == null && rule.auto().high() == null ? session.t("uilab.rule.auto.range")
                : session.t("uilab.rule.auto.limits", shown(rule.auto().low()), shown(rule.auto().high()));
        return limits + (rule.auto().release() ? " · " + session.t("uilab.rule.auto.release") : "");
    }

    String delta(AnalyteRule rule) {
        if (rule.delta() == null) {
            return NONE;
        }
        List<String> limits = new ArrayList<>();
        if (rule.delta().percent() != null) {
            limits.add(rule.delta().percent().toPlainString() + " %");
        }
        if (rule.delta().absolute() != null) {
            limits.add(rule.delta().absolute().toPlainString());
        }
        return session.t("uilab.rule.delta.limits", String.join(" + ", limits), rule.delta().days());
    }

    private static String shown(BigDecimal limit) {
        return limit == null ? NONE : limit.toPlainString();
    }

    /** Such as {@code TSH: low, high or > 5}. */
    String condition(ReflexRule rule) {
        List<String> any = new ArrayList<>(rule.flags().stream().map(flag -> session.t("uilab.flag." + flag)).toList());
        if (rule.below() != null) {
            any.add("< " + rule.below().toPlainString());
        }
        if (rule.above() != null) {
            any.add("> " + rule.above().toPlainString());
        }
        any.addAll(rule.words());
        return rule.analyte() + ": " + any.stream().collect(Collectors.joining(", "));
    }
}
