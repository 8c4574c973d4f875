// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.lab.critical.CriticalValue;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.lab.critical.ReadBack;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Notes who was told a critical value, and the value as that person repeated it: another one is not taken. */
final class ToldDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient CriticalValues values;
    private final transient CriticalValue value;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField to;
    private final Choice<String> how;
    private final TextField readBack;
    private final Checkbox left;

    ToldDialog(Session session, CriticalValues values, CriticalRow row, Runnable changed) {
        this.session = session;
        this.values = values;
        this.value = row.value();
        this.changed = changed;
        form = new Form(session, "lab.told." + value.id());
        to = text("to", "told-to", "uilab.told.to");
        how = form.text("how", new Choice<>("told-how", session.t("uilab.told.how"), List.of("phone", "in-person", "screen"),
                code -> session.t("lab.critical.how." + code)));
        readBack = text("readBack", "told-value", "uilab.told.value");
        left = new Checkbox(session.t("uilab.told.left"));
        left.setId("told-left");
        prepare();
        setHeaderTitle(session.t("uilab.told.title"));
        setWidth("36rem");
        add(Parts.div("h-stack h-tight", PatientBanner.line(session, row.banner()), Parts.div("h-now", CriticalCells.value(session, value)),
                new Paragraph(session.t("uilab.told.help")), to, how, readBack, left));
        getFooter().add(ActionButton.of("told-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("told-go", session.t("uilab.told.go"), Icon.CHECK, this::note).primary());
        addOpenedChangeListener(e -> to.focus());
    }

    private TextField text(String name, String id, String label) {
        TextField field = new TextField(session.t(label));
        field.setId(id);
        field.setWidthFull();
        return form.text(name, field);
    }

    /** The laboratory telephones; who treats the patient has read it here. */
    private void prepare() {
        to.setMaxLength(80);
        readBack.setMaxLength(100);
        readBack.setHelperText(session.t("uilab.told.value.help"));
        to.addKeyPressListener(Key.ENTER, e -> readBack.focus());
        readBack.addKeyPressListener(Key.ENTER, e -> note());
        boolean laboratory = session.may("lab.worklist");
        if (how.isEmpty()) {
            how.setValue(laboratory ? "phone" : "screen");
        }
        if (to.isEmpty() && !laboratory) {
            to.setValue(session.caller().display());
        }
    }

    private void note() {
        List<CriticalValue> noted = new ArrayList<>();
        boolean done = form.submit(() -> noted.add(values.acknowledge(session.caller(), value.id(), new ReadBack(to.getValue().strip(),
                how.getValue(), readBack.getValue().strip(), Boolean.TRUE.equals(left.getValue()) ? Boolean.TRUE : null))));
        if (done) {
            close();
            boolean callBack = "open".equals(noted.get(0).recall());
            session.say(session.t(callBack ? "uilab.told.done.left" : "uilab.told.done", to.getValue().strip()));
        }
        changed.run();
    }
}
