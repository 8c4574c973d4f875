// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhims.platform.health.HealthCheck.Health;

/** With a certificate as the launcher's script makes it. */
class CertificateWatchTest {

    private static final Path SCRIPT = Path.of("../../assembly/src/main/resources/lib/hims/make-certificate.sh").toAbsolutePath().normalize();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString(), folder.toString(), "hims.example", "10.1.2.3");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertEquals(0, builder.inheritIO().start().waitFor());
    }

    private static CertificateWatch watch(boolean serving, Duration later) {
        return new CertificateWatch(new Certificates(folder), SCRIPT, serving, Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC));
    }

    @Test
    void aNodeOnLoopbackHasNoneAndIsWell() throws Exception {
        CertificateWatch watch = watch(false, Duration.ZERO);
        assertEquals(Health.WELL, watch.check());
        assertEquals(Optional.empty(), watch.lines());
        assertEquals(List.of(), watch.metrics());
    }

    @Test
    void tellsWhatABrowserSees() throws Exception {
        Map<String, String> lines = watch(true, Duration.ZERO).lines().orElseThrow();
        assertEquals("CN=hims.example", lines.get("subject"));
        assertEquals("CN=HIMS local CA of hims.example", lines.get("issuer"));
        assertEquals("localhost, 127.0.0.1, hims.example, 10.1.2.3", lines.get("names"));
        assertTrue(lines.get("fingerprint").matches("([0-9A-F]{2}:){31}[0-9A-F]{2}"), lines.get("fingerprint"));
        assertTrue(lines.get("authority").startsWith(folder.resolve("ca.crt").toString()));
    }

    @Test
    void warnsInTheLastThirtyDaysAndStaysReady() {
        assertEquals(Health.WELL, watch(true, Duration.ofDays(760)).check());
        assertEquals(new Health(true, "ends in 19 days"), watch(true, Duration.ofDays(779).plusHours(1)).check());
        assertEquals(new Health(true, "has ended"), watch(true, Duration.ofDays(801)).check());
        assertTrue(watch(true, Duration.ofDays(801)).metrics().get(0).value() < 0);
    }

    @Test
    void isRenewedInTimeByTheRunningNode() throws Exception {
        CertificateWatch watch = watch(true, Duration.ZERO);
        Certificates.Served first = watch.served().orElseThrow();
        watch.renew();
        assertEquals(first, watch.served().orElseThrow());
        Files.writeString(folder.resolve("renew-after"), "1700000000");
        watch.renew();
        Certificates.Served second = watch.served().orElseThrow();
        assertNotEquals(first.fingerprint(), second.fingerprint());
        assertEquals(List.of(first.names(), first.issuer()), List.of(second.names(), second.issuer()));
    }
}
