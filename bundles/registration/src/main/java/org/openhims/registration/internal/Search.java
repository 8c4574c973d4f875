// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openhims.platform.Problem;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;
import org.openhims.registration.internal.store.TokenTable;
import org.openhims.registration.internal.store.TokenTable.Hit;

/** One search: looks from the best kind of match to the weakest and ranks what it finds. Each look reads a bounded piece of the index. */
final class Search {

    private static final int SHORTEST_NUMBER_BEGUN = 4;
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank).thenComparing(Ranked::back);

    private final TokenTable table;
    private final Map<String, Ranked> found = new HashMap<>();

    Search(TokenTable table) {
        this.table = table;
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

    /** All that was found behind the cursor, best first and the newest first among equals. */
    List<Ranked> find(String q, Ranked behind) {
        boolean number = q.chars().anyMatch(c -> Character.isDigit(c) || c == '@');
        if (number) {
            numbers(Fold.number(q));
        }
        List<String> words = Fold.words(q);
        if (words.size() == 1) {
            word(words.get(0));
        } else if (words.size() > 1) {
            words(words);
        }
        return found.values().stream().sorted(BEST_FIRST).filter(ranked -> BEST_FIRST.compare(ranked, behind) > 0).toList();
    }

    private void numbers(String number) {
        String mobile = number.replaceFirst("^(0091|91|0)(?=[6-9][0-9]{9}$)", "");
        keep(0, table.equal(new Token(Kind.NUMBER, number)));
        keep(0, table.equal(new Token(Kind.NUMBER, mobile)));
        if (number.length() >= SHORTEST_NUMBER_BEGUN) {
            keep(5, table.begun(new Token(Kind.NUMBER, number)));
        }
    }

    private void word(String word) {
        keep(0, table.equal(Tokens.full(List.of(word))));
        keep(1, table.equal(new Token(Kind.WORD, word)));
        keep(2, table.begun(new Token(Kind.WORD, word)));
        keep(3, table.equal(new Token(Kind.SOUND, Fold.phonetic(word))));
    }

    private void words(List<String> words) {
        keep(0, table.equal(Tokens.full(words)));
        keep(1, inAll(others(words), word -> table.equal(Tokens.pair(Kind.PAIR, words.get(0), word))));
        keep(2, inAll(others(words), word -> table.begun(Tokens.pair(Kind.PAIR, words.get(0), word))));
        List<String> sounds = words.stream().map(Fold::phonetic).toList();
        keep(3, inAll(others(sounds), sound -> table.equal(Tokens.pair(Kind.SOUND_PAIR, sounds.get(0), sound))));
        keep(4, inAll(words, word -> table.begun(new Token(Kind.WORD, word))));
    }

    private static List<String> others(List<String> words) {
        return words.subList(1, words.size());
    }

    private static Collection<Hit> inAll(List<String> words, Function<String, List<Hit>> look) {
        return words.stream().map(look).<Set<Hit>>map(Set::copyOf)
                .reduce((some, more) -> some.stream().filter(more::contains).collect(Collectors.toSet())).orElse(Set.of());
    }

    private void keep(int rank, Collection<Hit> hits) {
        for (Hit hit : hits) {
            found.putIfAbsent(hit.uhid(), new Ranked(hit.uhid(), rank, hit.back()));
        }
    }
}
