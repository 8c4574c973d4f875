// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.registration.RegistrationEvent;
import org.openhims.registration.UnknownPerson;
import org.openhims.ui.FKey;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientActions;
import org.openhims.ui.PatientPanels;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Registering: few fields on the left, who it may already be on the right; after saving, what comes next. */
final class RegisterPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Registration registration;
    private final transient LifeEvents lives;
    private final transient Places places;
    private final Div body = Parts.div("h-stack");

    RegisterPage(Session session, Registration registration, LifeEvents lives, Places places) {
        this.session = session;
        this.registration = registration;
        this.lives = lives;
        this.places = places;
        ActionButton fresh = new ActionButton("reg-new", session.t("uiregistration.new"), Icon.PLUS, this::fresh).key(FKey.F2);
        ActionButton paper = new ActionButton("reg-paper", session.t("uiregistration.paper"), Icon.NOTE, () -> session.go(PaperView.PATH)).quiet();
        add(new PageFrame(session.t("uiregistration.title"), body).tools(paper, fresh));
        show();
    }

    private void fresh() {
        session.draft(PatientForm.DRAFT).clear();
        show();
    }

    private void show() {
        TwinsPanel twins = new TwinsPanel(session, registration, PatientForm.DRAFT);
        PatientForm form = new PatientForm(session, registration, twins, new RegisterTask(session, registration, places), this::saved);
        ActionButton unknown = new ActionButton("reg-unknown", session.t("uiregistration.unknown"), Icon.ALERT, this::unknown).key(FKey.F8);
        Panel fields = new Panel(Icon.PERSON, session.t("uiregistration.person"), form).tools(unknown);
        body.removeAll();
        body.add(Parts.div("h-split", fields, twins));
        form.begin();
    }

    /** Care does not wait for a name: a number at once, whatever is in the fields stays there. */
    private void unknown() {
        session.attempt(() -> saved(lives.unknown(session.caller(), new UnknownPerson(null, null, null))));
    }

    private void saved(Patient patient) {
        session.say(session.t("uiregistration.saved", patient.name(), PatientBanner.uhid(patient.uhid())));
        Div done = Parts.spoken(Parts.div("h-done", Icon.CHECK.component(), new com.vaadin.flow.component.html.Span(session.t("uiregistration.done"))));
        done.setId("reg-done");
        PatientActions actions = new PatientActions(session, Moment.REGISTERED, patient.uhid());
        actions.add(new ActionButton("reg-open", session.t("uiregistration.open"), Icon.RECORD, () -> session.go("patient/" + patient.uhid())));
        body.removeAll();
        body.add(done, banner(patient.uhid()), new Panel(Icon.TICKET, session.t("uiregistration.next"), actions),
                new PatientPanels(session, Moment.REGISTERED, patient.uhid()));
    }

    /** Changes with what comes next, such as a photo. */
    private Div banner(String uhid) {
        Div who = new Div(new PatientBanner(session, session.banner(uhid)));
        session.live(who, Set.of(RegistrationEvent.CORRECTED), events -> {
            if (events.stream().anyMatch(event -> uhid.equals(event.uhid()))) {
                who.removeAll();
                who.add(new PatientBanner(session, session.banner(uhid)));
            }
        });
        return who;
    }
}
