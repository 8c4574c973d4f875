// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the launcher script with an environment of its own. */
record Launcher(Path home) {

    static final Path SCRIPT = Path.of("../../hims").toAbsolutePath().normalize();

    private static final int SECONDS = 60;

    record Outcome(int code, String output) {
    }

    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        return execute(environment, command);
    }

    /** Calls the script's functions. */
    Outcome call(Map<String, String> environment, String functions) throws IOException, InterruptedException {
        return execute(environment, List.of("bash", "-c", "source '" + SCRIPT + "'; " + functions));
    }

    private Outcome execute(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("HIMS_"));
        builder.environment().put("HIMS_HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the launcher did not end: " + output);
        }
        return new Outcome(process.exitValue(), output);
    }
}
