// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Notes an attempt to call a patient back, with the numbers to call. */
final class RecallDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient CriticalValues values;
    private final transient CriticalValue value;
    private final transient Runnable changed;
    private final transient Form form;
    private final Choice<String> outcome;
    private final TextField note;

    RecallDialog(Session session, CriticalValues values, Phone phone, CriticalRow row, Runnable changed) {
        this.session = session;
        this.values = values;
        this.value = row.value();
        this.changed = changed;
        form = new Form(session, "lab.recall." + value.id());
        outcome = form.text("outcome", new Choice<>("recall-outcome", session.t("uilab.recall.outcome"), values.outcomes(),
                code -> session.t("lab.recall." + code)));
        note = form.text("note", new TextField(session.t("uilab.note")));
        note.setId("recall-note");
        note.setMaxLength(200);
        note.setWidthFull();
        note.addKeyPressListener(Key.ENTER, e -> attempt());
        setHeaderTitle(session.t("uilab.recall"));
        setWidth("36rem");
        String numbers = phone.numbers(value.uhid());
        add(Parts.div("h-stack h-tight", PatientBanner.line(session, row.banner()),
                Parts.fact(session.t("uilab.recall.phone"), numbers.isEmpty() ? session.t("uilab.recall.phone.none") : numbers),
                Parts.div("h-now", CriticalCells.value(session, value)), outcome, note));
        getFooter().add(ActionButton.of("recall-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("recall-go", session.t("uilab.recall.go"), Icon.CHECK, this::attempt).primary());
        addOpenedChangeListener(e -> outcome.focus());
    }

    private void attempt() {
        boolean done = form.submit(() -> values.recall(session.caller(), value.id(), outcome.getValue(),
                note.isEmpty() ? null : note.getValue().strip()));
        if (done) {
            close();
            session.say(session.t("uilab.recall.done"));
        }
        changed.run();
    }
}
