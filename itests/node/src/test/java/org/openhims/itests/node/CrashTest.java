// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhims.fixtures.base.PostgresServer;

/** Power cuts at any moment: what was acknowledged is there exactly once. {@code -Dhims.crash.rounds=50} for the long run. */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("hims.crash.rounds", 1);

    enum Database { DERBY, POSTGRESQL }

    @ParameterizedTest
    @EnumSource
    void nothingIsLostOrDoubled(Database database) throws Exception {
        try (PostgresServer server = database == Database.POSTGRESQL ? PostgresServer.start() : null;
                Node node = Node.demo(SharedNode.freshHome("crash"))) {
            if (server != null) {
                node.on(server);
            }
            node.start();
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println(database + " crash " + round + " of " + ROUNDS + ": " + crash(node));
            }
            intact(node);
        }
    }

    /** Asked again where the console hangs up on a machine that has just had its power back. */
    private static void intact(Node node) {
        AtomicReference<String> told = new AtomicReference<>();
        try {
            Wait.until("the audit trail is intact", 60, () -> {
                told.set(node.console("hims:audit-verify"));
                return told.get().contains("intact");
            });
        } catch (AssertionError e) {
            throw new AssertionError(told.get(), e);
        }
    }

    private static String crash(Node node) throws InterruptedException {
        try (Traffic traffic = new Traffic(node).prepare(25)) {
            traffic.start(2, 2);
            Wait.until("an analyser that asked is answered", 60, () -> traffic.answers() > 0);
            pause(ThreadLocalRandom.current().nextLong(2500));
            node.kill();
            traffic.stop();
            restart(node);
            traffic.verify();
            return traffic.promises() + " promises kept, " + traffic.answers() + " questions answered";
        }
    }

    /** Now and then the power fails again while the node starts. */
    private static void restart(Node node) throws InterruptedException {
        if (ThreadLocalRandom.current().nextInt(4) == 0) {
            node.launch();
            pause(ThreadLocalRandom.current().nextLong(1000, 9000));
            node.kill();
        }
        node.start();
    }

    @Test
    void aCopyTakenInTheMiddleStarts() throws Exception {
        Path copied = SharedNode.freshHome("copied");
        try (Node node = Node.demo(SharedNode.freshHome("copy")).start(); Traffic traffic = new Traffic(node).prepare(15).start(2, 2)) {
            Wait.until("some traffic", 20, () -> traffic.promises() > 5);
            run("kill", "-STOP", Long.toString(node.pid()));
            copy(node.home(), copied);
            run("kill", "-CONT", Long.toString(node.pid()));
            traffic.stop();
        }
        try (Node node = Node.demo(copied).start()) {
            new Scene(node).patient();
            intact(node);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.getFileName().toString().endsWith(".pid")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertTrue(new ProcessBuilder(command).inheritIO().start().waitFor() == 0);
    }

    /** The random moment of the power cut: not a wait for anything. */
    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
