// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.lab.slots.Booking;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionSlot;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Meter;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Slot;
import org.openhims.ui.parts.Tone;

/** A day of collection by appointment: who comes, and which slots have a place. */
final class CollectionPage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient SlotServices services;
    private final DatePicker day;
    private final Slot heading = new Slot("h-stack h-tight");
    private final BookingTable bookings;
    private final DataTable<SlotLine> slots;

    CollectionPage(Session session, SlotServices services) {
        this.session = session;
        this.services = services;
        this.day = FreeSlots.day("collection-day", session.formats().today());
        day.setAriaLabel(session.t("uilab.slots.day"));
        day.addValueChangeListener(e -> show());
        this.bookings = new BookingTable(session, services, this::show);
        this.slots = slots();
        add(new PageFrame(session.t("uilab.slots"), Parts.spoken(heading), new Panel(Icon.PEOPLE, session.t("uilab.slots.list"), bookings),
                new Panel(Icon.CLOCK, session.t("uilab.slots.slots"), slots)).tools(tools()));
        show();
        session.live(this, Set.of("lab.*"), events -> show());
    }

    private Component[] tools() {
        ActionButton settings = new ActionButton("collection-times", session.t("uilab.times"), Icon.CLOCK,
                () -> new SettingsDialog(session, services.slots(), this::show).open()).quiet();
        settings.setVisible(session.may("lab.slot.manage"));
        ActionButton book = new ActionButton("collection-book", session.t("uilab.slots.book"), Icon.PLUS,
                () -> new BookDialog(session, services, chosen(), this::show).open()).primary().key(FKey.F9);
        book.setVisible(session.may("lab.slot.book"));
        return new Component[] {settings, day, book};
    }

    private DataTable<SlotLine> slots() {
        return new DataTable<SlotLine>("slots", session.t("uilab.slots.slots"), SlotLine::key,
                new Empty(Icon.CLOCK, session.t("uilab.slots.none"), session.t("uilab.slots.none.todo")))
                .column(session.t("uilab.slots.time"), line -> Parts.span("h-token", session.t("uilab.slots.span",
                        session.formats().time(line.startsAt()), session.formats().time(line.endsAt()))))
                .text(session.t("uilab.times.place"), SlotLine::place)
                .text(session.t("uilab.slots.taken"), line -> session.t("uilab.slots.taken.of", line.booked(), line.capacity()))
                .column("", line -> new Meter(line.booked() / (double) line.capacity(), line.booked() < line.capacity() ? Tone.INFO : Tone.WAITING));
    }

    private LocalDate chosen() {
        return day.getValue() == null ? session.formats().today() : day.getValue();
    }

    private void show() {
        session.attempt(() -> {
            LocalDate now = chosen();
            CollectionSlots book = services.slots();
            List<Booking> booked = book.day(session.caller(), now, null);
            List<CollectionSlot> free = now.isBefore(session.formats().today()) ? List.of() : book.free(session.caller(), now, 1);
            Map<String, Integer> capacities = book.times(session.caller()).stream()
                    .collect(Collectors.toMap(CollectionTimes::id, CollectionTimes::capacity));
            ClosedDay closed = book.closedDays(session.caller()).stream().filter(one -> one.day().equals(now)).findFirst().orElse(null);
            heading.show(slot -> head(slot, now, closed), now, closed);
            bookings.show(booked);
            slots.show(SlotLine.of(free, booked, capacities));
        });
    }

    private void head(Slot slot, LocalDate now, ClosedDay closed) {
        slot.add(Parts.span("h-name", session.formats().longDate(now)));
        if (closed != null) {
            slot.add(Parts.div("h-now h-tone-danger", Icon.ALERT.component(),
                    Parts.span("h-notice-text", session.t("uilab.slots.closed", closed.reason(), closed.booked()))));
        }
    }
}
