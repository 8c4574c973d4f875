// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openhims.platform.Problem;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;
import org.openhims.registration.internal.store.TokenTable;
import org.openhims.registration.internal.store.TokenTable.Hit;

/**
 * One search: looks from the best kind of match to the weakest until it has found enough, and ranks what it finds. Each look reads a
 * bounded piece of the index. Several words are looked for by the pair of them that the fewest have.
 */
final class Search {

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_SOUND = 2;
    /** Of so many who have two of the words the others are looked at. */
    private static final int LOOKED_AT = 100;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank).thenComparing(Ranked::back);

    private final TokenTable table;
    private final Function<Collection<String>, Map<String, Patient>> read;
    private final List<Look> looks = new ArrayList<>();
    private final Map<String, Ranked> found = new HashMap<>();

    /** @param read gives the patients of some UHIDs */
    Search(TokenTable table, Function<Collection<String>, Map<String, Patient>> read) {
        this.table = table;
        this.read = read;
    }

    /** A patient found; {@code rank} 0 is the best. As text it is the cursor of a page. */
    record Ranked(String uhid, int rank, long back) {

        static Ranked cursor(String text) {
            if (text == null) {
                return new Ranked("", -1, -1);
            }
            if (!text.matches("[0-9]-[0-9]{1,10}")) {
                throw Problem.invalid("cursor", "cursor");
            }
            return new Ranked("", text.charAt(0) - '0', Long.parseLong(text.substring(2)));
        }

        String cursor() {
            return rank + "-" + back;
        }
    }

    /** What is looked up in the table, if those before it have not found enough. */
    private record Look(int rank, Supplier<Collection<Hit>> hits) {
    }

    /** The best behind the cursor, best first and the newest first among equals; at least so many if there are. */
    List<Ranked> find(String q, Ranked behind, int enough) {
        if (isNumber(q)) {
            numbers(Fold.number(q));
        }
        List<String> words = Tokens.first(Fold.words(q));
        if (words.size() == 1) {
            word(words.get(0));
        } else if (words.size() > 1) {
            words(words);
        }
        looks.sort(Comparator.comparing(Look::rank));
        List<Ranked> best = List.of();
        for (int i = 0; i < looks.size() && best.size() < enough; i++) {
            keep(looks.get(i));
            best = found.values().stream().filter(ranked -> BEST_FIRST.compare(ranked, behind) > 0).sorted(BEST_FIRST).toList();
        }
        return best;
    }

    static boolean isNumber(String q) {
        return q.chars().anyMatch(c -> Character.isDigit(c) || c == '@');
    }

    /** Without what is dialled before a mobile number. */
    static String mobile(String number) {
        return number.replaceFirst("^(0091|91|0)(?=[6-9][0-9]{9}$)", "");
    }

    private void numbers(String number) {
        look(0, () -> table.equal(new Token(Kind.NUMBER, number)));
        look(0, () -> table.equal(new Token(Kind.NUMBER, mobile(number))));
        if (number.length() >= SHORTEST_PART) {
            look(6, () -> table.begun(new Token(Kind.NUMBER, number)));
            look(7, () -> table.begun(Tokens.end(number)));
        }
    }

    private void word(String word) {
        look(0, () -> table.equal(Tokens.full(List.of(word))));
        look(1, () -> table.equal(new Token(Kind.WORD, word)));
        look(2, () -> table.begun(new Token(Kind.WORD, word)));
        String sound = Fold.phonetic(word);
        look(3, () -> table.equal(new Token(Kind.SOUND, sound)));
        if (sound.length() > SHORTEST_SOUND) {
            look(4, () -> table.begun(new Token(Kind.SOUND, sound)));
        }
        look(8, () -> table.begun(new Token(Kind.PLACE, word)));
    }

    private void words(List<String> words) {
        List<String> sounds = Tokens.sounds(words);
        look(0, () -> table.equal(Tokens.full(words)));
        look(1, () -> all(words, patient -> names(patient, false), (first, second) -> table.equal(Tokens.pair(Kind.PAIR, first, second))));
        look(2, () -> all(words, patient -> names(patient, false), (first, second) -> table.begun(Tokens.pair(Kind.PAIR, first, second))));
        look(3, () -> all(sounds, patient -> names(patient, true), (first, second) -> table.equal(Tokens.pair(Kind.SOUND_PAIR, first, second))));
        look(4, () -> all(sounds, patient -> names(patient, true), (first, second) -> table.equal(Tokens.pair(Kind.SOUND_PAIR, second, first))));
        look(4, () -> all(sounds, patient -> names(patient, true), (first, second) -> table.begun(Tokens.pair(Kind.SOUND_PAIR, first, second))));
        look(5, () -> common(words.stream().map(word -> table.begun(new Token(Kind.WORD, word))).toList()));
        look(8, () -> common(words.stream().map(word -> table.begun(new Token(Kind.PLACE, word))).toList()));
    }

    /** Looks two words up that follow each other. */
    private interface Pair {
        List<Hit> of(String first, String second);
    }

    /** Who has all the words: of those with the rarest pair of them those who have the others too. */
    private Collection<Hit> all(List<String> words, Function<Patient, Set<String>> of, Pair pair) {
        List<Hit> fewest = IntStream.range(1, words.size()).mapToObj(i -> pair.of(words.get(i - 1), words.get(i)))
                .filter(hits -> !hits.isEmpty()).min(Comparator.comparing(List::size)).orElse(List.of());
        if (words.size() == 2) {
            return fewest;
        }
        List<Hit> some = fewest.subList(0, Math.min(LOOKED_AT, fewest.size()));
        Map<String, Patient> patients = read.apply(some.stream().map(Hit::uhid).toList());
        return some.stream().filter(hit -> patients.containsKey(hit.uhid()))
                .filter(hit -> words.stream().allMatch(word -> of.apply(patients.get(hit.uhid())).stream().anyMatch(has -> has.startsWith(word)))).toList();
    }

    /** The words of the names and the village. */
    private static Set<String> names(Patient patient, boolean sounds) {
        Set<String> words = Tokens.names(patient).stream().flatMap(List::stream).map(word -> sounds ? Fold.phonetic(word) : word)
                .collect(Collectors.toSet());
        if (sounds) {
            words.addAll(Tokens.place(patient));
        }
        return words;
    }

    private static Collection<Hit> common(List<List<Hit>> lists) {
        return lists.stream().<Set<Hit>>map(Set::copyOf)
                .reduce((some, more) -> some.stream().filter(more::contains).collect(Collectors.toSet())).orElse(Set.of());
    }

    private void look(int rank, Supplier<Collection<Hit>> hits) {
        looks.add(new Look(rank, hits));
    }

    private void keep(Look look) {
        for (Hit hit : look.hits.get()) {
            found.putIfAbsent(hit.uhid(), new Ranked(hit.uhid(), look.rank, hit.back()));
        }
    }
}
