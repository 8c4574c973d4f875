// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.store.Tx;
import org.openhims.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the transactions of one module. */
final class ModuleUnit implements Unit {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleUnit.class);
    private static final int TRIES = 8;
    private static final long MOST_MILLIS = 400;
    private static final int SECONDS_TO_FINISH = 10;

    private final String name;
    private final ModuleLoader loader;
    private final Session.Factory sessions;
    private final Writers writers;
    private final ReadAudit readAudit;
    private final Failures failures;
    private final Clock clock;
    private final Consumer<ModuleUnit> closing;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private volatile boolean closed;
    private volatile boolean frozen;

    ModuleUnit(String name, ModuleLoader loader, Session.Factory sessions, Writers writers, ReadAudit readAudit,
            Failures failures, Clock clock, Consumer<ModuleUnit> closing) {
        this.name = name;
        this.loader = loader;
        this.sessions = sessions;
        this.writers = writers;
        this.readAudit = readAudit;
        this.failures = failures;
        this.clock = clock;
        this.closing = closing;
    }

    @Override
    public <T> T tx(Caller by, Function<Tx, T> work) {
        if (!open.readLock().tryLock()) {
            throw failures.unavailable(null);
        }
        try {
            if (closed) {
                throw failures.unavailable(null);
            }
            if (frozen) {
                throw Problem.unavailable("store.moving");
            }
            return loader.during(() -> retried(by, work));
        } finally {
            open.readLock().unlock();
        }
    }

    private <T> T retried(Caller by, Function<Tx, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(by, work);
            } catch (RuntimeException e) {
                if (attempt == TRIES || !failures.worthAnotherTry(e)) {
                    throw failures.translated(e);
                }
                LOG.debug("{}: attempt {} gave way to another transaction", name, attempt, e);
                pause(attempt);
            }
        }
    }

    /** Longer each time, and by chance, so that those who met do not meet again. */
    private static void pause(int attempt) {
        long most = Math.min(MOST_MILLIS, 10L << attempt);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, most)));
    }

    private <T> T once(Caller by, Function<Tx, T> work) {
        T result;
        List<Object> rows;
        boolean onlyRead;
        Runnable afterwards = () -> { };
        try (Session session = sessions.open()) {
            ModuleTx tx = new ModuleTx(session, by, clock);
            result = work.apply(tx);
            rows = tx.rows(result);
            onlyRead = !rows.isEmpty() && rows.stream().allMatch(AuditEntry.class::isInstance) && !session.wrote();
            if (!rows.isEmpty() && !onlyRead) {
                afterwards = writers.write(session.connection(), rows);
            }
            session.commit();
        }
        if (onlyRead) {
            readAudit.write(rows);
        }
        if (rows.stream().anyMatch(Answer.class::isInstance)) {
            by.claim().taken().set(true);
        }
        afterwards.run();
        return result;
    }

    String name() {
        return name;
    }

    /** Whose change log made the unit's tables. */
    ClassLoader module() {
        return loader.module();
    }

    /** Refuses new transactions; returns when those that ran have ended, or throws when one does not. */
    void freeze() {
        frozen = true;
        if (!waited()) {
            throw failures.unavailable(null);
        }
        open.writeLock().unlock();
    }

    void thaw() {
        frozen = false;
    }

    /** New transactions are refused at once; those that run are waited for, for a while. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        closing.accept(this);
        boolean quiet = waited();
        try {
            loader.during(() -> {
                sessions.close();
                return null;
            });
        } finally {
            if (quiet) {
                open.writeLock().unlock();
            }
        }
        LOG.info("unit {} closed{}", name, quiet ? "" : " over a transaction that did not end");
    }

    private boolean waited() {
        try {
            return open.writeLock().tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
