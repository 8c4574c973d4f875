// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

/** Likeness of two short words (Jaro 1989, Winkler 1990): 1 for the same, 0 for nothing in common. */
final class JaroWinkler {

    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_LIMIT = 4;

    private final String one;
    private final String other;
    private final boolean[] usedInOne;
    private final boolean[] usedInOther;

    private JaroWinkler(String one, String other) {
        this.one = one;
        this.other = other;
        usedInOne = new boolean[one.length()];
        usedInOther = new boolean[other.length()];
    }

    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        double jaro = new JaroWinkler(one, other).jaro();
        int prefix = 0;
        while (prefix < Math.min(PREFIX_LIMIT, Math.min(one.length(), other.length())) && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private double jaro() {
        double common = common();
        if (common == 0) {
            return 0;
        }
        return (common / one.length() + common / other.length() + (common - swapped() / 2.0) / common) / 3;
    }

    private int common() {
        int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        int common = 0;
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + reach + 1);
            for (int j = Math.max(0, i - reach); j < end && !usedInOne[i]; j++) {
                if (!usedInOther[j] && one.charAt(i) == other.charAt(j)) {
                    usedInOne[i] = true;
                    usedInOther[j] = true;
                    common++;
                }
            }
        }
        return common;
    }

    /** Common letters that stand in another order. */
    private int swapped() {
        int swapped = 0;
        int j = 0;
        for (int i = 0; i < one.length(); i++) {
            if (usedInOne[i]) {
                while (!usedInOther[j]) {
                    j++;
                }
                swapped += one.charAt(i) == other.charAt(j++) ? 0 : 1;
            }
        }
        return swapped;
    }
}
