// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.outside;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.outside.Dispatches;
import org.openhims.lab.outside.OutsideLaboratories;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/outside}: tests that other laboratories do. */
@org.osgi.service.component.annotations.Component
public final class OutsideView implements ViewContribution {

    private final OutsideServices services;

    @Activate
    public OutsideView(@Reference OutsideLaboratories laboratories, @Reference Dispatches dispatches, @Reference LabCatalogue catalogue) {
        services = new OutsideServices(laboratories, dispatches, catalogue);
    }

    @Override
    public Place place() {
        return Place.menu("lab/outside", "uilab.menu.outside", Icon.SKIP, 43, "lab.outside.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new OutsidePage(session, services);
    }
}
