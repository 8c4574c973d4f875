// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.ReagentLot;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** Reagents on an analyser: which lot is in use, since when, and until when it may be. */
final class ReagentLog extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SOON = 7;

    private final transient Session session;
    private final transient AnalyserLog log;
    private final String device;
    private final transient Form form;
    private final TextField name;
    private final TextField lot;
    private final TextField expires;
    private final DataTable<ReagentLot> table;

    ReagentLog(Session session, AnalyserLog log, String device) {
        this.session = session;
        this.log = log;
        this.device = device;
        form = new Form(session, "lab.reagent." + device);
        name = text("name", "uilab.reagent.name", 80);
        lot = text("lot", "uilab.reagent.lot", 40);
        expires = text("expires", "uilab.lot.expires", 10);
        expires.setPlaceholder(session.t("uilab.day.example"));
        table = new DataTable<ReagentLot>("reagents", session.t("uilab.reagents"), ReagentLot::id,
                new Empty(Icon.FLASK, session.t("uilab.reagents.none"), session.t("uilab.reagents.todo")))
                .column(session.t("uilab.reagent.name"), reagent -> Parts.div("h-line", Parts.span("h-name", reagent.name()),
                        Parts.span("h-line-detail", reagent.lot())))
                .column(session.t("uilab.lot.expires"), this::expiry)
                .column(session.t("uilab.reagent.used"), this::used)
                .column("", this::finish);
        Div entry = Parts.div("h-stack", Parts.div("h-fields", name, lot, expires), Parts.div("h-row h-form-end",
                new ActionButton("reagent-save", session.t("uilab.reagent.open"), Icon.PLUS, this::open).primary()));
        entry.setVisible(session.may("lab.device.log"));
        add(new Panel(Icon.FLASK, session.t("uilab.reagents"), entry, Parts.spoken(table)));
        show();
    }

    private TextField text(String path, String label, int most) {
        TextField field = new TextField(session.t(label));
        field.setId("reagent-" + path);
        field.setMaxLength(most);
        return form.text(path, field);
    }

    private Component expiry(ReagentLot reagent) {
        LocalDate today = session.formats().today();
        String day = session.formats().date(reagent.expires());
        if (reagent.finishedAt() != null || reagent.expires().isAfter(today.plusDays(SOON))) {
            return new Span(day);
        }
        boolean over = reagent.expires().isBefore(today);
        return new Chip(over ? Tone.DANGER : Tone.WAITING, session.t(over ? "uilab.reagent.expired" : "uilab.reagent.expires", day));
    }

    private Component used(ReagentLot reagent) {
        return reagent.finishedAt() == null
                ? Parts.div("h-line", new Chip(Tone.DONE, session.t("uilab.reagent.inuse")),
                        Parts.span("h-line-detail", session.formats().dateTime(reagent.openedAt()) + " · " + reagent.openedBy()))
                : Parts.span("h-small", session.formats().dateTime(reagent.openedAt()) + " – " + session.formats().dateTime(reagent.finishedAt()));
    }

    private Component finish(ReagentLot reagent) {
        ActionButton finish = ActionButton.of("reagent-finish-" + reagent.id(), session.t("uilab.reagent.finish"), () -> {
            session.attempt(() -> log.finish(session.caller(), reagent.id()));
            show();
        }).quiet();
        finish.getElement().setAttribute("aria-label", session.t("uilab.reagent.finish.of", reagent.name(), reagent.lot()));
        finish.setVisible(reagent.finishedAt() == null && session.may("lab.device.log"));
        return finish;
    }

    private void open() {
        if (form.submit(() -> log.open(session.caller(), new ReagentLot(null, device, name.getValue().strip(), lot.getValue().strip(),
                Entry.day("expires", expires), null, null, null, null)))) {
            name.clear();
            lot.clear();
            expires.clear();
            session.say(session.t("uilab.reagent.opened"));
            show();
        }
    }

    private void show() {
        session.attempt(() -> table.show(log.reagents(session.caller(), device)));
    }
}
