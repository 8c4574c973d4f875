// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import org.openhims.pharmacy.Dispensing;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.RxOrders;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /pharmacy}: the counter; {@code /pharmacy/<UHID, code or id>} opens what it names. */
@org.osgi.service.component.annotations.Component
public final class CounterView implements ViewContribution {

    static final Place PLACE = Place.menu("pharmacy", "uipharm.menu.counter", Icon.PLUS, 50, "pharmacy.dispense");

    private final RxOrders orders;
    private final Dispensing dispensing;
    private final StockLists lists;
    private final PharmacyCatalogue catalogue;

    @Activate
    public CounterView(@Reference RxOrders orders, @Reference Dispensing dispensing, @Reference StockLists lists,
            @Reference PharmacyCatalogue catalogue) {
        this.orders = orders;
        this.dispensing = dispensing;
        this.lists = lists;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new CounterPage(session, new CounterPage.Services(orders, dispensing, lists, catalogue), rest);
    }
}
