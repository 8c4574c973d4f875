// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.openhims.registration.Households;
import org.openhims.registration.Patients;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.Session;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** With whom the patient lives; right after registration, the family on the same mobile. */
@org.osgi.service.component.annotations.Component
public final class HouseholdPanel implements PatientPanel {

    private static final int BEFORE_THE_RECORD = 60;

    private final Households households;
    private final Patients patients;

    @Activate
    public HouseholdPanel(@Reference Households households, @Reference Patients patients) {
        this.households = households;
        this.patients = patients;
    }

    @Override
    public Head head() {
        return new Head("household", "uiregistration.home", Icon.PEOPLE, BEFORE_THE_RECORD, "patient.read", Set.of(Moment.PATIENT, Moment.REGISTERED));
    }

    @Override
    public Component open(Session session, String uhid) {
        return new HomeEntry(session, households, patients, uhid);
    }
}
