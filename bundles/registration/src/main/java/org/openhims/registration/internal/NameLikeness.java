// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two names of folded words, whatever the order of the words. Each word is put beside the one that it is most like.
 *
 * @param bits as of {@link Evidence}
 * @param sounds every word has one on the other side that sounds the same
 * @param same every word has its equal
 */
record NameLikeness(double bits, boolean sounds, boolean same) {

    /** From here on two words may be one with a typing error. */
    private static final double ALIKE = 0.88;
    private static final double RATHER_ALIKE = 0.8;
    /** Initials and syllables that sound alike are not the same. */
    private static final int SHORTEST_SOUND = 3;
    private static final double INITIAL = 1.5;
    private static final double RATHER = 1;
    private static final double OTHER_WORD = -8;
    private static final double OTHER_FILLER = -1.5;
    private static final double MISSING = -0.7;
    private static final double SIMILAR = 3;
    /** Names of one person that are spelt alike are as likely as not written so by chance of the clerk. */
    private static final double SPELLING = -0.5;
    private static final NameLikeness NOTHING = new NameLikeness(0, false, false);
    private static final NameLikeness OTHERS = new NameLikeness(2 * OTHER_WORD, false, false);

    /** Two words of the two names. */
    private record Beside(String one, String other, double likeness) {

        static Beside of(String one, String other) {
            if (one.equals(other)) {
                return new Beside(one, other, 2);
            }
            String sound = Fold.phonetic(one);
            String otherSound = Fold.phonetic(other);
            int length = Math.min(one.length(), other.length());
            if (length < SHORTEST_SOUND) {
                return new Beside(one, other, length == 1 && one.charAt(0) == other.charAt(0) ? RATHER_ALIKE : 0);
            }
            double like = Math.max(JaroWinkler.likeness(one, other), JaroWinkler.likeness(sound, otherSound) - 0.03);
            return new Beside(one, other, sound.equals(otherSound) ? sounding(one, other) : Math.min(like, 0.99));
        }

        /** Twins may be called Birendra and Virendra. */
        private static double sounding(String one, String other) {
            return one.charAt(0) == other.charAt(0) ? 1.5 : 0.995;
        }

        boolean sounds() {
            return likeness > 1;
        }

        double bits() {
            double rare = Math.min(Rarity.bits(one), Rarity.bits(other));
            if (sounds()) {
                return likeness == 2 ? rare : rare + SPELLING;
            }
            return Math.min(one.length(), other.length()) == 1 ? INITIAL : likeness > 0.99 ? rare + SPELLING : likeness >= ALIKE ? rare / 2 : RATHER;
        }
    }

    static NameLikeness of(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return NOTHING;
        }
        if (!Fold.sameNumbers(one, other)) {
            return OTHERS;
        }
        if (one.size() != other.size() && joined(one).equals(joined(other))) {
            return new NameLikeness(one.stream().mapToDouble(Rarity::bits).sum(), true, false);
        }
        return aligned(one, other);
    }

    /** Worth telling as a likeness. */
    boolean similar() {
        return bits >= SIMILAR;
    }

    private static String joined(List<String> words) {
        return Fold.phonetic(String.join("", words));
    }

    private static NameLikeness aligned(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(one);
        List<String> right = new ArrayList<>(other);
        List<Beside> beside = new ArrayList<>();
        one.stream().flatMap(word -> other.stream().map(another -> Beside.of(word, another))).filter(pair -> pair.likeness >= RATHER_ALIKE)
                .sorted(Comparator.comparing(Beside::likeness).reversed()).forEach(pair -> {
                    if (left.contains(pair.one) && right.contains(pair.other)) {
                        left.remove(pair.one);
                        right.remove(pair.other);
                        beside.add(pair);
                    }
                });
        boolean sounds = left.isEmpty() && right.isEmpty() && beside.stream().allMatch(Beside::sounds);
        double bits = beside.stream().mapToDouble(Beside::bits).sum() + without(left, right) + (beside.isEmpty() ? OTHER_WORD : 0);
        return new NameLikeness(bits, sounds, sounds && beside.stream().allMatch(pair -> pair.likeness == 2));
    }

    /** What the words say that found none beside them: others stand in their place, or they were left out. */
    private static double without(List<String> left, List<String> right) {
        int others = Math.min(left.size(), right.size());
        long fillers = Math.min(others, Stream.concat(left.stream(), right.stream()).filter(Rarity::isFiller).count());
        return OTHER_FILLER * fillers + OTHER_WORD * (others - fillers) + MISSING * Math.abs(left.size() - right.size());
    }
}
