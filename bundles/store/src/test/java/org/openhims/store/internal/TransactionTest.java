// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.Problem;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.events.Event;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Tx;

class TransactionTest {

    private static StoreBench bench;
    private final StoreBench.Remembering<Event> events = new StoreBench.Remembering<>(Event.class);
    private final StoreBench.Remembering<AuditEntry> audits = new StoreBench.Remembering<>(AuditEntry.class);
    private final StoreBench.Remembering<Answer> answers = new StoreBench.Remembering<>(Answer.class);

    @BeforeAll
    static void open() {
        bench = new StoreBench(4);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void empty() {
        bench.writers.clear();
        bench.writers.addAll(List.of(events, audits, answers));
        does(tx -> new Sql(tx.connection()).update("delete from plain_shelf"));
    }

    @Test
    void whatAWorkThrowsComesOutAndItsRowsDoNotStay() {
        ProblemException thrown = Problem.conflict("plain.taken");
        assertSame(thrown, assertThrows(ProblemException.class, () -> does(tx -> {
            StoreBench.put(tx.connection(), 1, "A");
            tx.append(bench.event("e"));
            throw thrown;
        })));
        assertEquals(0, bench.shelves());
        assertTrue(events.written.isEmpty());
    }

    @Test
    void namesTheUniqueConstraint() {
        bench.shelf(1, "A");
        assertEquals("plain_shelf_label_uq", refused(() -> bench.shelf(2, "A")));
        assertEquals("plain_shelf_pk", refused(() -> bench.shelf(1, "B")));
    }

    @Test
    void namesTheForeignKeyAndTheCheck() {
        assertEquals("plain_shelf_above_fk", refused(() -> does(tx -> new Sql(tx.connection())
                .update("insert into plain_shelf (id, above) values (1, 7)"))));
        assertEquals("plain_shelf_id_ck", refused(() -> bench.shelf(1000, "A")));
    }

    @Test
    void namesTheConstraintBehindABatch() {
        assertEquals("plain_shelf_label_uq", refused(() -> does(tx -> {
            new Sql(tx.connection()).batch("insert into plain_shelf (id, label) values (?, ?)",
                    List.of(new Object[] {1, "A"}, new Object[] {2, "A"}));
            return null;
        })));
        assertEquals(0, bench.shelves());
    }

    @Test
    void aConstraintOfAWriterRollsTheWorkBack() {
        events.failWith(new IllegalStateException(new SQLException("no", "23505")));
        assertThrows(ConstraintViolation.class, () -> does(tx -> {
            tx.append(bench.event("e"));
            return StoreBench.put(tx.connection(), 1, "A");
        }));
        assertEquals(0, bench.shelves());
        assertTrue(events.committed.isEmpty());
    }

    @Test
    void writersAreToldAfterTheCommitOnly() {
        does(tx -> {
            tx.append(bench.event("one"));
            tx.append(bench.event("two"));
            assertTrue(events.committed.isEmpty());
            return null;
        });
        assertEquals(List.of("one", "two"), events.committed.stream().map(Event::id).toList());
    }

    @Test
    void aWriterThatFailsAfterTheCommitChangesNothing() {
        bench.writers.set(0, new StoreBench.Remembering<>(Event.class) {
            @Override
            public void committed(List<Event> rows) {
                throw new IllegalStateException("too late");
            }
        });
        does(tx -> {
            tx.append(bench.event("e"));
            return StoreBench.put(tx.connection(), 1, "A");
        });
        assertEquals(1, bench.shelves());
    }

    @Test
    void aKindOfRowWithoutItsWriterIsRefused() {
        bench.writers.remove(events);
        ProblemException refused = assertThrows(ProblemException.class, () -> does(tx -> {
            StoreBench.put(tx.connection(), 1, "A");
            tx.append(bench.event("e"));
            return null;
        }));
        assertEquals(503, refused.problem().status());
        assertEquals(0, bench.shelves());
    }

    @Test
    void anAuditEntryTellsWhoWhatWhenAndFromWhere() {
        bench.unit.tx(bench.clerk.withReason("emergency"), tx -> {
            tx.audit("patient.read", "0700000000017", "field=name");
            return null;
        });
        AuditEntry entry = audits.committed.get(0);
        assertEquals(new AuditEntry(entry.id(), bench.clock.instant(), "clerk", "patient.read", "0700000000017", "field=name",
                "emergency", "192.0.2.1"), entry);
    }

    @Test
    void aUnitWithoutEntitiesHasNoEntityManager() {
        assertThrows(IllegalStateException.class, () -> does(Tx::em));
    }

    @Test
    void readingMakesNoClaim() {
        Caller by = claiming();
        bench.unit.tx(by, tx -> new Sql(tx.connection()).number("  SELECT count(*) from plain_shelf"));
        assertFalse(by.claim().taken().get());
        assertTrue(answers.written.isEmpty());
    }

    @Test
    void theFirstChangeMakesTheClaimWithItsOutcome() {
        Caller by = claiming();
        bench.unit.tx(by, tx -> StoreBench.put(tx.connection(), 1, "A"));
        bench.unit.tx(by, tx -> StoreBench.put(tx.connection(), 2, "B"));
        assertEquals(List.of(new Answer("clerk", by.claim(), 1)), answers.committed);
        assertTrue(by.claim().taken().get());
    }

    @Test
    void aRolledBackChangeLeavesTheClaimToTheNext() {
        Caller by = claiming();
        bench.shelf(1, "A");
        assertThrows(ConstraintViolation.class, () -> bench.unit.tx(by, tx -> StoreBench.put(tx.connection(), 1, "A")));
        assertFalse(by.claim().taken().get());
        bench.unit.tx(by, tx -> StoreBench.put(tx.connection(), 2, "B"));
        assertEquals(1, answers.committed.size());
    }

    @Test
    void aUsedKeyComesOutAsSuchAndUndoesTheChange() {
        answers.failWith(new Answer.AlreadyAnswered(null));
        assertThrows(Answer.AlreadyAnswered.class,
                () -> bench.unit.tx(claiming(), tx -> StoreBench.put(tx.connection(), 1, "A")));
        assertEquals(0, bench.shelves());
    }

    @Test
    void allRowsOfATransactionHaveOneMoment() {
        boolean same = does(tx -> {
            Instant first = tx.now();
            bench.clock.move(Duration.ofSeconds(1));
            return first.equals(tx.now());
        });
        assertTrue(same);
    }

    private Caller claiming() {
        return bench.clerk.withClaim(Claim.of("key", "0".repeat(64)));
    }

    private static String refused(Runnable work) {
        return assertThrows(ConstraintViolation.class, work::run).constraint();
    }

    private static <T> T does(Function<Tx, T> work) {
        return bench.unit.tx(bench.clerk, work);
    }
}
