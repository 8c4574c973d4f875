// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.platform.store.Tx;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.Token;
import org.openhims.registration.internal.store.Token.Kind;
import org.openhims.registration.internal.store.TokenTable;

/**
 * Finds who may be the same person, at a cost that does not grow with the register: a bounded look under each blocking key. A mobile or a
 * common name may belong to many; the newest of them count.
 */
final class Duplicates {

    private static final int SHOWN = 10;

    private final Register register;

    Duplicates(Register register) {
        this.register = register;
    }

    /** Likeliest first. */
    List<LikelyDuplicate> of(Tx tx, Patient person) {
        TokenTable table = new TokenTable(tx.connection());
        Set<String> uhids = keys(person).flatMap(key -> table.newest(key).stream()).map(TokenTable.Hit::uhid)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        uhids.remove(person.uhid());
        return register.patients(tx, uhids).values().stream().map(known -> Likeness.of(person, known, tx.now()))
                .filter(candidate -> candidate.certain() || candidate.score() >= Likeness.LIKELY)
                .sorted(Comparator.comparing(LikelyDuplicate::score).thenComparing(LikelyDuplicate::uhid).reversed()).limit(SHOWN).toList();
    }

    private static Stream<Token> keys(Patient person) {
        Stream<Token> numbers = Tokens.numbersOfOthers(person).stream().map(number -> new Token(Kind.NUMBER, number));
        return Stream.of(numbers, Tokens.blocks(person).stream(), nearYears(person)).flatMap(keys -> keys);
    }

    /** A told age is often wrong by a year or two. */
    private static Stream<Token> nearYears(Patient person) {
        if (person.born() == null) {
            return Stream.empty();
        }
        return Tokens.names(person).stream().map(Fold::phoneticKey).flatMap(sounds -> Stream.of(-2, -1, 1, 2)
                .map(years -> new Token(Kind.BLOCK, person.born().year() + years + sounds)));
    }
}
