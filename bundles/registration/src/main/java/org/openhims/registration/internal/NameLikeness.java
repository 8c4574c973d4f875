// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.List;

/** Likeness of two names of folded words, whatever the order of the words. */
final class NameLikeness {

    static final double SOUNDS_THE_SAME = 0.97;
    /** However alike two words are, they are not the same name unless they sound the same (Ramesh and Rajesh may be twins). */
    private static final double AT_MOST = 0.93;
    /** Initials and syllables that sound alike are not the same. */
    private static final int SHORTEST_SOUND = 3;
    /** For each word that only one of the names has (a family name left out). */
    private static final double WORD_MISSING = 0.08;

    private NameLikeness() {
    }

    /** 1 for the same words, at least {@link #SOUNDS_THE_SAME} if each sounds the same, 0 for nothing in common or other numbers. */
    static double of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty() || !Fold.sameNumbers(one, other)) {
            return 0;
        }
        List<String> longer = one.size() >= other.size() ? one : other;
        List<String> left = new ArrayList<>(longer);
        double sum = 0;
        double least = 1;
        List<String> shorter = longer == one ? other : one;
        for (String word : shorter) {
            String best = left.stream().max((a, b) -> Double.compare(words(word, a), words(word, b))).orElseThrow();
            left.remove(best);
            sum += words(word, best);
            least = Math.min(least, words(word, best));
        }
        double mean = sum / shorter.size() - WORD_MISSING * left.size();
        return least >= SOUNDS_THE_SAME && left.isEmpty() ? mean : Math.max(0, Math.min(AT_MOST, mean));
    }

    private static double words(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        boolean soundsTheSame = Math.min(one.length(), other.length()) >= SHORTEST_SOUND && Fold.phonetic(one).equals(Fold.phonetic(other));
        return soundsTheSame ? SOUNDS_THE_SAME : Math.min(AT_MOST, JaroWinkler.likeness(one, other));
    }
}
