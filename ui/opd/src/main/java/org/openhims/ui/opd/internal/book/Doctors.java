// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.book;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhims.opd.OpdSetup;
import org.openhims.ui.Session;

/** Doctors by the names on their doors, and departments by theirs: nobody at a counter knows how a doctor signs in. */
record Doctors(Map<String, String> names, Map<String, String> departments) {

    static Doctors of(Session session, OpdSetup setup) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> departments = new LinkedHashMap<>();
        if (session.may("opd.queue.read")) {
            boolean hindi = session.caller().locale().getLanguage().equals("hi");
            setup.doctors(session.caller()).forEach(doctor -> names.put(doctor.user(), doctor.name()));
            setup.departments(session.caller()).forEach(one -> departments.put(one.code(), hindi ? one.nameHindi() : one.name()));
        }
        return new Doctors(names, departments);
    }

    /** @param doctor the user; null where the queue has none, which is told instead */
    String name(String doctor, String queue) {
        return doctor == null ? queue : names.getOrDefault(doctor, doctor);
    }

    List<String> users() {
        return List.copyOf(names.keySet());
    }

    List<String> departmentCodes() {
        return List.copyOf(departments.keySet());
    }

    /** Of a doctor or a department. */
    String subject(String code) {
        return names.getOrDefault(code, departments.getOrDefault(code, code));
    }
}
