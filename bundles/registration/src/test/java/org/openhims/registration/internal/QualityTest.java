// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.people.Census;
import org.openhims.fixtures.people.Entry;
import org.openhims.fixtures.people.Labelled;
import org.openhims.platform.store.Tx;
import org.openhims.registration.Address;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.LikelyDuplicate;
import org.openhims.registration.NewPatient;
import org.openhims.registration.NewPatientBuilder;
import org.openhims.registration.Patient;
import org.openhims.registration.Sex;
import org.openhims.registration.internal.store.TokenTable;

/**
 * The look for duplicates against people of whom it is known who they are, through the keys and the tables as at a counter. With
 * {@code -Dhims.pairs=10000} the whole on a fresh seed, which is printed ({@code -Dhims.seed} repeats it).
 */
class QualityTest {

    private static final int PAIRS = Integer.getInteger("hims.pairs", 250);
    private static final long SEED = Long.getLong("hims.seed", PAIRS > 1000 ? ThreadLocalRandom.current().nextInt(1_000_000_000) : 20);
    private static final boolean TELL = Boolean.getBoolean("hims.tell");

    private final RegisterNode node = new RegisterNode();
    private final Labelled set = Labelled.of(SEED, PAIRS);
    private final Map<Integer, String> uhids = new HashMap<>();
    private final Map<String, Integer> humans = new HashMap<>();
    private final List<Met> met = new ArrayList<>();

    @AfterEach
    void close() {
        node.close();
    }

    /** Somebody of the register who was found for a comer. */
    private record Met(int score, boolean certain, boolean same, boolean twin) {
    }

    @Test
    void findsWhoComesAgainAndTakesNobodyForHisTwin() {
        fill();
        long found = set.again().stream().filter(this::findsHim).count();
        set.fresh().forEach(this::compare);
        curve();
        double recall = found / (double) set.again().size();
        List<Met> certain = met.stream().filter(Met::certain).toList();
        double precision = certain.stream().filter(Met::same).count() / (double) certain.size();
        System.out.printf(Locale.ROOT, "%d pairs, seed %d: recall %.4f at candidate; precision %.4f and recall %.4f at certain; false candidates %.2f a comer%n",
                PAIRS, SEED, recall, precision, certain.stream().filter(Met::same).count() / (double) PAIRS,
                met.stream().filter(one -> !one.same).count() / (double) (set.again().size() + set.fresh().size()));

        assertTrue(recall >= 0.98, "recall " + recall);
        assertTrue(precision >= 0.99, "precision " + precision);
        assertEquals(0, certain.stream().filter(one -> one.twin && !one.same).count(), "twins or siblings taken for one person");
        assertTrue(certain.size() > PAIRS / 8, "certain " + certain.size());
    }

    private void fill() {
        List<List<Entry>> parts = new ArrayList<>();
        for (int from = 0; from < set.known().size(); from += 500) {
            parts.add(set.known().subList(from, Math.min(from + 500, set.known().size())));
        }
        parts.forEach(part -> node.register.tx(node.clerk, tx -> {
            part.forEach(entry -> add(tx, entry));
            return null;
        }));
    }

    private void add(Tx tx, Entry entry) {
        String uhid = String.format("07%010d0", entry.human());
        uhids.put(entry.human(), uhid);
        humans.put(uhid, entry.human());
        Patient patient = patient(entry).registered(uhid, Instant.EPOCH);
        node.register.add(tx, patient);
        new TokenTable(tx.connection()).write(new TokenTable.Hit(uhid, 9_999_999_999L - entry.human()), Tokens.of(patient));
    }

    private boolean findsHim(Entry comer) {
        boolean found = compare(comer).stream().anyMatch(one -> humans.get(one.uhid()) == comer.human());
        if (!found && TELL) {
            System.out.println("missed " + comer + "\n    of " + set.byHuman().get(comer.human()));
        }
        return found;
    }

    private List<LikelyDuplicate> compare(Entry comer) {
        Patient person = patient(comer);
        List<LikelyDuplicate> found = node.register.tx(node.clerk, tx -> new Duplicates(node.register).of(tx, person));
        found.forEach(one -> {
            int human = humans.get(one.uhid());
            boolean twin = Objects.equals(set.twins().get(human), comer.human()) || set.families().get(human).equals(set.families().get(comer.human()));
            met.add(new Met(one.score(), one.certain(), human == comer.human(), twin));
            if (TELL && one.certain() && human != comer.human()) {
                System.out.println("taken for another " + comer + "\n    of " + one);
            }
        });
        return found;
    }

    /** Of all that were found, at each score: how many of the pairs, and how many of them rightly. */
    private void curve() {
        Map<Integer, long[]> byScore = new TreeMap<>();
        for (int limit = 50; limit <= 100; limit += 5) {
            int least = limit;
            List<Met> from = met.stream().filter(one -> one.score >= least).toList();
            byScore.put(limit, new long[] {from.stream().filter(Met::same).count(), from.size()});
        }
        byScore.forEach((score, count) -> System.out.printf(Locale.ROOT, "score >= %3d: recall %.4f precision %.4f%n", score,
                count[0] / (double) PAIRS, count[0] / (double) Math.max(1, count[1])));
    }

    private static Patient patient(Entry entry) {
        NewPatientBuilder person = NewPatient.of(entry.name(), Sex.valueOf(String.valueOf(entry.sex()))).born(entry.born()).aged(entry.age())
                .mobile(entry.mobile());
        if (entry.place() != null) {
            person.address(new Address(null, entry.place(), null, null, null, null));
        }
        Stream.ofNullable(entry.abha()).forEach(number -> person.identifier(IdentifierType.ABHA, number));
        return Intake.read(person.build(), Census.TODAY);
    }
}
