// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.openhims.opd.schedule.Appointment;
import org.openhims.opd.schedule.Appointments;
import org.openhims.opd.schedule.Leave;
import org.openhims.opd.schedule.NewLeave;
import org.openhims.opd.schedule.Schedules;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** Who is away, and which patients are to be given another time because of it. */
final class LeavePage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    private final transient Session session;
    private final transient Doctors doctors;
    private final transient Schedules schedules;
    private final transient Appointments appointments;
    private final transient Form form;
    private final Choice<Leave.Scope> scope;
    private final Select<String> subject = new Select<>();
    private final Select<LeaveKind> kind = new Select<>();
    private final TextField from;
    private final TextField until;
    private final TextField reason;
    private final DataTable<Leave> leaves;
    private final DataTable<Appointment> rebook;

    LeavePage(Session session, Schedules schedules, Appointments appointments, Doctors doctors) {
        this.session = session;
        this.doctors = doctors;
        this.schedules = schedules;
        this.appointments = appointments;
        this.form = new Form(session, "opd.leave");
        scope = form.choice("scope", new Choice<>("leave-scope", session.t("uiopd.leave.scope"), List.of(Leave.Scope.values()),
                one -> session.t("uiopd.leave.scope." + one.name())), Leave.Scope.class);
        prepareLists();
        from = text("from");
        until = text("until");
        reason = text("reason");
        leaves = leaves();
        rebook = rebook();
        ActionButton save = new ActionButton("leave-save", session.t("uiopd.leave.save"), Icon.CHECK, this::save).primary();
        Panel entry = new Panel(Icon.LEAVE, session.t("uiopd.leave.new"), Parts.div("h-fields", scope, subject, kind, from, until, reason),
                Parts.div("h-row h-form-end", save));
        entry.setVisible(session.may("opd.schedule.manage"));
        add(new PageFrame(session.t("uiopd.leave"), new Panel(Icon.PEOPLE, session.t("uiopd.rebook"), rebook), entry,
                new Panel(Icon.LEAVE, session.t("uiopd.leave.list"), leaves))
                .tools(new ActionButton("leave-schedules", session.t("uiopd.schedule"), Icon.CLOCK,
                        () -> session.go(BookView.PATH + '/' + BookView.SCHEDULES)).quiet(), new ActionButton("leave-book", session.t("uiopd.book"), Icon.CLOCK, () -> session.go(BookView.PATH)).quiet()));
        show();
        session.live(this, Set.of("opd.appointment.*"), events -> show());
    }

    /** Doctors and departments by their names, and the usual reasons. */
    private void prepareLists() {
        subject.setId("leave-subject");
        subject.setLabel(session.t("uiopd.leave.subject"));
        subject.setItemLabelGenerator(code -> code == null ? "" : doctors.subject(code));
        subjects();
        form.text("subject", subject);
        scope.addValueChangeListener(e -> subjects());
        kind.setId("leave-kind");
        kind.setLabel(session.t("uiopd.leave.kind"));
        kind.setItems(LeaveKind.values());
        kind.setItemLabelGenerator(one -> one == null ? "" : session.t("uiopd.leave.kind." + one));
    }

    private void subjects() {
        boolean doctor = scope.getValue() != Leave.Scope.DEPARTMENT;
        subject.setItems(doctor ? doctors.users() : doctors.departmentCodes());
        subject.setVisible(scope.getValue() != Leave.Scope.FACILITY);
    }

    private TextField text(String name) {
        TextField field = new TextField(session.t("uiopd.leave." + name));
        field.setId("leave-" + name);
        return form.text(name, field);
    }

    private DataTable<Leave> leaves() {
        return new DataTable<Leave>("leave-list", session.t("uiopd.leave.list"), Leave::id,
                new Empty(Icon.CHECK, session.t("uiopd.leave.none"), session.t("uiopd.leave.none.todo")))
                .text(session.t("uiopd.leave.subject"), leave -> leave.scope() == Leave.Scope.FACILITY ? session.t("uiopd.leave.scope.FACILITY")
                        : doctors.subject(leave.subject()))
                .text(session.t("uiopd.leave.days"), leave -> session.formats().date(leave.from()) + " – " + session.formats().date(leave.until()))
                .text(session.t("uiopd.leave.reason"), Leave::reason)
                .text(session.t("uiopd.rebook"), leave -> Integer.toString(leave.toRebook()))
                .column("", this::end);
    }

    private Div end(Leave leave) {
        Div acts = Parts.div("h-row");
        if (session.may("opd.schedule.manage")) {
            acts.add(new ActionButton("leave-end-" + leave.id(), session.t("uiopd.leave.end"), Icon.UNDO, () -> {
                session.attempt(() -> schedules.endLeave(session.caller(), leave.id()));
                show();
            }).quiet());
        }
        return acts;
    }

    private DataTable<Appointment> rebook() {
        return new DataTable<Appointment>("rebook-list", session.t("uiopd.rebook"), Appointment::id,
                new Empty(Icon.CHECK, session.t("uiopd.rebook.none"), session.t("uiopd.rebook.none.todo")))
                .text(session.t("uiopd.book.time"), one -> session.formats().dateTime(one.startsAt()))
                .column(session.t("uiopd.patient"), BookTable::person)
                .text(session.t("uiopd.book.with"), one -> doctors.name(one.doctor(), one.queue()))
                .text(session.t("uiopd.leave.reason"), one -> one.reason() == null ? "" : one.reason())
                .column("", one -> ActionButton.of("rebook-" + one.id(), session.t("uiopd.book.move"), () -> session.go(BookView.PATH + '/' + one.id())));
    }

    private void show() {
        session.attempt(() -> {
            leaves.show(schedules.leaves(session.caller(), null));
            rebook.show(appointments.toRebook(session.caller(), null, MOST).items());
        });
    }

    private void save() {
        if (form.submit(() -> {
            Leave made = schedules.leave(session.caller(), new NewLeave(scope.getValue(),
                    scope.getValue() == Leave.Scope.FACILITY ? null : subject.getValue(), day("from", from),
                    until.isEmpty() ? null : day("until", until), why()));
            session.say(session.t("uiopd.leave.saved", made.toRebook()));
        })) {
            List.of(from, until, reason).forEach(TextField::clear);
            subject.clear();
            kind.clear();
            show();
        }
    }

    /** The kind and what was typed besides. */
    private String why() {
        String typed = reason.getValue().strip();
        if (kind.isEmpty()) {
            return typed;
        }
        String named = session.t("uiopd.leave.kind." + kind.getValue());
        return typed.isEmpty() ? named : named + ": " + typed;
    }

    /** As a paper form has it; noon is the same day everywhere in the world's hours of this half. */
    private LocalDate day(String name, TextField field) {
        return session.formats().moment(field.getValue(), "12:00").map(noon -> noon.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElseThrow(() -> Problem.invalid(name, "date"));
    }
}
