// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.schedule.Schedules;
import org.openhims.opd.schedule.Slot;
import org.openhims.opd.schedule.SlotQuery;
import org.openhims.ui.Session;

/** The free slots of one day. */
final class FreeOfDay {

    private static final int MOST = 200;

    private FreeOfDay() {
    }

    static List<Slot> find(Session session, Schedules schedules, LocalDate day, String doctor) {
        if (day.isBefore(session.formats().today())) {
            return List.of();
        }
        Instant end = session.formats().moment(day.plusDays(1).toString(), "00:00").orElseThrow();
        return schedules.free(session.caller(), new SlotQuery(null, doctor, day, null, MOST)).items().stream()
                .filter(slot -> slot.startsAt().isBefore(end)).toList();
    }
}
