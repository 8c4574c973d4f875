// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Identifier;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;

/**
 * How much two people of the register resemble each other, and why: the {@link Evidence} of their fields added up. The score is 50 at
 * 8 bits and 90 at 28; a million people are 20 bits.
 */
final class Likeness {

    private static final double NO_BITS = 34;
    private static final double A_BIT = 2;
    private static final int MOST = 100;
    private static final Evidence SAME_SEX = new Evidence(1, null);
    private static final Evidence OTHER_SEX = Evidence.against(7);
    private static final Evidence OTHER_IDENTIFIER = Evidence.against(10);
    private static final Evidence LEGACY = new Evidence(8, "legacy");
    private static final Evidence RATION_CARD = new Evidence(4, "rationCard");
    /** Less than its rarity: families and whole villages share one, and those are the ones to be told apart. */
    private static final Evidence MOBILE = new Evidence(9, "mobile");
    private static final Evidence MOBILE_NEAR = new Evidence(5, "mobile.near");
    private static final Evidence OTHER_MOBILE = Evidence.against(1);
    private static final Evidence PLACE = new Evidence(4, "address");
    private static final Evidence PLACE_NEAR = new Evidence(2.5, "address.near");
    private static final Evidence OTHER_PLACE = Evidence.against(1.5);
    private static final double PLACE_ALIKE = 0.88;
    /** The last digits only of an Aadhaar number are many people's. */
    private static final int SHORT_REFERENCE = 4;
    /** Two clerks or a double click; a person does not come back within this time to be registered. */
    private static final Duration A_MOMENT = Duration.ofMinutes(2);

    /** What is worked out once of a person who is compared with many. */
    record Side(List<List<String>> names, String place, String placeSound) {

        static Side of(Patient person) {
            String place = Likeness.place(person.address());
            return new Side(Tokens.names(person), place, Fold.phonetic(place));
        }
    }

    private final Patient person;
    private final Side side;
    private final Patient known;
    private final List<Evidence> evidence = new ArrayList<>();

    private Likeness(Patient person, Side side, Patient known) {
        this.person = person;
        this.side = side;
        this.known = known;
    }

    /** @param certain the score from which on two records with the same name, birth date and sex are taken for one person */
    static LikelyDuplicate of(Patient person, Patient known, Instant now, int certain) {
        return of(person, Side.of(person), known, now, certain);
    }

    /** The same, for one of many. */
    static LikelyDuplicate of(Patient person, Side side, Patient known, Instant now, int certain) {
        return new Likeness(person, side, known).judge(now, certain);
    }

    private LikelyDuplicate judge(Instant now, int limit) {
        boolean sameIdentifier = identifiers();
        boolean sounds = name();
        evidence.addAll(List.of(BirthLikeness.of(person, known), sex(), mobile(), place()));
        boolean moment = sounds && sameFacts() && known.registeredAt().plus(A_MOMENT).isAfter(now);
        if (moment) {
            evidence.add(new Evidence(0, "moment"));
        }
        boolean alike = sounds && person.sex() == known.sex() && BirthLikeness.sameDay(person, known);
        int score = sameIdentifier || moment ? MOST : score();
        return new LikelyDuplicate(known.uhid(), known.name(), known.otherName(), known.sex(), known.birthDate(), known.mobile(), score,
                sameIdentifier || moment || alike && score >= limit && !evidence.contains(OTHER_IDENTIFIER), reasons());
    }

    private int score() {
        double points = NO_BITS + A_BIT * evidence.stream().mapToDouble(Evidence::bits).sum();
        return (int) Math.round(Math.max(0, Math.min(MOST, points)));
    }

    private List<String> reasons() {
        return evidence.stream().filter(each -> each.reason() != null).sorted(Comparator.comparing(Evidence::bits).reversed())
                .map(Evidence::reason).toList();
    }

    /** True when a number that is one person's only is the same. */
    private boolean identifiers() {
        List<Identifier> strong = known.identifiers().stream().filter(Likeness::isStrong).toList();
        boolean same = person.identifiers().stream().anyMatch(strong::contains);
        boolean other = strong.stream().anyMatch(id -> person.identifiers().stream()
                .anyMatch(mine -> mine.type() == id.type() && !mine.value().equals(id.value())));
        if (same) {
            evidence.add(new Evidence(MOST, "identifier"));
        } else if (other) {
            evidence.add(OTHER_IDENTIFIER);
        }
        known.identifiers().stream().filter(id -> !isStrong(id) && person.identifiers().contains(id))
                .map(id -> id.type() == IdentifierType.RATION_CARD ? RATION_CARD : LEGACY).forEach(evidence::add);
        return same;
    }

    private static boolean isStrong(Identifier id) {
        return id.type().isStrong() && id.value().length() > SHORT_REFERENCE;
    }

    /** True for the same name in any spelling, order of words and script. */
    private boolean name() {
        NameLikeness best = side.names.stream().flatMap(mine -> Tokens.names(known).stream().map(other -> NameLikeness.of(mine, other)))
                .max(Comparator.comparing(NameLikeness::bits)).orElse(new NameLikeness(0, false, false));
        evidence.add(new Evidence(best.bits(), best.same() ? "name" : best.sounds() ? "name.sound" : best.similar() ? "name.similar" : null));
        return best.sounds();
    }

    private Evidence sex() {
        if (!isKnown(person.sex()) || !isKnown(known.sex())) {
            return Evidence.NONE;
        }
        return person.sex() == known.sex() ? SAME_SEX : OTHER_SEX;
    }

    private static boolean isKnown(Sex sex) {
        return sex != null && sex != Sex.U;
    }

    private Evidence mobile() {
        if (person.mobile() == null || known.mobile() == null) {
            return Evidence.NONE;
        }
        return person.mobile().equals(known.mobile()) ? MOBILE : near(person.mobile(), known.mobile()) ? MOBILE_NEAR : OTHER_MOBILE;
    }

    /** One digit wrong, or two beside each other in the wrong order. */
    private static boolean near(String one, String other) {
        int first = 0;
        while (one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return one.substring(first + 1).equals(other.substring(first + 1)) || first + 1 < one.length() && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first) && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private Evidence place() {
        String mine = side.place;
        String other = place(known.address());
        if (mine.isEmpty() || other.isEmpty()) {
            return Evidence.NONE;
        }
        return side.placeSound.equals(Fold.phonetic(other)) ? PLACE : JaroWinkler.likeness(mine, other) >= PLACE_ALIKE ? PLACE_NEAR : OTHER_PLACE;
    }

    /** The village, or else the postal code; a district is too large to say much. */
    private static String place(Address address) {
        return address == null ? "" : Stream.of(address.place(), address.pin()).filter(Objects::nonNull).limit(1)
                .flatMap(part -> Fold.words(part).stream()).collect(Collectors.joining());
    }

    private boolean sameFacts() {
        return person.sex() == known.sex() && Objects.equals(person.birthDate(), known.birthDate())
                && Objects.equals(person.mobile(), known.mobile()) && Objects.equals(person.address(), known.address())
                && person.identifiers().equals(known.identifiers());
    }
}
