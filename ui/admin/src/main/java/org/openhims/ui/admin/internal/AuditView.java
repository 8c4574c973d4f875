// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.audit.AuditTrail;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/audit}: who did what with whose data. */
@org.osgi.service.component.annotations.Component
public final class AuditView implements ViewContribution {

    private final AuditTrail trail;

    @Activate
    public AuditView(@Reference AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Place place() {
        return Place.menu("admin/audit", "uiadmin.menu.audit", Icon.SHIELD, 83, "audit.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new AuditPage(session, trail);
    }
}
