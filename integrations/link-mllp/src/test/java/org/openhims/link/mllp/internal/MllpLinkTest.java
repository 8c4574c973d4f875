// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhims.device.Frame;
import org.openhims.fixtures.Ports;
import org.openhims.fixtures.WorkersByHand;
import org.openhims.lib.link.InboxDoor;

@Timeout(60)
class MllpLinkTest {

    private static final int CONNECTIONS = 6;

    private final InboxDoor door = new InboxDoor();
    private final FakeInbox inbox = new FakeInbox();
    private final WorkersByHand workers = new WorkersByHand();
    private int port;
    private MllpLink link;

    @BeforeEach
    void open() throws IOException {
        port = Ports.fresh();
        door.open(inbox);
        link = new MllpLink(settings(), door, workers, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        inbox.hold.countDown();
        link.close();
    }

    private Settings settings() {
        return new Settings() {
            @Override
            public String name() {
                return "mllp";
            }

            @Override
            public String host() {
                return "127.0.0.1";
            }

            @Override
            public int port() {
                return port;
            }

            @Override
            public String[] peers() {
                return new String[0];
            }

            @Override
            public int maxConnections() {
                return CONNECTIONS;
            }

            @Override
            public int workers() {
                return 4;
            }

            @Override
            public int maxMegabytes() {
                return 1;
            }

            @Override
            public int unfinishedSeconds() {
                return 1;
            }

            @Override
            public int idleSeconds() {
                return 0;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Settings.class;
            }
        };
    }

    private double metric(String name) {
        return link.metrics().stream().filter(m -> m.name().equals("hims_mllp_" + name)).findFirst().orElseThrow().value();
    }

    private static void until(Callable<Boolean> fact) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fact.call() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertTrue(fact.call());
    }

    @Test
    void aMessageIsAnswered() throws Exception {
        assertTrue(link.check().ready());
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("AA:MSH|\u00fc", analyser.exchange("MSH|\u00fc"));
            Frame frame = inbox.frames.get(0);
            assertEquals(List.of("mllp", "127.0.0.1", "hl7v2"), List.of(frame.link(), frame.peer(), frame.protocol()));
            assertEquals(1, metric("connections"));
            assertEquals(Set.of("127.0.0.1"), link.connected());
        }
        until(() -> link.connected().isEmpty());
        assertEquals("mllp", link.link());
    }

    /** As to a question whose orders are messages of their own; what a device says of them needs no answer. */
    @Test
    void anAnswerMayBeSeveralMessagesOrNone() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("AA:QCK", analyser.exchange("QCK\0DSR"));
            assertEquals("DSR", analyser.read());
            analyser.write(Analyser.frame("ack"));
            assertEquals("AA:next", analyser.exchange("next"));
        }
    }

    @Test
    void aHundredInOneWriteAreAnsweredOnceAndInOrder() throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            all.writeBytes(Analyser.frame("MSH|" + i));
        }
        try (Analyser analyser = new Analyser(port)) {
            analyser.write(all.toByteArray());
            for (int i = 0; i < 100; i++) {
                assertEquals("AA:MSH|" + i, analyser.read());
            }
            assertEquals("AA:end", analyser.exchange("end"));
        }
        assertEquals(101, inbox.frames.size());
        assertEquals(1, inbox.most.get());
    }

    @Test
    void oneByteAtATime() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            for (byte one : Analyser.frame("MSH|slow")) {
                analyser.write(new byte[] {one});
            }
            assertEquals("AA:MSH|slow", analyser.read());
        }
    }

    @Test
    void noiseIsSkippedAndCounted() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            analyser.write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertEquals("AA:MSH|1", analyser.exchange("MSH|1"));
        }
        until(() -> metric("skipped_bytes_total") == 14);
    }

    @Test
    void tooLargeIsRefusedAndTheConnectionClosed() throws Exception {
        String message = "MSH|" + "x".repeat(1 << 20);
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("AR", analyser.exchange(message));
            assertNull(analyser.read());
        }
        assertEquals(Frame.Wholeness.TOO_LARGE, inbox.frames.get(0).wholeness());
        try (Analyser analyser = new Analyser(port)) {
            assertEquals(3 + (1 << 20), analyser.exchange(message.substring(4)).length());
        }
    }

    @Test
    void aMessageWithoutEndClosesItsOwnConnectionAndIsShown() throws Exception {
        try (Analyser stuck = new Analyser(port); Analyser other = new Analyser(port)) {
            stuck.write("\u000bMSH|half".getBytes(StandardCharsets.US_ASCII));
            assertEquals("AA:MSH|1", other.exchange("MSH|1"));
            assertNull(stuck.read());
            until(() -> inbox.frames.size() == 2);
            assertEquals(Frame.Wholeness.UNFINISHED, inbox.frames.get(1).wholeness());
            assertEquals("AA:MSH|2", other.exchange("MSH|2"));
        }
        assertEquals(1, metric("unfinished_total"));
    }

    @Test
    void withoutAnAnswerTheConnectionIsClosed() throws Exception {
        for (String message : List.of("no", "throw")) {
            try (Analyser analyser = new Analyser(port)) {
                assertNull(analyser.exchange(message));
            }
        }
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("AA:yes", analyser.exchange("yes"));
        }
    }

    @Test
    void oneMoreConnectionThanAllowedIsTurnedAway() throws Exception {
        List<Analyser> open = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            open.add(new Analyser(port));
            assertEquals("AA:" + i, open.get(i).exchange(String.valueOf(i)));
        }
        try (Analyser more = new Analyser(port)) {
            assertNull(more.read());
        }
        open.get(0).close();
        until(() -> metric("connections") == CONNECTIONS - 1);
        try (Analyser again = new Analyser(port)) {
            assertEquals("AA:x", again.exchange("x"));
        }
        for (Analyser analyser : open) {
            analyser.close();
        }
    }

    /** More senders than workers: those that have no worker wait, and everybody is answered. */
    @Test
    void moreSendersThanWorkersAreAllServed() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<Integer>> answered = new ArrayList<>();
        for (int sender = 0; sender < CONNECTIONS; sender++) {
            answered.add(senders.submit(() -> {
                try (Analyser analyser = new Analyser(port)) {
                    int right = 0;
                    for (int i = 0; i < 50; i++) {
                        right += ("AA:" + i).equals(analyser.exchange(String.valueOf(i))) ? 1 : 0;
                    }
                    return right;
                }
            }));
        }
        for (Future<Integer> right : answered) {
            assertEquals(50, right.get());
        }
        senders.shutdown();
        assertTrue(inbox.most.get() <= 4);
    }

    @Test
    void aMessageThatIsWorkedOnIsAnsweredWhenTheLinkStops() throws Exception {
        ExecutorService stopper = Executors.newSingleThreadExecutor();
        try (Analyser analyser = new Analyser(port); Analyser idle = new Analyser(port)) {
            assertEquals("AA:1", idle.exchange("1"));
            analyser.write(Analyser.frame("hold"));
            analyser.write(Analyser.frame("later"));
            until(() -> inbox.frames.size() == 2);
            Future<?> stopped = stopper.submit(() -> {
                link.close();
                return null;
            });
            until(() -> Ports.isFree(port));
            assertFalse(stopped.isDone());
            inbox.hold.countDown();
            assertEquals("AA:hold", analyser.read());
            assertNull(analyser.read());
            stopped.get(20, TimeUnit.SECONDS);
            assertNull(idle.read());
        } finally {
            stopper.shutdown();
        }
        assertEquals(2, inbox.frames.size());
        link = new MllpLink(settings(), door, workers, Clock.systemUTC());
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("AA:again", analyser.exchange("again"));
        }
    }

    @Test
    void whileTheEngineIsReplacedMessagesWait() throws Exception {
        door.close(inbox);
        assertEquals("no engine takes messages", link.check().reason());
        try (Analyser analyser = new Analyser(port)) {
            analyser.write(Analyser.frame("wait"));
            until(() -> metric("messages_total") == 1);
            door.open(inbox);
            assertEquals("AA:wait", analyser.read());
        }
    }

    @Test
    void nobodyListensBehindIt() throws Exception {
        link.close();
        assertThrows(ConnectException.class, () -> new Analyser(port).close());
    }
}
