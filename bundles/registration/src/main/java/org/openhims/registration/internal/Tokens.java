// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;

/** The keys of a patient: what the search and the look for duplicates find him by. */
final class Tokens {

    /** Names of more words are found by the first ones. */
    private static final int WORDS = 6;
    private static final String BETWEEN = "0";

    private Tokens() {
    }

    static Set<Token> of(Patient patient) {
        Set<Token> tokens = new HashSet<>();
        names(patient).forEach(words -> addName(tokens, words));
        numbers(patient).forEach(number -> tokens.add(new Token(Kind.NUMBER, number)));
        tokens.addAll(blocks(patient));
        return tokens;
    }

    /** What a record of the same person would have too, one key at least. */
    static Set<Token> blocks(Patient patient) {
        Set<Token> tokens = new HashSet<>();
        for (List<String> words : names(patient)) {
            String sounds = Fold.phoneticKey(words);
            tokens.add(new Token(Kind.BLOCK, sounds));
            PartialDate born = patient.born();
            if (born != null) {
                tokens.add(new Token(Kind.BLOCK, born.year() + sounds));
                tokens.add(new Token(Kind.BLOCK, patient.birthDate().replace("-", "") + "x" + Fold.phonetic(words.get(0))));
            }
        }
        return tokens;
    }

    /** Mobile and identifiers. */
    static List<String> numbersOfOthers(Patient patient) {
        Stream<String> identifiers = patient.identifiers().stream().map(identifier -> Fold.number(identifier.value()));
        return Stream.concat(Stream.ofNullable(patient.mobile()), identifiers).filter(number -> !number.isEmpty()).toList();
    }

    static Token pair(Kind kind, String first, String second) {
        return new Token(kind, first + BETWEEN + second);
    }

    static Token full(List<String> words) {
        return new Token(Kind.FULL, String.join(BETWEEN, words.stream().sorted().toList()));
    }

    private static void addName(Set<Token> tokens, List<String> all) {
        List<String> words = all.subList(0, Math.min(WORDS, all.size()));
        List<String> sounds = words.stream().map(Fold::phonetic).toList();
        tokens.add(full(words));
        words.forEach(word -> tokens.add(new Token(Kind.WORD, word)));
        sounds.forEach(sound -> tokens.add(new Token(Kind.SOUND, sound)));
        for (int i = 0; i < words.size(); i++) {
            for (int j = 0; j < words.size(); j++) {
                if (i != j) {
                    tokens.add(pair(Kind.PAIR, words.get(i), words.get(j)));
                    tokens.add(pair(Kind.SOUND_PAIR, sounds.get(i), sounds.get(j)));
                }
            }
        }
    }

    private static List<String> numbers(Patient patient) {
        List<String> numbers = new ArrayList<>(numbersOfOthers(patient));
        numbers.add(patient.uhid());
        return numbers;
    }

    static List<List<String>> names(Patient patient) {
        return Stream.of(patient.name(), patient.otherName()).filter(Objects::nonNull).map(Fold::words)
                .filter(words -> !words.isEmpty()).distinct().toList();
    }
}
