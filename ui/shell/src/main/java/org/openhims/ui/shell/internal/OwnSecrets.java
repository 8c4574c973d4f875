// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.openhims.platform.ProblemException;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;

/** The signed-in person's own PIN and password. */
final class OwnSecrets {

    private final Session session;
    private final Desk desk;

    OwnSecrets(Session session, Desk desk) {
        this.session = session;
        this.desk = desk;
    }

    void pin() {
        PasswordField pin = field("pin-new", "shell.pin.new");
        Dialog dialog = dialog("shell.pin", "shell.pin.help");
        dialog.add(pin);
        finish(dialog, () -> desk.signIn().setPin(session.caller(), pin.getValue()), "shell.pin.done");
        pin.focus();
    }

    void password() {
        PasswordField old = field("password-old", "shell.password.old");
        PasswordField fresh = field("password-new", "shell.password.new");
        Dialog dialog = dialog("shell.password", "shell.password.help");
        dialog.add(old, fresh);
        finish(dialog, () -> desk.signIn().changePassword(session.caller(), old.getValue(), fresh.getValue()), "shell.password.done");
        old.focus();
    }

    private PasswordField field(String id, String label) {
        PasswordField field = new PasswordField(session.t(label));
        field.setId(id);
        field.setWidthFull();
        return field;
    }

    private Dialog dialog(String title, String help) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(session.t(title));
        dialog.setWidth("24rem");
        dialog.add(new Paragraph(session.t(help)));
        return dialog;
    }

    private void finish(Dialog dialog, Runnable work, String done) {
        ActionButton save = ActionButton.of("secret-save", session.t("shell.save"), () -> save(dialog, work, done)).primary();
        dialog.getFooter().add(ActionButton.of("secret-leave", session.t("ui.confirm.leave"), dialog::close), save);
        dialog.open();
    }

    private void save(Dialog dialog, Runnable work, String done) throws ProblemException {
        if (session.attempt(work)) {
            dialog.close();
            session.say(session.t(done));
        }
    }
}
