// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.Component;
import org.openhims.platform.facility.FacilitySettings;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/facility}: the facility's names and numbers. */
@org.osgi.service.component.annotations.Component
public final class FacilityView implements ViewContribution {

    private final FacilitySettings settings;

    @Activate
    public FacilityView(@Reference FacilitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Place place() {
        return Place.menu("admin/facility", "uiadmin.menu.facility", Icon.HOME, 86, "facility.manage");
    }

    @Override
    public Component open(Session session, String rest) {
        return new FacilityPage(session, settings);
    }
}
