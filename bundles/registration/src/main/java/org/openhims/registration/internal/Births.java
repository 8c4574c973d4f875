// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openhims.platform.Problem;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.store.Tx;
import org.openhims.platform.text.Texts;
import org.openhims.registration.Birth;
import org.openhims.registration.Coverage;
import org.openhims.registration.Identity;
import org.openhims.registration.Newborn;
import org.openhims.registration.NextOfKin;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** What is known of a newborn: what was told, and what follows from the mother. */
final class Births {

    static final Locale HINDI = Locale.forLanguageTag("hi");
    private static final Duration OLDEST = Duration.ofDays(366);
    /** Children of one mother who are born within this time are of one birth. */
    private static final Duration ONE_BIRTH = Duration.ofDays(100);
    private static final int MOST_CHILDREN = 9;
    private static final int LONGEST_NAME = 90;

    private final Register register;
    private final Texts texts;
    private final Facility facility;

    Births(Register register, Texts texts, Facility facility) {
        this.register = register;
        this.texts = texts;
        this.facility = facility;
    }

    void check(Newborn child, Instant now) {
        Fields fields = new Fields();
        fields.required("sex", child.sex(), "not-null");
        fields.required("bornAt", child.bornAt(), "not-null");
        fields.name("name", child.name());
        if (child.bornAt() != null && child.bornAt().isAfter(now)) {
            fields.wrong("bornAt", "birthdate.future");
        } else if (child.bornAt() != null && child.bornAt().isBefore(now.minus(OLDEST))) {
            fields.wrong("bornAt", "newborn.old");
        }
        if (child.order() != null && (child.order() < 1 || child.order() > MOST_CHILDREN)) {
            fields.wrong("order", "newborn.order");
        }
        fields.done();
    }

    /** The child without a number. */
    Patient baby(Tx tx, Patient mother, Newborn child) {
        if (mother.sex() == Sex.M) {
            throw Problem.invalid("mother", "newborn.mother");
        }
        Birth birth = new Birth(mother.uhid(), child.order() == null ? 1 : child.order(), child.bornAt());
        siblings(tx, mother).stream().filter(other -> same(other.birth(), birth)).findFirst().ifPresent(known -> {
            throw Problem.conflict("patient.newborn.known", Map.of("uhid", known.uhid()));
        });
        String name = new Fields().name("name", child.name());
        Coverage coverage = mother.coverage() != null && mother.coverage().scheme() == Coverage.Scheme.JSSK ? mother.coverage() : null;
        String other = mother.otherName() == null || name != null ? null : called(mother.otherName(), child.order());
        return new Patient(null, name == null ? called(mother.name(), child.order()) : name, other, child.sex(),
                facility.day(child.bornAt()).toString(), false, mother.mobile(), mother.address(), List.of(), kin(mother), null, null,
                coverage, null).with(name == null ? Identity.UNNAMED : null, birth, null, null);
    }

    private List<Patient> siblings(Tx tx, Patient mother) {
        return mother.links() == null ? List.of() : List.copyOf(register.patients(tx, mother.links().babies()).values());
    }

    private static boolean same(Birth known, Birth birth) {
        return known != null && known.order() == birth.order() && Duration.between(known.at(), birth.at()).abs().compareTo(ONE_BIRTH) < 0;
    }

    private NextOfKin kin(Patient mother) {
        return new NextOfKin(mother.name(), texts.text(Births.language(mother.name()), "registration.relation.mother"), mother.mobile());
    }

    /** After the mother, in the script of her name. */
    private String called(String mother, Integer order) {
        String name = mother.length() > LONGEST_NAME ? mother.substring(0, LONGEST_NAME).strip() : mother;
        return Optional.ofNullable(order).map(number -> texts.text(language(mother), "registration.name.twin", name, String.valueOf(number)))
                .orElseGet(() -> texts.text(language(mother), "registration.name.baby", name));
    }

    private static Locale language(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI) ? HINDI : Locale.ENGLISH;
    }
}
