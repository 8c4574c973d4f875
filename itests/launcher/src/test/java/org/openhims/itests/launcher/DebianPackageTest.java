// SPDX-License-Identifier: Apache-2.0
package org.openhims.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The Debian package on a clean Debian, from installing to purging: {@code ./hims package}, then as root {@code -Dhims.packages=on}. */
@EnabledIfSystemProperty(named = "hims.packages", matches = "on")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebianPackageTest {

    private static CleanRoot root;

    @BeforeAll
    static void install() throws IOException {
        root = new CleanRoot(Files.createTempDirectory("hims-root-"));
        try (Stream<Path> built = Files.list(Launcher.SCRIPT.resolveSibling("assembly/target"))) {
            Path deb = built.filter(file -> file.toString().endsWith(".deb")).findFirst().orElseThrow();
            Files.copy(deb, root.path("/tmp/hims.deb"));
        }
        root.sh("apt-get update -qq && apt-get install -y -qq --no-install-recommends /tmp/hims.deb");
    }

    @AfterAll
    static void drop() throws IOException {
        if (root != null) {
            root.close();
        }
    }

    @Test
    @Order(1)
    void filesAreWhereDebianWantsThem() throws IOException {
        assertTrue(Files.exists(root.path("/usr/share/hims/lib/boot")));
        assertTrue(Files.exists(root.path("/lib/systemd/system/hims.service")));
        assertEquals("hims hims 750\n", root.sh("stat -c '%U %G %a' /var/lib/hims"));
        assertEquals("root root 640\n", root.sh("stat -c '%U %G %a' /etc/default/hims"));
        assertEquals("/etc/default/hims\n", root.sh("cat /var/lib/dpkg/info/hims.conffiles"));
    }

    @Test
    @Order(2)
    void theUnitsCommandStartsANodeThatAnAdministratorCanUse() throws Exception {
        Files.writeString(root.path("/etc/default/hims"), settings(), StandardOpenOption.APPEND);
        Process node = root.start("set -a; . /etc/default/hims; exec setpriv --reuid hims --regid hims --init-groups " + execStart());
        try {
            awaitReady(node);
            assertTrue(root.sh("hims status").contains("HIMS runs at"));
            assertTrue(root.sh("hims console hims:modules").contains("registration"));
            assertEquals("hims\n", root.sh("stat -c %U /etc/hims/org.openhims.store.cfg"));
        } finally {
            root.sh("hims stop");
            node.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    @Order(3)
    void removingKeepsSettingsAndData() throws IOException {
        root.sh("apt-get remove -y -qq hims");
        assertFalse(Files.exists(root.path("/usr/share/hims")));
        assertFalse(Files.exists(root.path("/usr/bin/hims")));
        assertTrue(Files.exists(root.path("/etc/hims/org.openhims.store.cfg")));
        assertTrue(Files.exists(root.path("/var/lib/hims/db")));
    }

    @Test
    @Order(4)
    void purgingKeepsDataUnlessToldOtherwise() throws IOException {
        root.sh("dpkg --purge hims");
        assertFalse(Files.exists(root.path("/etc/hims")));
        assertFalse(Files.exists(root.path("/etc/default/hims")));
        assertTrue(Files.exists(root.path("/var/lib/hims/db")));
        assertTrue(Files.exists(root.path("/var/lib/hims/etc/org.openhims.store.cfg")), "with the keys that belong to the data");
        root.sh("dpkg -i /tmp/hims.deb");
        assertTrue(Files.exists(root.path("/etc/hims/org.openhims.store.cfg")), "another installation goes on with them");
        root.sh("echo 'hims hims/remove-data boolean true' | debconf-set-selections && dpkg --purge hims");
        assertFalse(Files.exists(root.path("/var/lib/hims")));
    }

    private static String execStart() throws IOException {
        Matcher command = Pattern.compile("(?m)^ExecStart=(.*)$").matcher(Files.readString(root.path("/lib/systemd/system/hims.service")));
        assertTrue(command.find());
        return command.group(1);
    }

    private static String settings() throws IOException {
        StringBuilder lines = new StringBuilder("HIMS_ADMIN_PASSWORD=Sabarmati-1930\n");
        for (String port : new String[] {"HTTP", "MLLP", "ASTM", "SSH"}) {
            try (ServerSocket socket = new ServerSocket(0)) {
                lines.append("HIMS_").append(port).append("_PORT=").append(socket.getLocalPort()).append('\n');
            }
        }
        return lines.toString();
    }

    private static void awaitReady(Process node) throws Exception {
        Path log = root.path("/tmp/started.log");
        for (int waited = 0; !Files.readString(log).contains("HIMS is ready"); waited++) {
            assertTrue(node.isAlive() && waited < 600, () -> "not ready: " + log);
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
