// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.downtime.DowntimeKits;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/downtime}: stickers and forms for when the node is away. */
@org.osgi.service.component.annotations.Component
public final class KitsView implements ViewContribution {

    private final DowntimeKits kits;

    @Activate
    public KitsView(@Reference DowntimeKits kits) {
        this.kits = kits;
    }

    @Override
    public Place place() {
        return Place.menu("admin/downtime", "uiadmin.menu.downtime", Icon.TICKET, 85, "downtime.kit");
    }

    @Override
    public Component open(Session session, String rest) {
        return new KitsPage(session, kits);
    }
}
