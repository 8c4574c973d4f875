// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal.rx;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of an active substance.
 *
 * @param therapy classes of which two are one therapy twice
 * @param allergy names and classes to which an allergy would forbid it
 * @param adult most mg a day; null when not known
 * @param child most mg a kg and day; null when not known
 * @param doseFree there is no most that could be checked, as for creams
 */
record Ingredient(String name, Set<String> therapy, Set<String> allergy, BigDecimal adult, BigDecimal child, boolean doseFree, Pregnancy pregnancy) {

    enum Pregnancy { USUAL, CARE, AVOID }

    static Ingredient of(String[] row) {
        String name = row[0].toLowerCase(Locale.ROOT);
        Set<String> therapy = split(row[1]);
        Set<String> allergy = new HashSet<>(split(row[2]));
        allergy.addAll(therapy);
        allergy.add(name);
        Set<String> same = new HashSet<>(therapy);
        same.add(name);
        return new Ingredient(row[0], Set.copyOf(same), Set.copyOf(allergy), number(row[3]), number(row[4]), row[3].equals("-"),
                Pregnancy.valueOf(row[5].toUpperCase(Locale.ROOT)));
    }

    private static Set<String> split(String cell) {
        return Arrays.stream(cell.split(" ")).filter(part -> !part.isEmpty()).collect(Collectors.toSet());
    }

    private static BigDecimal number(String cell) {
        return cell.isEmpty() || cell.equals("-") ? null : new BigDecimal(cell);
    }
}
