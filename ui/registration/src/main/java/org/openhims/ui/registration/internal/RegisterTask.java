// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import org.openhims.registration.NewPatient;
import org.openhims.registration.Patient;
import org.openhims.registration.Places;
import org.openhims.registration.Registration;
import org.openhims.ui.Session;

/** Somebody new at the counter. */
record RegisterTask(Session session, Registration registration, Places places) implements FormTask {

    @Override
    public String draft() {
        return PatientForm.DRAFT;
    }

    @Override
    public Patient save(NewPatient person) {
        return registration.register(session.caller(), person);
    }
}
