// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Banner;
import org.openhims.registration.Links;
import org.openhims.registration.Patient;

/** Makes banners in one language, on one day. */
final class Banners {

    private static final int DAYS_OF_A_NEWBORN = 30;
    private static final int MONTHS_OF_AN_INFANT = 24;

    private final Texts texts;
    private final Locale locale;
    private final LocalDate today;

    Banners(Texts texts, Locale locale, LocalDate today) {
        this.texts = texts;
        this.locale = locale;
        this.today = today;
    }

    Banner of(Patient patient) {
        return new Banner(patient.uhid(), patient.name(), patient.otherName(), initials(patient.name()), patient.sex(), patient.birthDate(),
                patient.estimated(), age(patient.born()), patient.bloodGroup(), patient.allergies(), flags(patient), patient.identity(), patient.death(),
                patient.photo());
    }

    private List<String> flags(Patient patient) {
        Stream<String> schemes = Stream.ofNullable(patient.coverage()).filter(coverage -> coverage.validUntil() == null || !coverage.validUntil().isBefore(today))
                .map(coverage -> texts.text(locale, "registration.scheme." + coverage.scheme()));
        return Stream.concat(schemes, others(patient)).toList();
    }

    /** The records that belong to this one. */
    private Stream<String> others(Patient patient) {
        Links links = patient.links() == null ? Links.NONE : patient.links();
        return Stream.of(Stream.ofNullable(patient.identity()).map(identity -> texts.text(locale, "registration.identity." + identity)),
                Stream.ofNullable(patient.birth()).map(birth -> flag("mother", birth.mother())),
                links.babies().stream().map(baby -> flag("baby", baby)),
                Stream.ofNullable(links.identifiedAs()).map(known -> flag("identified", known)),
                Stream.ofNullable(links.mergedInto()).map(survivor -> flag("merged", survivor)),
                links.temporaries().stream().map(temporary -> flag("temporary", temporary)),
                links.merged().stream().map(retired -> flag("also", retired))).flatMap(flags -> flags);
    }

    private String flag(String what, String uhid) {
        return texts.text(locale, "registration.flag." + what, uhid);
    }

    private String age(PartialDate born) {
        if (born == null) {
            return "";
        }
        long days = born.ageInDays(today);
        if (born.exact() && days < DAYS_OF_A_NEWBORN) {
            return texts.text(locale, "registration.age.days", Math.max(0, days));
        }
        Period age = born.age(today);
        return born.month() != 0 && age.toTotalMonths() < MONTHS_OF_AN_INFANT
                ? texts.text(locale, "registration.age.months", Math.max(0, age.toTotalMonths()))
                : texts.text(locale, "registration.age.years", age.getYears());
    }

    /** A letter with the signs that belong to it, also one of two consonants: सु and दे, श्री and क्षा, S and D. */
    static String initials(String name) {
        List<String> words = Stream.of(name.split("[^\\p{L}\\p{M}\\p{Nd}]+")).filter(word -> !word.isEmpty()).toList();
        String first = words.isEmpty() ? "?" : initial(words.get(0));
        return words.size() < 2 ? first : first + initial(words.get(words.size() - 1));
    }

    private static String initial(String word) {
        return word.replaceFirst("(?s)^((?:\\X(?<=\u094D))*\\X).*", "$1").toUpperCase(Locale.ROOT);
    }
}
