// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openhims.platform.health.HealthCheck;
import org.openhims.platform.morning.MorningLine;
import org.openhims.platform.morning.Severity;

class MachineMorningTest {

    private Optional<Duration> left = Optional.empty();
    private long usable = 500L << 30;
    private final DiskSpace disk = new DiskSpace(new DiskSpace.Disk() {
        @Override
        public long total() {
            return 1000L << 30;
        }

        @Override
        public long usable() {
            return usable;
        }
    }, 85);

    @Test
    void theDiskWarnsBeforeItIsFull() {
        assertEquals(List.of(50L, 500L), lines().get(0).args());
        assertEquals(0.5, lines().get(0).share());
        usable = 240L << 30;
        assertEquals(Severity.WARNING, lines().get(0).severity());
        usable = 100L << 30;
        assertEquals(Severity.ALARM, lines().get(0).severity());
    }

    @Test
    void whatIsIllIsNamed() {
        assertEquals(List.of(1, "lab", 1), lines(ill()).get(1).args());
        assertEquals(Severity.ALARM, lines(ill()).get(1).severity());
        assertEquals(2, lines(ill()).size(), "no certificate, no line of it");
    }

    @Test
    void theCertificateTellsWhenItExpires() {
        left = Optional.of(Duration.ofDays(20));
        assertEquals(List.of(20L), lines().get(2).args());
        assertEquals(Severity.WARNING, lines().get(2).severity());
        left = Optional.of(Duration.ofDays(-2));
        assertEquals(List.of(0L), lines().get(2).args());
        assertEquals(Severity.ALARM, lines().get(2).severity());
    }

    private List<MorningLine> lines(HealthCheck... checks) {
        return new MachineMorning(disk, () -> left, checks).lines(Locale.ENGLISH);
    }

    private static HealthCheck ill() {
        return new HealthCheck() {

            @Override
            public String name() {
                return "lab";
            }

            @Override
            public Health check() {
                return Health.ill("no tables");
            }
        };
    }
}
