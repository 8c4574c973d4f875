// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import org.openhims.opd.Queue;
import org.openhims.opd.schedule.Schedule;
import org.openhims.opd.schedule.Schedules;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** When each doctor may be booked: makes schedules, changes and ends them. */
final class SchedulePage extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Session session;
    private final transient Schedules schedules;
    private final transient Form form;
    private final ScheduleForm fields;
    private final DataTable<Schedule> table;

    SchedulePage(Session session, Schedules schedules, List<Queue> queues, Doctors doctors) {
        this.session = session;
        this.schedules = schedules;
        form = new Form(session, "opd.schedule");
        fields = new ScheduleForm(session, form, queues, doctors);
        table = new DataTable<Schedule>("schedules", session.t("uiopd.schedule.list"), Schedule::id,
                new Empty(Icon.CLOCK, session.t("uiopd.schedule.none"), session.t("uiopd.schedule.none.todo")))
                .text(session.t("uiopd.schedule.doctor"), one -> doctors.name(one.doctor(), session.t("uiopd.schedule.several")))
                .text(session.t("uiopd.schedule.queue"), Schedule::queue).text(session.t("uiopd.schedule.days"), one -> ScheduleForm.days(session, one))
                .text(session.t("uiopd.schedule.hours"), one -> one.from() + "–" + one.until() + " · " + session.t("uiopd.figures.minutes", one.slotMinutes()))
                .text(session.t("uiopd.schedule.places"), one -> session.t("uiopd.schedule.places.of", one.places().capacity(), one.places().overbooking(),
                        one.places().online(), one.places().walkIn()))
                .text(session.t("uiopd.schedule.valid"), this::valid).column("", this::acts);
        Panel entry = new Panel(Icon.PLUS, session.t("uiopd.schedule.new"), fields, Parts.div("h-row h-form-end",
                new ActionButton("schedule-save", session.t("uiopd.schedule.save"), Icon.CHECK, this::save).primary().key(FKey.F9),
                ActionButton.of("schedule-clear", session.t("uiopd.schedule.clear"), () -> fields.show(null))));
        entry.setVisible(session.may("opd.schedule.manage"));
        add(new PageFrame(session.t("uiopd.schedule"), new Panel(Icon.CLOCK, session.t("uiopd.schedule.list"), table), entry)
                .tools(new ActionButton("schedule-book", session.t("uiopd.book"), Icon.CLOCK, () -> session.go(BookView.PATH)).quiet(),
                        new ActionButton("schedule-leave", session.t("uiopd.leave"), Icon.LEAVE, () -> session.go(BookView.PATH + '/' + BookView.LEAVE)).quiet()));
        show();
    }

    private String valid(Schedule one) {
        return session.formats().date(one.validFrom()) + " – " + (one.validUntil() == null ? "" : session.formats().date(one.validUntil()));
    }

    private Div acts(Schedule one) {
        Div acts = Parts.div("h-row");
        if (session.may("opd.schedule.manage")) {
            acts.add(new ActionButton("schedule-change-" + one.id(), session.t("uiopd.schedule.change"), Icon.NOTE, () -> fields.show(one)).quiet());
            if (one.validUntil() == null || one.validUntil().isAfter(session.formats().today())) {
                acts.add(new ActionButton("schedule-end-" + one.id(), session.t("uiopd.schedule.end"), Icon.CLOSE, () -> end(one)).quiet());
            }
        }
        return acts;
    }

    /** Who is booked later is to be given another time. */
    private void end(Schedule one) {
        LocalDate today = session.formats().today();
        LocalDate last = one.validFrom().isAfter(today) ? one.validFrom() : today;
        Confirm.ask(session, session.t("uiopd.schedule.end.title"), session.t("uiopd.schedule.end.consequence", session.formats().date(last)),
                session.t("uiopd.schedule.end"), () -> session.attempt(() -> {
                    schedules.set(session.caller(), new Schedule(one.id(), one.queue(), one.doctor(), one.days(), one.from(), one.until(),
                            one.slotMinutes(), one.places(), one.validFrom(), last));
                    show();
                }));
    }

    private void show() {
        session.attempt(() -> {
            LocalDate today = session.formats().today();
            table.show(schedules.all(session.caller()).stream().filter(one -> one.validUntil() == null || !one.validUntil().isBefore(today)).toList());
        });
    }

    private void save() {
        if (form.submit(() -> schedules.set(session.caller(), fields.value()))) {
            fields.show(null);
            session.say(session.t("uiopd.schedule.saved"));
            show();
        }
    }
}
