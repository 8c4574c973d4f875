// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.PartialDate;
import org.openhims.registration.Address;
import org.openhims.registration.Identifier;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/** How much a person who comes resembles one of the register, and why. */
final class Likeness {

    /** From here on a clerk is warned. */
    static final int LIKELY = 60;
    private static final int CERTAIN = 90;
    private static final int NAME = 50;
    private static final int BORN_SAME = 30;
    private static final int BORN_NEAR = 15;
    private static final int BORN_OTHER = -30;
    private static final int MOBILE = 15;
    private static final int ADDRESS = 5;
    private static final int OTHER_SEX = -40;
    private static final int OTHER_IDENTIFIER = -30;
    private static final double NAME_FLOOR = 0.8;
    /** Two clerks or a double click; a person does not come back within this time to be registered. */
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    private final Patient person;
    private final Patient known;
    private final List<String> reasons = new ArrayList<>();
    private int score;

    private Likeness(Patient person, Patient known) {
        this.person = person;
        this.known = known;
    }

    static LikelyDuplicate of(Patient person, Patient known, Instant now) {
        return new Likeness(person, known).judge(now);
    }

    private LikelyDuplicate judge(Instant now) {
        boolean sameIdentifier = identifiers();
        boolean sameName = name();
        boolean sameBirth = birth();
        mobile();
        address();
        if (isKnown(person.sex()) && isKnown(known.sex()) && person.sex() != known.sex()) {
            score += OTHER_SEX;
        }
        boolean moment = sameName && sameFacts() && known.registeredAt().plus(A_MOMENT).isAfter(now);
        if (moment) {
            reasons.add("moment");
        }
        boolean certain = sameIdentifier || moment || sameName && sameBirth && person.sex() == known.sex() && score >= CERTAIN;
        int shown = sameIdentifier || moment ? 100 : Math.max(0, Math.min(100, score));
        return new LikelyDuplicate(known.uhid(), known.name(), known.otherName(), known.sex(), known.birthDate(), known.mobile(), shown,
                certain, reasons);
    }

    private static boolean isKnown(Sex sex) {
        return sex != null && sex != Sex.U;
    }

    private boolean identifiers() {
        List<Identifier> strong = known.identifiers().stream().filter(id -> id.type().isStrong()).toList();
        boolean same = person.identifiers().stream().anyMatch(strong::contains);
        boolean other = strong.stream().anyMatch(id -> person.identifiers().stream()
                .anyMatch(mine -> mine.type() == id.type() && !mine.value().equals(id.value())));
        if (same) {
            reasons.add("identifier");
        } else if (other) {
            score += OTHER_IDENTIFIER;
        }
        return same;
    }

    /** True for the same name in any spelling, order of words and script. */
    private boolean name() {
        double best = names(person).flatMap(mine -> names(known).map(other -> NameLikeness.of(mine, other))).max(Double::compare).orElse(0.0);
        score += (int) Math.round(NAME * Math.max(0, best - NAME_FLOOR) / (1 - NAME_FLOOR));
        if (best > NAME_FLOOR) {
            reasons.add(best == 1 ? "name" : "name.similar");
        }
        return best >= NameLikeness.SOUNDS_THE_SAME;
    }

    private static Stream<List<String>> names(Patient patient) {
        return Stream.of(patient.name(), patient.otherName()).filter(Objects::nonNull).map(Fold::words).distinct();
    }

    private boolean birth() {
        PartialDate mine = person.born();
        PartialDate other = known.born();
        if (mine == null || other == null) {
            return false;
        }
        boolean same = mine.exact() && mine.equals(other);
        int years = Math.abs(mine.year() - other.year());
        boolean vague = person.estimated() || known.estimated() || !mine.exact() || !other.exact();
        if (same) {
            add(BORN_SAME, "birthDate");
        } else if (vague && years <= 2 || swappedOrMistyped(mine, other)) {
            add(BORN_NEAR, "birthDate.near");
        } else {
            score += BORN_OTHER;
        }
        return same;
    }

    private static boolean swappedOrMistyped(PartialDate one, PartialDate other) {
        boolean swapped = one.year() == other.year() && one.day() == other.month() && one.month() == other.day();
        long sameParts = Stream.<Function<PartialDate, Integer>>of(PartialDate::year, PartialDate::month, PartialDate::day)
                .filter(part -> part.apply(one).equals(part.apply(other))).count();
        return swapped || sameParts == 2;
    }

    private void mobile() {
        if (person.mobile() != null && person.mobile().equals(known.mobile())) {
            add(MOBILE, "mobile");
        }
    }

    private void address() {
        String mine = place(person.address());
        if (!mine.isEmpty() && mine.equals(place(known.address()))) {
            add(ADDRESS, "address");
        }
    }

    private static String place(Address address) {
        return address == null ? "" : Stream.of(address.place(), address.district(), address.pin()).filter(Objects::nonNull)
                .flatMap(part -> Fold.words(part).stream()).collect(Collectors.joining(" "));
    }

    private boolean sameFacts() {
        return person.sex() == known.sex() && Objects.equals(person.birthDate(), known.birthDate())
                && Objects.equals(person.mobile(), known.mobile()) && Objects.equals(person.address(), known.address())
                && person.identifiers().equals(known.identifiers());
    }

    private void add(int points, String reason) {
        score += points;
        reasons.add(reason);
    }
}
