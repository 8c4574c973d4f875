// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.registration.Found;
import org.openhims.registration.Found.Match;
import org.openhims.registration.Identifier;
import org.openhims.registration.Patient;

/** Says by what a patient was found. */
final class Matched {

    private final String q;
    private final List<String> words;

    Matched(String q) {
        this.q = q;
        this.words = Tokens.first(Fold.words(q));
    }

    Found of(Patient patient) {
        return Stream.of(number(patient), name(patient, Match.NAME, List::contains), name(patient, Match.NAME_BEGUN, Matched::begins),
                        sound(patient)).flatMap(Optional::stream).findFirst().orElseGet(() -> place(patient));
    }

    private Optional<Found> number(Patient patient) {
        String number = Fold.number(q);
        if (!Search.isNumber(q)) {
            return Optional.empty();
        }
        if (number.equals(patient.uhid())) {
            return Optional.of(new Found(patient, Match.UHID, patient.uhid()));
        }
        if (Search.mobile(number).equals(patient.mobile())) {
            return Optional.of(new Found(patient, Match.MOBILE, patient.mobile()));
        }
        Optional<Found> whole = patient.identifiers().stream().filter(id -> Fold.number(id.value()).equals(number)).findFirst()
                .map(id -> new Found(patient, Match.IDENTIFIER, id.value()));
        return whole.or(() -> part(patient, number));
    }

    private static Optional<Found> part(Patient patient, String number) {
        Stream<String> ends = Stream.of(patient.uhid(), patient.mobile()).filter(Objects::nonNull).filter(each -> each.endsWith(number));
        Stream<String> begun = Stream.concat(Stream.of(patient.uhid(), patient.mobile()).filter(Objects::nonNull),
                patient.identifiers().stream().map(Identifier::value)).filter(each -> Fold.number(each).startsWith(number));
        return Stream.concat(begun, ends).findFirst().map(text -> new Found(patient, Match.NUMBER_PART, text));
    }

    private Optional<Found> name(Patient patient, Match match, BiPredicate<List<String>, String> has) {
        return written(patient).filter(name -> words.stream().allMatch(word -> has.test(Fold.words(name), word))).findFirst()
                .map(name -> new Found(patient, match, name));
    }

    private static boolean begins(List<String> words, String with) {
        return words.stream().anyMatch(word -> word.startsWith(with));
    }

    private Optional<Found> sound(Patient patient) {
        List<String> sounds = Tokens.sounds(words);
        return written(patient).filter(name -> sounds.stream().allMatch(sound -> begins(Tokens.sounds(Fold.words(name)), sound))).findFirst()
                .map(name -> new Found(patient, Match.NAME_SOUND, name));
    }

    private Found place(Patient patient) {
        String place = patient.address() == null ? "" : Stream.of(patient.address().line(), patient.address().place()).filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        List<String> named = written(patient).flatMap(name -> Tokens.sounds(Fold.words(name)).stream()).toList();
        boolean also = Tokens.sounds(words).stream().anyMatch(sound -> begins(named, sound));
        return new Found(patient, also ? Match.NAME_AND_PLACE : Match.PLACE, place);
    }

    private static Stream<String> written(Patient patient) {
        return Stream.of(patient.name(), patient.otherName()).filter(Objects::nonNull);
    }
}
