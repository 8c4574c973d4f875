// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import org.openhims.pharmacy.PharmacyCatalogue;
import org.openhims.pharmacy.Stock;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /pharmacy-stock}: what is where, what expires, what is missing. */
@org.osgi.service.component.annotations.Component
public final class StockView implements ViewContribution {

    private final Stock stock;
    private final StockLists lists;
    private final PharmacyCatalogue catalogue;

    @Activate
    public StockView(@Reference Stock stock, @Reference StockLists lists, @Reference PharmacyCatalogue catalogue) {
        this.stock = stock;
        this.lists = lists;
        this.catalogue = catalogue;
    }

    @Override
    public Place place() {
        return Place.menu("pharmacy-stock", "uipharm.menu.stock", Icon.MODULES, 51, "pharmacy.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new StockPage(session, stock, lists, catalogue);
    }
}
