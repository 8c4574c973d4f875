// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Unit;

/** A PostgreSQL server of its own that goes and comes. */
class DatabaseAwayTest {

    private final Caller by = Caller.system("test");
    private PostgresServer server;
    private Pool pool;
    private Dialect dialect;

    @BeforeEach
    void start() throws Exception {
        Assumptions.assumeTrue(TestDatabase.isPostgres(), "runs in the PostgreSQL pass");
        server = PostgresServer.start();
        Database database = new Database(server.url(), "", "");
        dialect = database.dialect();
        pool = new Pool(database.source(DriverManager.getDriver(server.url())), 3);
    }

    @AfterEach
    void close() throws Exception {
        if (server != null) {
            pool.close();
            server.close();
        }
    }

    @Test
    void transactionsAreRefusedAndGoOnByThemselves() throws Exception {
        DatabaseStore store = new DatabaseStore(pool, dialect, new TestClock(), List::of);
        store.start();
        Unit unit = store.open(StoreBench.class, "plain");
        unit.tx(by, tx -> StoreBench.put(tx.connection(), 1, "A"));
        server.down();
        ProblemException refused = assertThrows(ProblemException.class, () -> shelves(unit));
        assertEquals("store.unavailable", refused.problem().code());
        assertFalse(store.lease("job"));
        assertEquals("store.unavailable",
                assertThrows(ProblemException.class, () -> store.nextNumber("series")).problem().code());
        server.up();
        await(() -> answers(unit));
        assertEquals(1, shelves(unit));
        assertEquals(1, store.nextNumber("series"));
        store.close();
    }

    @Test
    void theHeartbeatTurnsIllAndWellAndOpensOnce() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        server.down();
        Heartbeat heartbeat = new Heartbeat(pool, opened::incrementAndGet);
        heartbeat.start();
        assertFalse(heartbeat.health().ready());
        server.up();
        await(() -> heartbeat.health().ready());
        server.down();
        await(() -> !heartbeat.health().ready());
        server.up();
        await(() -> heartbeat.health().ready());
        heartbeat.close();
        assertEquals(1, opened.get());
    }

    private boolean answers(Unit unit) {
        try {
            return shelves(unit) == 1;
        } catch (ProblemException e) {
            return false;
        }
    }

    private long shelves(Unit unit) {
        return unit.tx(by, tx -> new Sql(tx.connection()).number("select count(*) from plain_shelf"));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not in a minute");
            Thread.onSpinWait();
        }
    }
}
