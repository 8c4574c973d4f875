// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names of both scripts and many spellings to common forms of a-z and 0-9. The <em>folded</em> form evens out how sounds are
 * written (सुनीता, Sunita and Suneeta); the <em>phonetic</em> form also drops what people hear or write differently.
 */
final class Fold {

    /** Puts one spelling in place of another; applied in order. */
    private record Rule(Pattern spelling, String as) {

        static Rule of(String spelling, String as) {
            return new Rule(Pattern.compile(spelling), as);
        }
    }

    private static final List<Rule> FOLDING = List.of(Rule.of("chh|ch", "C"), Rule.of("ck|c|q", "k"), Rule.of("C", "c"), Rule.of("x", "ks"),
            Rule.of("ph", "f"), Rule.of("sh", "s"), Rule.of("w", "v"), Rule.of("z", "j"), Rule.of("ee|ii", "i"), Rule.of("oo|uu", "u"),
            Rule.of("([a-z])\\1+", "$1"), Rule.of("ngh", "nh"), Rule.of("([^aeiou0-9])y$", "$1i"), Rule.of("([^aeiou0-9])ey$", "$1e"),
            Rule.of("ga+n?v$", "gaon"));
    private static final List<Rule> PHONETIC = List.of(Rule.of("(?<=[bdfgjklmnprstv])h", ""), Rule.of("b", "v"),
            Rule.of("au|ou|o", "u"), Rule.of("ai|ay|ei|ey|e|y", "i"), Rule.of("(?<!^)a", ""), Rule.of("m(?=[v])", "n"), Rule.of("([a-z])\\1+", "$1"));
    /** Folded words that are written short, or by habit in another way than they sound. */
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("verma", "varma"), Map.entry("mohd", "mohamad"),
            Map.entry("md", "mohamad"), Map.entry("mohamed", "mohamad"), Map.entry("muhamad", "mohamad"), Map.entry("kr", "kumar"),
            Map.entry("km", "kumari"), Map.entry("sk", "sekh"), Map.entry("seik", "sekh"), Map.entry("seikh", "sekh"));
    /** Said before a name, and no part of it. */
    private static final Set<String> TITLES = Set.of("smt", "srimati", "srimti", "sri", "mr", "mrs", "ms", "dr");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])");

    private Fold() {
    }

    /** The folded words of a name without its title, in their order; none of them empty. */
    static List<String> words(String name) {
        List<String> words = BETWEEN_WORDS.splitAsStream(name.replace("'", "").replace("’", "")).map(Fold::latin)
                .flatMap(LETTERS_OR_DIGITS::splitAsStream).map(word -> apply(FOLDING, word)).filter(word -> !word.isEmpty())
                .map(word -> SHORT.getOrDefault(word, word)).toList();
        boolean titled = words.size() > 1 && TITLES.contains(words.get(0));
        return titled ? words.subList(1, words.size()) : words;
    }

    /** The phonetic form of a folded word. */
    static String phonetic(String folded) {
        return apply(PHONETIC, folded);
    }

    /** Phonetic forms in alphabetical order, one text: the same for every order and spelling of the words. */
    static String phoneticKey(List<String> folded) {
        return String.join("0", folded.stream().map(Fold::phonetic).sorted().toList());
    }

    /** A number as people type it, in small letters and Latin digits without anything between. */
    static String number(String text) {
        return latinDigits(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    static String latinDigits(String text) {
        return text.codePoints().map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String latin(String word) {
        String letters = Devanagari.has(word) ? Devanagari.toLatin(word) : word;
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return latinDigits(plain).replaceAll("[^a-z0-9]", "");
    }

    private static String apply(List<Rule> rules, String word) {
        return rules.stream().reduce(word, (text, rule) -> rule.spelling().matcher(text).replaceAll(rule.as()),
                (first, second) -> second);
    }

    /** True if the words hold the same numbers: "Baby 1" and "Baby 2" are two people. */
    static boolean sameNumbers(List<String> one, List<String> other) {
        return Arrays.equals(numbers(one), numbers(other));
    }

    private static String[] numbers(List<String> words) {
        return words.stream().filter(word -> Character.isDigit(word.charAt(0))).sorted().toArray(String[]::new);
    }
}
