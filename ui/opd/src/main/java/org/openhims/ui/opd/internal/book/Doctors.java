// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import java.util.Map;
import java.util.stream.Collectors;
import org.openhims.opd.Doctor;
import org.openhims.opd.OpdSetup;
import org.openhims.ui.Session;

/** Doctors by the names on their doors: nobody at a counter knows how they sign in. */
record Doctors(Map<String, String> names) {

    static Doctors of(Session session, OpdSetup setup) {
        return new Doctors(session.may("opd.queue.read")
                ? setup.doctors(session.caller()).stream().collect(Collectors.toMap(Doctor::user, Doctor::name)) : Map.of());
    }

    /** @param doctor the user; null where the queue has none, which is told instead */
    String name(String doctor, String queue) {
        return doctor == null ? queue : names.getOrDefault(doctor, doctor);
    }
}
