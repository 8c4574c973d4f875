// SPDX-License-Identifier: Apache-2.0
package org.openhims.pharmacy.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openhims.platform.CheckDigit;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.registration.Banner;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;
import org.openhims.registration.Sex;

/** A register that knows whoever is asked for. */
final class People implements Patients {

    private final AtomicInteger last = new AtomicInteger();

    /** A UHID that nobody has had. */
    String next() {
        return CheckDigit.VERHOEFF.appendTo(String.format("07%010d", last.incrementAndGet()));
    }

    @Override
    public Patient get(Caller by, String uhid) {
        if (!CheckDigit.VERHOEFF.isValid(uhid)) {
            throw Problem.unknown("patient.unknown");
        }
        return new Patient(uhid, "सुनीता देवी", "Sunita Devi", Sex.F, "1990-08-04", false, null, null, List.of(), null, null, null, null, null);
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
