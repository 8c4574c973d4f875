// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.opd.Drug;
import org.openhims.opd.DoseUnit;
import org.openhims.opd.Finding.Check;
import org.openhims.opd.RxLine;
import org.openhims.opd.internal.rx.DrugFacts.Content;
import org.openhims.opd.internal.rx.Ingredient.Pregnancy;
import org.openhims.registration.Allergies;
import org.openhims.registration.Allergy;

/** One line of a prescription against one patient. What cannot be looked at is said, never passed over. */
record LineCheck(DrugFacts facts, Treated treated, Findings findings) {

    /** @param before the lines of the same prescription that stand before it */
    void check(RxLine line, List<RxLine> before) {
        List<Content> contents = contents(line);
        if (contents.isEmpty()) {
            Stream.of(Check.values()).forEach(check -> findings.notChecked(check, "drug.unknown"));
            return;
        }
        allergy(contents);
        twice(contents, before);
        pregnancy(contents);
        dose(line, contents);
    }

    private List<Content> contents(RxLine line) {
        return Optional.ofNullable(line.drug()).flatMap(facts::drug).map(facts::contents).orElse(List.of());
    }

    private void allergy(List<Content> contents) {
        Allergies known = treated.allergies();
        if (known.status() == Allergies.Status.NOT_ASKED) {
            findings.notChecked(Check.ALLERGY, "allergy.not-asked");
        }
        known.substances().forEach(words -> facts.allergen(words).ifPresentOrElse(to -> allergic(contents, words, to),
                () -> findings.notChecked(Check.ALLERGY, "allergy.unknown", words)));
    }

    private void allergic(List<Content> contents, String words, String to) {
        Set<String> classes = facts.related(to);
        contents.stream().map(Content::of).filter(of -> of.allergy().stream().anyMatch(classes::contains)).findFirst()
                .ifPresent(of -> treated.allergies().active(words).filter(entry -> entry.severity() != null).ifPresentOrElse(
                        entry -> findings.warn(Check.ALLERGY, "allergy.severity", of.name(), words, told(entry)),
                        () -> findings.warn(Check.ALLERGY, "allergy", of.name(), words)));
    }

    /** How bad it was, and the reaction if it is known. */
    private String told(Allergy entry) {
        String severity = findings.text("opd.allergy.severity." + entry.severity());
        return entry.reaction() == null ? severity : severity + ", " + entry.reaction();
    }

    private void twice(List<Content> contents, List<RxLine> before) {
        Set<String> therapies = contents.stream().flatMap(content -> content.of().therapy().stream()).collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        before.stream().filter(other -> told.add(other.name()) && same(therapies, other))
                .forEach(other -> findings.warn(Check.DUPLICATE, "twice.here", other.name()));
        treated.taking().stream().filter(other -> told.add(other.name()) && same(therapies, other))
                .forEach(other -> findings.warn(Check.DUPLICATE, "twice", other.name()));
        if (Stream.concat(before.stream(), treated.taking().stream()).anyMatch(other -> contents(other).isEmpty())) {
            findings.notChecked(Check.DUPLICATE, "twice.unknown");
        }
    }

    private boolean same(Set<String> therapies, RxLine other) {
        return contents(other).stream().anyMatch(content -> content.of().therapy().stream().anyMatch(therapies::contains));
    }

    private void pregnancy(List<Content> contents) {
        if (!treated.mayBePregnant() || Boolean.FALSE.equals(treated.pregnant())) {
            return;
        }
        for (Content content : contents) {
            Pregnancy use = content.of().pregnancy();
            if (use == Pregnancy.USUAL) {
                continue;
            }
            if (treated.pregnant() == null) {
                findings.notChecked(Check.PREGNANCY, "pregnancy.not-asked");
                return;
            }
            findings.warn(Check.PREGNANCY, use == Pregnancy.AVOID ? "pregnancy.avoid" : "pregnancy.care", content.of().name());
        }
    }

    private void dose(RxLine line, List<Content> contents) {
        if (contents.stream().allMatch(content -> content.of().doseFree())) {
            return;
        }
        if (treated.years() == null) {
            findings.notChecked(Check.DOSE, "dose.age");
            return;
        }
        contents.stream().filter(content -> !content.of().doseFree()).forEach(content -> dose(line, content));
    }

    private void dose(RxLine line, Content content) {
        Ingredient of = content.of();
        BigDecimal single = mg(line, content);
        BigDecimal most = most(of);
        if (single == null || most == null) {
            findings.notChecked(Check.DOSE, single != null && treated.child() && of.child() != null ? "dose.weight" : "dose.unknown", of.name());
            return;
        }
        BigDecimal day = single.multiply(BigDecimal.valueOf(line.frequency().timesADay()));
        if (day.compareTo(most) > 0) {
            findings.warn(Check.DOSE, treated.child() ? "dose.child" : "dose", of.name(), plain(day), plain(most));
        }
    }

    /** A child's most is by weight and never above an adult's; null when it cannot be told. */
    private BigDecimal most(Ingredient of) {
        if (!treated.child()) {
            return of.adult();
        }
        if (of.child() == null || treated.weight() == null) {
            return null;
        }
        BigDecimal byWeight = of.child().multiply(treated.weight());
        return of.adult() == null ? byWeight : byWeight.min(of.adult());
    }

    /** Of one intake; null when the dose is told in a unit that the strength does not speak of. */
    private BigDecimal mg(RxLine line, Content content) {
        if (line.unit() == DoseUnit.MG) {
            return line.dose();
        }
        Drug drug = facts.drug(line.drug()).orElseThrow();
        DoseUnit counted = drug.form().equals("injection") ? perMillilitre(drug) : DoseUnit.of(drug.form());
        return content.mg() == null || line.unit() != counted ? null : line.dose().multiply(content.mg());
    }

    private static DoseUnit perMillilitre(Drug drug) {
        return drug.strength().endsWith("/mL") ? DoseUnit.ML : null;
    }

    private static String plain(BigDecimal mg) {
        return mg.stripTrailingZeros().toPlainString();
    }
}
