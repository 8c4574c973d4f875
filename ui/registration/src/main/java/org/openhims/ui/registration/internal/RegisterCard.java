// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.Set;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.HomeCard;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Parts;

/** The way to the counter from the home page. */
@org.osgi.service.component.annotations.Component
public final class RegisterCard implements HomeCard {

    @Override
    public Place place() {
        return RegisterView.PLACE;
    }

    @Override
    public Component open(Session session) {
        Div card = Parts.div("h-stack h-tight", new Paragraph(session.t("uiregistration.card")));
        Div last = Parts.spoken(Parts.div("h-small h-soft"));
        card.add(last);
        session.live(card, Set.of(RegistrationEvent.REGISTERED), events -> {
            Instant at = events.get(events.size() - 1).recorded();
            last.setText(session.t("uiregistration.card.last", session.formats().time(at)));
        });
        return card;
    }
}
