// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Gives a patient another slot. */
final class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient SlotServices services;
    private final transient Booking booking;
    private final transient Runnable changed;
    private final FreeSlots free;

    MoveDialog(Session session, SlotServices services, Booking booking, Runnable changed) {
        this.session = session;
        this.services = services;
        this.booking = booking;
        this.changed = changed;
        this.free = new FreeSlots(session, services.slots(), session.formats().today(), this::move);
        setHeaderTitle(session.t("uilab.slots.move.title"));
        setWidth("40rem");
        add(Parts.div("h-stack", new Paragraph(session.t("uilab.slots.moving", booking.name(), session.formats().dateTime(booking.startsAt()),
                booking.place())), free));
        getFooter().add(ActionButton.of("move-leave", session.t("ui.confirm.leave"), this::close));
    }

    private void move(CollectionSlot to) {
        boolean moved = session.attempt(() -> services.slots().move(session.caller(), booking.id(), to.times(), to.startsAt()));
        if (moved) {
            close();
            session.say(session.t("uilab.slots.booked", booking.name(), session.formats().dateTime(to.startsAt()), to.place()));
        } else {
            free.show();
        }
        changed.run();
    }
}
