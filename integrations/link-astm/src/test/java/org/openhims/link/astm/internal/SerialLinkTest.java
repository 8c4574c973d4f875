// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
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
import org.junit.jupiter.api.io.TempDir;
import org.openhims.device.Frame;
import org.openhims.fixtures.WorkersByHand;
import org.openhims.lib.link.InboxDoor;

/** The link over a pseudo-terminal, with the real driver of serial ports. */
@Timeout(60)
class SerialLinkTest {

    private static final String H = "H|\\^&|||XN";
    private static final String L = "L|1|N";

    @TempDir
    Path folder;

    private final InboxDoor door = new InboxDoor();
    private final FakeInbox inbox = new FakeInbox();
    private final WorkersByHand workers = new WorkersByHand();
    private final ExecutorService timer = Executors.newSingleThreadExecutor();
    private SerialLink link;

    @BeforeEach
    void open() {
        door.open(inbox);
        link = link(Map.of());
    }

    private Path device() {
        return folder.resolve("ttyUSB0");
    }

    private SerialLink link(Map<String, Object> different) {
        Map<String, Object> said = new HashMap<>(Map.of("name", "ward-2", "device", device().toString()));
        said.putAll(different);
        SerialSettings settings = (SerialSettings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SerialSettings.class},
                (self, method, none) -> said.getOrDefault(method.getName(), method.getDefaultValue()));
        return new SerialLink(settings, door, workers, Clock.systemUTC());
    }

    @AfterEach
    void close() throws Exception {
        inbox.hold.countDown();
        link.close();
        timer.shutdown();
        assertTrue(timer.awaitTermination(20, TimeUnit.SECONDS), "a thread is left");
    }

    private Cable plugged() throws IOException {
        Cable cable = new Cable(device());
        timer.execute(workers::runJobs);
        return cable;
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

    private static String text(Frame frame) {
        return new String(frame.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aMessageIsTaken() throws Exception {
        try (Cable cable = plugged()) {
            assertEquals("<ACK><ACK><ACK><ACK>", cable.analyser.sends(H, "R|1|^^^HGB|13.2", L));
            Frame frame = inbox.frames.get(0);
            assertEquals(List.of("ward-2", "ward-2", "astm", H + "\rR|1|^^^HGB|13.2\r" + L + '\r'),
                    List.of(frame.link(), frame.peer(), frame.protocol(), text(frame)));
            assertEquals(Set.of("ward-2"), link.connected());
            assertEquals("", link.check().reason());
            assertEquals("<ACK><ACK><ACK>", cable.analyser.sends(H, L));
        }
        assertEquals(2, metric("messages_total"));
    }

    @Test
    void aQuestionIsAnswered() throws Exception {
        try (Cable cable = plugged()) {
            assertEquals("<ACK><ACK><ACK><ACK>", cable.analyser.sends(H, "Q|1|^1000000008||ALL", L));
            assertEquals("<ENQ>", cable.analyser.read(1));
            cable.analyser.write("<ACK>");
            String frame = FakeLine.frame(1, "H|\\^&<CR>", "<ETX>");
            assertEquals(frame, cable.analyser.readLike(frame));
        }
    }

    @Test
    void whatCannotBeStoredIsRefusedAndTakenTheNextTime() throws Exception {
        try (Cable cable = plugged()) {
            assertEquals("<ACK><ACK><NAK>",
                    cable.analyser.says("<ENQ>", FakeLine.frame(1, "H|\\^&|no<CR>", "<ETX>"), FakeLine.frame(2, "L|1<CR>", "<ETX>")));
            assertEquals("<ACK>", cable.analyser.says(FakeLine.frame(2, "L|1<CR>", "<ETX>")));
        }
        assertEquals(1, inbox.frames.size());
    }

    @Test
    void aWrongChecksumIsRefused() throws Exception {
        try (Cable cable = plugged()) {
            assertEquals("<ACK><NAK>", cable.analyser.says("<ENQ>", "<STX>1" + H + "<CR><ETX>00<CR><LF>"));
        }
    }

    @Test
    void aSenderThatFallsSilentIsGivenUp() throws Exception {
        link.close();
        link = link(Map.of("receiveSeconds", 1));
        try (Cable cable = plugged()) {
            cable.analyser.says("<ENQ>", FakeLine.frame(1, H + "<CR>", "<ETX>"));
            until(() -> metric("receive_timeouts_total") == 1);
            assertEquals("<ACK><ACK><ACK>", cable.analyser.sends(H, L));
        }
    }

    @Test
    void aCableThatIsPulledOutInMidFrameAndPluggedInAgainGoesOn() throws Exception {
        try (Cable cable = plugged()) {
            cable.analyser.says("<ENQ>", FakeLine.frame(1, H + "<CR>", "<ETX>"));
            cable.analyser.write("<STX>2R|1|^^^HG");
            until(() -> link.connected().size() == 1);
        }
        until(() -> inbox.frames.size() == 1);
        assertEquals(Frame.Wholeness.UNFINISHED, inbox.frames.get(0).wholeness());
        until(() -> link.check().reason().equals(device() + " was unplugged"));
        assertTrue(link.check().ready());
        assertEquals(Set.of(), link.connected());
        workers.runJobs();
        assertEquals(device() + " nothing is plugged in", link.check().reason());
        try (Cable cable = plugged()) {
            assertEquals("<ACK><ACK><ACK>", cable.analyser.sends(H, L));
            assertEquals("", link.check().reason());
        }
    }

    @Test
    void aMessageThatIsWorkedOnIsAcknowledgedWhenTheLinkStops() throws Exception {
        ExecutorService stopper = Executors.newSingleThreadExecutor();
        try (Cable cable = plugged()) {
            cable.analyser.says("<ENQ>", FakeLine.frame(1, "H|\\^&|hold<CR>", "<ETX>"));
            cable.analyser.write(FakeLine.frame(2, L + "<CR>", "<ETX>"));
            until(() -> inbox.frames.size() == 1);
            Future<?> stopped = stopper.submit(() -> {
                link.close();
                return null;
            });
            inbox.hold.countDown();
            assertEquals("<ACK>", cable.analyser.read(1));
            stopped.get(20, TimeUnit.SECONDS);
        } finally {
            stopper.shutdown();
        }
    }

    @Test
    void whatIsNoSerialPortIsToldOf() throws IOException {
        Files.writeString(device(), "a file");
        workers.runJobs();
        assertTrue(link.check().reason().startsWith(device().toString()), link.check().reason());
        assertTrue(link.check().ready());
    }

    @Test
    void aSettingThatCannotBeIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> link(Map.of("parity", "strange"))).getMessage().startsWith("parity is one of"));
    }

    @Test
    void theSettingsOfTheLineAreUsed() throws Exception {
        link.close();
        link = link(Map.of("baud", 19200, "parity", "even", "stopBits", "2", "flow", "software"));
        try (Cable cable = plugged()) {
            assertEquals("<ACK>", cable.analyser.says("<ENQ>"));
            Process stty = new ProcessBuilder("stty", "-a", "-F", device().toString()).redirectErrorStream(true).start();
            String set = new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(set.contains("speed 19200 baud") && set.contains(" cstopb"), set);
        }
    }
}
