// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.astm.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhims.device.LinkClient.Call;
import org.openhims.fixtures.Ports;
import org.openhims.fixtures.WorkersByHand;
import org.openhims.lib.link.InboxDoor;

/** The calling end against the real link. */
@Timeout(60)
class AstmClientTest {

    private final int port = Ports.fresh();
    private final InboxDoor door = new InboxDoor();
    private final FakeInbox inbox = new FakeInbox();
    private final AstmLink link = new AstmLink((Settings) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Settings.class},
            (self, method, none) -> method.getName().equals("port") ? port : method.getDefaultValue()), door, new WorkersByHand(), Clock.systemUTC());

    @AfterEach
    void close() throws Exception {
        link.close();
    }

    private Call call(int frameBytes) throws IOException {
        return new AstmClient(port, frameBytes).call(new InetSocketAddress("127.0.0.1", port));
    }

    private static byte[] message(String header) {
        return (header + "\rR|1|^^^HGB|13.2|g/dL\rL|1|N\r").getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void messagesArriveWholeHoweverTheyAreFramed() throws Exception {
        door.open(inbox);
        for (int frameBytes : new int[] {240, 7}) {
            try (Call call = call(frameBytes)) {
                assertEquals(0, call.send(message("H|\\^&")).length);
                assertEquals(0, call.send(message("H|\\^&|2")).length);
            }
        }
        assertEquals(4, inbox.frames.size());
        assertEquals(new String(message("H|\\^&"), StandardCharsets.ISO_8859_1), new String(inbox.frames.get(2).bytes(), StandardCharsets.ISO_8859_1));
    }

    /** The answer comes in a turn of the other side, in as many frames as it needs. */
    @Test
    void aQuestionIsAnswered() throws Exception {
        String answer = "H|\\^&\rP|1\rO|1|1000000008||" + "^^^HGB\\".repeat(100) + "\rL|1|N\r";
        door.open((frame, told) -> told.accept(Optional.of(answer.getBytes(StandardCharsets.ISO_8859_1))));
        byte[] question = "H|\\^&\rQ|1|^1000000008||ALL\rL|1|N\r".getBytes(StandardCharsets.ISO_8859_1);
        try (Call call = call(240)) {
            for (int i = 0; i < 3; i++) {
                assertEquals(answer, new String(call.send(question), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void whatIsRefusedOnceIsSentAgain() throws Exception {
        door.open(inbox);
        try (Call call = call(240)) {
            assertEquals(0, call.send(message("H|\\^&|no")).length);
        }
        assertEquals(1, inbox.frames.size());
    }

    @Test
    void whatIsRefusedAgainAndAgainIsAFailure() throws Exception {
        door.open((frame, answer) -> answer.accept(Optional.empty()));
        try (Call call = call(240)) {
            assertThrows(IOException.class, () -> call.send(message("H|\\^&")));
        }
    }
}
