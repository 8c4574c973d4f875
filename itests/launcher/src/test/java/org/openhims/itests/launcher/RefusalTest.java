// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhims.itests.launcher.Launcher.Outcome;

class RefusalTest {

    @TempDir
    Path folder;

    @Test
    void javaHomeWithoutJava() throws Exception {
        refused(4, Map.of("JAVA_HOME", folder.toString()), "there is no bin/java in it", "openjdk-17-jdk-headless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "25"})
    void otherJava(String version) throws Exception {
        fakeProgram("java", "echo 'openjdk version \"" + version + "\"' >&2");

        refused(4, Map.of("JAVA_HOME", folder.toString()), "HIMS needs a JDK 17 to 21");
    }

    @Test
    void javaWithoutCompiler() throws Exception {
        fakeProgram("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");

        refused(4, Map.of("JAVA_HOME", folder.toString()), "no compiler (javac)");
    }

    @ParameterizedTest
    @CsvSource({"HIMS_HTTP_PORT, screens", "HIMS_MLLP_PORT, HL7", "HIMS_SSH_PORT, console"})
    void portTaken(String setting, String use) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            refused(7, Map.of(setting, Integer.toString(port)), "Port " + port, use, "is taken by another program", setting + "=" + (port + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536", "-1"})
    void noPort(String value) throws Exception {
        refused(7, Map.of("HIMS_HTTP_PORT", value), "HIMS_HTTP_PORT is \"" + value + "\"");
    }

    @Test
    void diskFull() throws Exception {
        refused(5, Map.of("HIMS_NEED_KB", "999999999999"), "The disk is full", "HIMS_HOME");
    }

    @Test
    void homeThatCannotBeWritten() throws Exception {
        refused(5, Map.of("HIMS_HOME", "/proc/hims"), "Cannot write to /proc/hims");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HIMS_BIND", "HIMS_HTTP_BIND", "HIMS_MLLP_BIND", "HIMS_ASTM_BIND"})
    void demoForOthers(String setting) throws Exception {
        Outcome outcome = launcher().run(Map.of(setting, "0.0.0.0"), "run", "--demo");

        assertEquals(2, outcome.code(), outcome.output());
        assertTrue(outcome.output().contains("loopback only"), outcome.output());
    }

    @ParameterizedTest
    @CsvSource({"walk, Unknown command walk", "run --dmo, Unknown option --dmo"})
    void unknownWords(String line, String message) throws Exception {
        Outcome outcome = launcher().run(Map.of(), line.split(" "));

        assertEquals(2, outcome.code());
        assertTrue(outcome.output().contains(message), outcome.output());
        assertTrue(outcome.output().contains("./hims run [--demo]"), outcome.output());
    }

    private void refused(int code, Map<String, String> environment, String... words) throws Exception {
        Outcome outcome = launcher().run(environment, "start");
        assertEquals(code, outcome.code(), outcome.output());
        for (String word : words) {
            assertTrue(outcome.output().contains(word), outcome.output());
        }
    }

    private Launcher launcher() {
        return new Launcher(folder.resolve("home"));
    }

    private void fakeProgram(String name, String script) throws IOException {
        Path program = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
