// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.Breakpoint;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.lab.micro.CultureFindings;
import org.openhims.lab.micro.Isolate;
import org.openhims.lab.micro.MicroRules;
import org.openhims.lab.micro.Organism;
import org.openhims.lab.micro.Susceptibility;

/** Completes findings by the laboratory's rules: interpretations, what is kept off the report, and what the hospital has to know. */
final class Interpreter {

    private static final String CASCADE = "cascade";

    private final MicroRules rules;
    private final Vocabulary vocabulary;
    private final String specimen;

    /** @param specimen what it is, such as {@code csf} */
    Interpreter(MicroRules rules, Vocabulary vocabulary, String specimen) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.specimen = specimen;
    }

    CultureFindings complete(CultureFindings f) {
        List<Isolate> isolates = new ArrayList<>();
        f.isolates().forEach(isolate -> isolates.add(complete(isolates.size() + 1, isolate)));
        return new CultureFindings(f.stage(), f.outcome(), f.hours(), f.gram(), isolates, stripped(f.comment()));
    }

    private static String stripped(String comment) {
        return comment == null || comment.isBlank() ? null : comment.strip();
    }

    private Isolate complete(int number, Isolate isolate) {
        Organism organism = vocabulary.organism(isolate.organism());
        List<Susceptibility> interpreted = isolate.susceptibilities().stream().map(one -> interpreted(organism, one)).toList();
        List<Susceptibility> all = interpreted.stream().map(one -> with(one, one.interpretation(), one.rules(), hidden(organism, one, interpreted)))
                .toList();
        List<String> alerts = rules.alerts().stream().filter(rule -> means(rule.organism(), organism) && resistant(all, rule)).map(AlertRule::code)
                .toList();
        return new Isolate(number, organism.code(), null, isolate.count(), isolate.grade(), all, stripped(isolate.comment()), alerts);
    }

    private static boolean resistant(List<Susceptibility> all, AlertRule rule) {
        return all.stream().anyMatch(one -> "R".equals(one.interpretation()) && rule.resistant().contains(one.antimicrobial()));
    }

    private static boolean means(String code, Organism organism) {
        return code == null || code.equals(organism.code()) || code.equals(organism.group());
    }

    /** What was entered stays. */
    private Susceptibility interpreted(Organism organism, Susceptibility one) {
        if (one.interpretation() != null || one.value() == null) {
            return with(one, one.interpretation(), null, one.hidden());
        }
        Optional<String> found = breakpoint(organism, one).flatMap(breakpoint -> Decision.of(breakpoint, one));
        return with(one, found.orElse(null), found.isPresent() ? rules.version() : null, one.hidden());
    }

    private Optional<Breakpoint> breakpoint(Organism organism, Susceptibility one) {
        return rules.breakpoints().stream().filter(b -> b.antimicrobial().equals(one.antimicrobial()) && b.method().equals(one.method()))
                .filter(b -> means(b.organism(), organism) && (b.specimen() == null || b.specimen().equals(specimen)))
                .max(Comparator.comparing((Breakpoint b) -> b.organism().equals(organism.code())).thenComparing(b -> b.specimen() != null));
    }

    private String hidden(Organism organism, Susceptibility one, List<Susceptibility> all) {
        if (one.hidden() != null && !one.hidden().equals(CASCADE)) {
            return one.hidden();
        }
        return rules.cascades().stream().anyMatch(rule -> keepsOff(rule, organism, one, all)) ? CASCADE : null;
    }

    private static boolean keepsOff(CascadeRule rule, Organism organism, Susceptibility one, List<Susceptibility> all) {
        return rule.antimicrobial().equals(one.antimicrobial()) && means(rule.organism(), organism)
                && all.stream().anyMatch(other -> "S".equals(other.interpretation()) && rule.simpler().contains(other.antimicrobial()));
    }

    private static Susceptibility with(Susceptibility one, String interpretation, Integer version, String hidden) {
        return new Susceptibility(one.antimicrobial(), null, one.method(), one.comparator(), one.value(), interpretation, version, hidden);
    }
}
