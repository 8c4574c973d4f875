// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Consultation;
import org.openhims.opd.OpdDesk;
import org.openhims.opd.OpdSetup;
import org.openhims.opd.Prescriptions;
import org.openhims.opd.Queues;
import org.openhims.opd.VisitStatus;
import org.openhims.opd.Vitals;
import org.openhims.opd.schedule.Schedules;

class PrescriptionSeedTest {

    private final DemoNode demo = new DemoNode();
    private final SmallOpd opd = new SmallOpd();
    private final QueueSeed queues = new QueueSeed(opd.as(OpdSetup.class), opd.as(OpdDesk.class), opd.as(Queues.class),
            opd.as(Consultation.class), demo.lookup, demo.staff, opd.as(Schedules.class));
    private final PrescriptionSeed seed = new PrescriptionSeed(opd.as(Queues.class), opd.as(Vitals.class), opd.as(Prescriptions.class), demo.staff);

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void whoeverWasSeenHasVitalSignsAndAPrescriptionOnce() {
        demo.patients.sow(words -> { });
        queues.sow(words -> { });
        seed.sow(words -> { });
        seed.sow(words -> { });
        Set<String> seen = opd.visits.stream().filter(visit -> visit.status() == VisitStatus.DONE).map(visit -> visit.id()).collect(Collectors.toSet());
        assertEquals(seen, opd.measured.keySet());
        assertEquals(seen, opd.prescribed.keySet());
        assertTrue(opd.prescribed.values().stream().allMatch(count -> count == 1), opd.prescribed::toString);
    }

    @Test
    void eachDepartmentHasItsDrugs() {
        List<String> departments = Rows.of("prescriptions.csv", ",").stream().map(row -> row[0]).distinct().sorted().toList();
        assertEquals(Rows.of("departments.csv", ",").stream().map(row -> row[0]).sorted().toList(), departments);
    }
}
