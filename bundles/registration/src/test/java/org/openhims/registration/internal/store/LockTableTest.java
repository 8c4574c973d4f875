// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.TestNode;
import org.openhims.platform.access.Caller;
import org.openhims.platform.store.Sql;
import org.openhims.platform.store.Unit;

class LockTableTest {

    private static final Caller BY = Caller.system("test");

    private final TestNode node = TestNode.start();
    private final Unit unit = node.store().open(LockTable.class, "registration", PatientRow.class, ChangeRow.class);

    @AfterEach
    void close() {
        unit.close();
        node.close();
    }

    @Test
    void aNameIsHeldUntilTheTransactionEnds() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> hold(List.of("sunita"), () -> {
            held.countDown();
            await(enough);
        }));
        held.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> hold(List.of("sunita"), () -> { }));

        Assertions.assertThrows(TimeoutException.class, () -> second.get(300, TimeUnit.MILLISECONDS));
        hold(List.of("ram"), () -> { });
        assertFalse(first.isDone(), "another name is free meanwhile");

        enough.countDown();
        first.get(5, TimeUnit.SECONDS);
        second.get(5, TimeUnit.SECONDS);
    }

    @Test
    void nobodyWaitsInACircle() {
        List<String> names = List.of("a", "b", "c", "d");
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Void>> all = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.runAsync(
                () -> hold(i % 2 == 0 ? names : List.of("d", "c", "b", "a"), () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                }))).toList();

        all.forEach(CompletableFuture::join);

        assertEquals(1, most.get());
    }

    @Test
    void theTableStaysEmpty() {
        hold(Stream.of("a", "b", "a").toList(), () -> { });

        assertEquals(0, (long) unit.tx(BY, tx -> new Sql(tx.connection()).number("select count(*) from registration_lock")));
    }

    private void hold(List<String> names, Runnable meanwhile) {
        unit.tx(BY, tx -> {
            new LockTable(tx.connection()).hold(names);
            meanwhile.run();
            return null;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(5, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
