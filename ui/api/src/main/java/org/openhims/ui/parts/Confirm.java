// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.openhims.ui.Session;

/** Asks before something that matters, with the consequence in words. Esc leaves; the safe choice has the focus. */
public final class Confirm {

    private Confirm() {
    }

    /** @param action what the button does, in words; never just yes */
    public static Dialog ask(Session session, String title, String consequence, String action, Runnable confirmed) {
        Dialog dialog = dialog(title, consequence);
        ActionButton go = ActionButton.of("confirm-go", action, () -> {
            dialog.close();
            confirmed.run();
        }).danger();
        ActionButton leave = leave(session, dialog);
        dialog.getFooter().add(leave, go);
        dialog.addOpenedChangeListener(e -> leave.focus());
        dialog.open();
        return dialog;
    }

    /** As {@link #ask}, and wants to know why: at least three letters. */
    public static Dialog reason(Session session, String title, String consequence, String action, Consumer<String> confirmed) {
        Dialog dialog = dialog(title, consequence);
        TextArea why = new TextArea(session.t("ui.confirm.reason"));
        why.setId("confirm-reason");
        why.setWidthFull();
        why.setMaxLength(200);
        ActionButton go = ActionButton.of("confirm-go", action, () -> {
            String text = why.getValue().strip();
            why.setErrorMessage(session.t("ui.confirm.reason.short"));
            why.setInvalid(text.length() < 3);
            if (text.length() >= 3) {
                dialog.close();
                confirmed.accept(text);
            }
        }).primary();
        dialog.add(why);
        dialog.getFooter().add(leave(session, dialog), go);
        dialog.addOpenedChangeListener(e -> why.focus());
        dialog.open();
        return dialog;
    }

    private static Dialog dialog(String title, String consequence) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.add(new Paragraph(consequence));
        dialog.setWidth("28rem");
        return dialog;
    }

    private static ActionButton leave(Session session, Dialog dialog) {
        return ActionButton.of("confirm-leave", session.t("ui.confirm.leave"), dialog::close);
    }
}
