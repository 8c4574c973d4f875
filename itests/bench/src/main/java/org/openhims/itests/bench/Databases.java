// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openhims.fixtures.base.PostgresServer;
import org.openhims.itests.node.Node;

/** The databases on which a suite measures: both, or what {@code -Dhims.bench.on=derby,postgresql} leaves of them. */
final class Databases {

    private static final String ON = System.getProperty("hims.bench.on", "derby,postgresql");

    private Databases() {
    }

    /** What is measured on a demo node that has not been started yet. */
    interface Work {

        /**
         * @param name as in reports
         * @param url by which its database can be filled while the node does not run
         */
        void on(Node node, String name, String url) throws Exception;
    }

    /** What is measured on a demo node that runs. */
    interface RunningWork {
        void on(Node node, String name) throws Exception;
    }

    static void each(Path home, Work work) throws Exception {
        if (ON.contains("derby")) {
            Path folder = Files.createDirectories(home.resolve("derby"));
            work.on(Node.demo(folder), "Derby", "jdbc:derby:" + folder.resolve("db"));
        }
        if (ON.contains("postgresql")) {
            try (PostgresServer server = PostgresServer.start()) {
                work.on(Node.demo(Files.createDirectories(home.resolve("postgres"))).on(server), "PostgreSQL",
                        server.url() + "&reWriteBatchedInserts=true");
            }
        }
    }

    static void eachRunning(Path home, RunningWork work) throws Exception {
        each(home, (node, name, url) -> {
            try (Node running = node.start()) {
                work.on(running, name);
            }
        });
    }
}
