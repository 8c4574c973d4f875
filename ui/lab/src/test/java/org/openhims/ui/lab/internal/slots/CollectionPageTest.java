// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.textfield.TextField;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionTimes;

class CollectionPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final SlotScene scene = new SlotScene();
    private final TestWindow window = TestWindow.open();

    private TestSession as(String user, String... permissions) {
        TestSession session = TestSession.of(user, permissions);
        window.show(scene.view().open(session, ""));
        return session;
    }

    private TestSession technician() {
        return as("ravi", "lab.slot.read", "lab.slot.book", "lab.worklist");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theDayTellsWhoComesForWhatAndHowFullEachSlotIs() {
        scene.bookings.add(SlotScene.booking("b1", SlotScene.EARLY, Booking.Status.BOOKED));
        scene.free.add(SlotScene.slot(SlotScene.EARLY, 3));
        scene.free.add(SlotScene.slot(SlotScene.LATE, 4));
        technician();
        for (String part : List.of("Sunita Devi", "CBC", "1000000016", "Room 3", "09:30–09:45", "1 of 4", "0 of 4")) {
            assertTrue(window.text().contains(part), part + " in " + window.text());
        }
    }

    @Test
    void aFullSlotIsStillShown() {
        scene.times = SlotScene.times(1);
        scene.bookings.add(SlotScene.booking("b1", SlotScene.EARLY, Booking.Status.BOOKED));
        scene.bookings.add(SlotScene.booking("b0", SlotScene.EARLY, Booking.Status.CANCELLED));
        technician();
        assertTrue(window.text().contains("1 of 1"), window::text);
    }

    @Test
    void whoDoesNotComeIsNotedOnceTheSlotHasBegun() {
        scene.bookings.add(SlotScene.booking("b1", SlotScene.EARLY, Booking.Status.BOOKED));
        scene.bookings.add(SlotScene.booking("b2", SlotScene.LATE, Booking.Status.BOOKED));
        TestSession session = technician();
        assertFalse(window.sees("slot-noshow-b2"), "it has not begun");
        window.click("slot-noshow-b1");
        assertEquals(List.of("Noted: Sunita Devi did not come."), session.said);
        assertEquals(Booking.Status.NO_SHOW, scene.bookings.get(0).status());
        assertFalse(window.sees("slot-noshow-b1"));
    }

    @Test
    void anOrderIsFoundByTheUhidAndTakesAFreeSlot() {
        scene.free.add(SlotScene.slot(SlotScene.LATE, 4));
        TestSession session = technician();
        window.click("collection-book");
        window.scan("slot-find", "07 0000 0000 019");
        window.click(SlotScene.offer(SlotScene.LATE));
        assertEquals(1, scene.bookings.size());
        assertTrue(session.said.get(0).contains("11:00"), session.said::toString);
        assertTrue(window.sees("slot-move-b0"), "it stands in the list");
    }

    @Test
    void ofSeveralOrdersOneIsChosenAndATubeNamesItsOrder() {
        scene.free.add(SlotScene.slot(SlotScene.LATE, 4));
        scene.orders.add(SlotScene.order("o2", true));
        scene.orders.add(SlotScene.order("o3", false));
        technician();
        window.click("collection-book");
        window.scan("slot-find", SlotScene.UHID);
        assertFalse(window.find("slot-order-o3").isPresent(), "nothing of it is to be taken");
        window.click("slot-order-o2");
        window.click(SlotScene.offer(SlotScene.LATE));
        assertEquals("o2", scene.bookings.get(0).order());
        window.click("collection-book");
        window.scan("slot-find", SlotScene.TUBE);
        window.click(SlotScene.offer(SlotScene.LATE));
        assertEquals("o1", scene.bookings.get(1).order());
    }

    @Test
    void aSlotThatFilledMeanwhileIsSaidAndTheOthersAreOffered() {
        scene.free.add(SlotScene.slot(SlotScene.LATE, 1));
        TestSession session = technician();
        window.click("collection-book");
        window.scan("slot-find", SlotScene.UHID);
        scene.free.clear();
        window.click(SlotScene.offer(SlotScene.LATE));
        assertEquals(List.of("lab.slot.full"), session.problems);
        assertTrue(window.text().contains("No free slot within a month."));
    }

    @Test
    void aBookingIsMovedOrCancelledWithAReason() {
        scene.bookings.add(SlotScene.booking("b1", SlotScene.EARLY, Booking.Status.BOOKED));
        scene.free.add(SlotScene.slot(SlotScene.LATE, 4));
        technician();
        window.click("slot-move-b1");
        window.click(SlotScene.offer(SlotScene.LATE));
        assertEquals(List.of(Booking.Status.MOVED, Booking.Status.BOOKED), scene.bookings.stream().map(Booking::status).toList());
        String second = scene.bookings.get(1).id();
        window.click("slot-cancel-" + second);
        window.type("confirm-reason", "Has fever");
        window.click("confirm-go");
        assertTrue(window.text().contains("Has fever"));
        assertFalse(window.find("slot-cancel-" + second).isPresent());
    }

    @Test
    void anotherDayIsShownAndAClosedOneSaysWhy() {
        scene.closed.add(new ClosedDay(TODAY.plusDays(2), "Public holiday", 2));
        technician();
        assertFalse(window.text().contains("Public holiday"));
        window.type("collection-day", TODAY.plusDays(2));
        assertTrue(window.text().contains("Closed: Public holiday. 2 bookings have to be moved."), window::text);
        assertTrue(scene.slots.asked().contains("day[2026-11-24, null]"), scene.slots.asked()::toString);
    }

    @Test
    void whoMayOnlyLookChangesNothingAndSeesNoTestsOfOrders() {
        scene.bookings.add(SlotScene.booking("b1", SlotScene.EARLY, Booking.Status.BOOKED));
        as("reader", "lab.slot.read");
        assertTrue(window.text().contains("Sunita Devi"));
        for (String id : List.of("collection-book", "collection-times", "slot-move-b1", "slot-cancel-b1", "slot-noshow-b1")) {
            assertFalse(window.sees(id), id);
        }
        assertFalse(window.text().contains("CBC"));
    }

    @Test
    void whatOthersBookAppearsByItself() {
        TestSession session = technician();
        scene.bookings.add(SlotScene.booking("b1", SlotScene.LATE, Booking.Status.BOOKED));
        session.tell("lab.slot.booked", SlotScene.UHID);
        assertTrue(window.sees("slot-move-b1"));
    }

    @Test
    void whoSetsTheTimesIsToldWhichFieldIsWrong() {
        TestSession session = as("head", "lab.slot.read", "lab.slot.manage");
        window.click("collection-times");
        window.click("times-change-t1");
        window.type("times-from", "early");
        window.click("times-save");
        assertTrue(((TextField) window.get("times-from")).isInvalid());
        window.type("times-from", "7:30");
        window.type("times-capacity", "0");
        window.click("times-save");
        assertTrue(((TextField) window.get("times-capacity")).isInvalid());
        window.type("times-capacity", "6");
        window.type("times-days", Set.of(DayOfWeek.FRIDAY));
        window.click("times-save");
        assertEquals(new CollectionTimes("t1", "Room 3", Set.of(DayOfWeek.FRIDAY), LocalTime.of(7, 30), LocalTime.of(12, 0), 15, 6, TODAY, null),
                scene.times);
        assertEquals(List.of("The times hold; what is booked stays."), session.said);
    }

    @Test
    void aDayIsClosedWithAReasonAndOpenedAgain() {
        as("head", "lab.slot.read", "lab.slot.manage");
        window.click("collection-times");
        window.click("closed-add");
        assertEquals(List.of(), scene.closed, "no day was chosen");
        window.type("closed-day", TODAY);
        window.type("closed-reason", "x");
        window.click("closed-add");
        assertTrue(((TextField) window.get("closed-reason")).isInvalid());
        window.type("closed-reason", "Water cut");
        window.click("closed-add");
        assertTrue(window.text().contains("Closed: Water cut."), "the page behind it says so, too");
        window.click("closed-open-" + TODAY);
        assertEquals(List.of(), scene.closed);
    }
}
