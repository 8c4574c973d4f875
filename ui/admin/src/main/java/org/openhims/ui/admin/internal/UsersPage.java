// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.openhims.platform.access.Users;
import org.openhims.platform.access.Users.User;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.DataTable;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;

/** All users with their roles. */
final class UsersPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Users users;
    private final DataTable<User> table;

    UsersPage(Session session, Users users) {
        this.session = session;
        this.users = users;
        this.table = new DataTable<User>("users", session.t("uiadmin.menu.users"), User::name, new Empty(Icon.PEOPLE, "", ""))
                .column(session.t("uiadmin.user"), this::person)
                .column(session.t("uiadmin.roles"), this::roles)
                .text(session.t("uiadmin.registration"), user -> user.registrationNumber() == null ? "" : user.registrationNumber())
                .column(session.t("uiadmin.state"), user -> user.locked() ? new Chip(Tone.DANGER, session.t("uiadmin.locked"))
                        : new Chip(Tone.DONE, session.t("uiadmin.active")))
                .column("", this::acts);
        ActionButton fresh = new ActionButton("user-new", session.t("uiadmin.user.new"), Icon.PERSON_ADD,
                () -> new UserDialog(session, users, null, this::show).open()).primary();
        fresh.setVisible(session.may("users.manage"));
        add(new PageFrame(session.t("uiadmin.menu.users"), new Panel(Icon.PEOPLE, session.t("uiadmin.users"), table)).tools(fresh));
        show();
    }

    private void show() {
        session.attempt(() -> table.show(users.list(session.caller())));
    }

    private Component person(User user) {
        return Parts.div("h-line", Parts.span("h-name", user.display()), Parts.span("h-line-detail", user.name()));
    }

    private Component roles(User user) {
        Div roles = Parts.div("h-row");
        user.roles().stream().sorted().forEach(role -> roles.add(new Chip(Tone.INFO, session.t("uiadmin.role." + role))));
        return roles;
    }

    private Component acts(User user) {
        Div acts = Parts.div("h-row", ActionButton.of("user-edit-" + user.name(), session.t("uiadmin.edit"),
                () -> new UserDialog(session, users, user, this::show).open()),
                ActionButton.of("user-password-" + user.name(), session.t("uiadmin.password"),
                        () -> new PasswordDialog(session, users, user).open()).quiet());
        if (user.locked()) {
            acts.add(ActionButton.of("user-unlock-" + user.name(), session.t("uiadmin.unlock"), () -> {
                session.attempt(() -> users.unlock(session.caller(), user.name()));
                show();
            }));
        }
        acts.setVisible(session.may("users.manage"));
        return acts;
    }
}
