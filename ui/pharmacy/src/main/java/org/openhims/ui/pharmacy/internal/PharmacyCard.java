// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.pharmacy.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.pharmacy.RxOrders;
import org.openhims.pharmacy.StockLists;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** Who waits at the pharmacy, what is missing and what expires. */
@org.osgi.service.component.annotations.Component
public final class PharmacyCard implements HomeCard {

    private static final int MOST = 200;
    private static final int SOON = 90;

    private final RxOrders orders;
    private final StockLists lists;

    @Activate
    public PharmacyCard(@Reference RxOrders orders, @Reference StockLists lists) {
        this.orders = orders;
        this.lists = lists;
    }

    @Override
    public Place place() {
        return Place.menu("pharmacy-stock", "uipharm.card", Icon.PLUS, 50, "pharmacy.read");
    }

    @Override
    public Component open(Session session) {
        Div counts = Parts.spoken(Parts.div("h-counts"));
        session.attempt(() -> show(session, counts));
        session.live(counts, Set.of("pharmacy.*"), events -> session.attempt(() -> show(session, counts)));
        return counts;
    }

    private void show(Session session, Div counts) {
        counts.removeAll();
        if (session.may("pharmacy.prescription.read")) {
            counts.add(Parts.count("card-pharm-waiting", orders.waiting(session.caller(), null, MOST).items().size(), session.t("uipharm.waiting"),
                    Tone.PLAIN));
        }
        counts.add(Parts.count("card-pharm-missing", lists.shortages(session.caller(), null).size(), session.t("uipharm.tab.missing"), Tone.DANGER),
                Parts.count("card-pharm-expiring", lists.nearExpiry(session.caller(), null, SOON).size(), session.t("uipharm.tab.expiring"),
                        Tone.WAITING));
    }
}
