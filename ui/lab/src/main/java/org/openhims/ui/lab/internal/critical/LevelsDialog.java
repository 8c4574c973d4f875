// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.critical;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.openhims.lab.critical.CriticalValues;
import org.openhims.lab.critical.EscalationLevel;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** Who has to be told of critical values, one after the other, and after how many minutes the next. */
final class LevelsDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;
    private static final String NOBODY = "";
    private static final List<String> AUDIENCES = List.of(NOBODY, "orderer", "ward", "duty-doctor", "pathologist", "head");

    private record Step(Select<String> audience, TextField minutes) {
    }

    private final transient Session session;
    private final transient CriticalValues values;
    private final transient Form form;
    private final transient List<Step> steps = new ArrayList<>();

    LevelsDialog(Session session, CriticalValues values, List<EscalationLevel> now) {
        this.session = session;
        this.values = values;
        this.form = new Form(session, "lab.levels");
        setHeaderTitle(session.t("uilab.levels"));
        setWidth("36rem");
        add(new Paragraph(session.t("uilab.levels.help")));
        for (int i = 0; i < MOST; i++) {
            add(step(i, i < now.size() ? now.get(i) : new EscalationLevel(NOBODY, 0)));
        }
        getFooter().add(ActionButton.of("levels-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("levels-save", session.t("uilab.levels.save"), Icon.CHECK, this::save).primary());
    }

    private Component step(int place, EscalationLevel level) {
        Select<String> audience = new Select<>();
        audience.setId("levels-audience-" + place);
        audience.setLabel(session.t("uilab.critical.step", place + 1));
        audience.setItems(AUDIENCES);
        audience.setItemLabelGenerator(code -> code == null || code.isEmpty() ? session.t("uilab.levels.nobody") : session.t("lab.audience." + code));
        audience.setValue(level.audience());
        TextField minutes = new TextField(session.t("uilab.levels.minutes"));
        minutes.setId("levels-minutes-" + place);
        minutes.setValue(level.minutes() == 0 ? "" : Integer.toString(level.minutes()));
        steps.add(new Step(form.text("levels[" + place + "].audience", audience), form.text("levels[" + place + "].minutes", minutes)));
        return Parts.div("h-row h-feet", audience, minutes);
    }

    private void save() {
        if (form.submit(() -> values.setLevels(session.caller(), steps.stream().filter(step -> !NOBODY.equals(step.audience().getValue()))
                .map(this::level).toList()))) {
            close();
            session.say(session.t("uilab.levels.saved"));
        }
    }

    private EscalationLevel level(Step step) {
        try {
            return new EscalationLevel(step.audience().getValue(), Integer.parseInt(step.minutes().getValue().strip()));
        } catch (NumberFormatException e) {
            throw Problem.invalid("levels[" + steps.indexOf(step) + "].minutes", "value");
        }
    }
}
