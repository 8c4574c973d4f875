// SPDX-License-Identifier: Apache-2.0
package org.openhims.opd.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.opd.Department;
import org.openhims.opd.NewQueue;
import org.openhims.opd.TokenPriority;
import org.openhims.opd.Visit;
import org.openhims.opd.WalkIn;
import org.openhims.opd.board.DayFigures;
import org.openhims.opd.board.DayFigures.Hour;
import org.openhims.opd.board.DayFigures.QueueCount;
import org.openhims.opd.internal.board.FiguresDesk;
import org.openhims.platform.access.Caller;

class FiguresTest {

    private final Clinic clinic = new Clinic();
    private final FiguresDesk figures = new FiguresDesk(clinic.unit, clinic.facility);
    private final Caller head = clinic.node.caller("head", "opd.figures.read");

    @AfterEach
    void close() {
        clinic.close();
    }

    private void pass(int minutes) {
        clinic.node.clock().move(Duration.ofMinutes(minutes));
    }

    @Test
    void hoursTellWhoCameAndHowLongTheyWaited() {
        int first = clinic.node.clock().instant().atZone(clinic.facility.zone()).getHour();
        for (int patient = 1; patient <= 4; patient++) {
            clinic.arrive(patient);
        }
        for (int call = 0; call < 3; call++) {
            pass(10);
            clinic.called();
        }
        pass(60);
        clinic.arrive(5);
        DayFigures day = figures.day(head, null, null);
        assertEquals(new Hour(first, 4, 3, 20, 30), day.hours().get(0));
        assertEquals(1, day.hours().get(day.hours().size() - 1).arrived());
        assertEquals(List.of(new QueueCount("MED-1", "Medicine 1", 5, 2, 3, 0, 0, 0)), day.queues());
    }

    @Test
    void whoWasCalledTwiceCountsInNoWaitingTime() {
        Visit visit = clinic.arrive(1);
        pass(5);
        clinic.called();
        clinic.room.skip(clinic.doctor, visit.id());
        pass(30);
        clinic.room.recall(clinic.doctor, visit.id());
        Hour hour = figures.day(head, null, null).hours().get(0);
        assertEquals(new Hour(hour.hour(), 1, 1, null, null), hour);
    }

    @Test
    void aDepartmentAndADayAreAskedFor() {
        clinic.setup.department(clinic.admin, new Department("SUR", "Surgery", "शल्य"));
        clinic.setup.queue(clinic.admin, new NewQueue("SUR-1", "S", "SUR", "Surgery 1", "शल्य १", "20", null));
        clinic.arrive(1);
        clinic.desk.walkIn(clinic.clerk, new WalkIn(Clinic.uhid(2), "SUR-1", TokenPriority.NORMAL));
        assertEquals(List.of("SUR-1"), figures.day(head, null, "SUR").queues().stream().map(QueueCount::queue).toList());
        DayFigures before = figures.day(head, LocalDate.of(2020, 1, 1), null);
        assertEquals(List.of(List.of(), List.of()), List.of(before.hours(), before.queues()));
    }

    @Test
    void onlyWhoMaySeesThem() {
        assertEquals("access.denied", Clinic.code(() -> figures.day(clinic.doctor, null, null)));
    }
}
