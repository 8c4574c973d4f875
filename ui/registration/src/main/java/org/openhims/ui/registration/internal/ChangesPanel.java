// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.openhims.registration.Change;
import org.openhims.registration.Registration;
import org.openhims.registration.RegistrationEvent;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.openhims.ui.parts.Chip;
import org.openhims.ui.parts.Parts;
import org.openhims.ui.parts.Tone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** What was changed about a patient: who, when, why, and each field before and after. */
@org.osgi.service.component.annotations.Component
public final class ChangesPanel implements PatientPanel {

    private static final int AFTER_THE_RECORD = 110;

    private final Registration registration;

    @Activate
    public ChangesPanel(@Reference Registration registration) {
        this.registration = registration;
    }

    @Override
    public Head head() {
        return new Head("changes", "uiregistration.changes", Icon.UNDO, AFTER_THE_RECORD, "patient.read", Set.of(Moment.PATIENT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new LiveList<>(session, "changes", "uiregistration.changes.none", () -> registration.changes(session.caller(), uhid), change -> change(session, change))
                .on(uhid, Set.of(RegistrationEvent.CORRECTED));
    }

    private static Div change(Session session, Change change) {
        Div head = Parts.div("h-line", Parts.div("h-line-name", Parts.span("h-name", change.reason())),
                Parts.span("h-line-detail", session.formats().dateTime(change.at()) + " · " + change.by()));
        Div fields = Parts.div("h-stack h-tight");
        Told before = new Told(session, change.before());
        Told after = new Told(session, change.after());
        for (String field : change.fields()) {
            fields.add(Parts.div("h-row", new Chip(Tone.PLAIN, session.t("uiregistration.field." + field)),
                    Parts.span("h-soft h-was", before.of(field)), Parts.span("h-arrow", "→"), Parts.span("h-name", after.of(field))));
        }
        Div all = Parts.div("h-stack h-tight", head, fields);
        all.setId("change-" + change.id());
        return all;
    }
}
