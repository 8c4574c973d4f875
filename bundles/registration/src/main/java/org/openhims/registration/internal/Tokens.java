// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;

/** The keys of a patient: what the search and the look for duplicates find him by. */
public final class Tokens {

    /** To be raised when other keys are made; those of all patients are then made anew. */
    static final int VERSION = 2;

    /** Names and addresses of more words are found by the first ones. */
    private static final int WORDS = 6;
    private static final String BETWEEN = "0";

    private Tokens() {
    }

    /** Of somebody who is registered. */
    public static Set<Token> of(Patient patient) {
        Set<Token> tokens = new HashSet<>();
        names(patient).forEach(words -> addName(tokens, words));
        numbers(patient).forEach(number -> tokens.add(new Token(Kind.NUMBER, number)));
        Stream.of(patient.uhid(), patient.mobile()).filter(Objects::nonNull).forEach(number -> tokens.add(end(number)));
        address(patient).forEach(word -> tokens.add(new Token(Kind.PLACE, word)));
        tokens.addAll(Blocks.of(patient));
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

    /** A number from its end, for who knows the last digits. */
    static Token end(String number) {
        return new Token(Kind.NUMBER_END, new StringBuilder(number).reverse().toString());
    }

    private static void addName(Set<Token> tokens, List<String> all) {
        List<String> words = first(all);
        List<String> sounds = sounds(words);
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

    static List<String> sounds(List<String> words) {
        return words.stream().map(Fold::phonetic).toList();
    }

    static List<String> first(List<String> words) {
        return words.subList(0, Math.min(WORDS, words.size()));
    }

    /** The words of the village and of the street. */
    static List<String> address(Patient patient) {
        Address address = patient.address();
        return address == null ? List.of() : first(Stream.of(address.place(), address.line()).filter(Objects::nonNull)
                .flatMap(part -> Fold.words(part).stream()).filter(word -> word.length() > 1).distinct().toList());
    }

    /** As they sound, the words of the village; none when it is not known. */
    static List<String> place(Patient patient) {
        return patient.address() == null || patient.address().place() == null ? List.of() : sounds(first(Fold.words(patient.address().place())));
    }
}
