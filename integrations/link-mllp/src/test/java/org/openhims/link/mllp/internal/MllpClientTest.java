// SPDX-License-Identifier: Apache-2.0
package org.openhims.link.mllp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openhims.device.LinkClient.Call;

/** The calling end, against a listener that answers what it is told. */
@Timeout(60)
class MllpClientTest {

    private ServerSocket listener;

    @BeforeEach
    void open() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    private Call call() throws IOException {
        return new MllpClient(2575).call(new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()));
    }

    /** Reads so many blocks, each of them whole, writes the bytes and hangs up. */
    private CompletableFuture<String> answers(int blocks, String... written) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = listener.accept()) {
                StringBuilder got = new StringBuilder();
                for (int i = 0; i < blocks; i++) {
                    for (int b = socket.getInputStream().read(); b != 0x0d || got.charAt(got.length() - 1) != 0x1c; b = socket.getInputStream().read()) {
                        got.append((char) b);
                    }
                    socket.getOutputStream().write(written[i].getBytes(StandardCharsets.ISO_8859_1));
                }
                return got.toString();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static String send(Call call, String message) throws IOException {
        return new String(call.send(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void eachMessageGetsItsAnswer() throws Exception {
        CompletableFuture<String> got = answers(2, "\u000bMSA|AA|1\u001c\r", "\u000bMSA|AE|2\u001c\r");
        try (Call call = call()) {
            assertEquals("MSA|AA|1", send(call, "MSH|1"));
            assertEquals("MSA|AE|2", send(call, "MSH|2"));
        }
        assertEquals("\u000bMSH|1\u001c\u000bMSH|2\u001c", got.join());
    }

    @Test
    void noAnswerIsAFailure() throws Exception {
        CompletableFuture<String> got = answers(1, "");
        try (Call call = call()) {
            assertThrows(IOException.class, () -> send(call, "MSH|1"));
        }
        got.join();
        listener.close();
        assertThrows(IOException.class, this::call);
    }
}
