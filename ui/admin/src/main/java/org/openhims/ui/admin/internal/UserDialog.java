// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Form;
import org.openhims.ui.parts.Parts;

/** A new user, or one who is changed. */
final class UserDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Users users;
    private final transient User before;
    private final transient Runnable changed;
    private final transient Form form;
    private final TextField name = new TextField();
    private final TextField display = new TextField();
    private final TextField number = new TextField();
    private final TextField hpr = new TextField();
    private final PasswordField password = new PasswordField();
    private final CheckboxGroup<String> roles = new CheckboxGroup<>();
    private final Checkbox team = new Checkbox();
    private final Checkbox locked = new Checkbox();

    UserDialog(Session session, Users users, User before, Runnable changed) {
        this.session = session;
        this.users = users;
        this.before = before;
        this.changed = changed;
        this.form = new Form(session, "admin.user." + (before == null ? "" : before.name()));
        setHeaderTitle(before == null ? session.t("uiadmin.user.new") : before.display());
        setWidth("40rem");
        fields();
        add(Parts.div("h-fields", name, display, password, number, hpr, roles, team, locked));
        getFooter().add(ActionButton.of("user-leave", session.t("ui.confirm.leave"), this::close),
                ActionButton.of("user-save", session.t("uiadmin.save"), this::save).primary());
    }

    private void fields() {
        field(name, "name", "user-name", "uiadmin.user.name");
        field(display, "display", "user-display", "uiadmin.user.display");
        field(number, "registrationNumber", "user-number", "uiadmin.registration");
        field(hpr, "hprId", "user-hpr", "uiadmin.hpr");
        password.setId("user-password");
        password.setLabel(session.t("uiadmin.password.first"));
        password.setVisible(before == null);
        name.setReadOnly(before != null);
        roles.setId("user-roles");
        roles.setLabel(session.t("uiadmin.roles"));
        roles.setItems(known(session, users));
        roles.setItemLabelGenerator(role -> session.t("uiadmin.role." + role));
        roles.addClassName("h-full");
        team.setId("user-team");
        team.setLabel(session.t("uiadmin.team"));
        team.addClassName("h-wide");
        locked.setId("user-locked");
        locked.setLabel(session.t("uiadmin.lock"));
        locked.addClassName("h-wide");
        if (before != null) {
            fill();
        }
    }

    private void fill() {
        name.setValue(before.name());
        display.setValue(before.display());
        number.setValue(before.registrationNumber() == null ? "" : before.registrationNumber());
        hpr.setValue(before.hprId() == null ? "" : before.hprId());
        roles.setValue(before.roles());
        team.setValue(before.localCareTeam());
        locked.setValue(before.locked());
    }

    /** Roles are those that hold any right now. */
    static Set<String> known(Session session, Users users) {
        return users.permissions(session.caller()).stream().map(Permission::roles).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private void field(TextField field, String path, String id, String label) {
        field.setId(id);
        field.setLabel(session.t(label));
        if (before == null) {
            form.text(path, field);
        }
    }

    private void save() {
        User user = new User(name.getValue().strip(), display.getValue().strip(), roles.getValue(), blank(number), blank(hpr), team.getValue(),
                locked.getValue());
        boolean done = form.submit(() -> {
            if (before == null) {
                users.create(session.caller(), user, password.getValue());
            } else {
                users.change(session.caller(), user);
            }
        });
        if (done) {
            close();
            session.say(session.t("uiadmin.user.saved", user.display()));
            changed.run();
        }
    }

    private static String blank(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
