// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.platform.audit.AuditEntry;
import org.openhims.platform.store.Sql;

class ReadAuditTest {

    private static final int READERS = 16;
    private static final int READS = 20;

    private final StoreBench bench = new StoreBench(8);

    /** Keeps the batches; the entry of "bad" cannot be written. */
    private static final class Batches extends StoreBench.Remembering<AuditEntry> {

        private final List<List<AuditEntry>> batches = new CopyOnWriteArrayList<>();

        Batches() {
            super(AuditEntry.class);
        }

        @Override
        public void write(Connection connection, List<AuditEntry> rows) {
            if (rows.stream().anyMatch(row -> "bad".equals(row.detail()))) {
                throw new IllegalStateException("bad");
            }
            batches.add(List.copyOf(rows));
            new Sql(connection).batch("insert into plain_shelf (id, label) values (?, ?)",
                    rows.stream().map(row -> new Object[] {Integer.valueOf(row.detail()), row.detail()}).toList());
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private long read(String detail) {
        return bench.unit.tx(bench.clerk, tx -> {
            tx.audit("plain.read", null, detail);
            return new Sql(tx.connection()).number("select count(*) from plain_shelf where id < 0");
        });
    }

    @Test
    void eachReadIsDurableWhenItIsAnsweredAndManyShareACommit() throws Exception {
        Batches audit = new Batches();
        bench.writers.add(audit);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        CountDownLatch together = new CountDownLatch(READERS);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            int reader = i;
            all.add(readers.submit(() -> readAgainAndAgain(reader, together)));
        }
        for (Future<Boolean> one : all) {
            assertTrue(one.get());
        }
        readers.shutdown();
        assertEquals(READERS * READS, bench.shelves());
        assertEquals(READERS * READS, audit.committed.size());
        assertTrue(audit.batches.size() < READERS * READS, audit.batches.size() + " commits");
    }

    private boolean readAgainAndAgain(int reader, CountDownLatch together) throws InterruptedException {
        together.countDown();
        together.await();
        boolean there = true;
        for (int i = 0; i < READS; i++) {
            int id = reader * READS + i + 1;
            read(Integer.toString(id));
            there &= bench.unit.tx(bench.clerk,
                    tx -> new Sql(tx.connection()).number("select count(*) from plain_shelf where id = ?", id)) == 1;
        }
        return there;
    }

    @Test
    void whatIsReadIsNotToldWhenItCannotBeAudited() throws Exception {
        bench.writers.add(new Batches());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        List<Future<Long>> good = new ArrayList<>();
        for (int i = 1; i <= READERS; i++) {
            int id = i;
            good.add(readers.submit(() -> read(Integer.toString(id))));
            assertEquals("bad", assertThrows(IllegalStateException.class, () -> read("bad")).getMessage());
        }
        for (Future<Long> one : good) {
            assertEquals(0, one.get());
        }
        readers.shutdown();
        assertEquals(READERS, bench.shelves());
    }

    @Test
    void whatChangesSomethingIsAuditedInItsOwnTransaction() {
        StoreBench.Remembering<AuditEntry> audit = new StoreBench.Remembering<>(AuditEntry.class);
        IllegalStateException failure = new IllegalStateException("full");
        audit.failWith(failure);
        bench.writers.add(audit);
        assertSame(failure, assertThrows(IllegalStateException.class, () -> bench.unit.tx(bench.clerk, tx -> {
            tx.audit("plain.put", null, null);
            return StoreBench.put(tx.connection(), 1, "A");
        })));
        assertEquals(0, bench.shelves());
    }
}
