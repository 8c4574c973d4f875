// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.openhims.platform.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which process does a job, of all on one database. Its clock counts: those of two machines may differ by more than a lease is long. */
final class Leases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final long LENGTH = Duration.ofSeconds(10).toMillis();

    /** A lease younger than this is not renewed yet, so that asking often costs nothing. */
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private final Pool pool;
    private final ToLongFunction<Sql> now;
    private final String holder;
    private final Map<String, Long> renewed = new ConcurrentHashMap<>();

    Leases(Pool pool, String holder) {
        this(pool, Leases::databaseMillis, holder);
    }

    /** @param now what time it is, in milliseconds */
    Leases(Pool pool, ToLongFunction<Sql> now, String holder) {
        this.pool = pool;
        this.now = now;
        this.holder = holder;
    }

    boolean hold(String job) {
        Long last = renewed.get(job);
        if (last != null && System.nanoTime() - last < FRESH) {
            return true;
        }
        long asked = System.nanoTime();
        boolean held = asked(job);
        if (held) {
            renewed.put(job, asked);
        } else {
            renewed.remove(job);
        }
        return held;
    }

    private boolean asked(String job) {
        try (Connection connection = pool.own()) {
            try {
                boolean held = claimed(new Sql(connection), job);
                connection.commit();
                return held;
            } catch (IllegalStateException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | IllegalStateException e) {
            // Lost a race for the first row, or the database is away: either way the job is not ours now.
            LOG.debug("lease {} not got", job, e);
            return false;
        }
    }

    /** A lease that ends further in the future than its length was claimed before the clock was set back: it is void. */
    private boolean claimed(Sql sql, String job) {
        long at = now.applyAsLong(sql);
        int changed = sql.update("update store_lease set holder = ?, until_millis = ?"
                + " where job = ? and (holder = ? or until_millis <= ? or until_millis > ?)",
                holder, at + LENGTH, job, holder, at, at + LENGTH);
        if (changed == 0 && sql.number("select count(*) from store_lease where job = ?", job) == 0) {
            changed = sql.update("insert into store_lease (job, holder, until_millis) values (?, ?, ?)", job, holder, at + LENGTH);
        }
        return changed == 1;
    }

    private static long databaseMillis(Sql sql) {
        return sql.first("values (current_timestamp)", row -> row.getTimestamp(1).getTime()).orElseThrow();
    }

    /** Lets another process take over at once. */
    @Override
    public void close() {
        try (Connection connection = pool.own()) {
            new Sql(connection).update("delete from store_lease where holder = ?", holder);
            connection.commit();
        } catch (SQLException | IllegalStateException e) {
            LOG.debug("leases end by themselves", e);
        }
    }
}
