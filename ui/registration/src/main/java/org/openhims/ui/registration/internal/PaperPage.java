// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.html.Div;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.PageFrame;
import org.openhims.ui.parts.Panel;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.PatientBanner;

/** Paper forms, one after the other: scan the sticker, type the time and the person; Enter in the last field saves, and the next form begins. */
final class PaperPage extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final transient Registration registration;
    private final transient Places places;
    private final Div form = Parts.div("h-stack");
    private final Div entered = Parts.spoken(Parts.div("h-stack h-tight"));

    PaperPage(Session session, Registration registration, Places places) {
        this.session = session;
        this.registration = registration;
        this.places = places;
        entered.setId("reg-entered");
        add(new PageFrame(session.t("uiregistration.paper"), Parts.span("h-soft", session.t("uiregistration.paper.help")), form,
                new Panel(Icon.CHECK, session.t("uiregistration.paper.entered"), entered)));
        next();
    }

    private void next() {
        TwinsPanel twins = new TwinsPanel(session, registration, PatientForm.PAPER_DRAFT);
        PatientForm fields = new PatientForm(session, registration, twins, new PaperTask(session, registration, places), this::saved);
        form.removeAll();
        form.add(Parts.div("h-split", new Panel(Icon.NOTE, session.t("uiregistration.person"), fields), twins));
        fields.begin();
    }

    private void saved(Patient patient) {
        session.say(session.t("uiregistration.saved", patient.name(), PatientBanner.uhid(patient.uhid())));
        entered.addComponentAsFirst(Parts.div("h-line", Parts.span("h-name", patient.name()), Parts.span("h-line-detail",
                PatientBanner.uhid(patient.uhid()) + " · " + session.formats().dateTime(patient.registeredAt()))));
        next();
    }
}
