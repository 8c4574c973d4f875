// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.quality;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.lab.Ucum;
import org.openhims.lab.quality.ControlLot;
import org.openhims.lab.quality.ControlResult;
import org.openhims.lab.quality.NewControlResult;
import org.openhims.lab.quality.QualityControl;
import org.openhims.platform.ProblemException;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** A control that a person enters; how far it lies from the mean is shown while typing. */
final class ControlEntry extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient QualityControl quality;
    private final transient ControlLot lot;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField value;
    private final Select<String> device;
    private final TextField comment;

    ControlEntry(Session session, QualityControl quality, ControlLot lot, Analysers analysers, Runnable changed) {
        this.session = session;
        this.quality = quality;
        this.lot = lot;
        this.changed = changed;
        form = new Form(session, "lab.control." + lot.id());
        value = form.text("value", new TextField(session.t("uilab.qc.value", Ucum.shown(lot.unit()))));
        value.setId("control-value");
        value.setValueChangeMode(ValueChangeMode.EAGER);
        value.addValueChangeListener(e -> value.setHelperText(distance()));
        value.addKeyPressListener(Key.ENTER, e -> enter());
        List<String> known = lot.device() == null ? analysers.known(session, List.of()) : List.of(lot.device());
        device = form.text("device", Analysers.choice(session, "control-device", known, session.t("uilab.qc.byhand")));
        device.setValue(lot.device() == null ? Analysers.BY_HAND : lot.device());
        device.setReadOnly(lot.device() != null);
        comment = form.text("comment", new TextField(session.t("uilab.note")));
        comment.setId("control-comment");
        comment.setMaxLength(200);
        add(new Panel(Icon.NOTE, session.t("uilab.qc.enter"), Parts.div("h-fields", value, device, comment), Parts.div("h-row h-form-end",
                new ActionButton("control-enter", session.t("uilab.qc.enter.go"), Icon.CHECK, this::enter).primary().key(FKey.F9))));
    }

    private String distance() {
        try {
            return value.isEmpty() ? "" : session.t("uilab.qc.z", String.format(Locale.ROOT, "%+.1f",
                    Entry.number("value", value).subtract(lot.mean()).doubleValue() / lot.sd().doubleValue()));
        } catch (ProblemException e) {
            return session.t("rule.lab.number");
        }
    }

    private void enter() {
        List<ControlResult> entered = new ArrayList<>();
        boolean done = form.submit(() -> entered.add(quality.enter(session.caller(), new NewControlResult(lot.id(), Analysers.orNull(device),
                Entry.number("value", value), null, Entry.text(comment)))));
        if (done) {
            ControlResult control = entered.get(0);
            session.say(session.t("uilab.qc.entered." + control.verdict(), String.join(", ", control.rules()), lot.analyte()));
            value.clear();
            comment.clear();
            value.focus();
        }
        changed.run();
    }
}
