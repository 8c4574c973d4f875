// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** The next slots with a free place from a day on; one of them is taken by a click. */
final class FreeSlots extends Div {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 31;
    private static final int OFFERED = 12;

    private final transient Session session;
    private final transient CollectionSlots slots;
    private final transient Consumer<CollectionSlot> taken;
    private final DatePicker from;
    private final Div offers = Parts.spoken(Parts.div("h-picks"));

    FreeSlots(Session session, CollectionSlots slots, LocalDate first, Consumer<CollectionSlot> taken) {
        this.session = session;
        this.slots = slots;
        this.taken = taken;
        LocalDate today = session.formats().today();
        from = day("slot-from", first.isBefore(today) ? today : first);
        from.setLabel(session.t("uilab.slots.from"));
        from.setMin(today);
        from.addValueChangeListener(e -> show());
        addClassNames("h-stack", "h-tight");
        add(from, offers);
        show();
    }

    static DatePicker day(String id, LocalDate value) {
        DatePicker day = new DatePicker(value);
        day.setId(id);
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd-MM-yyyy"));
        return day;
    }

    void show() {
        session.attempt(() -> {
            LocalDate first = from.getValue() == null ? session.formats().today() : from.getValue();
            List<CollectionSlot> free = slots.free(session.caller(), first, DAYS);
            offers.removeAll();
            free.stream().limit(OFFERED).forEach(slot -> offers.add(offer(slot)));
            if (free.isEmpty()) {
                offers.add(Parts.span("h-soft", session.t("uilab.slots.full")));
            }
        });
    }

    private ActionButton offer(CollectionSlot slot) {
        ActionButton offer = ActionButton.of("slot-free-" + slot.times() + '-' + slot.startsAt().getEpochSecond(), session.t("uilab.slots.offer",
                session.formats().dateTime(slot.startsAt()), slot.place(), slot.free()), () -> taken.accept(slot));
        offer.addClassName("h-pick");
        return offer;
    }
}
