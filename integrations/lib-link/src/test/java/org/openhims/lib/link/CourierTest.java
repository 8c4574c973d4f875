// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.device.Frame;
import org.openhims.device.Inbox;

class CourierTest {

    private static final byte[] ANSWER = {'A', 'A'};

    private final InboxDoor door = new InboxDoor();
    private final ExecutorService workers = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    private final Courier courier = new Courier(door, workers);

    @AfterEach
    void close() {
        workers.shutdownNow();
    }

    private static Frame frame() {
        return Frame.whole("mllp", "10.1.2.3", "hl7v2", new byte[] {'M'});
    }

    private Optional<byte[]> carried() throws Exception {
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        courier.carry(frame(), answer::complete);
        return answer.get(20, TimeUnit.SECONDS);
    }

    @Test
    void theAnswerComesBackOnceHoweverOftenItIsGiven() throws Exception {
        List<Optional<byte[]>> answers = new CopyOnWriteArrayList<>();
        door.open((frame, answer) -> {
            answer.accept(Optional.of(ANSWER));
            answer.accept(Optional.empty());
            throw new IllegalStateException("after the answer");
        });
        courier.carry(frame(), answers::add);
        workers.shutdown();
        workers.awaitTermination(20, TimeUnit.SECONDS);
        assertEquals(1, answers.size());
        assertArrayEquals(ANSWER, answers.get(0).orElseThrow());
    }

    @Test
    void aFaultOfTheEngineIsNoAnswer() throws Exception {
        door.open((frame, answer) -> {
            throw new IllegalStateException("of the engine");
        });
        assertEquals(Optional.empty(), carried());
        Inbox replaced = (frame, answer) -> {
            throw new NoSuchMethodError("of a bundle that was replaced");
        };
        door.open(replaced);
        assertEquals(Optional.empty(), carried());
    }

    @Test
    void withoutAWorkerThereIsNoAnswer() throws Exception {
        workers.shutdown();
        assertEquals(Optional.empty(), carried());
    }

    @Test
    void theEngineIsWaitedForAndTheLatestIsUsed() throws Exception {
        assertNull(door.await(Duration.ofMillis(1)));
        Inbox old = (frame, answer) -> answer.accept(Optional.empty());
        Inbox fresh = (frame, answer) -> answer.accept(Optional.of(ANSWER));
        door.open(old);
        door.open(fresh);
        door.close(old);
        assertSame(fresh, door.await(Duration.ZERO));
        assertArrayEquals(ANSWER, carried().orElseThrow());
        door.close(fresh);
        CompletableFuture<Optional<byte[]>> answer = new CompletableFuture<>();
        courier.carry(frame(), answer::complete);
        door.open(fresh);
        assertArrayEquals(ANSWER, answer.get(20, TimeUnit.SECONDS).orElseThrow());
    }
}
