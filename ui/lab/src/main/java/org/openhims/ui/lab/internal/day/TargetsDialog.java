// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.day;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.lab.bench.Turnaround;
import org.openhims.lab.bench.TurnaroundTarget;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;

/** How many minutes a specimen of each priority may take. */
final class TargetsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Turnaround turnaround;
    private final transient List<TurnaroundTarget> now;
    private final transient Runnable changed;
    private final transient Form form;
    private final transient List<TextField> minutes = new ArrayList<>();

    TargetsDialog(Session session, Turnaround turnaround, List<TurnaroundTarget> now, Runnable changed) {
        this.session = session;
        this.turnaround = turnaround;
        this.now = now;
        this.changed = changed;
        this.form = new Form(session, "lab.targets");
        setHeaderTitle(session.t("uilab.targets"));
        setWidth("28rem");
        add(new Paragraph(session.t("uilab.targets.help")));
        for (int i = 0; i < now.size(); i++) {
            add(field(i, now.get(i)));
        }
        getFooter().add(ActionButton.of("targets-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("targets-save", session.t("uilab.levels.save"), Icon.CHECK, this::save).primary());
        addOpenedChangeListener(e -> minutes.get(0).focus());
    }

    private TextField field(int place, TurnaroundTarget target) {
        TextField field = new TextField(session.t("uilab.targets.minutes", session.t("uilab.priority." + target.priority().name())));
        field.setId("target-" + target.priority());
        field.setWidthFull();
        field.setValue(Integer.toString(target.minutes()));
        field.addKeyPressListener(Key.ENTER, e -> next(place));
        minutes.add(field);
        return form.text("targets[" + place + "].minutes", field);
    }

    private void next(int place) {
        if (place + 1 < minutes.size()) {
            minutes.get(place + 1).focus();
        } else {
            save();
        }
    }

    private void save() {
        if (form.submit(() -> turnaround.setTargets(session.caller(), entered()))) {
            close();
            session.say(session.t("uilab.targets.saved"));
            changed.run();
        }
    }

    private List<TurnaroundTarget> entered() {
        List<TurnaroundTarget> entered = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            try {
                entered.add(new TurnaroundTarget(now.get(i).priority(), Integer.parseInt(minutes.get(i).getValue().strip())));
            } catch (NumberFormatException e) {
                throw Problem.invalid("targets[" + i + "].minutes", "value");
            }
        }
        return entered;
    }
}
