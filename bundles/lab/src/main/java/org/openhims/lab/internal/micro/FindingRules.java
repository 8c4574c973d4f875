// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.Susceptibility;
import org.openhims.platform.FieldError;
import org.openhims.platform.Problem;

/** What findings must keep to. */
final class FindingRules {

    static final List<String> STAGES = List.of("preliminary", "final");
    static final List<String> OUTCOMES = List.of("pending", "no-growth", "growth", "mixed");
    static final List<String> GRADES = List.of("scanty", "light", "moderate", "heavy");
    static final List<String> METHODS = List.of("disk", "mic");
    static final List<String> INTERPRETATIONS = List.of("S", "I", "SDD", "R");
    private static final List<String> COMPARATORS = List.of("<=", "<", ">=", ">");
    private static final List<String> HIDDEN = List.of("person", "cascade", "never");
    private static final int HOURS = 2_400;
    private static final int ISOLATES = 5;
    private static final int TESTED = 40;
    private static final int COMMENT = 500;
    private static final int ISOLATE_COMMENT = 300;
    private static final long COUNT = 1_000_000_000L;
    private static final BigDecimal VALUE = new BigDecimal("9999");

    private final Vocabulary vocabulary;
    private final List<FieldError> errors = new ArrayList<>();

    private FindingRules(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** 400 with each field that breaks a rule. */
    static void check(Vocabulary vocabulary, CultureFindings findings) {
        FindingRules rules = new FindingRules(vocabulary);
        rules.culture(findings);
        if (!rules.errors.isEmpty()) {
            throw Problem.invalid(rules.errors);
        }
    }

    private void culture(CultureFindings f) {
        oneOf("stage", f.stage(), STAGES);
        oneOf("outcome", f.outcome(), OUTCOMES);
        boolean none = "no-growth".equals(f.outcome());
        require(!none || f.hours() != null && f.hours() >= 1 && f.hours() <= HOURS, "hours", "limit", 1, HOURS);
        require(none || f.hours() == null, "hours", "lab.culture.nogrowthonly");
        require(!f.last() || !"pending".equals(f.outcome()), "outcome", "lab.culture.finalpending");
        List<String> seen = vocabulary.seen();
        f.gram().stream().filter(code -> !seen.contains(code)).forEach(code -> require(false, "gram", "one-of", String.join(", ", seen)));
        boolean grew = "growth".equals(f.outcome());
        require(grew ? !f.isolates().isEmpty() && f.isolates().size() <= ISOLATES : f.isolates().isEmpty(), "isolates", "size", grew ? 1 : 0,
                grew ? ISOLATES : 0);
        text("comment", f.comment(), COMMENT);
        for (int i = 0; i < Math.min(ISOLATES, f.isolates().size()); i++) {
            isolate("isolates[" + i + ']', f.isolates().get(i));
        }
    }

    private void isolate(String field, Isolate isolate) {
        require(isolate.organism() != null && vocabulary.organism(isolate.organism()) != null, field + ".organism", "lab.organism");
        require(isolate.count() == null || isolate.count() >= 1 && isolate.count() <= COUNT, field + ".count", "limit", 1, COUNT);
        require(isolate.grade() == null || GRADES.contains(isolate.grade()), field + ".grade", "one-of", String.join(", ", GRADES));
        text(field + ".comment", isolate.comment(), ISOLATE_COMMENT);
        require(isolate.susceptibilities().size() <= TESTED, field + ".susceptibilities", "size", 0, TESTED);
        Set<String> tested = new HashSet<>();
        for (int i = 0; i < Math.min(TESTED, isolate.susceptibilities().size()); i++) {
            String at = field + ".susceptibilities[" + i + ']';
            Susceptibility one = isolate.susceptibilities().get(i);
            require(one.antimicrobial() != null && vocabulary.knowsAntimicrobial(one.antimicrobial()), at + ".antimicrobial", "lab.antimicrobial");
            require(tested.add(one.antimicrobial()), at + ".antimicrobial", "lab.repeated");
            susceptibility(at, one);
        }
    }

    private void susceptibility(String at, Susceptibility one) {
        require(one.value() != null || one.interpretation() != null, at + ".value", "not-null");
        require(one.interpretation() == null || INTERPRETATIONS.contains(one.interpretation()), at + ".interpretation", "one-of",
                String.join(", ", INTERPRETATIONS));
        require(one.method() == null ? one.value() == null : METHODS.contains(one.method()), at + ".method", "one-of", String.join(", ", METHODS));
        require(one.value() == null || one.value().signum() > 0 && one.value().compareTo(VALUE) <= 0 && one.value().scale() <= 4, at + ".value",
                "lab.number");
        require(one.comparator() == null || "mic".equals(one.method()) && COMPARATORS.contains(one.comparator()), at + ".comparator", "one-of",
                String.join(", ", COMPARATORS));
        require(one.hidden() == null || HIDDEN.contains(one.hidden()), at + ".hidden", "one-of", String.join(", ", HIDDEN));
    }

    private void oneOf(String field, String code, List<String> codes) {
        require(code != null && codes.contains(code), field, "one-of", String.join(", ", codes));
    }

    private void text(String field, String text, int most) {
        require(text == null || text.length() <= most, field, "size", 0, most);
    }

    private void require(boolean right, String field, String rule, Object... args) {
        if (!right) {
            errors.add(FieldError.of(field, rule, args));
        }
    }
}
