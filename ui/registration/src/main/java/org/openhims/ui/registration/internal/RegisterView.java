// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** The counter's page, there while the register takes new patients. */
@org.osgi.service.component.annotations.Component
public final class RegisterView implements ViewContribution {

    static final Place PLACE = Place.menu("register", "uiregistration.menu.register", Icon.PERSON_ADD, 10, "patient.register");

    private final Registration registration;
    private final LifeEvents lives;
    private final Places places;

    @Activate
    public RegisterView(@Reference Registration registration, @Reference LifeEvents lives, @Reference Places places) {
        this.registration = registration;
        this.lives = lives;
        this.places = places;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new RegisterPage(session, registration, lives, places);
    }
}
