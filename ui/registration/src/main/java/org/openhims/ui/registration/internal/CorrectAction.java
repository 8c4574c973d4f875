// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.Set;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Component;

/** Leads to the correction of a patient. */
@Component
public final class CorrectAction implements PatientAction {

    @Override
    public Button button() {
        return new Button("correct", "uiregistration.correct", Icon.NOTE, null, 60, "patient.correct", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.go(CorrectView.PATH + '/' + uhid);
    }
}
