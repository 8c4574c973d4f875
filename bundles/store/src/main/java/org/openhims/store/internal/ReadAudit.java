// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.openhims.platform.ProblemException;

/**
 * Makes the audit entries of transactions that only read durable before anybody is told what was read: those of all who read at the
 * same time with one commit. A disk that can commit two hundred times a second would otherwise allow no more reads than that.
 */
final class ReadAudit {

    private static final int MOST = 200;

    private final Pool pool;
    private final Writers writers;
    private final Failures failures;
    private final Queue<Note> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** The entries of one transaction; touched by whoever has the turn. */
    private static final class Note {

        private final List<Object> rows;
        private boolean done;
        private RuntimeException failure;

        Note(List<Object> rows) {
            this.rows = rows;
        }

        private void end(RuntimeException how) {
            done = true;
            failure = how;
        }
    }

    ReadAudit(Pool pool, Writers writers, Failures failures) {
        this.pool = pool;
        this.writers = writers;
        this.failures = failures;
    }

    /** Returns when the entries are committed. */
    void write(List<Object> rows) {
        Note mine = new Note(rows);
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.done) {
                writeTogether();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private void writeTogether() {
        List<Note> batch = new ArrayList<>();
        for (Note next = waiting.poll(); next != null; next = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(next);
        }
        RuntimeException failure = tried(batch);
        // Nobody fails for what another one's entry did to the batch; where the database is away all fail at once.
        boolean alone = failure != null && batch.size() > 1 && !(failures.translated(failure) instanceof ProblemException);
        batch.forEach(note -> note.end(alone ? tried(List.of(note)) : failure));
    }

    private RuntimeException tried(List<Note> batch) {
        try (Connection connection = pool.own()) {
            commit(connection, batch.stream().flatMap(note -> note.rows.stream()).toList());
            return null;
        } catch (SQLException e) {
            return new IllegalStateException(e);
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void commit(Connection connection, List<Object> rows) throws SQLException {
        try {
            Runnable afterwards = writers.write(connection, rows);
            connection.commit();
            afterwards.run();
        } catch (RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }
}
