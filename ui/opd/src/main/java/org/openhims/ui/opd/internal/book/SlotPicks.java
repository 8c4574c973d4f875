// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.openhims.opd.schedule.Slot;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;

/** A button for each time with a place; Tab goes from time to time, Enter takes it. */
final class SlotPicks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Doctors doctors;
    private final transient BiConsumer<Slot, Boolean> picked;

    /** @param picked told of the slot, and whether it is beyond the capacity */
    SlotPicks(Session session, Doctors doctors, BiConsumer<Slot, Boolean> picked) {
        this.session = session;
        this.doctors = doctors;
        this.picked = picked;
        setId("book-slots");
        addClassName("h-picks");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", session.t("uiopd.book.slots"));
    }

    /** @param named whether each button tells with whom, since the page does not */
    void show(LocalDate day, List<Slot> slots, boolean named) {
        removeAll();
        if (slots.isEmpty()) {
            add(new Empty(Icon.CLOCK, session.t("uiopd.book.none", session.formats().date(day)), session.t("uiopd.book.none.todo")));
        }
        for (Slot slot : slots) {
            boolean squeeze = slot.free() == 0;
            String time = session.formats().time(slot.startsAt());
            String who = named ? time + " · " + doctors.name(slot.doctor(), slot.queue()) : time;
            String text = squeeze ? session.t("uiopd.book.slot.squeeze", who) : session.t("uiopd.book.slot", who, slot.free());
            ActionButton button = ActionButton.of("book-slot-" + slot.queue() + '-' + time.replace(":", ""), text, () -> picked.accept(slot, squeeze));
            add(squeeze ? button.quiet() : button);
        }
        Parts.spoken(this);
    }
}
