// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.openhims.lab.slots.Booking;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** Who comes on a day, with what is to be taken, and what can be done with a booking. */
final class BookingTable extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient SlotServices services;
    private final transient Wanted wanted;
    private final transient Runnable changed;
    private final DataTable<Booking> table;

    BookingTable(Session session, SlotServices services, Runnable changed) {
        this.session = session;
        this.services = services;
        this.wanted = new Wanted(session, services.orders());
        this.changed = changed;
        this.table = new DataTable<Booking>("bookings", session.t("uilab.slots.list"), Booking::id,
                new Empty(Icon.PEOPLE, session.t("uilab.slots.nobody"), session.t("uilab.slots.nobody.todo")))
                .column(session.t("uilab.slots.time"), this::time)
                .column(session.t("uilab.patient"), one -> Parts.div("h-line", Parts.span("h-name", one.name()),
                        Parts.span("h-line-detail", PatientBanner.uhid(one.uhid()))))
                .column(session.t("uilab.tests"), this::tests)
                .column(session.t("uilab.slots.state"), this::state)
                .column("", this::acts);
        add(table);
    }

    void show(List<Booking> bookings) {
        table.show(bookings);
    }

    private Component time(Booking one) {
        return Parts.div("h-line", Parts.span("h-token", session.formats().time(one.startsAt())), Parts.span("h-line-detail", one.place()));
    }

    private Component tests(Booking one) {
        Div cell = Parts.div("h-line", Parts.span("h-name", wanted.tests(one.order())));
        one.tubes().forEach(tube -> cell.add(Parts.span("h-line-detail", tube.accession() + " · " + session.t("lab.specimen." + tube.specimen()) + " · "
                + session.t("lab.container." + tube.container()) + " · " + session.t("uilab.status." + tube.status().name()))));
        if (one.tubes().stream().anyMatch(tube -> "due".equals(tube.custody()))) {
            cell.add(new Chip(Tone.WAITING, session.t("uilab.slots.custody")));
        }
        return cell;
    }

    private Component state(Booking one) {
        Tone tone = switch (one.status()) {
            case BOOKED -> Tone.INFO;
            case COLLECTED -> Tone.DONE;
            case NO_SHOW -> Tone.DANGER;
            case MOVED, CANCELLED -> Tone.PLAIN;
        };
        Div cell = Parts.div("h-line", new Chip(tone, session.t("lab.slot.status." + one.status())));
        if (one.reason() != null) {
            cell.add(Parts.span("h-line-detail", one.reason()));
        }
        return cell;
    }

    private Component acts(Booking one) {
        Div acts = Parts.div("h-row");
        if (one.status() != Booking.Status.BOOKED || !session.may("lab.slot.book")) {
            return acts;
        }
        acts.add(act("slot-move-", "uilab.slots.move", one, () -> new MoveDialog(session, services, one, changed).open()),
                act("slot-cancel-", "uilab.slots.cancel", one, () -> cancel(one)).quiet());
        if (!one.startsAt().isAfter(session.formats().now())) {
            acts.addComponentAsFirst(act("slot-noshow-", "uilab.slots.noshow", one, () -> noShow(one)));
        }
        return acts;
    }

    private ActionButton act(String id, String text, Booking one, Runnable work) {
        ActionButton act = ActionButton.of(id + one.id(), session.t(text), work);
        act.getElement().setAttribute("aria-label", session.t("uilab.slots.of", session.t(text), one.name()));
        return act;
    }

    private void noShow(Booking one) {
        done(() -> services.slots().noShow(session.caller(), one.id()), "uilab.slots.noshow.done", one);
    }

    private void cancel(Booking one) {
        Confirm.reason(session, session.t("uilab.slots.cancel.title"), session.t("uilab.slots.cancel.consequence", one.name(),
                session.formats().dateTime(one.startsAt())), session.t("uilab.slots.cancel.go"),
                why -> done(() -> services.slots().cancel(session.caller(), one.id(), why), "uilab.slots.cancelled", one));
    }

    private void done(Runnable work, String said, Booking one) {
        if (session.attempt(work)) {
            session.say(session.t(said, one.name()));
        }
        changed.run();
    }
}
