// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import java.util.Set;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Component;

/** Looks for another record of the same person. */
@Component
public final class MergeAction implements PatientAction {

    @Override
    public Button button() {
        return new Button("merge", "uiregistration.merge", Icon.PEOPLE, null, 85, "patient.merge", Set.of(Moment.PATIENT));
    }

    @Override
    public void run(Session session, String uhid) {
        session.go(MergeView.PATH + '/' + uhid);
    }
}
