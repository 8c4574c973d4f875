// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.lab.internal.slots;

import com.vaadin.flow.component.Component;
import org.openhims.lab.LabOrders;
import org.openhims.lab.Specimens;
import org.openhims.lab.slots.CollectionSlots;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /lab/collection}: who comes when to have specimens taken. */
@org.osgi.service.component.annotations.Component
public final class CollectionView implements ViewContribution {

    private static final Place PLACE = Place.menu("lab/collection", "uilab.menu.collection", Icon.CLOCK, 42, "lab.slot.read");

    private final SlotServices services;

    @Activate
    public CollectionView(@Reference CollectionSlots slots, @Reference LabOrders orders, @Reference Specimens specimens) {
        services = new SlotServices(slots, orders, specimens);
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new CollectionPage(session, services);
    }
}
