// SPDX-License-Identifier: Apache-2.0
package org.openhims.audit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.Page;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.audit.AuditTrail.Query;
import org.openhims.platform.audit.AuditTrail.Verification;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.TxWriter;
import org.openhims.store.internal.DatabaseStore;

class AuditTest {

    private static final Query ALL = new Query(null, null, null, null, null);

    private final Caller admin = new Caller("admin", "Admin", Set.of("audit.read", "audit.verify"), "192.0.2.1", Locale.ENGLISH, null, null);
    private final TestClock clock = new TestClock();
    private final TestDatabase database = TestDatabase.create();
    private final List<TxWriter<?>> writers = new CopyOnWriteArrayList<>();
    private DatabaseStore store;
    private AuditTables tables;
    private AuditService trail;
    private Sealer sealer;

    @BeforeEach
    void open() throws SQLException {
        store = DatabaseStore.at(database.url(), null, null, 5, clock, () -> writers);
        tables = new AuditTables(store);
        writers.add(new AuditWriter(tables));
        trail = new AuditService(tables);
        sealer = new Sealer(tables, store, new IdleWorkers());
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void anIntactChainIsIntact() {
        note(3);
        assertEquals(3, sealer.seal());
        assertEquals(new Verification(3, 0, 0), verified());
    }

    @Test
    void theTailThatIsNotSealedYetIsNamed() {
        note(3);
        sealer.seal();
        note(2);
        assertEquals(new Verification(3, 2, 0), verified());
    }

    /** Planned when all waits, the query would go through the whole trail for ever after. */
    @Test
    void whatWaitsIsFoundWithoutReadingTheTrail() throws SQLException {
        note(600);
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            assumeTrue(connection.getMetaData().getDatabaseProductName().contains("Derby"));
            statement.execute("call syscs_util.syscs_update_statistics('APP', 'AUDIT_ENTRY', null)");
            statement.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            assertEquals(10, AuditTables.unsealed(new Sql(connection), 10).size());
            try (ResultSet told = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                told.next();
                assertTrue(told.getString(1).contains("Index Scan ResultSet for AUDIT_ENTRY"), told.getString(1));
            }
        }
    }

    @Test
    void manyBatchesAreOneChain() {
        note(1203);
        assertEquals(1203, sealer.seal());
        assertEquals(new Verification(1203, 0, 0), verified());
    }

    @Test
    void aChangedEntryIsNamed() throws SQLException {
        note(5);
        sealer.seal();
        tamper("update audit_entry set user_name = 'somebody' where position = 3");
        assertEquals(new Verification(2, 0, 3), verified());
    }

    @Test
    void aChangedReasonThatWasNoneIsNamed() throws SQLException {
        note(2);
        sealer.seal();
        tamper("update audit_entry set reason = '' where position = 2");
        assertEquals(2, verified().broken());
    }

    @Test
    void anEntryWhoseHashWasMadeToFitBreaksTheNext() throws SQLException {
        note(3);
        sealer.seal();
        tamper("delete from audit_entry where position = 2");
        tamper("update audit_entry set position = 2 where position = 3");
        assertEquals(2, verified().broken());
    }

    @Test
    void anEntryDeletedInTheMiddleIsMissed() throws SQLException {
        note(5);
        sealer.seal();
        tamper("delete from audit_entry where position = 3");
        assertEquals(new Verification(2, 0, 3), verified());
    }

    @Test
    void entriesDeletedAtTheEndAreMissed() throws SQLException {
        note(5);
        sealer.seal();
        tamper("delete from audit_entry where position > 3");
        assertEquals(new Verification(3, 0, 4), verified());
    }

    @Test
    void anEntryTakenOutOfTheChainIsMissed() throws SQLException {
        note(3);
        sealer.seal();
        tamper("update audit_entry set position = null, hash = null where position = 3");
        assertEquals(new Verification(2, 1, 3), verified());
    }

    @Test
    void aSetBackHeadIsNoticed() throws SQLException {
        note(3);
        sealer.seal();
        tamper("update audit_head set position = 2");
        assertEquals(2, verified().broken());
    }

    @Test
    void whatIsTooLongIsCutAndStaysInTheChain() {
        tables.unit().tx(admin.withReason("x".repeat(900)), tx -> {
            tx.audit("patient.read", null, "y".repeat(5000));
            return null;
        });
        sealer.seal();
        assertEquals(new Verification(1, 0, 0), verified());
    }

    @Test
    void isSearchedNewestFirstAndPageByPage() {
        note(5);
        Page<AuditEntry> first = trail.search(admin, new Query(null, null, "patient.read", null, null), null, 2);
        assertEquals(List.of("n=4", "n=3"), details(first));
        Page<AuditEntry> second = trail.search(admin, new Query("clerk", "0700000000017", null, null, null), first.next(), 3);
        assertEquals(List.of("n=2", "n=1", "n=0"), details(second));
        assertNull(second.next());
    }

    @Test
    void isSearchedByTime() {
        note(1);
        clock.move(Duration.ofHours(1));
        note(1);
        Page<AuditEntry> later = trail.search(admin, new Query(null, null, "patient.read", clock.instant(), null), null, 10);
        assertEquals(1, later.items().size());
        assertEquals(clock.instant(), later.items().get(0).at());
    }

    @Test
    void readingTheTrailStandsInTheTrail() {
        trail.search(admin, ALL, null, 10);
        assertEquals("audit.read", trail.search(admin, ALL, null, 10).items().get(0).action());
    }

    @Test
    void needsTheRight() {
        Caller clerk = new Caller("clerk", "Clerk", Set.of(), "192.0.2.1", Locale.ENGLISH, null, null);
        assertThrows(ProblemException.class, () -> trail.search(clerk, ALL, null, 10));
        assertThrows(ProblemException.class, () -> trail.verify(clerk));
    }

    /** By the verifier itself: the service's answer is audited, which would add an entry to what is counted. */
    private Verification verified() {
        return new Verifier(tables).verify();
    }

    private static List<String> details(Page<AuditEntry> page) {
        return page.items().stream().map(AuditEntry::detail).toList();
    }

    private void note(int count) {
        Caller clerk = new Caller("clerk", "Clerk", Set.of(), "192.0.2.7", Locale.ENGLISH, null, null);
        for (int i = 0; i < count; i++) {
            String detail = "n=" + i;
            tables.unit().tx(clerk, tx -> {
                tx.audit("patient.read", "0700000000017", detail);
                return null;
            });
        }
    }

    private void tamper(String statement) throws SQLException {
        try (Connection connection = database.connect(); Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }
}
