// SPDX-License-Identifier: Apache-2.0
package org.openhims.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.openjpa.enhance.PCRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.fixtures.base.TestClock;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.access.Answer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.access.Claim;
import org.openhims.platform.store.ConstraintViolation;
import org.openhims.platform.store.Sql;

class EntityUnitTest {

    private final Caller by = Caller.system("test");
    private final TestDatabase database = TestDatabase.create();

    @TempDir
    private Path folder;
    private DatabaseStore store;
    private Wards wards;

    @BeforeEach
    void open() throws Exception {
        store = DatabaseStore.at(database.url(), null, null, 5, new TestClock(),
                () -> List.of(new StoreBench.Remembering<>(Answer.class)));
        wards = SampleModule.in(folder).start(store);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void keepsWhatWasCommitted() {
        wards.add(by, "1", "A-1");
        wards.occupy(by, "1", "0700000000017", () -> { });
        assertEquals(List.of("0700000000017 since 2026-11-22T10:15:30.123456"), wards.patients(by));
    }

    @Test
    void namesTheConstraintThatRefused() {
        wards.add(by, "1", "A-1");
        ConstraintViolation refused = assertThrows(ConstraintViolation.class, () -> wards.add(by, "2", "A-1"));
        assertEquals("sample_bed_label_uq", refused.constraint());
    }

    @Test
    void aRowChangedMeanwhileIsReadAgain() {
        wards.add(by, "1", "A-1");
        boolean[] first = {true};
        wards.occupy(by, "1", "0700000000017", () -> {
            if (first[0]) {
                first[0] = false;
                wards.occupy(by, "1", "0700000000025", () -> { });
            }
        });
        assertEquals(List.of("0700000000017 since 2026-11-22T10:15:30.123456"), wards.patients(by));
    }

    @Test
    void aBulkUpdateIsAChangeAndAQueryIsNone() {
        Caller reading = by.withClaim(Claim.of("key", "0".repeat(64)));
        wards.add(by, "1", "A-1");
        wards.occupy(by, "1", "0700000000017", () -> { });
        wards.patients(reading);
        assertFalse(reading.claim().taken().get());
        assertEquals(1, wards.move(reading, "0700000000017", "0700000000025"));
        assertTrue(reading.claim().taken().get());
    }

    @Test
    void statementsBeforeTheEntityManagerComeAreInItsTransaction() {
        wards.add(by, "1", "A-1");
        assertThrows(IllegalArgumentException.class, () -> wards.unit().tx(by, tx -> {
            new Sql(tx.connection()).update("update sample_bed set label = 'B-1' where id = ?", "1");
            tx.em().createNativeQuery("select count(*) from sample_bed").getSingleResult();
            throw new IllegalArgumentException("on purpose");
        }));
        String label = wards.unit().tx(by,
                tx -> new Sql(tx.connection()).first("select label from sample_bed", row -> row.getString(1)).get());
        assertEquals("A-1", label);
    }

    @Test
    void manyTransactionsLeaveTheirConnectionsInThePool() {
        for (int i = 0; i < 20; i++) {
            wards.add(by, "m" + i, "M-" + i);
            wards.patients(by);
        }
        long beds = wards.unit().tx(by, tx -> new Sql(tx.connection()).number("select count(*) from sample_bed"));
        assertEquals(20, beds);
    }

    @Test
    void twentyReloadsLeaveNoClassLoader() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        wards.unit().close();
        for (int i = 0; i < 20; i++) {
            loaders.add(reloaded(i));
        }
        wards = null;
        await(() -> {
            System.gc();
            // The last one or two may still be in caches that the next use empties.
            return loaders.stream().filter(loader -> loader.get() != null).count() <= 2;
        });
    }

    /** What the store does when a bundle is updated. */
    private WeakReference<ClassLoader> reloaded(int round) throws Exception {
        SampleModule module = SampleModule.copyOf(folder);
        Wards fresh = module.start(store);
        fresh.add(by, "r" + round, "R-" + round);
        fresh.patients(by);
        fresh.unit().close();
        PCRegistry.deRegister(module);
        return new WeakReference<>(module);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "not in twenty seconds");
        }
    }
}
