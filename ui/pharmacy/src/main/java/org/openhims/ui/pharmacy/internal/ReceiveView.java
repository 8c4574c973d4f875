// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Stock;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /pharmacy-receive}: goods that came. */
@org.osgi.service.component.annotations.Component
public final class ReceiveView implements ViewContribution {

    static final String PATH = "pharmacy-receive";

    private final Stock stock;
    private final PharmacyCatalogue catalogue;

    @Activate
    public ReceiveView(@Reference Stock stock, @Reference PharmacyCatalogue catalogue) {
        this.stock = stock;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uipharm.menu.receive", Icon.DOWN, "pharmacy.stock");
    }

    @Override
    public Component open(Session session, String rest) {
        return new ReceivePage(session, stock, catalogue);
    }
}
