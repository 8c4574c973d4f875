// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openhims.fixtures.base.PostgresServer;

/**
 * A backup that was made while all worked, restored into an empty home by another node; with {@code -Dhims.restore.derby=200000} and
 * {@code -Dhims.restore.postgresql=1000000} of a large register.
 */
class RestoreTest {

    enum Database {
        DERBY, POSTGRESQL;

        int patients() {
            return Integer.getInteger("hims.restore." + name().toLowerCase(Locale.ROOT), 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPromisedBeforeTheBackupIsThere(Database database) throws Exception {
        try (PostgresServer server = server(database); PostgresServer empty = server(database);
                Node node = LargeRegister.behind(on(server, "backed-up").start(), server, database.patients()); Node other = on(empty, "restored");
                Traffic traffic = new Traffic(node).prepare(20).start(1, 2)) {
            Wait.until("some traffic", 120, () -> traffic.promises() > 20);
            Traffic promised = traffic.promisedTo(other);
            long began = System.nanoTime();
            node.console("hims:backup");
            Duration backup = since(began);
            traffic.stop();
            node.close();

            began = System.nanoTime();
            assertTrue(other.run("restore", archive(node).toString()).contains("restores"));
            other.start();
            promised.verify();
            assertTrue(other.console("hims:audit-verify").contains("intact"));
            System.out.println(database + ": " + promised.promises() + " promises kept; backup " + backup + ", restored and checked " + since(began));
        }
    }

    private static PostgresServer server(Database database) throws IOException {
        return database == Database.POSTGRESQL ? PostgresServer.start() : null;
    }

    private static Node on(PostgresServer server, String home) {
        Node node = Node.demo(SharedNode.freshHome(home));
        return server == null ? node : node.on(server);
    }

    private static Path archive(Node node) throws IOException {
        try (Stream<Path> files = Files.list(node.home().resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElseThrow();
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
