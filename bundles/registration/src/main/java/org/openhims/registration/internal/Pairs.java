// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Tx;
import org.openhims.registration.LikelyPair;
import org.openhims.registration.LikelyPairs;
import org.openhims.registration.Patient;
import org.openhims.registration.internal.store.PairTable;
import org.openhims.registration.internal.store.RoundTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The work list of patients who may be registered twice. */
@Component
public final class Pairs implements LikelyPairs {

    private static final String PERMISSION = "patient.duplicates";
    private static final Round NEVER = new Round(false, 0, 0, 0, null, null, null);
    private static final PairTable.Open START = new PairTable.Open("", "", 101, Instant.EPOCH);

    private final Register register;
    private final Duplicates duplicates;

    @Activate
    public Pairs(@Reference Register register, @Reference Duplicates duplicates) {
        this.register = register;
        this.duplicates = duplicates;
    }

    @Override
    public Page<LikelyPair> open(Caller by, String cursor, int limit) {
        by.require(PERMISSION);
        if (limit < 1 || limit > 100) {
            throw Problem.invalid("limit", "limit", 1, 100);
        }
        PairTable.Open last = behind(cursor);
        return register.tx(by, tx -> {
            List<PairTable.Open> rows = PairTable.of(tx).behind(last.score(), last.first(), last.second());
            Page<PairTable.Open> page = Page.of(rows.subList(0, Math.min(rows.size(), limit + 1)), limit, Pairs::cursor);
            return new Page<>(shown(tx, page.items()), page.next());
        });
    }

    private static String cursor(PairTable.Open pair) {
        return pair.score() + "-" + pair.first() + "-" + pair.second();
    }

    private static PairTable.Open behind(String cursor) {
        if (cursor == null) {
            return START;
        }
        if (!cursor.matches("[0-9]{1,3}-[0-9]{13}-[0-9]{13}")) {
            throw Problem.invalid("cursor", "cursor");
        }
        String[] parts = cursor.split("-");
        return new PairTable.Open(parts[1], parts[2], Integer.parseInt(parts[0]), Instant.EPOCH);
    }

    /** With what is known now; a pair of whom one has become the other is none any more. */
    private List<LikelyPair> shown(Tx tx, List<PairTable.Open> pairs) {
        Set<String> uhids = new TreeSet<>();
        pairs.forEach(pair -> uhids.addAll(List.of(pair.first(), pair.second())));
        Map<String, Patient> patients = register.patients(tx, uhids);
        uhids.forEach(uhid -> tx.audit("patient.read", uhid, "duplicate"));
        List<LikelyPair> shown = new ArrayList<>();
        for (PairTable.Open pair : pairs) {
            Patient one = patients.get(pair.first());
            Patient other = patients.get(pair.second());
            if (gone(one) || gone(other)) {
                PairTable.of(tx).drop(pair);
            } else {
                shown.add(new LikelyPair(one, other, duplicates.likeness(tx, one, other), pair.foundAt()));
            }
        }
        return shown;
    }

    private static boolean gone(Patient patient) {
        return patient == null || patient.identifiedAs() != null || patient.mergedInto() != null;
    }

    @Override
    public void notSame(Caller by, String one, String other) {
        by.require(PERMISSION);
        register.tx(by, tx -> {
            String first = register.patient(tx, one).uhid();
            String second = register.patient(tx, other).uhid();
            PairTable.of(tx).others(first, second, by.user(), tx.now());
            tx.audit(PERMISSION, first, "other=" + second);
            tx.audit(PERMISSION, second, "other=" + first);
            return null;
        });
    }

    @Override
    public Round round(Caller by) {
        by.require(PERMISSION);
        return register.tx(by, Pairs::round);
    }

    private static Round round(Tx tx) {
        return RoundTable.of(tx).get(Rounds.PAIRS).map(round -> new Round(round.running(), round.done(), round.of(), round.found(),
                round.startedBy(), round.startedAt(), round.endedAt())).orElse(NEVER);
    }

    @Override
    public Round start(Caller by) {
        by.require(PERMISSION);
        return register.tx(by, tx -> {
            if (!round(tx).running()) {
                RoundTable.of(tx).start(Rounds.PAIRS, 1, by.user(), tx.now());
                tx.audit(PERMISSION, null, "start");
            }
            return round(tx);
        });
    }

    @Override
    public Round stop(Caller by) {
        by.require(PERMISSION);
        return register.tx(by, tx -> {
            RoundTable.of(tx).end(Rounds.PAIRS, tx.now());
            tx.audit(PERMISSION, null, "stop");
            return round(tx);
        });
    }
}
