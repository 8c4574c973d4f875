// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openhims.platform.access.Permission;
import org.openhims.platform.access.Users;
import org.openhims.ui.Draft;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;

/** One role at a time: its rights by module, saved together. */
final class RolesPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Users users;
    private final transient Draft choice;
    private final Div tabs = Parts.div("h-tabs");
    private final Div rights = Parts.div("h-stack");
    private final Set<String> held = new TreeSet<>();
    private String role;

    RolesPage(Session session, Users users) {
        this.session = session;
        this.users = users;
        this.choice = session.draft("admin.roles");
        this.role = choice.get("role").isEmpty() ? "admin" : choice.get("role");
        ActionButton save = new ActionButton("role-save", session.t("uiadmin.save"), Icon.CHECK, this::save).primary();
        add(new PageFrame(session.t("uiadmin.menu.roles"), tabs, new Panel(Icon.USERS_KEY, session.t("uiadmin.rights"), rights)).tools(save));
        show();
    }

    private void show() {
        session.attempt(() -> {
            List<Permission> all = users.permissions(session.caller());
            showTabs(all);
            held.clear();
            all.stream().filter(permission -> permission.roles().contains(role)).map(Permission::name).forEach(held::add);
            Map<String, List<Permission>> byModule = all.stream()
                    .collect(Collectors.groupingBy(permission -> permission.name().split("\\.")[0], TreeMap::new, Collectors.toList()));
            rights.removeAll();
            byModule.forEach((module, permissions) -> rights.add(group(module, permissions)));
        });
    }

    private void showTabs(List<Permission> all) {
        tabs.removeAll();
        all.stream().map(Permission::roles).flatMap(Set::stream).distinct().sorted().forEach(each -> {
            ActionButton tab = ActionButton.of("role-" + each, session.t("uiadmin.role." + each), () -> {
                role = each;
                choice.put("role", each);
                show();
            });
            tab.setClassName("h-on", each.equals(role));
            tab.getElement().setAttribute("aria-pressed", Boolean.toString(each.equals(role)));
            tabs.add(tab);
        });
    }

    private Div group(String module, List<Permission> permissions) {
        Div boxes = Parts.div("h-picks");
        permissions.forEach(permission -> boxes.add(box(permission.name())));
        return Parts.div("h-stack h-tight", Parts.span("h-pick-group", module), boxes);
    }

    private Checkbox box(String permission) {
        Checkbox box = new Checkbox(session.t("permission." + permission), held.contains(permission));
        box.setId("right-" + permission);
        box.addValueChangeListener(e -> {
            if (e.getValue()) {
                held.add(permission);
            } else {
                held.remove(permission);
            }
        });
        return box;
    }

    private void save() {
        if (session.attempt(() -> users.grant(session.caller(), role, held))) {
            session.say(session.t("uiadmin.rights.saved", session.t("uiadmin.role." + role)));
            show();
        }
    }
}
