// SPDX-License-Identifier: Apache-2.0
package org.openhims.support.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openhims.platform.health.HealthCheck.Health;
import org.openhims.platform.health.MetricSource.Metric;

class DiskSpaceTest {

    private long usable = 1000;
    private final DiskSpace disk = new DiskSpace(new DiskSpace.Disk() {
        @Override
        public long total() {
            return 1000;
        }

        @Override
        public long usable() {
            return usable;
        }
    }, 85);

    @Test
    void aDiskThatCannotBeAskedIsAsGoodAsFull() {
        DiskSpace gone = new DiskSpace(new DiskSpace.Disk() {
            @Override
            public long total() {
                return 0;
            }

            @Override
            public long usable() {
                return 0;
            }
        }, 85);
        assertEquals("100 %", gone.check().reason());
    }

    @Test
    void belowTheLimitAllIsWell() {
        usable = 151;
        assertEquals(Health.WELL, disk.check());
        assertEquals(0, metrics().get("hims_disk_alarm"));
    }

    @Test
    void atTheLimitItTellsAndTheNodeStaysReady() {
        usable = 150;
        assertTrue(disk.check().ready());
        assertEquals("85 %", disk.check().reason());
        assertEquals(Map.of("hims_disk_alarm", 1.0, "hims_disk_free_bytes", 150.0, "hims_disk_total_bytes", 1000.0), metrics());
    }

    @Test
    void theAlarmEndsWhenThereIsRoomAgain() {
        usable = 0;
        disk.look();
        assertEquals("100 %", disk.check().reason());
        usable = 500;
        disk.look();
        assertEquals(Health.WELL, disk.check());
    }

    private Map<String, Double> metrics() {
        return disk.metrics().stream().collect(Collectors.toMap(Metric::name, Metric::value));
    }
}
