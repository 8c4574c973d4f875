// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /paper/register}: entering the registration forms of a downtime. */
@org.osgi.service.component.annotations.Component
public final class PaperView implements ViewContribution {

    static final String PATH = "paper/register";

    private final Registration registration;
    private final Places places;

    @Activate
    public PaperView(@Reference Registration registration, @Reference Places places) {
        this.registration = registration;
        this.places = places;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uiregistration.paper", Icon.NOTE, "patient.register");
    }

    @Override
    public Component open(Session session, String rest) {
        return new PaperPage(session, registration, places);
    }
}
