// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.openhims.healthcard.CardClinical;
import org.openhims.healthcard.CardTrail;
import org.openhims.healthcard.Cards;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The patient's cards, what can be done with the valid one, and what was done with all of them. */
@org.osgi.service.component.annotations.Component
public final class CardsPanel implements PatientPanel {

    private static final int BEFORE_THE_RECORD = 90;

    private final Cards cards;
    private final CardTrail trail;
    private final CardClinical clinical;

    @Activate
    public CardsPanel(@Reference Cards cards, @Reference CardTrail trail, @Reference CardClinical clinical) {
        this.cards = cards;
        this.trail = trail;
        this.clinical = clinical;
    }

    @Override
    public Head head() {
        return new Head("cards", "uiregistration.cards", Icon.CARD, BEFORE_THE_RECORD, "card.read", Set.of(Moment.PATIENT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new CardsTable(session, cards, trail, clinical, uhid);
    }
}
