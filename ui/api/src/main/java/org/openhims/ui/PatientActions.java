// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import org.openhims.ui.PatientAction.Button;
import org.openhims.ui.parts.ActionButton;

/** The buttons that modules contribute for a patient; they come and go with their modules. */
public final class PatientActions extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Session session;
    private final Moment moment;
    private final String uhid;
    private final String visit;

    public PatientActions(Session session, Moment moment, String uhid) {
        this(session, moment, uhid, null);
    }

    /** @param visit the OPD visit that the screen is about; null for none */
    public PatientActions(Session session, Moment moment, String uhid, String visit) {
        this.session = session;
        this.moment = moment;
        this.uhid = uhid;
        this.visit = visit;
        addClassName("h-row");
        session.patientActions().watch(this, this::show);
        show();
    }

    private void show() {
        removeAll();
        session.patientActions().all().stream().filter(this::wanted).sorted(Comparator.comparingInt(action -> action.button().order()))
                .forEach(action -> add(button(action)));
    }

    private boolean wanted(PatientAction action) {
        return action.button().moments().contains(moment) && session.may(action.button().permission());
    }

    private ActionButton button(PatientAction action) {
        Button button = action.button();
        return new ActionButton("action-" + button.id(), session.t(button.text()), button.icon(),
                () -> session.attempt(() -> action.run(session, uhid, visit))).key(button.key());
    }
}
