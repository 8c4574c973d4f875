// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The link over TCP, with the real Camel and Netty. */
@Timeout(60)
class AstmLinkTest {

    private static final String H = "H|\\^&|||XN";
    private static final String L = "L|1|N";

    private final InboxDoor door = new InboxDoor();
    private final FakeInbox inbox = new FakeInbox();
    private final WorkersByHand workers = new WorkersByHand();
    private int port;
    private AstmLink link;

    @BeforeEach
    void open() throws IOException {
        port = Ports.fresh();
        door.open(inbox);
        link = link(Map.of());
    }

    private AstmLink link(Map<String, Object> different) {
        Settings settings = (Settings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Settings.class},
                (self, method, none) -> method.getName().equals("port") ? port : different.getOrDefault(method.getName(), method.getDefaultValue()));
        return new AstmLink(settings, door, workers, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        inbox.hold.countDown();
        link.close();
    }

    private double metric(String name) {
        return link.metrics().stream().filter(m -> m.name().equals("hims_astm_" + name)).findFirst().orElseThrow().value();
    }

    private static void until(Callable<Boolean> fact) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!fact.call() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertTrue(fact.call());
    }

    @Test
    void aMessageIsTaken() throws Exception {
        assertTrue(link.check().ready());
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("<ACK><ACK><ACK><ACK>", analyser.sends(H, "R|1|^^^HGB|13.2", L));
            Frame frame = inbox.frames.get(0);
            assertEquals(List.of("astm", "127.0.0.1", "astm", H + "\rR|1|^^^HGB|13.2\r" + L + '\r'),
                    List.of(frame.link(), frame.peer(), frame.protocol(), new String(frame.bytes(), StandardCharsets.ISO_8859_1)));
            assertEquals(Set.of("127.0.0.1"), link.connected());
            assertEquals("<ACK><ACK><ACK>", analyser.sends(H, L));
        }
        until(() -> link.connected().isEmpty());
        assertEquals(2, metric("messages_total"));
        assertEquals(2, metric("answers_total"));
    }

    @Test
    void aQuestionIsAnswered() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("<ACK><ACK><ACK><ACK>", analyser.sends(H, "Q|1|^1000000008||ALL", L));
            assertEquals("<ENQ>", analyser.read(1));
            for (String record : List.of("1H|\\^&", "2O|1|1000000008", "3L|1|N")) {
                analyser.write("<ACK>");
                String frame = FakeLine.frame(record.charAt(0) - '0', record.substring(1) + "<CR>", "<ETX>");
                assertEquals(frame, analyser.readLike(frame));
            }
            analyser.write("<ACK>");
            assertEquals("<EOT>", analyser.read(1));
            assertEquals("<ACK><ACK><ACK>", analyser.sends(H, L));
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedAndTakenTheNextTime() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            assertEquals("<ACK><ACK><NAK>", analyser.says("<ENQ>", FakeLine.frame(1, "H|\\^&|no<CR>", "<ETX>"), FakeLine.frame(2, "L|1<CR>", "<ETX>")));
            assertEquals("<ACK>", analyser.says(FakeLine.frame(2, "L|1<CR>", "<ETX>")));
        }
        assertEquals(1, inbox.frames.size());
        assertEquals(1, metric("frames_refused_total"));
    }

    @Test
    void twoHundredFramesInOneWriteAreOneMessage() throws Exception {
        StringBuilder all = new StringBuilder("<ENQ>" + FakeLine.frame(1, H + "<CR>", "<ETX>"));
        for (int i = 2; i < 200; i++) {
            all.append(FakeLine.frame(i % 8, "R|" + i + "|^^^A|1<CR>", "<ETX>"));
        }
        all.append(FakeLine.frame(0, L + "<CR>", "<ETX>")).append("<EOT>");
        try (Analyser analyser = new Analyser(port)) {
            analyser.write(all.toString());
            assertEquals("<ACK>".repeat(201), analyser.read(201));
        }
        assertEquals(200, new String(inbox.frames.get(0).bytes(), StandardCharsets.ISO_8859_1).split("\r").length);
    }

    @Test
    void theLineIsCutInMidFrame() throws Exception {
        try (Analyser analyser = new Analyser(port)) {
            analyser.says("<ENQ>", FakeLine.frame(1, H + "<CR>", "<ETX>"));
            analyser.write("<STX>2R|1|^^^HG");
        }
        until(() -> inbox.frames.size() == 1);
        assertEquals(Frame.Wholeness.UNFINISHED, inbox.frames.get(0).wholeness());
        assertEquals(H + "\rR|1|^^^HG", new String(inbox.frames.get(0).bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(1, metric("unfinished_total"));
    }

    @Test
    void oneThatOpensAndSaysNothingHoldsNobodyUp() throws Exception {
        link.close();
        link = link(Map.of("receiveSeconds", 1, "idleSeconds", 2));
        try (Analyser mute = new Analyser(port); Analyser begun = new Analyser(port); Analyser other = new Analyser(port)) {
            begun.says("<ENQ>", FakeLine.frame(1, H + "<CR>", "<ETX>"));
            assertEquals("<ACK><ACK><ACK>", other.sends(H, L));
            assertEquals("", mute.read(1));
            until(() -> metric("receive_timeouts_total") == 1);
            until(() -> inbox.frames.stream().anyMatch(f -> f.wholeness() == Frame.Wholeness.UNFINISHED));
        }
    }

    @Test
    void oneMoreConnectionThanAllowedIsTurnedAway() throws Exception {
        link.close();
        link = link(Map.of("maxConnections", 2));
        try (Analyser one = new Analyser(port); Analyser two = new Analyser(port)) {
            assertEquals("<ACK><ACK>", one.says("<ENQ>") + two.says("<ENQ>"));
            try (Analyser three = new Analyser(port)) {
                assertEquals("", three.read(1));
            }
        }
        assertEquals(1, metric("turned_away_total"));
    }

    @Test
    void manyAtOnceAreAllServed() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<Integer>> all = new ArrayList<>();
        for (int sender = 0; sender < 8; sender++) {
            all.add(senders.submit(() -> {
                int right = 0;
                try (Analyser analyser = new Analyser(port)) {
                    for (int i = 0; i < 50; i++) {
                        right += analyser.sends(H, "R|1|^^^A|" + i, L).equals("<ACK><ACK><ACK><ACK>") ? 1 : 0;
                    }
                }
                return right;
            }));
        }
        for (Future<Integer> right : all) {
            assertEquals(50, right.get());
        }
        senders.shutdown();
        assertEquals(400, inbox.frames.size());
    }

    @Test
    void aMessageThatIsWorkedOnIsAcknowledgedWhenTheLinkStops() throws Exception {
        ExecutorService stopper = Executors.newSingleThreadExecutor();
        try (Analyser analyser = new Analyser(port)) {
            analyser.says("<ENQ>", FakeLine.frame(1, "H|\\^&|hold<CR>", "<ETX>"));
            analyser.write(FakeLine.frame(2, L + "<CR>", "<ETX>"));
            until(() -> inbox.frames.size() == 1);
            Future<?> stopped = stopper.submit(() -> {
                link.close();
                return null;
            });
            until(() -> Ports.isFree(port));
            assertFalse(stopped.isDone());
            inbox.hold.countDown();
            assertEquals("<ACK>", analyser.read(1));
            stopped.get(20, TimeUnit.SECONDS);
            assertEquals("", analyser.read(1));
        } finally {
            stopper.shutdown();
        }
    }

    /** A terminal server is called, and called again when it was away. */
    @Test
    void aTerminalServerIsCalled() throws Exception {
        link.close();
        link = link(Map.of("mode", "client"));
        assertTrue(link.check().reason().startsWith("cannot connect to 127.0.0.1:" + port), link.check().reason());
        assertTrue(link.check().ready());
        try (ServerSocket terminal = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 2; i++) {
                workers.runJobs();
                terminal.setSoTimeout(20_000);
                try (Analyser analyser = new Analyser(terminal.accept())) {
                    assertEquals("<ACK><ACK><ACK>", analyser.sends(H + i, L));
                }
                until(() -> link.connected().isEmpty());
            }
        }
        assertEquals(2, inbox.frames.size());
        assertEquals("127.0.0.1", inbox.frames.get(1).peer());
    }
}
