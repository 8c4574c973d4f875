// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.openhims.lab.Flag;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.rules.ReflexRule;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** A test that follows when a result says so. */
final class ReflexDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Consumer<ReflexRule> chosen;
    private final transient Form form;
    private final Select<String> analyte;
    private final Select<String> test;
    private final Choice<Flag> flag;
    private final TextField below;
    private final TextField above;
    private final TextField words;

    ReflexDialog(Session session, LabCatalogue catalogue, Consumer<ReflexRule> chosen) {
        this.session = session;
        this.chosen = chosen;
        form = new Form(session, "lab.reflex");
        analyte = form.text("analyte", Codes.analytes(session, catalogue, "reflex-analyte"));
        test = form.text("test", Codes.tests(session, catalogue, "reflex-test"));
        flag = form.choice("flags", new Choice<>("reflex-flag", session.t("uilab.reflex.flag"), List.of(Flag.LL, Flag.L, Flag.H, Flag.HH),
                one -> session.t("uilab.flag." + one)), Flag.class);
        below = text("below");
        above = text("above");
        words = text("words");
        words.setHelperText(session.t("uilab.reflex.words.help"));
        setHeaderTitle(session.t("uilab.reflex.add"));
        setWidth("40rem");
        add(Parts.div("h-stack h-tight", analyte, flag, Parts.div("h-fields", below, above, words), test));
        getFooter().add(ActionButton.of("reflex-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("reflex-go", session.t("uilab.rule.go"), Icon.CHECK, this::choose).primary());
    }

    private TextField text(String name) {
        TextField field = new TextField(session.t("uilab.reflex." + name));
        field.setId("reflex-" + name);
        return form.text(name, field);
    }

    private void choose() {
        if (form.submit(() -> chosen.accept(rule()))) {
            close();
        }
    }

    private ReflexRule rule() {
        BigDecimal less = Codes.number("below", below);
        BigDecimal more = Codes.number("above", above);
        List<String> said = Arrays.stream(words.getValue().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
        if (flag.isEmpty() && less == null && more == null && said.isEmpty()) {
            throw Problem.invalid("words", "lab.reflex.condition");
        }
        return new ReflexRule(Codes.wanted("analyte", analyte), flag.isEmpty() ? List.of() : List.of(flag.getValue()), less, more, said,
                Codes.wanted("test", test));
    }
}
