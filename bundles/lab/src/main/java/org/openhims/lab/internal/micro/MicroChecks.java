// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.MicroRules;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** What rules of microbiology must keep to. */
final class MicroChecks {

    private static final List<String> BETWEEN = List.of("I", "SDD");
    private static final int BREAKPOINTS = 3000;
    private static final int OTHERS = 100;
    private static final int STANDARD = 80;
    private static final BigDecimal MOST = new BigDecimal("9999");

    private final Vocabulary vocabulary;
    private final Set<String> specimens;
    private final List<FieldError> errors = new ArrayList<>();

    private MicroChecks(Vocabulary vocabulary, Set<String> specimens) {
        this.vocabulary = vocabulary;
        this.specimens = specimens;
    }

    /** 400 with each field that breaks a rule. */
    static void check(Vocabulary vocabulary, Set<String> specimens, MicroRules rules) {
        MicroChecks checks = new MicroChecks(vocabulary, specimens);
        checks.rules(rules);
        if (!checks.errors.isEmpty()) {
            throw Problem.invalid(checks.errors);
        }
    }

    private void rules(MicroRules rules) {
        boolean named = rules.standard() != null && !rules.standard().isBlank();
        require(named ? rules.standard().length() <= STANDARD : rules.breakpoints().isEmpty(), "standard", "size", 1, STANDARD);
        require(rules.breakpoints().size() <= BREAKPOINTS, "breakpoints", "size", 0, BREAKPOINTS);
        require(rules.cascades().size() <= OTHERS, "cascades", "size", 0, OTHERS);
        require(rules.alerts().size() <= OTHERS, "alerts", "size", 0, OTHERS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.breakpoints().size(); i++) {
            Breakpoint b = rules.breakpoints().get(i);
            breakpoint("breakpoints[" + i + ']', b);
            require(seen.add(b.antimicrobial() + ' ' + b.organism() + ' ' + b.specimen() + ' ' + b.method()), "breakpoints[" + i + ']', "lab.repeated");
        }
        for (int i = 0; i < rules.cascades().size(); i++) {
            cascade("cascades[" + i + ']', rules.cascades().get(i));
        }
        for (int i = 0; i < rules.alerts().size(); i++) {
            alert("alerts[" + i + ']', rules.alerts().get(i));
        }
    }

    private void breakpoint(String field, Breakpoint b) {
        require(b.organism() != null && vocabulary.meansOrganism(b.organism()), field + ".organism", "lab.organism");
        antimicrobial(field + ".antimicrobial", b.antimicrobial());
        require(b.specimen() == null || specimens.contains(b.specimen()), field + ".specimen", "one-of", String.join(", ", specimens));
        require(b.method() != null && FindingRules.METHODS.contains(b.method()), field + ".method", "one-of", String.join(", ", FindingRules.METHODS));
        require(b.between() == null || BETWEEN.contains(b.between()), field + ".between", "one-of", String.join(", ", BETWEEN));
        limit(field + ".susceptible", b.susceptible());
        limit(field + ".resistant", b.resistant());
        if (b.susceptible() != null && b.resistant() != null) {
            int side = b.susceptible().compareTo(b.resistant());
            require("disk".equals(b.method()) ? side > 0 : side < 0, field + ".resistant", "lab.limits");
        }
    }

    private void limit(String field, BigDecimal limit) {
        require(limit != null && limit.signum() > 0 && limit.compareTo(MOST) <= 0 && limit.scale() <= 4, field, "lab.number");
    }

    private void cascade(String field, CascadeRule rule) {
        require(rule.organism() == null || vocabulary.meansOrganism(rule.organism()), field + ".organism", "lab.organism");
        antimicrobial(field + ".antimicrobial", rule.antimicrobial());
        several(field + ".simpler", rule.simpler());
    }

    private void alert(String field, AlertRule rule) {
        require(rule.code() != null && rule.code().matches("[A-Z0-9-]{2,20}"), field + ".code", "lab.alertcode");
        require(rule.organism() != null && vocabulary.meansOrganism(rule.organism()), field + ".organism", "lab.organism");
        several(field + ".resistant", rule.resistant());
    }

    private void several(String field, List<String> antimicrobials) {
        require(!antimicrobials.isEmpty(), field, "not-blank");
        antimicrobials.forEach(code -> antimicrobial(field, code));
    }

    private void antimicrobial(String field, String code) {
        require(code != null && vocabulary.knowsAntimicrobial(code), field, "lab.antimicrobial");
    }

    private void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            errors.add(FieldError.of(field, rule, args));
        }
    }
}
