// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.openhims.lab.Result;
import org.openhims.lab.Results;
import org.openhims.lab.Ucum;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Puts the right value in the place of a reported one, with a reason; the wrong one stays visible. */
final class AmendDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Results results;
    private final transient Result wrong;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField value;
    private final Choice<String> reason;
    private final TextField comment;

    AmendDialog(Session session, Results results, Result wrong, Runnable changed) {
        this.session = session;
        this.results = results;
        this.wrong = wrong;
        this.changed = changed;
        form = new Form(session, "lab.amend." + wrong.id());
        value = text("value", session.t("uilab.amend.value", wrong.unit() == null ? "" : Ucum.shown(wrong.unit())));
        value.setHelperText(wrong.range() == null ? session.t("uilab.range.none") : session.t("uilab.enter.range", wrong.range()));
        reason = form.text("reason", new Choice<>("amend-reason", session.t("uilab.reason"), results.amendReasons(), code -> session.t("lab.reason." + code)));
        comment = text("note", session.t("uilab.note"));
        setHeaderTitle(session.t("uilab.amend.title", wrong.name()));
        setWidth("36rem");
        add(Parts.div("h-stack h-tight", PatientBanner.line(session, session.banner(wrong.uhid())),
                Parts.div("h-now", Parts.span("h-token", wrong.accession()), ResultCells.value(session, wrong)),
                new Paragraph(session.t("uilab.amend.consequence")), value, reason, comment));
        getFooter().add(ActionButton.of("amend-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("amend-go", session.t("uilab.amend.go"), Icon.SIGN, this::amend).danger());
        addOpenedChangeListener(e -> value.focus());
    }

    private TextField text(String name, String label) {
        TextField field = new TextField(label);
        field.setId("amend-" + name);
        field.setMaxLength(name.equals("value") ? 100 : 200);
        field.setWidthFull();
        return form.text(name, field);
    }

    private void amend() {
        if (form.submit(() -> results.amend(session.caller(), wrong.id(), value.getValue().strip(), reason.getValue(),
                comment.isEmpty() ? null : comment.getValue().strip()))) {
            close();
            session.say(session.t("uilab.amended", wrong.name()));
        }
        changed.run();
    }

    /** The button that opens it; hidden from who may not, and where nothing was reported. */
    static ActionButton button(Session session, Results results, Result result, Runnable changed) {
        ActionButton button = ActionButton.of("lab-amend-" + result.id(), session.t("uilab.amend"),
                () -> new AmendDialog(session, results, result, changed).open()).quiet();
        button.getElement().setAttribute("aria-label", session.t("uilab.amend.title", result.name()));
        button.setVisible(result.status().reported() && session.may("lab.result.amend"));
        return button;
    }
}
