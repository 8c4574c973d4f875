// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhims.platform.store.Tx;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.PairTable;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;
import org.openhims.registration.internal.store.TokenTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds who may be the same person, at a cost that does not grow with the register: a bounded look under each blocking key, then a
 * comparison with those who have the rarest keys in common. A mobile or a common name may belong to many; the newest of them count.
 */
@Component(service = Duplicates.class, configurationPid = "org.openhims.registration")
public final class Duplicates {

    /** {@code etc/org.openhims.registration.cfg}. */
    public @interface Limits {

        /** The score from which on a clerk is warned. */
        int duplicate_candidate() default CANDIDATE;

        /** The score from which on registering the same name, birth date and sex is refused. */
        int duplicate_certain() default CERTAIN;
    }

    private static final int CANDIDATE = 60;
    private static final int CERTAIN = 90;
    private static final int SHOWN = 10;
    private static final int COMPARED = 80;

    private final Register register;
    private final int candidate;
    private final int certain;

    @Activate
    public Duplicates(@Reference Register register, Limits limits) {
        this(register, limits.duplicate_candidate(), limits.duplicate_certain());
    }

    Duplicates(Register register) {
        this(register, CANDIDATE, CERTAIN);
    }

    Duplicates(Register register, int candidate, int certain) {
        this.register = register;
        this.candidate = candidate;
        this.certain = certain;
    }

    /** Likeliest first, at most ten. Who is like a record that was merged is like its survivor. */
    List<LikelyDuplicate> of(Tx tx, Patient person) {
        Set<String> seen = new HashSet<>(Arrays.asList(person.uhid()));
        Likeness.Side side = Likeness.Side.of(person);
        return register.patients(tx, nearest(tx, person)).values().stream().filter(known -> known.identifiedAs() == null)
                .map(known -> standing(tx, known, Likeness.of(person, side, known, tx.now(), certain)))
                .filter(found -> found.certain() || found.score() >= candidate)
                .sorted(Comparator.comparing(LikelyDuplicate::certain).thenComparing(LikelyDuplicate::score).thenComparing(LikelyDuplicate::uhid)
                        .reversed()).filter(found -> seen.add(found.uhid())).limit(SHOWN).toList();
    }

    private LikelyDuplicate standing(Tx tx, Patient known, LikelyDuplicate found) {
        return known.mergedInto() == null ? found : found.of(register.root(tx, known));
    }

    /** Puts the likely pairs of a patient of the register on the work list; returns how many are new there. */
    int note(Tx tx, Patient patient) {
        return patient.identifiedAs() != null || patient.mergedInto() != null ? 0 : note(tx, patient.uhid(), of(tx, patient));
    }

    int note(Tx tx, String uhid, List<LikelyDuplicate> likely) {
        return (int) likely.stream().filter(found -> PairTable.of(tx).found(uhid, found.uhid(), found.score(), tx.now())).count();
    }

    LikelyDuplicate likeness(Tx tx, Patient one, Patient other) {
        return Likeness.of(one, other, tx.now(), certain);
    }

    /** The other records that have the most keys in common, each counting the more the fewer have it. */
    private static List<String> nearest(Tx tx, Patient person) {
        Map<String, Double> weights = new HashMap<>();
        new TokenTable(tx.connection()).newest(keys(person).toList())
                .forEach(hits -> hits.forEach(hit -> weights.merge(hit.uhid(), 1.0 / hits.size(), Double::sum)));
        weights.remove(person.uhid());
        return weights.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()).reversed())
                .limit(COMPARED).map(Map.Entry::getKey).toList();
    }

    private static Stream<Token> keys(Patient person) {
        return Stream.concat(Tokens.numbersOfOthers(person).stream().map(number -> new Token(Kind.NUMBER, number)), Blocks.near(person).stream());
    }
}
