// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal.micro;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openhims.lab.micro.Antibiogram;
import org.openhims.lab.micro.Antibiogram.Share;
import org.openhims.lab.micro.Isolate;

/** Counts the first isolate of each patient and organism; what is kept off reports counts, too. */
final class Cumulation {

    private static final int ENOUGH = 30;
    private static final int HUNDRED = 100;

    private final Set<String> seen = new HashSet<>();
    private final Map<String, Tally> tallies = new HashMap<>();

    /** Of one organism. */
    private static final class Tally {
        private int isolates;
        private final Map<String, int[]> tested = new TreeMap<>();
    }

    void add(Grown grown) {
        grown.findings().isolates().stream().filter(isolate -> seen.add(grown.patient() + ' ' + isolate.organism())).forEach(this::count);
    }

    private void count(Isolate isolate) {
        Tally tally = tallies.computeIfAbsent(isolate.organism(), none -> new Tally());
        tally.isolates++;
        isolate.susceptibilities().stream().filter(one -> one.interpretation() != null).forEach(one -> {
            int[] counts = tally.tested.computeIfAbsent(one.antimicrobial(), none -> new int[2]);
            counts[0]++;
            counts[1] += one.interpretation().equals("S") ? 1 : 0;
        });
    }

    List<Antibiogram> rows(Words words, Vocabulary vocabulary, Locale in) {
        List<Antibiogram> rows = new ArrayList<>();
        tallies.forEach((organism, tally) -> rows.add(new Antibiogram(organism, words.name(organism), tally.isolates, tally.isolates < ENOUGH,
                tally.tested.entrySet().stream().map(of -> share(of.getKey(), of.getValue(), vocabulary.antimicrobial(of.getKey(), in))).toList())));
        rows.sort(Comparator.comparingInt(Antibiogram::isolates).reversed().thenComparing(Antibiogram::organism));
        return rows;
    }

    private static Share share(String code, int[] counts, String name) {
        return new Share(code, name, counts[0], counts[1], BigDecimal.valueOf(Math.round(counts[1] * (double) HUNDRED / counts[0])), counts[0] < ENOUGH);
    }
}
