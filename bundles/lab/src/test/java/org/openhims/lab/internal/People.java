// SPDX-License-Identifier: Apache-2.0
package org.openhims.lab.internal;

import java.util.Collection;
import java.util.Map;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Banner;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;

/** A register of a few patients. */
final class People implements Patients {

    private final Map<String, Patient> patients;

    People(Map<String, Patient> patients) {
        this.patients = patients;
    }

    @Override
    public Patient get(Caller by, String uhid) {
        if (!patients.containsKey(uhid)) {
            throw Problem.unknown("patient.unknown");
        }
        return patients.get(uhid);
    }

    @Override
    public Page<Patient> search(Caller by, String q, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Banner banner(Caller by, String uhid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Banner> banners(Caller by, Collection<String> uhids) {
        throw new UnsupportedOperationException();
    }
}
