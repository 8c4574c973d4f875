// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireTest {

    private HttpServer server;
    private Wire wire;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"id\":\"l-1\",\"batch\":{\"id\":\"b-1\"}}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/", exchange -> {
            byte[] body = new byte[5000];
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/none") ? 404 : 200,
                    exchange.getRequestURI().getPath().equals("/chunked") ? 0 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        wire = new Wire(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    @AfterEach
    void end() {
        wire.close();
        server.stop(0);
    }

    @Test
    void oneConnectionForManyAnswers() {
        for (int i = 0; i < 3; i++) {
            wire.exchange(Wire.get("/sized", null), 200);
            wire.exchange(Wire.get("/chunked", "doctor"), 200);
            wire.exchange(Wire.post("/sized", "doctor", "key-" + i, "{}"), 200);
        }
    }

    @Test
    void anotherStatusIsAFailure() {
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> wire.exchange(Wire.get("/none", null), 200));

        assertTrue(refused.getMessage().startsWith("404"), refused.getMessage());
    }

    @Test
    void aClientGoesOnWithWhatItWasTold() {
        Wire.Said chunked = wire.ask(Wire.get("/told", null));

        assertEquals(200, chunked.status());
        assertEquals("b-1", chunked.after("\"batch\":{").text("id"));
        assertEquals("l-1", chunked.text("id"));
        assertThrows(IllegalStateException.class, () -> chunked.text("code"));
        wire.exchange(Wire.get("/sized", null), 200);
    }

    @Test
    void credentialsAreBasic() {
        assertTrue(new String(Wire.get("/", "doctor"), StandardCharsets.UTF_8).contains("Authorization: Basic ZG9jdG9yOmRlbW8="));
    }
}
