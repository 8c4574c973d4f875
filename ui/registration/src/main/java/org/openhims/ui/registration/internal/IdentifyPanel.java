// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.openhims.registration.Identity;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.openhims.ui.parts.Empty;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** On the page of an unknown person: who is it? Somebody registered, found by any number or name, or somebody new. */
final class IdentifyPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient Session session;
    private final transient Patients patients;
    private final transient LifeEvents lives;
    private final String temporary;
    private final TextField search = new TextField();
    private final Div found = Parts.spoken(Parts.div("h-stack h-tight"));

    IdentifyPanel(Session session, Patients patients, LifeEvents lives, String temporary) {
        this.session = session;
        this.patients = patients;
        this.lives = lives;
        this.temporary = temporary;
        search.setLabel(session.t("uiregistration.identify.search"));
        search.setId("identify-search");
        search.addClassName("h-wide");
        search.addKeyPressListener(Key.ENTER, e -> find());
        Div fields = Parts.div("h-fields", search);
        Div row = Parts.div("h-row", new ActionButton("identify-find", session.t("uiregistration.identify.find"), Icon.SEARCH, this::find),
                new ActionButton("identify-new", session.t("uiregistration.identify.new"), Icon.NOTE,
                        () -> session.go(CorrectView.PATH + '/' + temporary)));
        Panel panel = new Panel(Icon.PEOPLE, session.t("uiregistration.identify"), new Paragraph(session.t("uiregistration.identify.help")),
                fields, row, found);
        panel.setId("identify");
        add(panel);
    }

    private void find() {
        session.attempt(() -> {
            List<Patient> known = patients.search(session.caller(), search.getValue(), null, SHOWN).items().stream()
                    .filter(patient -> patient.identity() != Identity.UNKNOWN && patient.identifiedAs() == null).toList();
            found.removeAll();
            if (known.isEmpty()) {
                found.add(new Empty(Icon.SEARCH, session.t("uiregistration.identify.none"), session.t("uiregistration.identify.none.todo")));
            }
            known.forEach(patient -> found.add(candidate(patient)));
        });
    }

    private Div candidate(Patient patient) {
        ActionButton same = ActionButton.of("identify-" + patient.uhid(), session.t("uiregistration.twins.same"), () -> ask(patient));
        return Parts.div("h-row", PatientBanner.line(session, patients.banner(session.caller(), patient.uhid())), same);
    }

    private void ask(Patient patient) {
        Confirm.reason(session, session.t("uiregistration.identify"), session.t("uiregistration.identify.sure", patient.name(),
                PatientBanner.uhid(patient.uhid())), session.t("uiregistration.twins.same"), why -> session.attempt(() -> {
                    lives.identify(session.caller(), temporary, patient.uhid(), why);
                    session.say(session.t("uiregistration.identified", patient.name()));
                    session.go("patient/" + patient.uhid());
                }));
    }
}
