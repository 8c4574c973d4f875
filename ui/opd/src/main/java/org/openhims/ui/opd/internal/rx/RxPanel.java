// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.rx;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.openhims.opd.Prescriptions;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** A patient's prescriptions beside the note and on the patient's page. */
@org.osgi.service.component.annotations.Component
public final class RxPanel implements PatientPanel {

    private final Prescriptions prescriptions;

    @Activate
    public RxPanel(@Reference Prescriptions prescriptions) {
        this.prescriptions = prescriptions;
    }

    @Override
    public Head head() {
        return new Head("prescriptions", "uiopd.rx.panel", Icon.NOTE, 20, "opd.prescription.read", Set.of(Moment.PATIENT, Moment.VISIT));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new RxList(session, prescriptions, uhid);
    }
}
