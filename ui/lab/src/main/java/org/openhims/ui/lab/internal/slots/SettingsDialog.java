// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.slots.ClosedDay;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.lab.slots.CollectionTimes;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** When and where specimens are taken, and on which days they are not. */
final class SettingsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient CollectionSlots slots;
    private final transient Runnable changed;
    private final transient Form form;
    private final DataTable<CollectionTimes> times;
    private final DataTable<ClosedDay> closed;
    private final DatePicker day;
    private final TextField reason;

    SettingsDialog(Session session, CollectionSlots slots, Runnable changed) {
        this.session = session;
        this.slots = slots;
        this.changed = changed;
        this.form = new Form(session, "lab.closed");
        this.times = times();
        this.closed = closed();
        this.day = FreeSlots.day("closed-day", null);
        day.setLabel(session.t("uilab.closed.day"));
        day.setMin(session.formats().today());
        this.reason = form.text("reason", new TextField(session.t("uilab.reason")));
        reason.setId("closed-reason");
        reason.setMaxLength(200);
        setHeaderTitle(session.t("uilab.times"));
        setWidth("56rem");
        Div entry = Parts.div("h-fields", day, reason);
        add(Parts.div("h-stack", new Panel(Icon.CLOCK, session.t("uilab.times.list"), times).tools(new ActionButton("times-add",
                session.t("uilab.times.add"), Icon.PLUS, () -> edit(null))), new Panel(Icon.CLOSE, session.t("uilab.closed"), closed, entry,
                        ActionButton.of("closed-add", session.t("uilab.closed.add"), this::closeDay))));
        getFooter().add(ActionButton.of("settings-leave", session.t("ui.confirm.leave"), this::close));
        show();
    }

    private DataTable<CollectionTimes> times() {
        return new DataTable<CollectionTimes>("times", session.t("uilab.times.list"), CollectionTimes::id,
                Parts.span("h-soft", session.t("uilab.times.none")))
                .column(session.t("uilab.times.place"), one -> Parts.span("h-name", one.place()))
                .text(session.t("uilab.times.days"), one -> TimesForm.days(session, one))
                .text(session.t("uilab.slots.time"), one -> session.t("uilab.times.span", one.from().toString(), one.until().toString(), one.slotMinutes()))
                .text(session.t("uilab.times.capacity"), one -> Integer.toString(one.capacity()))
                .text(session.t("uilab.times.valid"), this::valid)
                .column("", one -> ActionButton.of("times-change-" + one.id(), session.t("uilab.rule.edit"), () -> edit(one)));
    }

    private DataTable<ClosedDay> closed() {
        return new DataTable<ClosedDay>("closed-days", session.t("uilab.closed"), one -> one.day().toString(),
                Parts.span("h-soft", session.t("uilab.closed.none")))
                .column(session.t("uilab.closed.day"), one -> Parts.span("h-name", session.formats().longDate(one.day())))
                .text(session.t("uilab.reason"), ClosedDay::reason)
                .text(session.t("uilab.closed.booked"), one -> Long.toString(one.booked()))
                .column("", this::reopen);
    }

    private String valid(CollectionTimes one) {
        String from = session.formats().date(one.validFrom());
        return one.validUntil() == null ? session.t("uilab.times.since", from) : session.t("uilab.times.to", from, session.formats().date(one.validUntil()));
    }

    private Component reopen(ClosedDay one) {
        return ActionButton.of("closed-open-" + one.day(), session.t("uilab.closed.open"),
                () -> done(() -> slots.reopen(session.caller(), one.day()))).quiet();
    }

    private void edit(CollectionTimes one) {
        new TimesForm(session, slots, one, this::again).open();
    }

    private void closeDay() {
        day.setInvalid(day.isEmpty());
        day.setErrorMessage(day.isEmpty() ? session.t("rule.not-null") : "");
        if (!day.isEmpty() && form.submit(() -> slots.close(session.caller(), day.getValue(), reason.getValue()))) {
            day.clear();
            reason.clear();
            again();
        }
    }

    private void done(Runnable work) {
        session.attempt(work);
        again();
    }

    private void again() {
        show();
        changed.run();
    }

    private void show() {
        session.attempt(() -> {
            times.show(slots.times(session.caller()));
            closed.show(slots.closedDays(session.caller()));
        });
    }
}
