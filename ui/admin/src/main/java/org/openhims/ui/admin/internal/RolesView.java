// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.access.Users;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/roles}: which role holds which right. */
@org.osgi.service.component.annotations.Component
public final class RolesView implements ViewContribution {

    private final Users users;

    @Activate
    public RolesView(@Reference Users users) {
        this.users = users;
    }

    @Override
    public Place place() {
        return Place.menu("admin/roles", "uiadmin.menu.roles", Icon.USERS_KEY, 81, "users.manage");
    }

    @Override
    public Component open(Session session, String rest) {
        return new RolesPage(session, users);
    }
}
