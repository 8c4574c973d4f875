// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /patient/<uhid>}: everything about one person. */
@org.osgi.service.component.annotations.Component
public final class PatientView implements ViewContribution {

    static final Place PLACE = Place.hidden("patient", "uiregistration.menu.patient", Icon.PERSON, "patient.read");

    private final Patients patients;
    private final LifeEvents lives;

    @Activate
    public PatientView(@Reference Patients patients, @Reference LifeEvents lives) {
        this.patients = patients;
        this.lives = lives;
    }

    @Override
    public Place place() {
        return PLACE;
    }

    @Override
    public Component open(Session session, String rest) {
        return new PatientPage(session, patients, lives, rest);
    }
}
