// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.Set;
import org.openhims.registration.Identity;
import org.openhims.registration.LifeEvents;
import org.openhims.registration.Links;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientActions;
import org.openhims.ui.PatientPanels;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** One patient: who it is, what can be done now, what is known. */
final class PatientPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Patients patients;
    private final transient LifeEvents lives;
    private final String uhid;
    private final Div who = Parts.div("h-stack h-stuck");
    private final Div facts = Parts.div("h-stack");

    PatientPage(Session session, Patients patients, LifeEvents lives, String uhid) {
        this.session = session;
        this.patients = patients;
        this.lives = lives;
        this.uhid = uhid;
        addClassName("h-page");
        show();
        session.live(this, Set.of(RegistrationEvent.CORRECTED), events -> refresh(events.stream().anyMatch(e -> uhid.equals(e.uhid()))));
        PatientPanels panels = new PatientPanels(session, Moment.PATIENT, uhid);
        add(who, new PatientActions(session, Moment.PATIENT, uhid), facts, panels);
    }

    private void refresh(boolean mine) {
        if (mine) {
            show();
        }
    }

    private void show() {
        Patient patient = patients.get(session.caller(), uhid);
        who.removeAll();
        who.add(new PatientBanner(session, patients.banner(session.caller(), uhid)));
        facts.removeAll();
        if (patient.identity() == Identity.UNKNOWN && session.may("patient.correct")) {
            facts.add(new IdentifyPanel(session, patients, lives, uhid));
        }
        facts.add(others(patient), facts(patient));
    }

    private Panel facts(Patient patient) {
        Div facts = Parts.div("h-facts");
        Told told = new Told(session, patient);
        fact(facts, "uiregistration.death.fact", patient.death() == null ? null : told.of("death"));
        fact(facts, "uiregistration.mobile", patient.mobile());
        fact(facts, "uiregistration.address", told.address());
        fact(facts, "uiregistration.kin", Told.person(patient.nextOfKin()));
        fact(facts, "uiregistration.attendant", Told.person(patient.attendant()));
        fact(facts, "uiregistration.identifiers", told.identifiers());
        fact(facts, "uiregistration.scheme", told.coverage());
        fact(facts, "uiregistration.born.at", patient.birth() == null ? null : session.formats().dateTime(patient.birth().at()));
        fact(facts, "uiregistration.registered", session.formats().dateTime(patient.registeredAt()));
        return new Panel(Icon.CARD, session.t("uiregistration.facts"), facts);
    }

    private void fact(Div facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Parts.fact(session.t(label), value));
        }
    }

    /** The other records that belong to this one, a click away. */
    private Div others(Patient patient) {
        Div others = Parts.div("h-row");
        Links links = patient.links() == null ? Links.NONE : patient.links();
        Optional.ofNullable(patient.birth()).ifPresent(birth -> others.add(other("mother", birth.mother())));
        links.babies().forEach(baby -> others.add(other("baby", baby)));
        Optional.ofNullable(links.identifiedAs()).ifPresent(known -> others.add(other("identified", known)));
        Optional.ofNullable(links.mergedInto()).ifPresent(survivor -> others.add(other("merged", survivor)));
        links.temporaries().forEach(temporary -> others.add(other("temporary", temporary)));
        links.merged().forEach(retired -> others.add(other("also", retired)));
        return others;
    }

    private ActionButton other(String what, String other) {
        return new ActionButton("patient-" + what + '-' + other, session.t("registration.flag." + what, PatientBanner.uhid(other)), Icon.PERSON,
                () -> session.go("patient/" + other));
    }
}
