// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhims.registration.Address;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientActions;
import org.openhims.ui.PatientPanels;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** One patient: who it is, what can be done now, what is known. */
final class PatientPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Patients patients;
    private final String uhid;
    private final Div who = Parts.div("h-stack h-stuck");
    private final Div facts = Parts.div("h-stack");

    PatientPage(Session session, Patients patients, String uhid) {
        this.session = session;
        this.patients = patients;
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
        facts.add(facts(patient));
    }

    private Panel facts(Patient patient) {
        Div facts = Parts.div("h-facts");
        fact(facts, "uiregistration.mobile", patient.mobile());
        fact(facts, "uiregistration.address", address(patient.address()));
        fact(facts, "uiregistration.kin", patient.nextOfKin() == null ? null
                : joined(Stream.of(patient.nextOfKin().name(), patient.nextOfKin().relation(), patient.nextOfKin().mobile())));
        fact(facts, "uiregistration.identifiers", joined(patient.identifiers().stream()
                .map(id -> session.t("uiregistration.identifier." + id.type()) + ' ' + id.value())));
        fact(facts, "uiregistration.scheme", patient.coverage() == null ? null
                : session.t("uiregistration.scheme." + patient.coverage().scheme()));
        fact(facts, "uiregistration.registered", session.formats().dateTime(patient.registeredAt()));
        return new Panel(Icon.CARD, session.t("uiregistration.facts"), facts);
    }

    private void fact(Div facts, String label, String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(Parts.fact(session.t(label), value));
        }
    }

    private static String address(Address address) {
        return address == null ? null : joined(Stream.of(address.line(), address.place(), address.district(), address.state(), address.pin()));
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
