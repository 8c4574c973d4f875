// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Writes Hindi words in Latin letters the way people spell their names. */
final class Devanagari {

    private static final int VIRAMA = '्';
    private static final int NUKTA = '़';
    private static final Map<Integer, String> CONSONANTS = table("कk खkh गg घgh ङn चch छchh जj झjh ञn टt ठth डd ढdh णn तt थth दd धdh नn "
            + "पp फf बb भbh मm यy रr लl ळl वv शsh षsh सs हh");
    private static final Map<Integer, String> WITH_NUKTA = table("कk खkh गg जz डr ढrh फf यy");
    private static final Map<Integer, String> VOWELS = table("अa आa इi ईi उu ऊu ऋri एe ऐai ऍe ओo औau ऑo ॐom");
    private static final Map<Integer, String> SIGNS = table("ाa िi ीi ुu ूu ृri ेe ैai ॅe ोo ौau ॉo");
    private static final String LABIALS = "पफबभम";

    private final int[] word;
    private final StringBuilder latin = new StringBuilder();
    private int at;
    private int consonantsBefore;
    private boolean joined;

    private Devanagari(String text) {
        word = Normalizer.normalize(text, Normalizer.Form.NFC).replace("ज्ञ", "ग्य").codePoints().toArray();
    }

    static boolean has(String text) {
        return text.codePoints().anyMatch(Devanagari::is);
    }

    static boolean is(int letter) {
        return letter >= 0x0900 && letter <= 0x097F;
    }

    /** One word; letters of other scripts stay. */
    static String toLatin(String word) {
        return new Devanagari(word).write();
    }

    private String write() {
        while (at < word.length) {
            int letter = word[at];
            if (CONSONANTS.containsKey(letter)) {
                consonant(letter);
            } else {
                at++;
                other(letter);
            }
        }
        return latin.toString();
    }

    private void consonant(int letter) {
        boolean dotted = at(at + 1) == NUKTA;
        latin.append(dotted ? WITH_NUKTA.getOrDefault(letter, CONSONANTS.get(letter)) : CONSONANTS.get(letter));
        at += dotted ? 2 : 1;
        consonantsBefore++;
        boolean joinsNext = at(at) == VIRAMA;
        if (joinsNext) {
            at++;
        } else if (!SIGNS.containsKey(at(at)) && saysItsOwnVowel()) {
            vowel("a");
        }
        joined = joinsNext;
    }

    /**
     * The vowel that a bare consonant carries is silent at a word's end, unless joined (Ram, Mishra), and between an open syllable
     * and a full one (Kamla, Ramcharan).
     */
    private boolean saysItsOwnVowel() {
        if (at >= word.length) {
            return joined || latin.length() < 3;
        }
        boolean openBefore = consonantsBefore == 1 && latin.length() > 2;
        int next = at(at + 1) == NUKTA ? at + 2 : at + 1;
        return !(openBefore && CONSONANTS.containsKey(at(at)) && at(next) != VIRAMA && next < word.length);
    }

    private void other(int letter) {
        if (VOWELS.containsKey(letter)) {
            vowel(VOWELS.get(letter));
        } else if (SIGNS.containsKey(letter)) {
            vowel(SIGNS.get(letter));
        } else if (letter == 'ं' || letter == 'ँ') {
            latin.append(at < word.length && LABIALS.indexOf(word[at]) >= 0 ? 'm' : 'n');
            consonantsBefore++;
        } else if (!is(letter)) {
            latin.appendCodePoint(letter);
        } else if (Character.isDigit(letter)) {
            latin.append(Character.getNumericValue(letter));
        }
    }

    private void vowel(String letters) {
        latin.append(letters);
        consonantsBefore = 0;
    }

    private int at(int index) {
        return index < word.length ? word[index] : 0;
    }

    private static Map<Integer, String> table(String pairs) {
        Map<Integer, String> table = new HashMap<>();
        for (String pair : pairs.split(" ")) {
            table.put(pair.codePointAt(0), pair.substring(1));
        }
        return Map.copyOf(table);
    }
}
