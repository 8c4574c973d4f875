// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestClock;

class LeasesTest {

    private static StoreBench bench;
    private final TestClock clock = new TestClock();
    private final Pool pool = new Pool(new Database(bench.database.url(), null, null).source(driver()), 2);
    private final Leases first = new Leases(pool, sql -> clock.millis(), "first");
    private final Leases second = new Leases(pool, sql -> clock.millis(), "second");

    @BeforeAll
    static void open() {
        bench = new StoreBench(2);
    }

    @AfterAll
    static void closeAll() {
        bench.close();
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        pool.close();
    }

    @Test
    void oneHoldsItAndKeepsIt() {
        assertTrue(first.hold("job"));
        assertFalse(second.hold("job"));
        assertTrue(first.hold("job"));
        assertTrue(second.hold("another job"));
    }

    @Test
    void anotherTakesOverTenSecondsAfterTheLastSignOfLife() {
        assertTrue(first.hold("job"));
        clock.move(Duration.ofMillis(9999));
        assertFalse(second.hold("job"));
        clock.move(Duration.ofMillis(1));
        assertTrue(second.hold("job"));
    }

    @Test
    void anotherTakesOverAtOnceWhenTheHolderEnds() {
        assertTrue(first.hold("job"));
        first.close();
        assertTrue(second.hold("job"));
    }

    @Test
    void aLeaseFromBeforeTheClockWasSetBackIsVoid() {
        assertTrue(first.hold("job"));
        clock.move(Duration.ofMinutes(-10));
        assertTrue(second.hold("job"));
    }

    @Test
    void aClockSetForwardLosesTheLeaseToWhoAsksFirst() {
        assertTrue(first.hold("job"));
        clock.move(Duration.ofDays(1));
        assertTrue(second.hold("job"));
        assertFalse(new Leases(pool, sql -> clock.millis(), "third").hold("job"));
    }

    @Test
    void theDatabasesClockCountsNotTheProcess() {
        Leases here = new Leases(pool, "here");
        Leases there = new Leases(pool, "there");
        assertTrue(here.hold("job"));
        assertFalse(there.hold("job"));
        here.close();
        assertTrue(there.hold("job"));
        there.close();
    }

    private static Driver driver() {
        try {
            return DriverManager.getDriver(bench.database.url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
