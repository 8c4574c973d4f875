// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/health}: how each part of the node is, and its load. */
@org.osgi.service.component.annotations.Component
public final class HealthView implements ViewContribution {

    private final NodePulse pulse;

    @Activate
    public HealthView(@Reference NodePulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Place place() {
        return Place.menu("admin/health", "uiadmin.menu.health", Icon.EVENTS, 81, "modules.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new HealthPage(session, pulse);
    }
}
