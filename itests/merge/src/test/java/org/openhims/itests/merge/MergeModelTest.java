// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.merge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is merged and undone, in whatever order: everything is listed, nothing is lost, and what was not touched is as it was. */
class MergeModelTest {

    private static final int ON_ONE_DATABASE = 500;
    private static final String[] STEPS = {"orders", "results", "amendments", "visits", "corrections", "merges", "undos", "decisions", "sequences"};

    @Test
    void randomSequencesEndAsTheModelSays() {
        int sequences = Integer.getInteger("hims.merges", 60);
        long first = Long.getLong("hims.merges.seed", new Random().nextLong());
        int[] done = new int[STEPS.length];
        long began = System.nanoTime();
        for (int from = 0; from < sequences; from += ON_ONE_DATABASE) {
            try (Hospital hospital = new Hospital()) {
                for (int i = from; i < Math.min(sequences, from + ON_ONE_DATABASE); i++) {
                    run(hospital, first + i, done);
                }
            }
        }
        StringBuilder told = new StringBuilder("merges against the model, seed " + first + ", " + (System.nanoTime() - began) / 1_000_000_000 + " s:");
        for (int i = 0; i < STEPS.length; i++) {
            told.append(' ').append(done[i]).append(' ').append(STEPS[i]);
        }
        System.out.println(told);
        assertTrue(sequences < 20 || Arrays.stream(done).allMatch(count -> count > 0), told::toString);
    }

    private static void run(Hospital hospital, long seed, int[] done) {
        Sequence sequence = new Sequence(hospital, seed);
        try {
            sequence.run();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("with -Dhims.merges=1 -Dhims.merges.seed=" + seed + ": " + e.getMessage(), e);
        }
        for (int i = 0; i < done.length; i++) {
            done[i] += sequence.done[i];
        }
    }
}
