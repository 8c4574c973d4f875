// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;

/**
 * Blocking keys: what two records of one person have in common, whatever else of them is wrong. Under each only so many records are
 * looked at, so each is made of so much that few people share it.
 */
final class Blocks {

    /** A told age is often wrong by a year or two. */
    private static final int YEARS = 2;

    private Blocks() {
    }

    /** The keys under which a patient is kept. */
    static Set<Token> of(Patient patient) {
        return keys(patient, 0);
    }

    /** The keys under which a patient's likes are looked for, beside mobile and identifiers. */
    static Set<Token> near(Patient patient) {
        return keys(patient, YEARS);
    }

    private static Set<Token> keys(Patient patient, int years) {
        Set<Token> keys = new LinkedHashSet<>();
        for (List<String> name : Tokens.names(patient)) {
            List<String> sounds = Tokens.sounds(Tokens.first(name));
            keys.add(block(Fold.phoneticKey(name)));
            Tokens.place(patient).forEach(place -> sounds.forEach(sound -> keys.add(Tokens.pair(Kind.SOUND_PAIR, sound, place))));
            mobile(patient.mobile(), sounds, keys);
            born(patient.born(), Fold.phoneticKey(name), years, keys);
            day(patient.born(), sounds, keys);
        }
        return keys;
    }

    /** Many people of a village may have one mobile. */
    private static void mobile(String mobile, List<String> sounds, Set<Token> keys) {
        if (mobile != null) {
            sounds.forEach(sound -> keys.add(block(mobile + "m" + sound.charAt(0))));
        }
    }

    private static void born(PartialDate born, String name, int years, Set<Token> keys) {
        if (born != null) {
            IntStream.rangeClosed(-years, years).forEach(off -> keys.add(block(born.year() + off + name)));
        }
    }

    /** The birthday, with day and month in the order of their size since clerks swap them, and a word; or a word's beginning only. */
    private static void day(PartialDate born, List<String> sounds, Set<Token> keys) {
        if (born == null || !born.exact()) {
            return;
        }
        String day = String.format("%d%02d%02d", born.year(), Math.min(born.month(), born.day()), Math.max(born.month(), born.day()));
        for (String sound : new HashSet<>(sounds)) {
            keys.add(block(day + "x" + sound));
            keys.add(block(day + "y" + sound.charAt(0)));
        }
    }

    private static Token block(String text) {
        return new Token(Kind.BLOCK, text);
    }
}
