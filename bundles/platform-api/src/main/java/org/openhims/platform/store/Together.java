// SPDX-License-Identifier: Apache-2.0
package org.openhims.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does in one transaction what many ask for at the same time. A disk that can commit two hundred times a second would otherwise allow
 * no more short transactions than that. Nobody waits for others to come: who comes alone is served alone.
 *
 * @param <A> what one asks for
 * @param <R> what comes of it
 */
public final class Together<A, R> {

    private static final int MOST = 200;

    private final Function<List<A>, List<R>> work;
    private final Predicate<RuntimeException> common;
    private final Queue<Turn<A, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock working = new ReentrantLock();

    /** Touched by whoever works. */
    private static final class Turn<A, R> {

        private final A asked;
        private boolean done;
        private R result;
        private RuntimeException failure;

        Turn(A asked) {
            this.asked = asked;
        }
    }

    /**
     * @param work does all of them in one transaction, and returns when it is committed, with a result for each in the same order
     * @param common whether all must fail with this failure, such as that of a database that is away; after any other each of them is
     *        done again alone, so that nobody fails for another one's reason
     */
    public Together(Function<List<A>, List<R>> work, Predicate<RuntimeException> common) {
        this.work = work;
        this.common = common;
    }

    /** Returns when it is committed; throws what the work threw. */
    public R of(A asked) {
        Turn<A, R> mine = new Turn<>(asked);
        waiting.add(mine);
        working.lock();
        try {
            while (!mine.done) {
                workOff();
            }
        } finally {
            working.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.result;
    }

    private void workOff() {
        List<Turn<A, R>> batch = new ArrayList<>();
        for (Turn<A, R> next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        RuntimeException failure = tried(batch);
        if (failure != null && batch.size() > 1 && !common.test(failure)) {
            batch.forEach(turn -> end(List.of(turn), tried(List.of(turn))));
        } else {
            end(batch, failure);
        }
    }

    private RuntimeException tried(List<Turn<A, R>> batch) {
        try {
            List<R> results = work.apply(batch.stream().map(turn -> turn.asked).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).result = results.get(i);
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void end(List<Turn<A, R>> batch, RuntimeException failure) {
        for (Turn<A, R> turn : batch) {
            turn.done = true;
            turn.failure = failure;
        }
    }
}
