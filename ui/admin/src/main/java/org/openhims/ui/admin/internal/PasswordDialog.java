// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** A new password for somebody who forgot the old one. */
final class PasswordDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PasswordDialog(Session session, Users users, User user) {
        setHeaderTitle(user.display());
        setWidth("24rem");
        PasswordField fresh = new PasswordField(session.t("uiadmin.password.first"));
        fresh.setId("password-fresh");
        fresh.setWidthFull();
        add(new Paragraph(session.t("uiadmin.password.help")), fresh);
        getFooter().add(ActionButton.of("password-leave", session.t("ui.confirm.leave"), this::close),
                ActionButton.of("password-save", session.t("uiadmin.save"), () -> {
                    if (session.attempt(() -> users.resetPassword(session.caller(), user.name(), fresh.getValue()))) {
                        close();
                        session.say(session.t("uiadmin.password.saved", user.display()));
                    }
                }).primary());
    }
}
