// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.quality.AnalyserLog;
import org.openhims.lab.quality.Maintenance;
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

/** What was done to an analyser, and the fields to note what is done now. */
final class CareLog extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient Session session;
    private final transient AnalyserLog log;
    private final String device;
    private final transient Form form;
    private final Select<String> kind = new Select<>();
    private final TextField note;
    private final TextField nextDue;
    private final DataTable<Maintenance> table;

    CareLog(Session session, AnalyserLog log, String device) {
        this.session = session;
        this.log = log;
        this.device = device;
        form = new Form(session, "lab.care." + device);
        kind.setId("care-kind");
        kind.setLabel(session.t("uilab.care.kind"));
        kind.setItems(log.kinds());
        kind.setItemLabelGenerator(code -> code == null ? "" : session.t("lab.maintenance." + code));
        form.text("kind", kind);
        note = form.text("note", new TextField(session.t("uilab.note")));
        note.setId("care-note");
        note.setMaxLength(500);
        nextDue = form.text("nextDue", new TextField(session.t("uilab.care.next")));
        nextDue.setId("care-next");
        nextDue.setPlaceholder(session.t("uilab.day.example"));
        table = new DataTable<Maintenance>("care", session.t("uilab.care"), Maintenance::id,
                new Empty(Icon.NOTE, session.t("uilab.care.none"), session.t("uilab.care.todo")))
                .text(session.t("uilab.when"), entry -> session.formats().dateTime(entry.at()))
                .column(session.t("uilab.care.kind"), this::done)
                .column(session.t("uilab.care.next"), this::next);
        Div entry = Parts.div("h-stack", Parts.div("h-fields", kind, note, nextDue), Parts.div("h-row h-form-end",
                new ActionButton("care-save", session.t("uilab.care.save"), Icon.CHECK, this::save).primary()));
        entry.setVisible(session.may("lab.device.log"));
        add(new Panel(Icon.NOTE, session.t("uilab.care"), entry, Parts.spoken(table)));
        show();
    }

    private Component done(Maintenance entry) {
        Div cell = Parts.div("h-line", Parts.span("h-name", session.t("lab.maintenance." + entry.kind())));
        if (entry.note() != null) {
            cell.add(Parts.span("h-small", entry.note()));
        }
        cell.add(Parts.span("h-line-detail", entry.by()));
        return cell;
    }

    private Component next(Maintenance entry) {
        if (entry.nextDue() == null) {
            return new Span("");
        }
        boolean due = !entry.nextDue().isAfter(session.formats().today());
        return due ? new Chip(Tone.WAITING, session.formats().date(entry.nextDue())) : new Span(session.formats().date(entry.nextDue()));
    }

    private void save() {
        if (form.submit(() -> log.note(session.caller(), new Maintenance(null, device, kind.getValue(), Entry.text(note),
                Entry.day("nextDue", nextDue), null, null)))) {
            kind.clear();
            note.clear();
            nextDue.clear();
            session.say(session.t("uilab.care.saved", device));
            show();
        }
    }

    private void show() {
        session.attempt(() -> table.show(log.maintenance(session.caller(), device, null, SHOWN).items()));
    }
}
