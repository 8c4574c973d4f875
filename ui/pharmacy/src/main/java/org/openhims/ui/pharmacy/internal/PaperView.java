// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import org.openhims.opd.PaperScripts;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.RxOrders;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code /pharmacy-paper}: prescriptions on paper, and pictures of handwritten ones where there is an OPD. */
@org.osgi.service.component.annotations.Component
public final class PaperView implements ViewContribution {

    static final String PATH = "pharmacy-paper";

    private final RxOrders orders;
    private final PharmacyCatalogue catalogue;

    /** Away where there is no OPD. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    volatile PaperScripts scripts;

    @Activate
    public PaperView(@Reference RxOrders orders, @Reference PharmacyCatalogue catalogue) {
        this.orders = orders;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uipharm.menu.paper", Icon.NOTE, "pharmacy.dispense");
    }

    @Override
    public Component open(Session session, String rest) {
        return new PaperPage(session, orders, catalogue, scripts);
    }
}
