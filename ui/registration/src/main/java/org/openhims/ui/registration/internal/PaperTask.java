// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.openhims.platform.Problem;
import org.openhims.registration.NewPatient;
import org.openhims.registration.PaperRegistration;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Session;

/** Somebody who was registered on paper: the sticker and the time come first. */
final class PaperTask implements FormTask {

    private final Session session;
    private final Registration registration;
    private final Places places;
    private TextField uhid;
    private TextField day;
    private TextField time;

    PaperTask(Session session, Registration registration, Places places) {
        this.session = session;
        this.registration = registration;
        this.places = places;
    }

    @Override
    public String draft() {
        return PatientForm.PAPER_DRAFT;
    }

    @Override
    public Places places() {
        return places;
    }

    @Override
    public List<TextField> lead(Maker form) {
        uhid = form.text("downtime.uhid", "reg-paper-uhid", "uiregistration.paper.uhid");
        day = form.text("downtime.day", "reg-paper-day", "uiregistration.paper.day");
        time = form.text("downtime.at", "reg-paper-time", "uiregistration.paper.time");
        day.setPlaceholder(session.formats().date(session.formats().today()));
        time.setHelperText(session.t("uiregistration.paper.time.help"));
        List.of(uhid, time).forEach(field -> field.getElement().setAttribute("inputmode", "numeric"));
        return List.of(uhid, day, time);
    }

    @Override
    public Patient save(NewPatient person) {
        Instant at = session.formats().moment(day.getValue(), time.getValue()).orElseThrow(() -> Problem.invalid("downtime.at", "value"));
        return registration.register(session.caller(), person.onPaper(new PaperRegistration(at, uhid.getValue().replaceAll("\\s", ""))));
    }
}
