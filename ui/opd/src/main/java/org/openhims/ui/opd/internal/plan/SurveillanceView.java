// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.plan;

import com.vaadin.flow.component.Component;
import org.openhims.opd.Surveillance;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /opd-notifiable}: the line list. */
@org.osgi.service.component.annotations.Component
public final class SurveillanceView implements ViewContribution {

    private final Surveillance surveillance;

    @Activate
    public SurveillanceView(@Reference Surveillance surveillance) {
        this.surveillance = surveillance;
    }

    @Override
    public Place place() {
        return Place.menu("opd-notifiable", "uiopd.menu.notifiable", Icon.ALERT, 45, "opd.surveillance.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new SurveillancePage(session, surveillance);
    }
}
