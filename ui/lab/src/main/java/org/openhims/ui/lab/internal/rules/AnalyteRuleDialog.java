// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.rules;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.rules.AnalyteRule;
import org.openhims.lab.rules.AnalyteRule.Auto;
import org.openhims.lab.rules.AnalyteRule.Delta;
import org.openhims.platform.Problem;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** When results of an analyte need no person, and when a change against the result before is marked. */
final class AnalyteRuleDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Consumer<AnalyteRule> chosen;
    private final transient Form form;
    private final Select<String> analyte;
    private final Checkbox auto;
    private final Checkbox release;
    private final TextField low;
    private final TextField high;
    private final TextField days;
    private final TextField percent;
    private final TextField absolute;

    /** @param rule null for a new one */
    AnalyteRuleDialog(Session session, LabCatalogue catalogue, AnalyteRule rule, Consumer<AnalyteRule> chosen) {
        this.session = session;
        this.chosen = chosen;
        AnalyteRule before = rule == null ? new AnalyteRule(null, null, null) : rule;
        form = new Form(session, "lab.rule." + before.analyte());
        analyte = form.text("analyte", Codes.analytes(session, catalogue, "rule-analyte"));
        if (rule != null) {
            analyte.setValue(rule.analyte());
            analyte.setReadOnly(true);
        }
        auto = box("rule-auto", "uilab.rule.auto.on", before.auto() != null);
        release = box("rule-release", "uilab.rule.auto.release", before.auto() != null && before.auto().release());
        low = text("auto.low", "uilab.rule.low", before.auto() == null ? null : before.auto().low());
        high = text("auto.high", "uilab.rule.high", before.auto() == null ? null : before.auto().high());
        days = text("delta.days", "uilab.rule.days", before.delta() == null ? null : BigDecimal.valueOf(before.delta().days()));
        percent = text("delta.percent", "uilab.rule.percent", before.delta() == null ? null : before.delta().percent());
        absolute = text("delta.absolute", "uilab.rule.absolute", before.delta() == null ? null : before.delta().absolute());
        setHeaderTitle(session.t("uilab.rule.title"));
        setWidth("40rem");
        add(Parts.div("h-stack h-tight", analyte, new H3(session.t("uilab.rule.auto")), auto, fields(low, high), release,
                new H3(session.t("uilab.rule.delta")), fields(days, percent, absolute)));
        getFooter().add(ActionButton.of("rule-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("rule-go", session.t("uilab.rule.go"), Icon.CHECK, this::choose).primary());
    }

    private static Div fields(TextField... fields) {
        return Parts.div("h-fields", fields);
    }

    private Checkbox box(String id, String text, boolean on) {
        Checkbox box = new Checkbox(session.t(text), on);
        box.setId(id);
        return box;
    }

    private TextField text(String name, String label, BigDecimal value) {
        TextField field = new TextField(session.t(label));
        field.setId("rule-" + name.replace('.', '-'));
        field.setValue(value == null ? "" : value.toPlainString());
        return form.text(name, field);
    }

    private void choose() {
        if (form.submit(() -> chosen.accept(new AnalyteRule(Codes.wanted("analyte", analyte), delta(), auto())))) {
            close();
        }
    }

    private Auto auto() {
        return Boolean.TRUE.equals(auto.getValue())
                ? new Auto(Codes.number("auto.low", low), Codes.number("auto.high", high), Boolean.TRUE.equals(release.getValue())) : null;
    }

    private Delta delta() {
        BigDecimal old = Codes.number("delta.days", days);
        BigDecimal share = Codes.number("delta.percent", percent);
        BigDecimal change = Codes.number("delta.absolute", absolute);
        if (share == null && change == null) {
            return null;
        }
        if (old == null) {
            throw Problem.invalid("delta.days", "not-null");
        }
        return new Delta(old.intValue(), share, change);
    }
}
