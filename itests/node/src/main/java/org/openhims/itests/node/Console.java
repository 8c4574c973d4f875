// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A console that stays open, so that a test can give commands without starting a client for each. */
public final class Console implements AutoCloseable {

    private final Process client;
    private final OutputStream in;
    private final Path printed;
    private int commands;

    Console(ProcessBuilder builder, Path printed) {
        try {
            this.printed = printed;
            Files.deleteIfExists(printed);
            client = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
            in = client.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the command and waits until it has ended; returns all that the console has printed so far. */
    public String command(String line) {
        String mark = "done-" + ++commands;
        try {
            in.write((line + "\necho " + mark.replace("-", "\"-\"") + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Wait.until("console: " + line, 60, () -> printed().contains(mark));
        return printed();
    }

    private String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.destroy();
    }
}
