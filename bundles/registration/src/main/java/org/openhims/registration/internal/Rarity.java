// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** How much it says that two people have a word of their names in common: to be called Devi says little, to be called Zulekha much. */
final class Rarity {

    private static final double ALL = 1000;
    private static final Map<String, Double> IN_A_THOUSAND = read();

    private Rarity() {
    }

    /** Bits: how often one must halve all people until those with this word are left. */
    static double bits(String folded) {
        return Math.log(ALL / IN_A_THOUSAND.getOrDefault(Fold.phonetic(folded), 1.0)) / Math.log(2);
    }

    /** True for what stands in so many names that it is left out or put in another's place (Devi, Kumar). */
    static boolean isFiller(String folded) {
        return IN_A_THOUSAND.getOrDefault(Fold.phonetic(folded), 0.0) >= 10;
    }

    private static Map<String, Double> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Rarity.class.getResourceAsStream("/names/common.csv"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                    .collect(Collectors.toUnmodifiableMap(line -> Fold.phonetic(Fold.words(line[0]).get(0)), line -> Double.valueOf(line[1]), Math::max));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
