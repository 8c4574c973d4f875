// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhims.opd.Drug;
import org.openhims.opd.internal.DrugList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is in the drugs of the list, and what is known of it. Whatever is not known is told as such by who asks. */
@Component(service = DrugFacts.class)
public final class DrugFacts {

    private static final Pattern STRENGTH = Pattern.compile("([0-9.]+) (g|mg|mcg)(?:/(?:([0-9.]+) )?(mL|dose))?");
    private static final Map<String, BigDecimal> MG = Map.of("g", new BigDecimal(1000), "mg", BigDecimal.ONE, "mcg", new BigDecimal("0.001"));

    private final DrugList drugs;
    private final Map<String, Ingredient> ingredients = new HashMap<>();
    private final Map<String, String> allergens = new HashMap<>();

    @Activate
    public DrugFacts(@Reference(service = DrugList.class) DrugList drugs) {
        this.drugs = drugs;
        DrugList.rows("ingredients.csv", ";").map(Ingredient::of).forEach(known -> ingredients.put(known.name().toLowerCase(Locale.ROOT), known));
        DrugList.rows("allergens.csv", ";").forEach(row -> allergens.put(row[0], row[1]));
    }

    /** An active substance in one unit of a drug; {@code mg} null when the strength does not tell. */
    record Content(Ingredient of, BigDecimal mg) {
    }

    Optional<Drug> drug(String code) {
        return drugs.byCode(code);
    }

    /** Empty for a drug of which a substance is not known. */
    List<Content> contents(Drug drug) {
        String[] names = drug.name().split(" and ");
        String[] strengths = drug.strength().split(" \\+ ");
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Ingredient known = ingredients.get(names[i].toLowerCase(Locale.ROOT));
            if (known == null) {
                return List.of();
            }
            contents.add(new Content(known, i < strengths.length ? mg(strengths[i]) : null));
        }
        return contents;
    }

    private static BigDecimal mg(String strength) {
        Matcher told = STRENGTH.matcher(strength);
        if (!told.matches()) {
            return null;
        }
        BigDecimal per = told.group(3) == null ? BigDecimal.ONE : new BigDecimal(told.group(3));
        return new BigDecimal(told.group(1)).multiply(MG.get(told.group(2))).divide(per, MathContext.DECIMAL64);
    }

    /** The class or substance that somebody is allergic to; {@code -} for what is no drug; empty for words that are not known. */
    public Optional<String> allergen(String words) {
        String folded = words.strip().toLowerCase(Locale.ROOT);
        return ingredients.containsKey(folded) ? Optional.of(folded) : Optional.ofNullable(allergens.get(folded));
    }

    /** The class itself, or what an allergy to a substance reaches: the substance and its classes. */
    Set<String> related(String allergen) {
        Ingredient substance = ingredients.get(allergen);
        return substance == null ? Set.of(allergen) : substance.allergy();
    }
}
