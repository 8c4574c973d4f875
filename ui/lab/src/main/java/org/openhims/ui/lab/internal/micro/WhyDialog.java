// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.micro;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;

/** Wants the reason of a correction. */
final class WhyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    WhyDialog(Session session, List<String> reasons, BiConsumer<String, String> chosen) {
        setHeaderTitle(session.t("uilab.amend.go"));
        setWidth("32rem");
        Choice<String> reason = new Choice<>("culture-reason", session.t("uilab.reason"), reasons, code -> session.t("lab.reason." + code));
        TextField note = new TextField(session.t("uilab.note"));
        note.setId("culture-why");
        note.setMaxLength(200);
        note.setWidthFull();
        add(new Paragraph(session.t("uilab.amend.consequence")), reason, note);
        getFooter().add(ActionButton.of("culture-why-leave", session.t("ui.confirm.leave"), this::close),
                new ActionButton("culture-why-go", session.t("uilab.amend.go"), Icon.SIGN, () -> {
                    close();
                    chosen.accept(reason.getValue(), note.getValue().isBlank() ? null : note.getValue().strip());
                }).danger());
    }
}
