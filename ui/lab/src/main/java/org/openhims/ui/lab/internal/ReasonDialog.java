// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Choice;

/** Wants one of the laboratory's coded reasons, and takes a note. */
public final class ReasonDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    public ReasonDialog(Session session, String title, String consequence, String action, List<String> reasons, BiConsumer<String, String> chosen) {
        setHeaderTitle(title);
        setWidth("32rem");
        Choice<String> reason = new Choice<>("reason", session.t("uilab.reason"), reasons, code -> session.t("lab.reason." + code));
        TextField note = new TextField(session.t("uilab.note"));
        note.setId("reason-note");
        note.setMaxLength(200);
        note.setWidthFull();
        add(new Paragraph(consequence), reason, note);
        getFooter().add(ActionButton.of("reason-leave", session.t("ui.confirm.leave"), this::close), ActionButton.of("reason-go", action, () -> {
            if (reason.isEmpty()) {
                reason.setErrorMessage(session.t("uilab.reason.missing"));
                reason.setInvalid(true);
                return;
            }
            close();
            chosen.accept(reason.getValue(), note.getValue().isBlank() ? null : note.getValue().strip());
        }).danger());
    }
}
