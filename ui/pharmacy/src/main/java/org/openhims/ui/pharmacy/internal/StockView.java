// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import org.openhims.pharmacy.HeldMoves;
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

    private final MoveDialog.Services services;
    private final StockLists lists;

    @Activate
    public StockView(@Reference Stock stock, @Reference HeldMoves held, @Reference StockLists lists,
            @Reference PharmacyCatalogue catalogue) {
        this.services = new MoveDialog.Services(stock, held, catalogue);
        this.lists = lists;
    }

    @Override
    public Place place() {
        return Place.menu("pharmacy-stock", "uipharm.menu.stock", Icon.MODULES, 51, "pharmacy.read");
    }

    @Override
    public Component open(Session session, String rest) {
        return new StockPage(session, services, lists);
    }
}
