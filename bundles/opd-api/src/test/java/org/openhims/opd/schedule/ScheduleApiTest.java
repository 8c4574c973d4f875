// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleApiTest {

    @Test
    void constantsAreWrittenInSmallLetters() {
        assertEquals("walk-in to-rebook doctor", Via.WALK_IN + " " + AppointmentStatus.TO_REBOOK + " " + Leave.Scope.DOCTOR);
    }

    @Test
    void aSlotTakesItsCapacityAndWhoIsSqueezedIn() {
        assertEquals(5, new Schedule.Places(3, 2, 1, 1).most());
        assertEquals(Set.of(), new Schedule(null, "MED-1", null, null, LocalTime.NOON, LocalTime.MAX, 15, null, null, null).days());
    }

    @Test
    void nobodyIsSqueezedInUnlessItIsSaid() {
        assertFalse(new NewAppointment("u", "s", Instant.EPOCH).overbooked());
        assertTrue(new NewAppointment("u", "s", Instant.EPOCH, Via.COUNTER, true).overbooked());
    }
}
