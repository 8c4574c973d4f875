// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.AppointmentStatus;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.openhims.ui.parts.Tone;

/** Who is booked, by time. */
final class BookTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Consumer<Appointment> checkIn;
    private final transient Consumer<Appointment> cancel;
    private final transient Consumer<Appointment> move;
    private final transient Consumer<Appointment> noShow;
    private final DataTable<Appointment> table;
    private boolean today;

    BookTable(Session session, Doctors doctors, Consumer<Appointment> checkIn, Consumer<Appointment> cancel, Consumer<Appointment> move,
            Consumer<Appointment> noShow) {
        this.session = session;
        this.checkIn = checkIn;
        this.cancel = cancel;
        this.move = move;
        this.noShow = noShow;
        table = new DataTable<Appointment>("book-day", session.t("uiopd.book.day"), Appointment::id,
                new Empty(Icon.PEOPLE, session.t("uiopd.book.empty"), session.t("uiopd.book.empty.todo")))
                .column(session.t("uiopd.book.time"), one -> Parts.span("h-token", session.formats().time(one.startsAt())))
                .column(session.t("uiopd.patient"), BookTable::person)
                .text(session.t("uiopd.book.with"), one -> doctors.name(one.doctor(), one.queue()))
                .column(session.t("uiopd.state"), one -> state(session, one))
                .column("", this::acts);
        add(table);
    }

    static Component person(Appointment one) {
        return Parts.div("h-line", Parts.span("h-name", one.name()), Parts.span("h-line-detail", PatientBanner.uhid(one.uhid())));
    }

    static Chip state(Session session, Appointment one) {
        Tone tone = switch (one.status()) {
            case BOOKED -> Tone.WAITING;
            case ARRIVED -> Tone.DONE;
            case TO_REBOOK -> Tone.DANGER;
            default -> Tone.PLAIN;
        };
        return new Chip(tone, session.t("uiopd.book.status." + one.status().name()));
    }

    void show(List<Appointment> day, boolean isToday) {
        today = isToday;
        table.show(day.stream().filter(one -> one.status() != AppointmentStatus.CANCELLED && one.status() != AppointmentStatus.REBOOKED).toList());
    }

    private Component acts(Appointment one) {
        Div acts = Parts.div("h-row");
        boolean booked = one.status() == AppointmentStatus.BOOKED;
        if (today && (booked || one.status() == AppointmentStatus.NO_SHOW) && session.may("opd.visit.open")) {
            acts.add(new ActionButton("book-in-" + one.id(), session.t("uiopd.checkin"), Icon.TICKET, () -> checkIn.accept(one)));
        }
        if (session.may("opd.appointment.book") && (booked || one.status() == AppointmentStatus.TO_REBOOK)) {
            acts.add(ActionButton.of("book-move-" + one.id(), session.t("uiopd.book.move"), () -> move.accept(one)));
            if (booked && one.startsAt().isBefore(session.formats().now())) {
                acts.add(new ActionButton("book-noshow-" + one.id(), session.t("uiopd.skip"), Icon.SKIP, () -> noShow.accept(one)).quiet().iconOnly());
            }
            acts.add(new ActionButton("book-cancel-" + one.id(), session.t("uiopd.book.cancel"), Icon.CLOSE, () -> cancel.accept(one)).quiet().iconOnly());
        }
        return acts;
    }
}
