// SPDX-License-Identifier: Apache-2.0
package org.openhims.lib.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhims.platform.health.MetricSource.Metric;

/** Who may send to a link that the whole network reaches. */
class ReceptionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");

    private Traffic traffic = new Traffic("mllp", Clock.fixed(NOW, ZoneOffset.UTC));

    private boolean admits(String peers, String address) throws UnknownHostException {
        return new Reception("mllp", new String[] {peers}, 64, traffic, null).admits(InetAddress.getByName(address),
                InetAddress.getByName("10.1.1.1"), () -> { });
    }

    private Map<String, Double> metrics() {
        return traffic.metrics("mllp").stream().collect(Collectors.toMap(Metric::name, Metric::value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"10.1.2.3; 10.1.2.3", "10.1.9.9, 10.1.2.3; 10.1.2.3", "10.1.9.9,10.1.2.0/24; 10.1.2.200",
        "192.168.0.0/16, 10.1.2.0/23, 2001:db8::/32; 10.1.3.1", "192.168.0.0/16, 2001:db8::/32; 2001:db8:7::1", "''; 127.0.0.1", "''; 10.1.1.1"})
    void whoIsListedIsServed(String peers, String address) throws Exception {
        assertTrue(admits(peers, address));
        assertEquals(1, metrics().get("hims_mllp_connections"));
        assertEquals(0, metrics().get("hims_mllp_not_listed_total"));
        assertEquals("", traffic.notice());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"''; 10.1.2.3", "10.1.2.3; 10.1.2.4", "10.1.9.9,10.1.2.0/24; 10.1.3.0", "10.0.0.0/8; 2001:db8::1"})
    void whoIsNotListedIsTurnedAwayCountedAndTold(String peers, String address) throws Exception {
        assertFalse(admits(peers, address));
        assertEquals(0, metrics().get("hims_mllp_connections"));
        assertEquals(1, metrics().get("hims_mllp_turned_away_total"));
        assertEquals(1, metrics().get("hims_mllp_not_listed_total"));
        assertTrue(traffic.notice().startsWith("turned away " + InetAddress.getByName(address).getHostAddress()), traffic.notice());
    }

    @Test
    void theNoticeEndsAfterAnHour() throws Exception {
        Instant[] now = {NOW};
        traffic = new Traffic("mllp", new MovingClock(() -> now[0]));
        admits("10.1.2.3", "10.1.2.4");
        now[0] = NOW.plus(Duration.ofMinutes(59));
        assertFalse(traffic.notice().isEmpty());
        now[0] = NOW.plus(Duration.ofMinutes(61));
        assertTrue(traffic.notice().isEmpty());
    }
}
