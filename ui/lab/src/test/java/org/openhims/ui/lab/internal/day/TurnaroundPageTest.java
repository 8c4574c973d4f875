// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.Priority;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.bench.OverdueSpecimen;
import org.openhims.lab.bench.Turnaround;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.lab.bench.TurnaroundTimes;
import org.openhims.platform.Problem;
import org.openhims.platform.work.Workers;
import org.openhims.ui.lab.internal.Beat;

class TurnaroundPageTest {

    private static final TurnaroundTimes URGENT = new TurnaroundTimes(Priority.URGENT, 40, 38L, 71L, 60, 33);
    private static final TurnaroundTimes NONE = new TurnaroundTimes(Priority.ROUTINE, 0, null, null, 240, 0);

    private final List<OverdueSpecimen> late = new ArrayList<>();
    private final Fake<Turnaround> turnaround = Fake.of(Turnaround.class).on("board", args -> List.of(URGENT, NONE)).on("overdue", args -> List.copyOf(late))
            .on("targets", args -> List.of(new TurnaroundTarget(Priority.URGENT, 60), new TurnaroundTarget(Priority.ROUTINE, 240)))
            .on("setTargets", args -> {
                if (args.get(0).toString().contains("minutes=0")) {
                    throw Problem.invalid("targets[1].minutes", "limit", 1, 10_080);
                }
                return args.get(0);
            });
    private final TestSession session = TestSession.of("pathologist", "lab.worklist", "lab.turnaround.manage");
    private final TestWindow window = TestWindow.of(new TurnaroundView(turnaround.service(), new Beat(Fake.of(Workers.class).service())).open(session, ""));

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void eachPriorityTellsHowManyMetTheTargetAndHowLongTheyTook() {
        for (String part : List.of("82 %", "33 of 40 within 60 min", "38 min", "71 min", "Nothing was finished in this time. The target is 240 min.")) {
            assertTrue(window.text().contains(part), part + " in " + window.text());
        }
        String picture = TimesPicture.svg(URGENT);
        assertTrue(picture.contains("h-bar-first") && picture.contains("h-bar-second"), "half are in time, nine of ten are not");
        assertFalse(TimesPicture.svg(new TurnaroundTimes(Priority.URGENT, 4, 10L, 20L, 60, 4)).contains("h-bar-second"));
    }

    @Test
    void whatIsOverdueAppearsByItselfWithTheWayToIt() {
        assertTrue(window.text().contains("Nothing is overdue"));
        late.add(new OverdueSpecimen(DayScenes.TUBE, SpecimenStatus.RECEIVED, Priority.URGENT, List.of("CBC"), DayScenes.AT, 65));
        session.tell("lab.specimen.received", "0700000000019");
        assertTrue(window.text().contains("1 h 5 min"), window::text);
        assertEquals("1", window.get("urgent-overdue").getElement().getText());
        window.click("overdue-open-" + DayScenes.TUBE);
        assertEquals("lab/" + DayScenes.TUBE, session.gone);
    }

    @Test
    void anotherPeriodIsAskedFor() {
        window.click("turnaround-days-7");
        assertTrue(turnaround.asked().contains("board" + List.of(TestSession.NOW.minus(Duration.ofDays(7)), TestSession.NOW)), turnaround.asked()::toString);
    }

    @Test
    void aTargetThatCannotBeIsSaidOfItsField() {
        window.click("turnaround-targets");
        window.type("target-routine", "0");
        window.click("targets-save");
        assertTrue(((TextField) window.get("target-routine")).isInvalid());
        window.type("target-routine", "much");
        window.click("targets-save");
        assertTrue(((TextField) window.get("target-routine")).isInvalid());
        assertEquals(List.of(), session.said);
        window.type("target-routine", "180");
        window.click("targets-save");
        assertEquals(List.of("The targets hold from now on."), session.said);
    }
}
