// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.billing.internal;

import com.vaadin.flow.component.Component;
import org.openhims.billing.Tariff;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /billing/tariff}: what things cost. */
@org.osgi.service.component.annotations.Component
public final class TariffView implements ViewContribution {

    static final Place PLACE = Place.menu("billing/tariff", "uibilling.menu.tariff", Icon.NOTE, 54, "billing.setup");

    private final Tariff tariff;

    @Activate
    public TariffView(@Reference Tariff tariff) {
        this.tariff = tariff;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new TariffPage(session, tariff);
    }
}
