// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.healthcard.CardReaders;
import org.openhims.healthcard.CardTrust;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/card-keys}: the keys by which cards are known, and those by which they are read. */
@org.osgi.service.component.annotations.Component
public final class CardKeysView implements ViewContribution {

    private static final int WITH_THE_ADMINISTRATION = 86;

    private final CardTrust trust;
    private final CardReaders readers;

    @Activate
    public CardKeysView(@Reference CardTrust trust, @Reference CardReaders readers) {
        this.trust = trust;
        this.readers = readers;
    }

    @Override
    public Place place() {
        return Place.menu("admin/card-keys", "uiregistration.keys", Icon.USERS_KEY, WITH_THE_ADMINISTRATION, "card.keys");
    }

    @Override
    public Component open(Session session, String rest) {
        return new CardKeysPage(session, trust, readers);
    }
}
