// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.openhims.lab.LabOrder;
import org.openhims.lab.Specimen;
import org.openhims.lab.SpecimenStatus;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.NewBooking;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.ScanField;

/** Books a slot: the patient's UHID, or a number of the order, then one of the next free slots. */
final class BookDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int UHID = 13;
    private static final int ACCESSION = 10;
    private static final int ORDERS = 20;

    private final transient Session session;
    private final transient SlotServices services;
    private final transient LocalDate first;
    private final transient Runnable changed;
    private final ScanField scan;
    private final Div orders = Parts.spoken(Parts.div("h-stack h-tight"));
    private final Div offers = Parts.div("h-stack h-tight");

    BookDialog(Session session, SlotServices services, LocalDate first, Runnable changed) {
        this.session = session;
        this.services = services;
        this.first = first;
        this.changed = changed;
        scan = new ScanField("slot-find", session.t("uilab.slots.find"), text -> find(text.replaceAll("\\s", ""))).withCamera(session);
        scan.setWidthFull();
        setHeaderTitle(session.t("uilab.slots.book"));
        setWidth("40rem");
        add(Parts.div("h-stack", scan, orders, offers));
        getFooter().add(ActionButton.of("slot-leave", session.t("ui.confirm.leave"), this::close));
        addOpenedChangeListener(e -> scan.focus());
    }

    private void find(String text) {
        orders.removeAll();
        offers.removeAll();
        session.attempt(() -> {
            List<LabOrder> found = found(text).stream().filter(BookDialog::waits).toList();
            if (found.size() == 1) {
                choose(found.get(0));
            } else {
                found.forEach(one -> orders.add(pick(one)));
            }
            if (found.isEmpty()) {
                orders.add(Parts.span("h-soft", session.t("uilab.slots.nothing")));
            }
        });
    }

    private List<LabOrder> found(String text) {
        if (text.matches("\\d{" + UHID + "}")) {
            return services.orders().of(session.caller(), text, null, ORDERS).items();
        }
        String order = text.matches("\\d{" + ACCESSION + "}") ? services.specimens().get(session.caller(), text).order() : text;
        return List.of(services.orders().get(session.caller(), order));
    }

    private static boolean waits(LabOrder order) {
        return order.specimens().stream().map(Specimen::status).anyMatch(SpecimenStatus.ORDERED::equals);
    }

    private ActionButton pick(LabOrder one) {
        ActionButton pick = ActionButton.of("slot-order-" + one.id(), words(one), () -> choose(one));
        pick.addClassName("h-pick");
        return pick;
    }

    private String words(LabOrder one) {
        return String.join(", ", one.tests()) + " · " + session.formats().dateTime(one.orderedAt());
    }

    private void choose(LabOrder one) {
        orders.removeAll();
        offers.removeAll();
        orders.add(PatientBanner.line(session, session.banner(one.uhid())), Parts.span("h-name", words(one)));
        FreeSlots[] free = new FreeSlots[1];
        free[0] = new FreeSlots(session, services.slots(), first, slot -> book(one, slot, free[0]));
        offers.add(free[0]);
    }

    private void book(LabOrder one, CollectionSlot slot, FreeSlots free) {
        boolean booked = session.attempt(() -> services.slots().book(session.caller(), new NewBooking(one.id(), slot.times(), slot.startsAt())));
        if (booked) {
            close();
            session.say(session.t("uilab.slots.booked", session.banner(one.uhid()).name(), session.formats().dateTime(slot.startsAt()), slot.place()));
        } else {
            free.show();
        }
        changed.run();
    }
}
