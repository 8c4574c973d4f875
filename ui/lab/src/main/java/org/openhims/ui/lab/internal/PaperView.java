// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabCatalogue;
import org.openhims.lab.LabOrders;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /paper/lab}: entering the laboratory requests of a downtime. */
@org.osgi.service.component.annotations.Component
public final class PaperView implements ViewContribution {

    static final String PATH = "paper/lab";

    private final LabCatalogue catalogue;
    private final LabOrders orders;

    @Activate
    public PaperView(@Reference LabCatalogue catalogue, @Reference LabOrders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uilab.paper", Icon.NOTE, "lab.downtime.enter");
    }

    @Override
    public Component open(Session session, String rest) {
        return new PaperPage(session, catalogue, orders);
    }
}
