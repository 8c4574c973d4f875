// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.base.PostgresServer;

/** A node that has worked on Derby goes on with PostgreSQL, in the middle of its work; {@code -Dhims.migrate=200000}: with so many patients. */
class MigrateDatabaseTest {

    private static final Pattern TABLE = Pattern.compile("(?m)^\\r?(\\w+) +(\\d+)  ([0-9a-f]{32}) = ([0-9a-f]{32})\\s*$");

    @Test
    void everyPromiseIsKeptAndTheNumbersGoOn() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Node node = LargeRegister.behind(Node.demo(SharedNode.freshHome("migrate")).start(), null, Integer.getInteger("hims.migrate", 0));
                Traffic traffic = new Traffic(node).prepare(30)) {
            String before = new Scene(node).patient();
            traffic.start(1, 2);
            Wait.until("some traffic", 60, () -> traffic.promises() > 20);
            String said = migrate(node, server);
            traffic.stop();
            List<String> tables = TABLE.matcher(said).results().peek(table -> assertEquals(table.group(3), table.group(4)))
                    .map(table -> table.group(1)).toList();
            assertTrue(tables.containsAll(List.of("registration_patient", "audit_entry", "evt_journal", "device_message", "store_number")), said);

            node.awaitReady();
            traffic.verify();
            goesOn(node, before);
            node.close();
            assertTrue(Files.readString(node.home().resolve("etc/org.openhims.store.cfg")).contains("url = jdbc:postgresql:"));
            Files.move(node.home().resolve("db"), node.home().resolve("db.old"));
            node.start();
            goesOn(node, before);
            assertFalse(Files.exists(node.home().resolve("db")), "nobody asks for the old database");
            assertTrue(migrate(node, server).contains("on PostgreSQL already"));
        }
    }

    private static void goesOn(Node node, String before) {
        String after = new Scene(node).patient();
        assertTrue(after.compareTo(before) > 0, after + " comes after " + before);
        node.api("registrar").get("/api/v1/patients/" + before).expect(200);
        new Scene(node).received(before, "CBC");
        String verified = node.console("hims:audit-verify");
        assertTrue(verified.contains("intact"), verified);
    }

    private static String migrate(Node node, PostgresServer server) throws Exception {
        Path password = Files.writeString(node.home().resolve("password"), "not asked for\n");
        return node.console("hims:migrate-database --password-file " + password + ' ' + server.url().replaceFirst("\\?.*", "") + " postgres");
    }
}
