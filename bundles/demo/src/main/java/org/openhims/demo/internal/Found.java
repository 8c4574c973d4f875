// SPDX-License-Identifier: Apache-2.0
package org.openhims.demo.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openhims.platform.Page;
import org.openhims.platform.access.Caller;
import org.openhims.registration.IdentifierType;
import org.openhims.registration.Patient;
import org.openhims.registration.Patients;

/** The demo's people that are in the register already, by the key that each carries as a number of an older register. */
final class Found {

    private static final int PAGE = 100;

    private Found() {
    }

    /** By key, such as {@code DEMO007}; in the order of keys. */
    static Map<String, Patient> in(Patients patients, Caller by) {
        Map<String, Patient> found = new TreeMap<>();
        for (int hundred = 0; hundred <= People.COUNT / PAGE; hundred++) {
            String cursor = null;
            do {
                Page<Patient> page = patients.search(by, People.KEY + hundred, cursor, PAGE);
                page.items().forEach(patient -> key(patient).ifPresent(key -> found.put(key, patient)));
                cursor = page.next();
            } while (cursor != null);
        }
        return found;
    }

    static Optional<String> key(Patient patient) {
        return patient.identifiers().stream().filter(id -> id.type() == IdentifierType.LEGACY && id.value().startsWith(People.KEY))
                .map(id -> id.value()).findFirst();
    }
}
