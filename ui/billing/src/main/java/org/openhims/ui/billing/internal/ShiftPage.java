// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openhims.billing.Shift;
import org.openhims.billing.ShiftStatus;
import org.openhims.billing.Shifts;
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

/** The own shift from float to counted drawer, and the drawers of others to take over. Who counts is not told what should be there. */
final class ShiftPage extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient Session session;
    private final transient Shifts shifts;
    private final Div mine = Parts.div("h-stack");
    private final DataTable<Shift> table;

    ShiftPage(Session session, Shifts shifts) {
        this.session = session;
        this.shifts = shifts;
        this.table = new DataTable<Shift>("shifts", session.t("uibilling.shifts"), Shift::id,
                new Empty(Icon.CLOCK, session.t("uibilling.shifts.none"), session.t("uibilling.shifts.todo")))
                .text(session.t("uibilling.counter"), Shift::counter).text(session.t("uibilling.by"), Shift::user)
                .text(session.t("uibilling.from"), shift -> session.formats().dateTime(shift.openedAt()))
                .text(session.t("uibilling.collected"), shift -> shift.status() == ShiftStatus.OPEN ? "–" : shift.collected().toString())
                .text(session.t("uibilling.declared"), shift -> shift.declared() == null ? "" : shift.declared().toString())
                .text(session.t("uibilling.difference"), shift -> shift.difference() == null ? "" : shift.difference().toString())
                .column(session.t("uibilling.state"), shift -> States.chip(session, shift.status())).column("", this::acts);
        add(new PageFrame(session.t("uibilling.menu.shift"), mine, new Panel(Icon.CLOCK, session.t("uibilling.shifts"), Parts.spoken(table))));
        show();
        session.live(this, Set.of("billing.shift.*"), events -> show());
    }

    private void show() {
        session.attempt(() -> {
            Optional<Shift> own = shifts.mine(session.caller());
            mine.removeAll();
            mine.add(own.isPresent() ? closing(own.get()) : opening());
            table.show(session.may("billing.shift.accept") ? shifts.list(session.caller(), null, null, SHOWN).items() : List.of());
        });
    }

    private Component opening() {
        Form form = new Form(session, "billing.shift.open");
        TextField counter = form.text("counter", new TextField(session.t("uibilling.counter")));
        counter.setId("shift-counter");
        counter.setHelperText(session.t("uibilling.counter.own"));
        TextField opening = form.text("opening", new TextField(session.t("uibilling.opening")));
        opening.setId("shift-opening");
        ActionButton open = new ActionButton("shift-open", session.t("uibilling.open"), Icon.CHECK, () -> {
            if (form.submit(() -> shifts.open(session.caller(), counter.getValue().strip(), Amounts.of("opening", opening.getValue())))) {
                session.say(session.t("uibilling.opened"));
                show();
            }
        }).primary().key(FKey.F4);
        return new Panel(Icon.CLOCK, session.t("uibilling.shift.new"), Parts.div("h-fields", opening, counter), Parts.div("h-row h-form-end", open));
    }

    private Component closing(Shift shift) {
        Form form = new Form(session, "billing.shift.close");
        TextField declared = form.text("declared", new TextField(session.t("uibilling.counted")));
        declared.setId("shift-declared");
        ActionButton close = new ActionButton("shift-close", session.t("uibilling.close"), Icon.LOCK, () -> {
            if (form.submit(() -> shifts.close(session.caller(), Amounts.of("declared", declared.getValue())))) {
                session.say(session.t("uibilling.closed"));
                show();
            }
        }).primary().key(FKey.F9);
        return new Panel(Icon.CLOCK, session.t("uibilling.shift.mine", shift.counter()), Parts.div("h-counts",
                Parts.fact(session.t("uibilling.from"), session.formats().time(shift.openedAt())),
                Parts.fact(session.t("uibilling.opening"), shift.opening().toString())),
                Parts.div("h-fields", declared), Parts.div("h-row h-form-end", close));
    }

    private Component acts(Shift shift) {
        if (shift.status() != ShiftStatus.CLOSED || shift.user().equals(session.caller().user())) {
            return Parts.span("h-soft", shift.acceptedBy() == null ? "" : session.t("uibilling.acceptedby", shift.acceptedBy()));
        }
        return new ActionButton("shift-accept-" + shift.counter(), session.t("uibilling.accept"), Icon.CHECK, () -> Confirm.ask(session,
                session.t("uibilling.accept"), session.t("uibilling.accept.sure", shift.declared().toString(), shift.counter()),
                session.t("uibilling.accept"), () -> {
                    session.attempt(() -> shifts.accept(session.caller(), shift.id()));
                    show();
                }));
    }
}
