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

/** {@code /admin/users}: who works here and what each may do. */
@org.osgi.service.component.annotations.Component
public final class UsersView implements ViewContribution {

    private final Users users;

    @Activate
    public UsersView(@Reference Users users) {
        this.users = users;
    }

    @Override
    public Place place() {
        return Place.menu("admin/users", "uiadmin.menu.users", Icon.PEOPLE, 80, "users.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new UsersPage(session, users);
    }
}
