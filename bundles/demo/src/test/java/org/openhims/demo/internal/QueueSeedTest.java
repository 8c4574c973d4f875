// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Queues;
import org.openhims.opd.Visit;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.schedule.Schedules;

class QueueSeedTest {

    private final DemoNode demo = new DemoNode();
    private final SmallOpd opd = new SmallOpd();
    private final QueueSeed seed = new QueueSeed(opd.as(OpdSetup.class), opd.as(OpdDesk.class), opd.as(Queues.class),
            opd.as(Consultation.class), demo.lookup, demo.staff, opd.as(Schedules.class));

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void livesThroughHalfADay() {
        demo.patients.sow(words -> { });
        seed.sow(words -> { });

        Map<VisitStatus, Long> states = opd.visits.stream().collect(Collectors.groupingBy(Visit::status, Collectors.counting()));
        assertEquals(Map.of(VisitStatus.DONE, column(7), VisitStatus.IN_CONSULTATION, column(8), VisitStatus.CALLED, column(9),
                VisitStatus.WAITING, column(10)), states);
        assertTrue(opd.signed.contains("doctor") && opd.signed.contains("dr.kaur"), "each doctor signs for himself");
        assertEquals(8, opd.departments.size());
        assertEquals(9, opd.schedules.size(), "one for each doctor");
    }

    @Test
    void aKilledDayGoesOnWithoutDoubles() {
        demo.patients.sow(words -> { });
        for (int step : new int[] {0, 1, 5, 11, 12, 13, 14, 15, 40, 3}) {
            opd.dieAfter(step);
            assertThrows(IllegalStateException.class, () -> seed.sow(words -> { }));
        }
        opd.dieAfter(Integer.MAX_VALUE);
        seed.sow(words -> { });
        seed.sow(words -> { });

        assertEquals(column(7) + column(8) + column(9) + column(10), opd.visits.size());
        assertEquals(Set.of(1), Set.copyOf(opd.visits.stream().collect(Collectors.toMap(Visit::uhid, visit -> 1, Integer::sum)).values()));
        assertEquals(column(7), opd.signed.size());
    }

    @Test
    void withoutDemoPatientsNothingIsSetUp() {
        seed.sow(words -> { });

        assertEquals(0, opd.departments.size());
    }

    private static long column(int column) {
        return Rows.of("queues.csv", ",").stream().mapToLong(row -> Long.parseLong(row[column])).sum();
    }
}
