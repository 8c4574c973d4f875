// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.openhims.registration.Identity;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /correct/<uhid>}: what is known of a patient, to be put right with a reason. */
@org.osgi.service.component.annotations.Component
public final class CorrectView implements ViewContribution {

    static final String PATH = "correct";

    private final Patients patients;
    private final Registration registration;
    private final Places places;

    @Activate
    public CorrectView(@Reference Patients patients, @Reference Registration registration, @Reference Places places) {
        this.patients = patients;
        this.registration = registration;
        this.places = places;
    }

    @Override
    public Place place() {
        return Place.hidden(PATH, "uiregistration.correct", Icon.NOTE, "patient.correct");
    }

    @Override
    public Component open(Session session, String rest) {
        Patient known = patients.get(session.caller(), rest);
        CorrectTask task = new CorrectTask(session, registration, places, known);
        boolean unknown = known.identity() == Identity.UNKNOWN;
        TwinsPanel twins = unknown ? new TwinsPanel(session, registration, task.draft()) : null;
        PatientForm form = new PatientForm(session, registration, twins, task, right -> {
            session.say(session.t("uiregistration.corrected", right.name()));
            session.go("patient/" + right.uhid());
        });
        Panel fields = new Panel(Icon.PERSON, session.t("uiregistration.person"), form);
        Div body = unknown ? Parts.div("h-split", fields, twins) : Parts.div("h-stack", fields);
        form.begin();
        return new PageFrame(session.t("uiregistration.correct"), new PatientBanner(session, patients.banner(session.caller(), rest)), body);
    }
}
