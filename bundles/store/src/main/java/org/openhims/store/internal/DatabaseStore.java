// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openhims.platform.Problem;
import org.openhims.platform.store.Store;
import org.openhims.platform.store.TxWriter;
import org.openhims.platform.store.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The store over one pool; needs no OSGi. */
public final class DatabaseStore implements Store, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseStore.class);

    private final Pool pool;
    private final Dialect dialect;
    private final Clock clock;
    private final Writers writers;
    private final ReadAudit readAudit;
    private final Failures failures;
    private final Migration migration;
    private final Numbers numbers;
    private final Leases leases;
    private final Set<ModuleUnit> units = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;

    DatabaseStore(Pool pool, Dialect dialect, Clock clock, Supplier<List<TxWriter<?>>> writers) {
        this.pool = pool;
        this.dialect = dialect;
        this.clock = clock;
        this.writers = new Writers(writers);
        this.failures = new Failures(dialect);
        this.readAudit = new ReadAudit(pool, this.writers, failures);
        this.migration = new Migration(pool.transactions(), dialect);
        this.numbers = new Numbers(pool, failures);
        this.leases = new Leases(pool, UUID.randomUUID().toString());
    }

    /** A store on a database that the driver manager knows. {@code writers} is asked anew for each transaction. */
    public static DatabaseStore at(String url, String user, String password, int connections, Clock clock,
            Supplier<List<TxWriter<?>>> writers) throws SQLException {
        Database database = new Database(url, user, password);
        DataSource source = database.source(DriverManager.getDriver(url));
        // An embedded database is made with its first connection, which can take longer than a pool waits for one.
        source.getConnection().close();
        Pool pool = new Pool(source, connections);
        DatabaseStore store = new DatabaseStore(pool, database.dialect(), clock, writers);
        store.start();
        return store;
    }

    /** Makes the store's own tables and settings; fails when the database is away. */
    void start() throws SQLException {
        try (Connection connection = pool.own()) {
            dialect.prepare(connection);
            LOG.info("store on {} {}", connection.getMetaData().getDatabaseProductName(),
                    connection.getMetaData().getDatabaseProductVersion());
            connection.rollback();
        }
        migration.run("store", DatabaseStore.class.getClassLoader());
    }

    @Override
    public Unit open(Class<?> owner, String name, Class<?>... entities) {
        if (frozen) {
            throw Problem.unavailable("store.moving");
        }
        long began = System.nanoTime();
        ClassLoader module = owner.getClassLoader();
        migration.run(name, module);
        ModuleLoader loader = new ModuleLoader(module);
        Session.Factory sessions = entities.length == 0 ? JdbcSession.factory(pool.transactions())
                : loader.during(() -> JpaSession.factory(name, pool.transactions(), dialect, module, entities));
        ModuleUnit unit = new ModuleUnit(name, loader, sessions, writers, readAudit, failures, clock, units::remove);
        units.add(unit);
        if (frozen) {
            unit.freeze();
        }
        LOG.info("unit {} open after {} ms", name, (System.nanoTime() - began) / 1_000_000);
        return unit;
    }

    @Override
    public long nextNumber(String series) {
        return numbers.next(series);
    }

    @Override
    public boolean lease(String job) {
        // Nobody else can have an embedded database open.
        return !dialect.shared() || leases.hold(job);
    }

    /** Refuses all work from now on ({@code store.moving}); returns when what ran has ended. */
    void freeze() {
        frozen = true;
        try {
            units.forEach(ModuleUnit::freeze);
            numbers.freeze();
        } catch (RuntimeException e) {
            thaw();
            throw e;
        }
    }

    void thaw() {
        frozen = false;
        units.forEach(ModuleUnit::thaw);
        numbers.thaw();
    }

    boolean frozen() {
        return frozen;
    }

    /** Makes the tables of the store and of all open units in another database. */
    void migrate(DataSource other, Dialect itsDialect) {
        Migration there = new Migration(other, itsDialect);
        there.run("store", DatabaseStore.class.getClassLoader());
        units.forEach(unit -> there.run(unit.name(), unit.module()));
    }

    /** Closes the units that are still open, then the pool. */
    @Override
    public void close() {
        units.forEach(ModuleUnit::close);
        leases.close();
        pool.close();
    }
}
