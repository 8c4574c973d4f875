// SPDX-License-Identifier: Apache-2.0
package org.openhims.events.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.TestDatabase;
import org.openhims.platform.events.Delivery;

/** With the real threads. */
class RunningJournalTest {

    private static final int THREADS = 8;
    private static final int EACH = 60;

    private final TestDatabase database = TestDatabase.create();
    private final JournalBench bench = new JournalBench(database);
    private final Sequencer sequencer = bench.sequencer();
    private final Dispatcher dispatcher = bench.dispatcher();

    @AfterEach
    void close() throws Exception {
        dispatcher.close();
        sequencer.close();
        bench.close();
        database.close();
    }

    @Test
    void eightWritersLoseNothingAndEachPatientKeepsItsOrder() throws Exception {
        CountDownLatch all = new CountDownLatch(THREADS * EACH);
        TestHandler handler = new TestHandler("a", "x.*");
        handler.does(delivery -> all.countDown());
        dispatcher.add(handler);
        write();
        assertTrue(all.await(60, TimeUnit.SECONDS));
        // Waits for the end of the last call, too.
        dispatcher.remove(handler);
        Map<String, List<String>> byPatient = new HashMap<>();
        List<Long> positions = new ArrayList<>();
        for (Delivery delivery : handler.taken) {
            positions.add(delivery.position());
            byPatient.computeIfAbsent(delivery.event().uhid(), uhid -> new ArrayList<>()).add(delivery.event().json());
        }
        assertEquals(THREADS * EACH, new HashSet<>(positions).size());
        assertEquals(THREADS * EACH, bench.tables.end());
        byPatient.values().forEach(told -> assertEquals(expected(), told));
    }

    /** Each thread tells of its own patient, one event after the other. */
    private void write() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String uhid = "070000000000" + i;
            writers.add(() -> {
                for (int n = 0; n < EACH; n++) {
                    bench.tell("x.happened", uhid, n);
                }
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(writers)) {
            done.get();
        }
        threads.shutdown();
    }

    private static List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            expected.add("{\"n\":" + n + '}');
        }
        return expected;
    }

    @Test
    void aHandlerThatComesBackCatchesUp() throws Exception {
        TestHandler first = new TestHandler("a", "x.*");
        CountDownLatch one = new CountDownLatch(1);
        first.does(delivery -> one.countDown());
        dispatcher.add(first);
        bench.tell("x.happened", null, 1);
        assertTrue(one.await(20, TimeUnit.SECONDS));
        dispatcher.remove(first);
        for (int i = 2; i <= 300; i++) {
            bench.tell("x.happened", null, i);
        }
        TestHandler second = new TestHandler("a", "x.*");
        CountDownLatch rest = new CountDownLatch(299);
        second.does(delivery -> rest.countDown());
        dispatcher.add(second);
        assertTrue(rest.await(20, TimeUnit.SECONDS));
        assertEquals(1, first.taken.size());
    }

    @Test
    void aRemovedHandlerIsNotCalledAnyMore() throws Exception {
        TestHandler handler = new TestHandler("a", "x.*");
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        handler.does(delivery -> {
            inside.countDown();
            await(goOn);
        });
        dispatcher.add(handler);
        bench.tell("x.happened", null, 1);
        bench.tell("x.happened", null, 2);
        assertTrue(inside.await(20, TimeUnit.SECONDS));
        Thread removing = new Thread(() -> dispatcher.remove(handler));
        removing.start();
        while (removing.getState() == Thread.State.NEW || removing.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        removing.join();
        assertEquals(1, handler.taken.size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
