// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openhims.platform.store.Tx;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.SeenTable;
import org.openhims.registration.internal.store.StagedTable;

/**
 * Finds who stands twice in a file that is only looked at, when nobody of it is in the register yet. What two records of one person
 * agree on leads to the row before, with which the person is compared as with somebody registered.
 */
final class Twice {

    private final Register register;
    private final Duplicates duplicates;
    private final Tx tx;
    private final String run;
    private final Map<Long, Long> seen;
    private final Map<Long, Long> fresh = new HashMap<>();

    /** @param people of the rows that come next */
    Twice(Register register, Duplicates duplicates, Tx tx, String run, List<Patient> people) {
        this.register = register;
        this.duplicates = duplicates;
        this.tx = tx;
        this.run = run;
        this.seen = SeenTable.of(tx).rows(run, people.stream().flatMap(Twice::keys).distinct().toList());
    }

    /** The row before that certainly is the same person; otherwise the person is kept for the rows behind. */
    Optional<Long> before(long row, Patient person) {
        List<Long> keys = keys(person).toList();
        Optional<Long> same = keys.stream().map(seen::get).filter(Objects::nonNull).distinct().filter(first -> isSame(first, person)).findFirst();
        if (same.isEmpty()) {
            keys.stream().filter(key -> seen.putIfAbsent(key, row) == null).forEach(key -> fresh.put(key, row));
        }
        return same;
    }

    private boolean isSame(long row, Patient person) {
        return StagedTable.of(tx).facts(run, row).map(register::patient)
                .filter(first -> duplicates.likeness(tx, person, first.registered(null, tx.now())).certain()).isPresent();
    }

    void store() {
        SeenTable.of(tx).add(run, fresh);
    }

    /** Short ones of what is locked for a person; not of the old number, since each row has one of its own. */
    private static Stream<Long> keys(Patient person) {
        return Registrar.locks(person).stream().filter(name -> !name.startsWith(IdentifierType.LEGACY + ":"))
                .map(name -> ByteBuffer.wrap(Arrivals.sha256().digest(name.getBytes(StandardCharsets.UTF_8))).getLong()).distinct();
    }
}
