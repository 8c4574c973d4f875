// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.store.Sql;

/** Hands out numbers from blocks that are taken from the database in transactions of their own. */
final class Numbers {

    private static final int BLOCK = 32;
    private static final int TRIES = 5;

    private final Pool pool;
    private final Failures failures;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();
    private volatile boolean frozen;

    Numbers(Pool pool, Failures failures) {
        this.pool = pool;
        this.failures = failures;
    }

    long next(String series) {
        return blocks.computeIfAbsent(series, Block::new).next();
    }

    /** Takes no new block from now on; returns when nobody takes one. */
    void freeze() {
        frozen = true;
        blocks.values().forEach(Block::await);
    }

    void thaw() {
        frozen = false;
    }

    /** The numbers of one series that are this process's to hand out. */
    private final class Block {

        private final String series;
        private long next;
        private long end;

        Block(String series) {
            this.series = series;
        }

        synchronized long next() {
            if (next == end) {
                next = taken();
                end = next + BLOCK;
            }
            return next++;
        }

        synchronized void await() {
            // Whoever took a block held this monitor.
        }

        private long taken() {
            if (frozen) {
                throw Problem.unavailable("store.moving");
            }
            for (int attempt = 1; ; attempt++) {
                try (Connection connection = pool.own()) {
                    return committed(connection);
                } catch (SQLException | IllegalStateException e) {
                    RuntimeException meaning = failures.translated(new IllegalStateException(e));
                    // Another process may have made the first row of the series just now.
                    if (attempt == TRIES || meaning instanceof ProblemException) {
                        throw meaning;
                    }
                }
            }
        }

        private long committed(Connection connection) throws SQLException {
            Sql sql = new Sql(connection);
            try {
                int changed = sql.update("update store_number set next_number = next_number + ? where series = ?", BLOCK, series);
                if (changed == 0) {
                    sql.update("insert into store_number (series, next_number) values (?, ?)", series, 1 + BLOCK);
                }
                long behind = sql.number("select next_number from store_number where series = ?", series);
                connection.commit();
                return behind - BLOCK;
            } catch (RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
