// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.itests.launcher.Launcher.Outcome;

class ProcessTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"stop", "status", "console"})
    void nothingRuns(String command) throws Exception {
        Outcome outcome = new Launcher(home).run(Map.of(), command);

        assertEquals(3, outcome.code());
        assertTrue(outcome.output().contains("HIMS does not run with " + home), outcome.output());
    }

    @Test
    void aPidOfAnotherProgramIsNotANode() throws Exception {
        Files.writeString(home.resolve("node.pid"), Long.toString(ProcessHandle.current().pid()));

        assertEquals(3, new Launcher(home).run(Map.of(), "stop").code());
    }

    @Test
    void secondNodeOfOneFolder() throws Exception {
        Process node = pretendedNode();
        try {
            Outcome outcome = new Launcher(home).run(Map.of(), "start");

            assertEquals(3, outcome.code(), outcome.output());
            assertTrue(outcome.output().contains("HIMS already runs with " + home + " (process " + node.pid() + ")"), outcome.output());
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void runsButIsNotReady() throws Exception {
        Process node = pretendedNode();
        try {
            Files.writeString(home.resolve("node.settings"), "scheme=http\nhost=127.0.0.1\nhttp=1\n");

            Outcome outcome = new Launcher(home).run(Map.of(), "status");

            assertEquals(1, outcome.code(), outcome.output());
            assertTrue(outcome.output().contains("http://127.0.0.1:1/health/ready"), outcome.output());
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void whatIsNotReadyIsNamed() throws Exception {
        Process node = pretendedNode();
        HttpServer health = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        health.createContext("/health/ready", exchange -> {
            byte[] body = ("{\"status\":\"not ready\",\"parts\":[{\"name\":\"modules\",\"ready\":false,\"reason\":\"lab partly\"},"
                    + "{\"name\":\"mllp\",\"ready\":false,\"reason\":\"is closed\"},{\"name\":\"store\",\"ready\":true,\"reason\":\"\"}]}").getBytes();
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        health.start();
        try {
            Files.writeString(home.resolve("node.settings"), "scheme=http\nhost=127.0.0.1\nhttp=" + health.getAddress().getPort() + '\n');
            Outcome outcome = new Launcher(home).run(Map.of(), "status");
            assertEquals(1, outcome.code(), outcome.output());
            assertTrue(outcome.output().contains("not ready: modules: lab partly; mllp: is closed\n"), outcome.output());
        } finally {
            health.stop(0);
            node.destroyForcibly();
        }
    }

    @Test
    void stopEndsTheProcess() throws Exception {
        Process node = pretendedNode();

        Outcome outcome = new Launcher(home).run(Map.of(), "stop");

        assertEquals(0, outcome.code(), outcome.output());
        assertTrue(node.waitFor(5, TimeUnit.SECONDS));
        assertFalse(Files.exists(home.resolve("node.pid")));
    }

    /** A process that looks like a node of this folder. */
    private Process pretendedNode() throws IOException {
        Process process = new ProcessBuilder("bash", "-c", "exec -a 'java -Dhims.home=" + home + "' sleep 60; echo").start();
        Files.writeString(home.resolve("node.pid"), Long.toString(process.pid()));
        return process;
    }
}
