// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.openhims.lab.micro.AlertRule;
import org.openhims.lab.micro.CascadeRule;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** A rule of an organism and several antimicrobials: what is kept off the report, or of what the hospital has to know. */
final class GroupRuleDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Form form;

    private GroupRuleDialog(Session session, String title, Form form, Runnable chosen, Component... fields) {
        this.form = form;
        setHeaderTitle(session.t(title));
        setWidth("40rem");
        add(Parts.div("h-stack h-tight", fields));
        getFooter().add(ActionButton.of("micro-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("micro-go", session.t("uilab.rule.go"), Icon.CHECK, () -> choose(chosen)).primary());
    }

    private void choose(Runnable chosen) {
        if (form.submit(chosen)) {
            close();
        }
    }

    static GroupRuleDialog cascade(Session session, MicroWords words, Consumer<CascadeRule> chosen) {
        Form form = new Form(session, "lab.cascade");
        Select<String> antimicrobial = form.text("antimicrobial", words.antimicrobialField());
        Select<String> organism = form.text("organism", words.organismField(true));
        TextField simpler = several(session, form, "simpler");
        return new GroupRuleDialog(session, "uilab.micro.cascade.add", form, () -> chosen.accept(new CascadeRule(organism.getValue(),
                MicroWords.wanted("antimicrobial", antimicrobial), words.several("simpler", simpler.getValue()))), antimicrobial, organism, simpler);
    }

    static GroupRuleDialog alert(Session session, MicroWords words, Consumer<AlertRule> chosen) {
        Form form = new Form(session, "lab.alert");
        TextField code = form.text("code", new TextField(session.t("uilab.micro.code")));
        code.setId("micro-code");
        Select<String> organism = form.text("organism", words.organismField(false));
        TextField resistant = several(session, form, "resistant");
        return new GroupRuleDialog(session, "uilab.micro.alert.add", form, () -> chosen.accept(new AlertRule(code(code), MicroWords.wanted("organism", organism),
                words.several("resistant", resistant.getValue()))), code, organism, resistant);
    }

    private static TextField several(Session session, Form form, String name) {
        TextField field = form.text(name, new TextField(session.t("uilab.micro.several." + name)));
        field.setId("micro-" + name);
        field.setHelperText(session.t("uilab.micro.several.help"));
        field.setWidthFull();
        return field;
    }

    private static String code(TextField field) {
        String code = field.getValue().strip();
        if (!code.matches("[A-Z0-9-]{2,20}")) {
            throw Problem.invalid("code", "lab.alertcode");
        }
        return code;
    }
}
